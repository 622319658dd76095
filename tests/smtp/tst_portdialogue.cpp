// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/portdialogue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// Plays @p rows as the server ("TLS": the channel stands now) and gives back what the client did: its command lines,
/// "TLS", and at the end the state and the farewell.
class Played
{
public:
    Played(Security security, const QByteArrayList &rows)
        : m_dialogue(security, "[192.0.2.1]")
    {
        for (const QByteArray &row : rows) {
            if (row == "TLS")
                take(m_dialogue.channelSecured());
            else
                m_parser.feed(row + "\r\n");
            SmtpReplyParser::Next next = m_parser.next();
            while (auto *reply = std::get_if<SmtpReply>(&next)) {
                take(m_dialogue.take(*reply));
                next = m_parser.next();
            }
        }
    }
    QString did() const { return m_did.join(u" | "_s); }
    QStringList mechanisms() const { return m_dialogue.mechanisms(); }

private:
    void take(const PortDialogue::Action &action)
    {
        if (const auto *send = std::get_if<PortDialogue::Send>(&action))
            m_did += QString::fromLatin1(send->bytes).trimmed();
        else if (const auto *end = std::get_if<PortDialogue::Finish>(&action))
            m_did += portStateName(end->state) + u' ' + QString::fromLatin1(end->farewell).trimmed();
        else
            m_did += u"TLS"_s;
    }
    PortDialogue m_dialogue;
    SmtpReplyParser m_parser;
    QStringList m_did;
};

} // namespace

class TestPortDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksATlsPortWithOneEhlo()
    {
        const Played played(Security::ImplicitTls, {"220-mail", "220 ESMTP", "250-mail", "250 AUTH plain LOGIN"});
        QCOMPARE(played.did(), u"EHLO [192.0.2.1] | usable QUIT"_s);
        QCOMPARE(played.mechanisms(), QStringList({u"PLAIN"_s, u"LOGIN"_s}));
    }

    void upgradesAndAsksAgain_data()
    {
        QTest::addColumn<Security>("security");
        QTest::newRow("STARTTLS") << Security::StartTls;
        QTest::newRow("none is asked for it too") << Security::None;
    }
    void upgradesAndAsksAgain()
    {
        QFETCH(Security, security);
        const Played played(security, {"220 mail", "250-mail", "250-AUTH CRAM-MD5", "250 STARTTLS", "220 go", "TLS",
                                       "250-mail", "250 AUTH SCRAM-SHA-256 PLAIN"});
        QCOMPARE(played.did(), u"EHLO [192.0.2.1] | STARTTLS | TLS | EHLO [192.0.2.1] | usable QUIT"_s);
        QCOMPARE(played.mechanisms(), QStringList({u"SCRAM-SHA-256"_s, u"PLAIN"_s}));
    }

    void forgetsWhatWasOfferedInTheClear()
    {
        const Played played(Security::StartTls,
                            {"220 mail", "250-mail", "250-AUTH PLAIN", "250 STARTTLS", "220 go", "TLS", "250 mail"});
        QVERIFY(played.did().endsWith(u"usable QUIT"_s));
        QCOMPARE(played.mechanisms(), QStringList());
    }

    void leavesOutWhatIsNoMechanismName()
    {
        const Played played(Security::ImplicitTls,
                            {"220 mail", "250-mail", "250 AUTH <b> PLAIN A23456789012345678901 \xe2\x80\xae X_1-2"});
        QCOMPARE(played.mechanisms(), QStringList({u"PLAIN"_s, u"X_1-2"_s}));
    }

    void saysWhatAnswersElse_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<QByteArrayList>("rows");
        QTest::addColumn<QString>("did");
        const QString ehlo = u"EHLO [192.0.2.1] | "_s;
        const QByteArrayList offered{"220 mail", "250-mail", "250 STARTTLS"};
        QTest::newRow("no service") << Security::ImplicitTls << QByteArrayList{"554 no"} << u"not-mail QUIT"_s;
        QTest::newRow("busy") << Security::StartTls << QByteArrayList{"421 later"} << u"not-mail QUIT"_s;
        QTest::newRow("another positive code") << Security::StartTls << QByteArrayList{"250 hi"} << u"not-mail QUIT"_s;
        QTest::newRow("EHLO unknown") << Security::ImplicitTls << QByteArrayList{"220 mail", "502 no"}
                                      << ehlo + u"not-mail QUIT"_s;
        QTest::newRow("EHLO unknown in the clear")
            << Security::StartTls << QByteArrayList{"220 mail", "502 no"} << ehlo + u"not-mail QUIT"_s;
        QTest::newRow("no STARTTLS") << Security::StartTls << QByteArrayList{"220 mail", "250-mail", "250 AUTH PLAIN"}
                                     << ehlo + u"insecure QUIT"_s;
        QTest::newRow("STARTTLS taken back")
            << Security::StartTls << offered + QByteArrayList{"454 not now"} << ehlo + u"STARTTLS | insecure QUIT"_s;
        QTest::newRow("STARTTLS with another positive code")
            << Security::StartTls << offered + QByteArrayList{"250 ok"} << ehlo + u"STARTTLS | insecure QUIT"_s;
        QTest::newRow("closing at STARTTLS")
            << Security::StartTls << offered + QByteArrayList{"421 bye"} << ehlo + u"STARTTLS | not-mail QUIT"_s;
        QTest::newRow("a reply before the handshake")
            << Security::StartTls << offered + QByteArrayList{"220 go", "250 injected"}
            << ehlo + u"STARTTLS | TLS | not-mail QUIT"_s;
        QTest::newRow("a channel that nothing asked for")
            << Security::StartTls << QByteArrayList{"220 mail", "TLS"} << ehlo + u"not-mail QUIT"_s;
    }
    void saysWhatAnswersElse()
    {
        QFETCH(Security, security);
        QFETCH(QByteArrayList, rows);
        const Played played(security, rows);
        QTEST(played.did(), "did");
        QCOMPARE(played.mechanisms(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPortDialogue)
#include "tst_portdialogue.moc"
