// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"
#include "newestsecrets.h"

#include "gui/setupwizard.h"
#include "secrets/sessionsecretstore.h"
#include "store/jsonaccountstore.h"

#include "support/builtincausebook.h"
#include "support/directground.h"
#include "support/fakedns.h"
#include "support/realbrowser.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString owner = u"haneul@gmail.com"_s;
constexpr int signInPatience = 40'000; // ms; a browser starts pages

/// A person's browser: what the program opens is walked through to its end.
class Browsing : public QObject
{
    Q_OBJECT
public:
    explicit Browsing(RealBrowser &browser)
        : m_browser(browser)
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
    }
    ~Browsing() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    Q_INVOKABLE void open(const QUrl &url)
    {
        urls.append(url);
        m_browser.visit(url, owner, true);
    }
    QList<QUrl> urls;

private:
    RealBrowser &m_browser;
};

/// The program as main.cpp builds it, with a folder and a keychain of the test's own, at @p server.
struct Program
{
    Program(const QString &code, RealOAuthServer &server, RealBrowser &browser)
        : gmail(authority
                    .issue({{u"localhost"_s},
                            QDateTime::currentDateTimeUtc().addDays(-1),
                            QDateTime::currentDateTimeUtc().addDays(1)})
                    .value())
        , browsing(browser)
        , room(groundAt(server, gmail.serverPort(), authority.certificate()), dns,
               [this]() -> SecretStore & { return keychain; })
        , helpLinks(readCatalog().value())
        , accounts(folder.path())
    {
        dns.add("localhost A 127.0.0.1");
        language.use(code);
        const SetupStories stories{
            .mailProbe = [this](const MailAccount &account, Secret secret,
                                const TestOrder &order) { return room.makeProbe(account, std::move(secret), order); },
            .direct = room.means()};
        wizard = std::make_unique<SetupWizard>(helpLinks, dns, services, practice, stories, builtInCauseBook(),
                                               accounts, lasting, session, language);
        wizard->show();
        wizard->activateWindow();
    }
    QString focused() const { return wizard->focusWidget() ? wizard->focusWidget()->objectName() : QString(); }
    bool isOnNext() const { return wizard->focusWidget() == wizard->button(QWizard::NextButton); }
    PageId page() const { return PageId(wizard->currentId()); }
    void press(Qt::Key key) { QTest::keyClick(wizard->focusWidget(), key); }
    /// By Tab to the button that says @p text; false where there is none.
    bool tabToText(const QString &text)
    {
        for (int i = 0; i < 40; ++i) {
            const auto *button = qobject_cast<QAbstractButton *>(wizard->focusWidget());
            if (button && button->text().remove(QChar(0x2060)) == text)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString shownTexts() const
    {
        QStringList texts;
        for (const QWidget *widget : wizard->currentPage()->findChildren<QWidget *>()) {
            if (widget->isVisible())
                texts.append(widget->property("text").toString());
        }
        texts.removeAll(QString());
        return texts.join(u'\n').remove(QChar(0x2060)); // word joiners keep Korean words whole
    }
    bool hasText(const QString &text) const { return shownTexts().contains(text); }
    QByteArray kept()
    {
        std::optional<QByteArray> answer;
        keychain.load(accounts.accounts().value().first().secretKey(), wizard.get(), [&answer](Result<Secret> secret) {
            answer = secret ? secret.value().bytes().toByteArray() : QByteArray();
        });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : QByteArray();
    }

    PracticeAuthority authority = PracticeAuthority::create().value();
    TakingGmail gmail;
    Browsing browsing;
    FakeDns dns;
    SessionSecretStore keychain;
    SessionSecretStore session;
    DirectRoom room;
    NewestSecrets lasting{room, keychain};
    QTemporaryDir folder;
    HelpLinks helpLinks;
    SenderServices services;
    JsonAccountStore accounts;
    PracticeRoom practice;
    Language language;
    std::unique_ptr<SetupWizard> wizard;
};

} // namespace

/// The direct route in the real window, by keyboard only: a real OAuth server, a real browser, real tokens, and a mail
/// handed to a web API.
class TestDirectRoad : public QObject
{
    Q_OBJECT
    RealOAuthServer m_server;
    RealBrowser m_browser;

    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Korean") << u"ko"_s;
        QTest::newRow("English") << u"en"_s;
    }
    /// From the first page to a finished sign-in. Empty when it came there, else where it stopped.
    static QString signIn(Program &program)
    {
        if (!QTest::qWaitFor([&] { return program.focused() == "addressEdit"_L1; }))
            return u"the address isn't where one begins"_s;
        QTest::keyClicks(program.wizard->focusWidget(), owner);
        program.press(Qt::Key_Return);
        if (program.page() != PageId::Connect || program.focused() != "signInButton"_L1)
            return u"no way to the sign-in from "_s + program.focused();
        program.press(Qt::Key_Space);
        return QTest::qWaitFor([&] { return program.isOnNext(); }, signInPatience) ? QString()
                                                                                   : u"the sign-in doesn't end"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start()) {
            if (m_server.isUnavailable())
                QSKIP(qPrintable(m_server.reason()));
            QFAIL(qPrintable(m_server.reason()));
        }
        if (!m_browser.start(m_server.certificateFile())) {
            if (m_browser.isUnavailable())
                QSKIP(qPrintable(m_browser.reason()));
            QFAIL(qPrintable(m_browser.reason()));
        }
    }

    void leadsFromAnAddressToASavedAccountByKeyboard_data() { addLanguages(); }
    void leadsFromAnAddressToASavedAccountByKeyboard()
    {
        QFETCH(QString, language);
        Program program(language, m_server, m_browser);
        QCOMPARE(signIn(program), QString());
        QCOMPARE(program.browsing.urls.size(), 1);
        program.press(Qt::Key_Space);
        QTRY_COMPARE(program.page(), PageId::Prove);
        QTRY_COMPARE(program.focused(), u"startButton"_s);
        program.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(program.gmail.tokens.size(), 1, 10'000);
        QTRY_VERIFY(program.wizard->button(QWizard::NextButton)->isEnabled());
        program.wizard->button(QWizard::NextButton)->setFocus();
        program.press(Qt::Key_Space);
        QTRY_COMPARE(program.page(), PageId::Keep);
        program.press(Qt::Key_Return);
        QTRY_COMPARE(program.accounts.accounts().value().size(), 1);
        const MailAccount saved = program.accounts.accounts().value().first();
        QCOMPARE(saved.login, owner);
        QVERIFY(saved.direct && saved.direct->signedInAt.isValid() && saved.lastProof && saved.lastProof->accepted);
        const QByteArray token = program.kept();
        QVERIFY(!token.isEmpty() && token != program.gmail.tokens.first());
        QFile file(program.accounts.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(token));
    }

    void changesToSmtpWhereTheWebApiIsOffByKeyboard_data() { addLanguages(); }
    void changesToSmtpWhereTheWebApiIsOffByKeyboard()
    {
        QFETCH(QString, language);
        Program program(language, m_server, m_browser);
        program.gmail.refusal =
            R"({"error": {"code": 403, "message": "Gmail API has not been used in project 12345 before or it is disabled.",
                "errors": [{"message": "Gmail API has not been used in project 12345 before or it is disabled.",
                            "domain": "usageLimits", "reason": "accessNotConfigured"}], "status": "PERMISSION_DENIED"}})";
        QCOMPARE(signIn(program), QString());
        program.press(Qt::Key_Space);
        QTRY_COMPARE(program.focused(), u"startButton"_s);
        program.press(Qt::Key_Space);
        const QString offer =
            language == "ko"_L1 ? u"웹 API 대신 SMTP로 보내기"_s : u"Send by SMTP instead of the web API"_s;
        QTRY_VERIFY_WITH_TIMEOUT(program.hasText(offer), 10'000);
        QVERIFY(program.tabToText(offer));
        program.press(Qt::Key_Space);
        QTRY_COMPARE(program.page(), PageId::Connect);
        const bool isSignedIn = QTest::qWaitFor([&] { return program.isOnNext(); }, signInPatience);
        QVERIFY2(isSignedIn, qPrintable(program.shownTexts()));
        QVERIFY(program.hasText(owner + u" · SMTP"_s));
        QCOMPARE(program.browsing.urls.size(), 2);
        QVERIFY(program.browsing.urls.last().query(QUrl::FullyDecoded).contains(u"https://mail.google.com/"_s));
        program.press(Qt::Key_Space);
        QTRY_COMPARE(program.page(), PageId::Prove);
        QVERIFY(program.gmail.tokens.isEmpty());
    }
};

QTEST_MAIN(TestDirectRoad)
#include "tst_directroad.moc"
