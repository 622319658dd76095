// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "gui/certificatedialog.h"
#include "gui/fieldnotelabel.h"
#include "gui/letterdialog.h"
#include "gui/setupwizard.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "practice/practicescenario.h"
#include "secrets/sessionsecretstore.h"
#include "store/jsonaccountstore.h"
#include "support/builtincausebook.h"
#include "support/fakedns.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

namespace {

/// The program as main.cpp builds it, on the practice server.
struct Program
{
    explicit Program(const QString &code)
        : helpLinks(readCatalog().value())
        , accounts(folder.path())
    {
        language.use(code);
        const auto probe = [this](const MailAccount &account, Secret secret, const TestOrder &order) {
            ++tests;
            SmtpDeadlines quick;
            quick.reply = 700ms;
            return makeSmtpProbe(account, std::move(secret), order, practice.authorities(), quick);
        };
        wizard = std::make_unique<SetupWizard>(helpLinks, dns, services, practice, SetupStories{.mailProbe = probe},
                                               test::builtInCauseBook(), accounts, keychain, session, language);
        wizard->show();
        wizard->button(QWizard::CustomButton1)->click(); // the link to the practice server
    }
    template<typename T> T *find(const char *name)
    {
        return wizard->currentPage()->findChild<T *>(QString::fromLatin1(name));
    }
    bool practise(const QString &login)
    {
        auto *combo = find<QComboBox>("practiceCombo");
        const int index = combo ? combo->findData(login) : -1;
        if (index < 0)
            return false;
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
        wizard->next();
        auto *start = find<QPushButton>("startButton");
        if (start)
            start->click();
        return start;
    }
    VerdictCard *card() { return find<VerdictCard>("card"); }
    QString words(const char *name) { return card()->findChild<WordLabel *>(QString::fromLatin1(name))->plainText(); }
    PageId page() const { return PageId(wizard->currentId()); }

    QTemporaryDir folder;
    HelpLinks helpLinks;
    test::FakeDns dns;
    SenderServices services;
    JsonAccountStore accounts;
    SessionSecretStore keychain;
    SessionSecretStore session;
    PracticeRoom practice;
    Language language;
    int tests = 0;
    std::unique_ptr<SetupWizard> wizard;
};

/// Where a picture of each card goes; empty: none is wanted.
QString pictureFolder()
{
    return qEnvironmentVariable("SENDPROOF_GALLERY");
}

} // namespace

/// Walks each cause, as the practice server plays it, to its card and presses the first repair.
class TestCauseGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsToACardWhoseFirstRepairDoesSomething_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("cause");
        QSet<QString> seen;
        for (const PracticeScenario &scenario : PracticeScenario::all().subspan(1)) {
            const QString cause = scenario.cause;
            // A server that doesn't prove itself, or says nothing, is told as the fact that it is.
            const bool isFactOfItsOwn = scenario.trick == PracticeTrick::BadScramSignature;
            if (seen.contains(cause) || isFactOfItsOwn)
                continue;
            seen.insert(cause);
            QTest::newRow(scenario.cause.data()) << scenario.login() << cause;
        }
    }
    void leadsToACardWhoseFirstRepairDoesSomething()
    {
        QFETCH(QString, login);
        QFETCH(QString, cause);
        Program program(u"ko"_s);
        QVERIFY(program.practise(login));
        QTRY_VERIFY_WITH_TIMEOUT(!program.card()->isHidden(), 10'000);
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            program.language.use(language);
            const QString usual = test::builtInCauseBook().causes().byId(cause)->sayings.title.in(language);
            QCoreApplication::processEvents(); // the change of language comes by the event loop
            if (!usual.contains(u'{'))         // else it has values of the account
                QCOMPARE(program.words("cardTitle"), usual);
            QVERIFY(!program.words("cardBody").isEmpty());
            QVERIFY(!program.words("step0").isEmpty());
            keepPicture(program, cause, language);
        }
        QPushButton *first = program.card()->primaryButton();
        QVERIFY(first && first->isVisible());
        const int tests = program.tests;
        first->click();
        QVERIFY2(program.tests > tests || program.page() != PageId::Prove ||
                     !program.find<FieldNoteLabel>("noteLabel")->isHidden() ||
                     program.wizard->findChild<LetterDialog *>() || program.wizard->findChild<CertificateDialog *>(),
                 qPrintable(first->text()));
    }

private:
    static void keepPicture(Program &program, const QString &cause, const QString &language)
    {
        if (pictureFolder().isEmpty())
            return;
        QTest::qWait(150); // the layout settles and scrolls; nothing is judged by it
        QVERIFY(program.wizard->grab().save(QDir(pictureFolder()).filePath(cause + u'-' + language + u".png"_s)));
    }
};

QTEST_MAIN(TestCauseGallery)
#include "tst_causegallery.moc"
