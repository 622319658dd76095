// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "gui/setupwizard.h"
#include "practice/scriptedserver.h"
#include "secrets/sessionsecretstore.h"
#include "store/jsonaccountstore.h"
#include "support/builtincausebook.h"
#include "support/fakedns.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

const QByteArray password = "practice-7315";

/// The program as main.cpp builds it, with a folder and a keychain of the test's own.
struct Program
{
    explicit Program(const QString &code, MakeProbe probe = {})
        : helpLinks(readCatalog().value())
        , accounts(folder.path())
    {
        language.use(code);
        if (!probe) {
            probe = [this](const MailAccount &account, Secret secret, const TestOrder &order) {
                return makeSmtpProbe(account, std::move(secret), order, practice.authorities());
            };
        }
        wizard = std::make_unique<SetupWizard>(helpLinks, dns, services, practice, SetupStories{.mailProbe = probe},
                                               test::builtInCauseBook(), accounts, keychain, session, language);
        wizard->show();
        wizard->activateWindow();
    }
    QString focused() const { return wizard->focusWidget() ? wizard->focusWidget()->objectName() : QString(); }
    bool tabTo(const QString &name)
    {
        for (int i = 0; i < 40 && focused() != name; ++i)
            QTest::keyClick(wizard->focusWidget(), Qt::Key_Tab);
        return focused() == name;
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, wizard->focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void press(Qt::Key key) { QTest::keyClick(wizard->focusWidget(), key); }
    template<typename T> T *find(const char *name)
    {
        return wizard->currentPage()->findChild<T *>(QString::fromLatin1(name));
    }
    PageId page() const { return PageId(wizard->currentId()); }

    bool fill(const QString &field, const QString &text)
    {
        if (!tabTo(field))
            return false;
        QTest::keyClick(wizard->focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type(text);
        return true;
    }

    /// By keyboard to the third page: an address whose server nobody knows, so that everything is typed. Empty when it
    /// came there, else where it stopped.
    QString walkToProve()
    {
        type(u"ok@practice.test"_s);
        if (!fill(u"nameEdit"_s, u"하늘베이커리"_s))
            return u"no way to the name from "_s + focused();
        press(Qt::Key_Return);
        if (page() != PageId::Connect)
            return u"Return does not lead on from "_s + focused();
        if (!practice.open())
            return u"no practice server"_s;
        const QString port = QString::number(practice.endpointFor(u"ok@practice.test"_s).port);
        for (const auto &[field, text] : {std::pair(u"hostEdit"_s, u"127.0.0.1"_s), std::pair(u"portEdit"_s, port),
                                          std::pair(u"loginEdit"_s, u"ok@practice.test"_s),
                                          std::pair(u"passwordEdit"_s, QString::fromLatin1(password))}) {
            if (!fill(field, text))
                return u"no way to "_s + field + u" from "_s + focused();
        }
        // A port that says nothing of its mode keeps the mode; the practice port speaks TLS.
        auto *security = find<QComboBox>("securityCombo");
        security->setFocus();
        QTest::keyClick(security, Qt::Key_Home);
        press(Qt::Key_Return);
        return page() == PageId::Prove ? QString() : u"Return does not lead on from "_s + focused();
    }

    /// By keyboard to the third page with the practice server, which asks for nothing but an address.
    QString walkToPractice()
    {
        type(u"ok@practice.test"_s);
        if (!tabTo(u"footerLink"_s))
            return u"no way to the practice server from "_s + focused();
        press(Qt::Key_Space);
        if (page() != PageId::Connect)
            return u"the link does not lead on"_s;
        wizard->next();
        return page() == PageId::Prove ? QString() : u"stays on the second page"_s;
    }

    QTemporaryDir folder;
    HelpLinks helpLinks;
    test::FakeDns dns;
    SenderServices services;
    JsonAccountStore accounts;
    SessionSecretStore keychain;
    SessionSecretStore session;
    PracticeRoom practice;
    Language language;
    std::unique_ptr<SetupWizard> wizard;
};

/// Sends every test to one scripted server that stops at a stage.
struct StoppingServer
{
    explicit StoppingServer(const QByteArray &script)
        : authority(std::move(PracticeAuthority::create()).value())
        , server(script, {true, authority
                                    .issue({{u"127.0.0.1"_s},
                                            QDateTime::currentDateTimeUtc().addDays(-1),
                                            QDateTime::currentDateTimeUtc().addDays(1),
                                            false})
                                    .value()
                                    .serverConfiguration()})
    {
        if (!server.start())
            qFatal("the scripted server can't start");
    }
    MakeProbe maker()
    {
        return [this](MailAccount account, Secret secret, const TestOrder &order) {
            account.server.host = *HostName::parse(u"127.0.0.1").host;
            account.server.port = server.port();
            account.server.security = Security::ImplicitTls;
            auto probe = makeSmtpProbe(account, std::move(secret), order, {authority.certificate()});
            QObject::connect(probe.get(), &MailProbe::stageReached, &server,
                             [this](Stage stage, std::chrono::milliseconds) { reached = stage; });
            running = probe.get();
            return probe;
        };
    }
    PracticeAuthority authority;
    ScriptedServer server;
    std::optional<Stage> reached;
    QPointer<MailProbe> running;
};

} // namespace

/// The whole job in the real window with the real session and the practice server, by keyboard only.
class TestRoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromAnAddressToAProvenAndSavedAccountByKeyboard_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("title");
        QTest::newRow("Korean") << u"ko"_s << u"어떤 주소로 메일을 보내시나요?"_s;
        QTest::newRow("English") << u"en"_s << u"Which address do you send mail from?"_s;
    }
    void leadsFromAnAddressToAProvenAndSavedAccountByKeyboard()
    {
        QFETCH(QString, language);
        QFETCH(QString, title);
        Program program(language);
        QTRY_COMPARE(program.focused(), u"addressEdit"_s);
        QVERIFY(program.wizard->currentPage()->title().isEmpty()); // the page has a title label of its own
        QVERIFY(hasText(program, title));
        QCOMPARE(program.walkToProve(), QString());

        QTRY_COMPARE(program.focused(), u"startButton"_s);
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.practice.mails().size(), 1);
        const QString mail = QString::fromUtf8(program.practice.mails().first());
        const QString code = QRegularExpression(u"\\b(\\d{6})\\b"_s).match(mail.section(u"\r\n\r\n"_s, 1)).captured(1);
        QVERIFY2(!code.isEmpty(), qPrintable(mail));
        QVERIFY(mail.contains(u"\r\nContent-Language: "_s + language)); // the mail speaks as the window does
        QTRY_VERIFY(program.find<QLineEdit>("codeEdit")->isVisible());
        QVERIFY(program.tabTo(u"codeEdit"_s));
        program.type(code);
        QTRY_VERIFY(program.wizard->button(QWizard::NextButton)->isEnabled());
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.page(), PageId::Keep);

        QVERIFY(program.tabTo(u"workspaceEdit"_s));
        program.type(u"연습"_s);
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.accounts.accounts().value().size(), 1);
        const MailAccount saved = program.accounts.accounts().value().first();
        QCOMPARE(saved.sender.address.toString(), u"ok@practice.test"_s);
        QCOMPARE(saved.sender.name.toString(), u"하늘베이커리"_s);
        QCOMPARE(saved.workspace, u"연습"_s);
        QVERIFY(!saved.isPractice && saved.lastProof && saved.lastProof->accepted);
        QCOMPARE(loaded(program.keychain, saved.secretKey()), password);
        QVERIFY2(!holdsSecret(program.folder.path()), "the password lies in a file");
    }

    void explainsAFailureAndLeadsBackToTheField()
    {
        Program program(u"ko"_s);
        QCOMPARE(program.walkToPractice(), QString());
        program.wizard->back();
        auto *choice = program.find<QComboBox>("practiceCombo");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QTRY_VERIFY(choice->currentData().toString().startsWith(u"wrong-password"_s));
        program.wizard->next();
        QTRY_COMPARE(program.focused(), u"startButton"_s);
        program.press(Qt::Key_Return);
        QTRY_VERIFY(hasText(program, u"535"_s));
        program.press(Qt::Key_Return); // the primary remedy: change the credentials
        QTRY_COMPARE(program.page(), PageId::Connect);
        QTRY_COMPARE(program.focused(), u"practiceCombo"_s); // the practice page has nothing else to change
        QCOMPARE(program.find<QComboBox>("practiceCombo")->currentIndex(), 1); // nothing is lost
    }

    void letsGoOfATestAtEveryStage_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("how");
        const QByteArray upToAuth = "S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250 AUTH PLAIN\n";
        const QByteArray signedIn = upToAuth + "C: AUTH *\nS: 235 OK\n";
        const QList<std::pair<Stage, QByteArray>> stops{
            {Stage::Greeting, "SILENCE\n"},
            {Stage::Ehlo, "S: 220 mail\nC: EHLO *\nSILENCE\n"},
            {Stage::Auth, upToAuth + "C: AUTH *\nSILENCE\n"},
            {Stage::Sender, signedIn + "C: MAIL *\nSILENCE\n"},
            {Stage::Recipient, signedIn + "C: MAIL *\nS: 250 OK\nC: RCPT *\nSILENCE\n"},
            {Stage::Data,
             signedIn + "C: MAIL *\nS: 250 OK\nC: RCPT *\nS: 250 OK\nC: DATA\nS: 354 go\nC-data\nSILENCE\n"}};
        for (const auto &[stage, script] : stops) {
            for (const auto &how : {u"back"_s, u"cancel"_s, u"close"_s, u"stop"_s, u"language"_s})
                QTest::addRow("%s, %s", stageName(stage).data(), qPrintable(how)) << script << stage << how;
        }
        for (const auto &how : {u"back"_s, u"cancel"_s, u"close"_s, u"stop"_s})
            QTest::addRow("connect, %s", qPrintable(how)) << QByteArray("SILENCE\n") << Stage::Connect << how;
    }
    void letsGoOfATestAtEveryStage()
    {
        QFETCH(QByteArray, script);
        QFETCH(Stage, stage);
        QFETCH(QString, how);
        StoppingServer stopping(script);
        Program program(u"ko"_s, stopping.maker());
        QCOMPARE(program.walkToProve(), QString());
        program.find<QAbstractButton>("startButton")->click();
        QTRY_VERIFY(stopping.reached && *stopping.reached >= stage);
        if (how == "language"_L1) {
            program.language.use(u"en"_s);
            QCoreApplication::sendPostedEvents();
            QVERIFY(stopping.running); // goes on in the other language
            QVERIFY(hasText(program, u"Test mail"_s));
            program.find<QAbstractButton>("stopButton")->click();
        } else if (how == "back"_L1) {
            program.wizard->back();
            QCOMPARE(program.page(), PageId::Connect);
        } else if (how == "stop"_L1) {
            program.find<QAbstractButton>("stopButton")->click();
            QCOMPARE(program.page(), PageId::Prove);
        } else {
            leave(program, how == "close"_L1);
        }
        QTRY_VERIFY_WITH_TIMEOUT(stopping.running.isNull(), 1000);
        QTRY_VERIFY_WITH_TIMEOUT(!stopping.server.isClientConnected(), 1000);
    }

