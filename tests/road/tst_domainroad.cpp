// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "dns/systemdnsresolver.h"
#include "gui/domainpanel.h"
#include "gui/recordcard.h"
#include "gui/setupwizard.h"
#include "gui/wordlabel.h"
#include "secrets/sessionsecretstore.h"
#include "store/jsonaccountstore.h"
#include "support/builtincausebook.h"
#include "support/realdnsserver.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// The panel about the sender's domain with the real check, against a real DNS server.
class TestDomainRoad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_server.addZone(u"worksmobile.com"_s, "spf TXT \"v=spf1 ip4:198.51.100.0/24 ~all\"\n");
        m_server.addZone(u"good.test"_s, "@ MX 10 mx\n@ TXT \"v=spf1 include:spf.worksmobile.com -all\"\n"
                                         "_dmarc TXT \"v=DMARC1; p=reject\"\n");
        m_server.addZone(u"bare.test"_s, "@ MX 10 mx\n@ TXT \"v=spf1 ip4:192.0.2.1 -all\"\n");
        m_server.addBrokenZone(u"broken.test"_s);
        if (m_server.start())
            return;
        if (m_server.isUnavailable())
            QSKIP(qPrintable(m_server.reason()));
        QFAIL(qPrintable(m_server.reason()));
    }
    void init()
    {
        m_language.use(u"en"_s);
        const SetupStories stories{
            {}, [this](const DomainOrder &order) { return makeDomainProbe(order, m_server.address()); }, {}};
        m_dns = std::make_unique<SystemDnsResolver>(DnsSettings{.nameserver = QHostAddress(m_server.address())});
        m_wizard = std::make_unique<SetupWizard>(m_helpLinks, *m_dns, m_services, m_practice, stories,
                                                 builtInCauseBook(), m_accounts, m_keychain, m_session, m_language);
        m_wizard->show();
    }
    void cleanup() { m_wizard.reset(); }

    void saysThatMailPasses()
    {
        toProve(u"info@good.test"_s);
        QTRY_VERIFY(find<QWidget>("domainToggle")->isVisible());
        QVERIFY2(verdict().contains(u"may send as good.test"_s), qPrintable(verdict()));
        QVERIFY(find<DomainPanel>("domainPanel")->findChildren<RecordCard *>().isEmpty());
    }

    void offersTheRecordsToPaste()
    {
        toProve(u"info@bare.test"_s);
        QTRY_VERIFY(find<QWidget>("domainToggle")->isVisible());
        QStringList contents;
        for (const WordLabel *label : find<DomainPanel>("domainPanel")->findChildren<WordLabel *>(u"recordContent"_s))
            contents.append(label->plainText());
        const QStringList wanted{u"v=spf1 ip4:192.0.2.1 include:spf.worksmobile.com -all"_s,
                                 u"v=DMARC1; p=none; rua=mailto:postmaster@bare.test"_s};
        QCOMPARE(contents, wanted);
    }

    void saysThatThereIsNoSuchDomain()
    {
        toProve(u"info@missing.bare.test"_s);
        QTRY_VERIFY(find<QWidget>("domainAgain")->isVisible());
        QCOMPARE(verdict(), u"There is no domain missing.bare.test."_s);
    }

    void saysThatDnsFails()
    {
        toProve(u"info@broken.test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("domainAgain")->isVisible(), 10000);
        QVERIFY2(verdict().contains(u"try again"_s, Qt::CaseInsensitive), qPrintable(verdict()));
    }

private:
    template<typename T> T *find(const char *name)
    {
        return m_wizard->currentPage()->findChild<T *>(QString::fromLatin1(name));
    }
    void type(const char *name, const QString &text)
    {
        find<QLineEdit>(name)->setText(text);
        Q_EMIT find<QLineEdit>(name)->textEdited(text);
    }
    QString verdict() { return find<WordLabel>("domainVerdict")->plainText(); }
    void toProve(const QString &address)
    {
        type("addressEdit", address);
        m_wizard->next();
        type("hostEdit", u"smtp.worksmobile.com"_s);
        type("loginEdit", address);
        type("passwordEdit", u"secret"_s);
        m_wizard->next();
        QCOMPARE(m_wizard->currentId(), int(PageId::Prove));
    }

    RealDnsServer m_server;
    QTemporaryDir m_folder;
    HelpLinks m_helpLinks{readCatalog().value(), false};
    SenderServices m_services = readSenderServices().value();
    JsonAccountStore m_accounts{m_folder.path()};
    SessionSecretStore m_keychain;
    SessionSecretStore m_session;
    PracticeRoom m_practice;
    Language m_language;
    std::unique_ptr<SystemDnsResolver> m_dns;
    std::unique_ptr<SetupWizard> m_wizard;
};

QTEST_MAIN(TestDomainRoad)
#include "tst_domainroad.moc"
