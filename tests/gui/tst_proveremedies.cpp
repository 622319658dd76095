// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certificatedialog.h"
#include "gui/factscard.h"
#include "gui/wordlabel.h"
#include "wizardscene.h"

#include <QClipboard>
#include <QGuiApplication>
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
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Return); // the card's primary button has the focus
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
        m_scene->press("actionButton0");
        QCOMPARE(m_scene->probesMade(), 2);
        QVERIFY(m_scene->isShown("stopButton"));
    }

    void writesToTheAdministrator()
    {
        m_scene->reject(Stage::Recipient, 550, {5, 1, 1}, u"5.1.1 User unknown"_s);
        m_scene->press("actionButton1");
        const QString letter = QGuiApplication::clipboard()->text();
        QVERIFY2(letter.contains(u"smtp.naver.com"_s), qPrintable(letter));
        QVERIFY(letter.contains(u"User unknown"_s));
        QVERIFY(!letter.contains(u"abcd1234EFGH"_s));
        QVERIFY(m_scene->isShown("copiedLabel"));
        m_scene->press("actionButton0");
        QVERIFY(!m_scene->isShown("copiedLabel"));
    }

    void trustsACertificateOnlyAfterAPressThatSaysSo()
    {
        m_scene->fail(selfSigned());
        m_scene->press("actionButton1");
        CertificateDialog *asked = dialog();
        QVERIFY(asked && asked->isVisible());
        QVERIFY(asked->findChild<QPushButton *>(u"cancelButton"_s)->isDefault());
        QTest::keyClick(asked, Qt::Key_Return); // Cancel is the default
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_scene->probesMade(), 1);

        m_scene->press("actionButton1");
        QVERIFY(factsOf(dialog()).contains(u"3A:9C:51"_s));
        dialog()->findChild<QPushButton *>(u"trustButton"_s)->click();
        QCOMPARE(m_scene->probesMade(), 2);
        QCOMPARE(m_scene->probe()->account.server.pinnedCertificate, selfSigned().certificate->sha256);
    }

    void showsAHostileCertificateAsPlainText()
    {
        Failure failure = selfSigned();
        failure.certificate->issuer = u"<img src=x> Good\u202eCA\nValid: yes"_s;
        m_scene->fail(failure);
        m_scene->press("actionButton1");
        for (const auto *label : dialog()->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!factsOf(dialog()).contains(QChar(0x202e)));
    }

private:
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

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestProveRemedies)
#include "tst_proveremedies.moc"
