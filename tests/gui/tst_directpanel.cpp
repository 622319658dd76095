// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wordlabel.h"
#include "wizardscene.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString gmail = u"haneul@gmail.com"_s;
const QString company = u"info@haneul.kr"_s;

} // namespace

/// The direct route in the whole wizard: by keyboard, in every state, with nothing cut.
class TestDirectPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_font = QApplication::font();
        m_palette = QApplication::palette();
    }
    void init() { open(u"en"_s); }
    void cleanup()
    {
        m_scene.reset();
        QApplication::setFont(m_font);
        QApplication::setPalette(m_palette);
    }

    void walksTheWholeRoadByKeyboard_data() { addLanguages(); }
    void walksTheWholeRoadByKeyboard()
    {
        QFETCH(QString, language);
        open(language);
        m_scene->isRegistered = true;
        QTest::keyClicks(focus(), gmail);
        QVERIFY(m_scene->find<QWidget>("directOption")->findChild<QRadioButton *>()->isChecked());
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QCOMPARE(focus()->objectName(), u"signInButton"_s);
        QTest::keyClick(focus(), Qt::Key_Space);
        m_scene->signIn()->wantBrowser();
        QTRY_COMPARE(focus()->objectName(), u"openAgainButton"_s);
        QCOMPARE(m_scene->pages.urls.size(), 1);
        m_scene->signIn()->comeBack();
        m_scene->signIn()->succeedAs(gmail);
        QCOMPARE(focus(), m_scene->wizard().button(QWizard::NextButton));
        QTest::keyClick(focus(), Qt::Key_Space);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Prove));
        QTest::keyClick(focus(), Qt::Key_Space);
        QVERIFY(m_scene->probe());
        QCOMPARE(m_scene->probe()->secret.text(), u"refresh of "_s + gmail);
        m_scene->reachApi(Stage::Accepted);
        m_scene->accept();
        m_scene->next();
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Keep));
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_COMPARE(m_scene->accounts.kept.size(), 1);
        const MailAccount &kept = m_scene->accounts.kept.first();
        QVERIFY(kept.direct && kept.direct->signedInAt.isValid());
        QCOMPARE(m_scene->keychain.kept.at(kept.secretKey()).text(), u"refresh of "_s + gmail);
    }

    void copiesTheAddressOfThePage()
    {
        m_scene->toDirect(gmail);
        m_scene->press("signInButton");
        m_scene->signIn()->wantBrowser(QUrl(u"https://accounts.example/authorize?a=b%20c"_s));
        m_scene->press("copyAddressButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://accounts.example/authorize?a=b%20c"_s);
        m_scene->press("openAgainButton");
        QCOMPARE(m_scene->pages.urls.size(), 2);
    }

    void showsTheCodeForAnotherDevice()
    {
        m_scene->toDirect(company);
        m_scene->press("codeLink");
        m_scene->signIn()->wantDeviceCode();
        QCOMPARE(m_scene->text("codeLabel"), u"ABCD-EFGH"_s);
        QVERIFY(m_scene->text("addressLabel").contains(u"accounts.example/device"_s));
        QVERIFY(m_scene->pages.urls.isEmpty()); // it is meant for another device
    }

    void letsGoWhenItIsStopped()
    {
        m_scene->toDirect(gmail);
        m_scene->press("signInButton");
        m_scene->signIn()->wantBrowser();
        m_scene->find<QWidget>("cancelSignInButton")->setFocus();
        m_scene->press("cancelSignInButton");
        QTRY_VERIFY(!m_scene->signIn());
        QCOMPARE(focus()->objectName(), u"signInButton"_s);
    }

    void letsGoOnBackAndOnClosing()
    {
        m_scene->toDirect(gmail);
        m_scene->press("signInButton");
        m_scene->wizard().back();
        QTRY_VERIFY(!m_scene->signIn());
        m_scene->next();
        m_scene->press("signInButton");
        QVERIFY(m_scene->signIn());
        m_scene->close();
        QTRY_VERIFY(!m_scene->signIn());
    }

    void keepsTheSignInOnTheWayBackAndForth()
    {
        m_scene->toDirect(gmail);
        m_scene->signInAs(gmail);
        m_scene->wizard().back();
        m_scene->next();
        QVERIFY(!m_scene->isShown("signInButton"));
        QVERIFY(next()->isEnabled());
        m_scene->wizard().back();
        m_scene->toConnect(u"other@gmail.com"_s);
        QVERIFY(m_scene->isShown("signInButton"));
        QVERIFY(!next()->isEnabled());
    }

    void takesAnotherAccountAsFrom()
    {
        m_scene->toDirect(company);
        m_scene->signInAs(u"owner@haneul.kr"_s);
        QVERIFY(!next()->isEnabled());
        m_scene->press("actionButton0");
        QVERIFY(next()->isEnabled());
        m_scene->wizard().back();
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), u"owner@haneul.kr"_s);
    }

    void offersTheAddressesOfTheAccount()
    {
        m_scene->toDirect(gmail);
        m_scene->press("signInButton");
        DirectGrant grant = FakeSignIn::grantOf(gmail);
        grant.senders = {MailAddress::parse(u"shop@haneul.kr"_s).address.value()};
        m_scene->signIn()->succeed(std::move(grant));
        auto *combo = m_scene->find<QComboBox>("senderCombo");
        QCOMPARE(combo->count(), 2);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        m_scene->next();
        m_scene->startTest();
        QCOMPARE(m_scene->probe()->account.sender.address.toString(), u"shop@haneul.kr"_s);
    }

    void leadsToSmtpAndBackToTheSignIn()
    {
        m_scene->toDirect(gmail);
        m_scene->signInAs(gmail);
        m_scene->press("smtpLink");
        QVERIFY(m_scene->isShown("passwordEdit"));
        QVERIFY(!m_scene->isShown("directPanel"));
        QVERIFY(m_scene->find<QLineEdit>("passwordEdit")->text().isEmpty());
        QVERIFY(!next()->isEnabled());
        m_scene->wizard().back();
        QVERIFY(m_scene->find<QWidget>("smtpOption")->findChild<QRadioButton *>()->isChecked());
    }

    void takesAClientIdAndSignsInWithIt()
    {
        m_scene->type("addressEdit", gmail);
        auto *direct = m_scene->find<QWidget>("directOption")->findChild<QRadioButton *>();
        QVERIFY(!direct->isChecked());
        direct->click();
        m_scene->next();
        QCOMPARE(focus()->objectName(), u"smtpInsteadButton"_s);
        m_scene->find<QWidget>("clientIdEdit")->setFocus();
        QTest::keyClicks(focus(), u"987654321098-zyxwvutsrq.apps.googleusercontent.com"_s);
        QVERIFY(m_scene->isShown("signInButton"));
        QCOMPARE(focus()->objectName(), u"clientIdEdit"_s);
        m_scene->press("signInButton");
        QVERIFY(m_scene->signIn()->order.route.clientId.startsWith(u"987654321098-"_s));
    }

    void signsInAgainFromTheTest()
    {
        m_scene->toDirect(gmail);
        m_scene->signInAs(gmail);
        m_scene->next();
        m_scene->startTest();
        m_scene->reachApi(Stage::Token);
        m_scene->probe()->fail({.kind = FailureKind::ReplyRejected,
                                .stage = Stage::Token,
                                .replyCode = 400,
                                .detail = u"invalid_grant: Token has been expired or revoked."_s});
        m_scene->press("actionButton0");
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QCOMPARE(m_scene->signInsMade(), 2);
        m_scene->signIn()->succeedAs(gmail);
        QVERIFY(next()->isEnabled());
    }

    void leadsFromARefusedPasswordToTheSignIn()
    {
        m_scene->isRegistered = true;
        m_scene->typeOfMicrosoft(company);
        m_scene->find<QWidget>("smtpOption")->findChild<QRadioButton *>()->click();
        m_scene->next();
        m_scene->type("passwordEdit", u"abcd1234EFGH"_s);
        m_scene->next();
        m_scene->reject(Stage::Auth, 535, {5, 7, 139},
                        u"5.7.139 Authentication unsuccessful, basic authentication is disabled."_s);
        m_scene->press("actionButton0");
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QVERIFY(m_scene->isShown("signInButton"));
        m_scene->signInAs(company);
        QVERIFY(next()->isEnabled());
    }

    void writesALetterToTheAdministrator()
    {
        m_scene->toDirect(company);
        m_scene->refuseSignIn(u"consent_required: AADSTS90094: The grant requires admin permission."_s);
        m_scene->press("actionButton0");
        auto *letter = m_scene->wizard().findChild<QDialog *>();
        QVERIFY(letter && letter->isVisible());
    }

    void showsEveryStateWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("text");
        QTest::addColumn<bool>("isDark");
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            const QByteArray name = language.toLatin1();
            QTest::newRow(name + " normal") << language << 1.0 << false;
            QTest::newRow(name + " large text") << language << 2.0 << false;
            QTest::newRow(name + " dark") << language << 1.0 << true;
        }
    }
    void showsEveryStateWhole()
    {
        QFETCH(QString, language);
        QFETCH(double, text);
        QFETCH(bool, isDark);
        QFont font = m_font;
        font.setPointSizeF(10 * text);
        QApplication::setFont(font);
        if (isDark)
            QApplication::setPalette(QPalette(QColor(0x2b3036), QColor(0x1e2226)));
        open(language);
        m_scene->wizard().resize(720, 540);
        walk();
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ko") << u"ko"_s;
        QTest::newRow("en") << u"en"_s;
    }
    void open(const QString &language)
    {
        m_scene.reset();
        m_language.use(language);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
    }
    QWidget *focus() const { return m_scene->wizard().focusWidget(); }
    QAbstractButton *next() const { return m_scene->wizard().button(QWizard::NextButton); }

    void walk()
    {
        m_scene->isRegistered = true; // the title of the route and the mark beside it
        m_scene->typeOfMicrosoft(company);
        look();
        m_scene->isRegistered = false;
        m_scene->typeOfMicrosoft(company);
        m_scene->find<QWidget>("directOption")->findChild<QRadioButton *>()->click();
        look();
        m_scene->next();
        m_scene->type("clientIdEdit", u"haneul"_s);
        m_scene->type("clientExtraEdit", u"haneul co kr"_s);
        look();
        m_scene->type("clientIdEdit", u"11111111-2222-3333-4444-555555555555"_s);
        m_scene->type("clientExtraEdit", QString());
        m_scene->press("transportLink");
        look();
        m_scene->press("signInButton");
        look();
        m_scene->signIn()->wantBrowser();
        look();
        m_scene->signIn()->comeBack();
        look();
        m_scene->signIn()->refuse(u"access_denied: AADSTS53003: "_s + QString(120, u'x'));
        look();
        m_scene->press("actionButton1"); // sign in again
        m_scene->signIn()->wantDeviceCode();
        look();
        DirectGrant grant = FakeSignIn::grantOf(u"the.owner.of.the.bakery@haneul.kr"_s);
        grant.senders = {MailAddress::parse(u"marketing.team@haneul-bakery.example.co.kr"_s).address.value()};
        m_scene->signIn()->succeed(std::move(grant));
        look();
        m_scene->press("actionButton0"); // send from that account
        m_scene->next();
        look();
        m_scene->startTest();
        m_scene->reachApi(Stage::Accepted);
        m_scene->accept();
        m_scene->next();
        look();
    }
    void look()
    {
        QTRY_COMPARE(firstCut(), QString());
        const auto *scroll = m_scene->wizard().currentPage()->findChild<QScrollArea *>();
        QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    }

    /// The first text that has less room than it needs; empty when there is none.
    QString firstCut()
    {
        for (const WordLabel *label : m_scene->wizard().findChildren<WordLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() &&
                label->height() < label->heightForWidth(label->width()))
                return label->plainText();
        }
        for (const QPushButton *button : m_scene->wizard().findChildren<QPushButton *>()) {
            const bool isNarrow = button->width() < button->minimumSizeHint().width();
            if (button->isVisible() && (isNarrow || button->height() < button->heightForWidth(button->width())))
                return button->text();
        }
        return {};
    }

    QFont m_font;
    QPalette m_palette;
    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestDirectPanel)
#include "tst_directpanel.moc"
