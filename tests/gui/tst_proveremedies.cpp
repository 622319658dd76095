// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certificatedialog.h"
#include "gui/factscard.h"
#include "gui/fieldnotelabel.h"
#include "gui/letterdialog.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "wizardscene.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Every button of a failure card does something real.
class TestProveRemedies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
    }
    void cleanup() { m_scene.reset(); }

    void leadsToThePassword()
    {
        m_scene->reject(Stage::Auth, 535, {5, 7, 8}, u"5.7.8 Bad credentials"_s);
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<VerdictCard>("card")->primaryButton());
        pressRepair(RepairKind::EditCredentials);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("passwordEdit"));
    }

    void leadsToTheFromAddress()
    {
        m_scene->reject(Stage::Sender, 554, {5, 7, 1}, u"5.7.1 The sender address is unauthorized"_s);
        QVERIFY(m_scene->text("serverWords").contains(u"The sender address is unauthorized"_s));
        m_scene->press("actionButton0");
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Sender));
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("addressEdit"));
    }

    void leadsToTheServer()
    {
        m_scene->fail({.kind = FailureKind::HostNotFound, .stage = Stage::Dns});
        m_scene->press("actionButton0");
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QVERIFY(m_scene->isShown("detailsCard"));
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("hostEdit"));
    }

    void switchesTheSecurityAndTestsAgain()
    {
        m_scene->fail({.kind = FailureKind::WrongPortMode, .stage = Stage::Tls});
        m_scene->press("actionButton0");
        QCOMPARE(m_scene->probesMade(), 2);
        QCOMPARE(m_scene->probe()->account.server.security, Security::StartTls);
    }

    void testsAgain()
    {
        m_scene->fail({.kind = FailureKind::TimedOut, .stage = Stage::Connect});
        pressRepair(RepairKind::Retry);
        QCOMPARE(m_scene->probesMade(), 2);
        QVERIFY(m_scene->isShown("stopButton"));
    }

    void writesToTheAdministrator()
    {
        m_scene->reject(Stage::Recipient, 554, {5, 7, 1}, u"5.7.1 Relay access denied"_s);
        pressRepair(RepairKind::AskAdministrator);
        auto *dialog = m_scene->wizard().findChild<LetterDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *edit = dialog->findChild<QPlainTextEdit *>();
        const QString english = edit->toPlainText();
        for (const QString &part : {u"smtp.naver.com"_s, u"Relay access denied"_s, u"haneul@naver.com"_s})
            QVERIFY2(english.contains(part), qPrintable(english));
        QVERIFY(!english.contains(u"abcd1234EFGH"_s));
        edit->appendPlainText(u"Kim"_s);
        dialog->findChild<QPushButton *>(u"otherLanguageButton"_s)->click();
        QVERIFY(edit->toPlainText().contains(u"안녕하세요"_s));
        dialog->findChild<QPushButton *>(u"otherLanguageButton"_s)->click();
        QVERIFY(edit->toPlainText().endsWith(u"Kim"_s)); // what was added stays
        dialog->findChild<QPushButton *>(u"copyButton"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), english + u"\nKim"_s);
    }

    void copiesAReportWithoutPersonalParts()
    {
        m_scene->reject(Stage::Recipient, 554, {5, 7, 1}, u"5.7.1 Relay access denied for haneul@naver.com"_s);
        m_scene->press("reportButton");
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.contains(u"Relay access denied"_s) && !report.contains(u"haneul@"_s), qPrintable(report));
        QVERIFY(m_scene->isShown("copiedLabel"));
    }

    void opensTheProvidersPage()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "rememberUrl");
        m_scene->reject(Stage::Auth, 535, {5, 7, 1}, u"5.7.1 Username and Password not accepted"_s);
        pressRepair(RepairKind::OpenPage);
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QVERIFY2(m_opened.host().endsWith(u"naver.com"_s), qPrintable(m_opened.toString()));
        QCOMPARE(m_scene->probesMade(), 1);
    }

    void countsDownAndCanBeStopped()
    {
        m_scene->reject(Stage::Recipient, 450, {4, 2, 0}, u"4.2.0 Greylisted, try again in 300 seconds"_s);
        pressRepair(RepairKind::WaitAndRetry);
        QVERIFY(m_scene->isShown("noteLabel"));
        QVERIFY(m_scene->find<FieldNoteLabel>("noteLabel")->findChild<WordLabel *>()->plainText().contains(u":"_s));
        m_scene->find<FieldNoteLabel>("noteLabel")->findChild<QPushButton *>(u"offerButton"_s)->click();
        QVERIFY(!m_scene->isShown("noteLabel"));
        QCOMPARE(m_scene->probesMade(), 1);
    }

    void trustsACertificateOnlyAfterAPressThatSaysSo()
    {
        failAtOwnServer(selfSigned());
        pressRepair(RepairKind::PinCertificate);
        CertificateDialog *asked = dialog();
        QVERIFY(asked && asked->isVisible());
        QVERIFY(asked->findChild<QPushButton *>(u"cancelButton"_s)->isDefault());
        QTest::keyClick(asked, Qt::Key_Return); // Cancel is the default
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_scene->probesMade(), 1);

        pressRepair(RepairKind::PinCertificate);
        QVERIFY(factsOf(dialog()).contains(u"3A:9C:51"_s));
        dialog()->findChild<QPushButton *>(u"trustButton"_s)->click();
        QCOMPARE(m_scene->probesMade(), 2);
        QCOMPARE(m_scene->probe()->account.server.pinnedCertificate, selfSigned().certificate->sha256);
    }

    void showsAHostileCertificateAsPlainText()
    {
        Failure failure = selfSigned();
        failure.certificate->issuer = u"<img src=x> Good\u202eCA\nValid: yes"_s;
        failAtOwnServer(failure);
        pressRepair(RepairKind::PinCertificate);
        for (const auto *label : dialog()->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!factsOf(dialog()).contains(QChar(0x202e)));
    }

public:
    Q_INVOKABLE void rememberUrl(const QUrl &url) { m_opened = url; }

private:
    /// A certificate of a known provider's server is never to be trusted by hand.
    void failAtOwnServer(const Failure &failure)
    {
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        m_scene->toConnect(u"info@haneul.internal"_s);
        m_scene->type("hostEdit", u"mail.haneul.internal"_s);
        m_scene->type("portEdit", u"465"_s);
        m_scene->type("loginEdit", u"info@haneul.internal"_s);
        m_scene->type("passwordEdit", u"abcd1234EFGH"_s);
        m_scene->next();
        m_scene->startTest();
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Prove));
        m_scene->probe()->fail(failure);
    }
    void pressRepair(RepairKind kind)
    {
        QPushButton *button = m_scene->find<VerdictCard>("card")->button(kind);
        QVERIFY(button && button->isVisible());
        button->click();
    }
    CertificateDialog *dialog() { return m_scene->wizard().findChild<CertificateDialog *>(); }
    static QString factsOf(const CertificateDialog *asked)
    {
        QString facts;
        for (const auto *label : asked->findChild<FactsCard *>()->findChildren<WordLabel *>())
            facts += label->plainText() + u'\n';
        return facts;
    }
    static Failure selfSigned()
    {
        CertificateFacts certificate;
        certificate.names = {u"mail.haneul.internal"_s};
        certificate.sha256 = QByteArray::fromHex("3a9c51e07bd2448f96a1c30d5e7f8812b4d6009fe1723c58aa45d90b6c1e7f32");
        certificate.faults = {CertificateFault::SelfSigned};
        return {.kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = certificate};
    }

    QUrl m_opened;
    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestProveRemedies)
#include "tst_proveremedies.moc"