private:
    /// Any label of the wizard says @p text (word joiners, which keep Korean words whole, don't count).
    static bool hasText(const Program &program, const QString &text)
    {
        QStringList texts;
        for (const QWidget *widget : program.wizard->findChildren<QWidget *>()) {
            if (widget->isVisible())
                texts += widget->property("text").toString() + widget->accessibleName() +
                         widget->property("plainText").toString();
        }
        return texts.join(u'\n').remove(QChar(0x2060)).contains(text);
    }

    static void leave(Program &program, bool byClosing)
    {
        if (byClosing)
            program.wizard->close();
        else
            program.wizard->button(QWizard::CancelButton)->click();
        auto *question = program.wizard->findChild<QMessageBox *>();
        QVERIFY(question); // something was typed
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
                button->click();
                break;
            }
        }
        QTRY_VERIFY(!program.wizard->isVisible());
    }

    static QByteArray loaded(SecretStore &store, const QString &key)
    {
        QObject context;
        std::optional<QByteArray> answer;
        store.load(key, &context, [&answer](Result<Secret> secret) {
            answer = secret ? secret.value().bytes().toByteArray() : QByteArray();
        });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : QByteArray();
    }

    static bool holdsSecret(const QString &folder)
    {
        for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(QDir(folder).filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(password))
                return true;
        }
        return false;
    }
};

QTEST_MAIN(TestRoad)
#include "tst_road.moc"
