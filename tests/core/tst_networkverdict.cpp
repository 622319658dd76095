// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networkverdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

HostName host(const QString &name)
{
    return HostName::parse(name).host.value();
}

/// "smtp.example.kr:465 usable", "smtp.gmail.com:587* silent"; a star: expected to answer.
QList<ProbedPort> ports(const QStringList &lines)
{
    QList<ProbedPort> made;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        QString number = words.at(0).section(u':', 1);
        ProbedPort port{.host = host(words.at(0).section(u':', 0, 0))};
        port.isExpected = number.endsWith(u'*');
        port.port = number.remove(u'*').toInt();
        port.security = usualSecurity(port.port);
        for (int i = 0; i <= static_cast<int>(PortState::Stopped); ++i) {
            if (portStateName(static_cast<PortState>(i)) == words.at(1))
                port.state = static_cast<PortState>(i);
        }
        port.hasConnected =
            QStringList{u"usable"_s, u"untrusted"_s, u"insecure"_s, u"not-mail"_s}.contains(words.at(1));
        made.append(port);
    }
    return made;
}

SubmissionServer wanted(int port)
{
    return {.host = host(u"smtp.example.kr"_s), .port = port, .security = usualSecurity(port)};
}

} // namespace

class TestNetworkVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesWhatWasSeen_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<QStringList>("seen");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QList<int>>("blocked");
        QTest::addColumn<QList<int>>("instead");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };

        row("the wanted port answers") << 465 << QStringList{u"smtp.example.kr:465 usable"_s} << u"open"_s
                                       << QList<int>{} << QList<int>{};
        row("a bad certificate is not the network's fault")
            << 465 << QStringList{u"smtp.example.kr:465 untrusted"_s} << u"open"_s << QList<int>{} << QList<int>{};
        row("587 of a witness is silent too, 465 answers")
            << 587
            << QStringList{u"smtp.example.kr:587 silent"_s, u"smtp.example.kr:465 usable"_s,
                           u"smtp.gmail.com:587* silent"_s, u"smtp.gmail.com:465* usable"_s}
            << u"port-blocked"_s << QList<int>{587} << QList<int>{465};
        row("the provider itself is expected to serve 587")
            << 587 << QStringList{u"smtp.example.kr:587* silent"_s, u"smtp.example.kr:465* usable"_s}
            << u"port-blocked"_s << QList<int>{587} << QList<int>{465};
        row("two living hosts without 587")
            << 587
            << QStringList{u"smtp.example.kr:587 silent"_s, u"smtp.example.kr:465 usable"_s,
                           u"mail.example.kr:587 silent"_s, u"mail.example.kr:465 usable"_s}
            << u"port-blocked"_s << QList<int>{587} << QList<int>{465};
        row("one host that may simply not serve 587")
            << 587 << QStringList{u"smtp.example.kr:587 silent"_s, u"smtp.example.kr:465 usable"_s} << u"unknown"_s
            << QList<int>{} << QList<int>{465};
        row("others are reached by 587") << 587
                                         << QStringList{u"smtp.example.kr:587 refused"_s,
                                                        u"smtp.gmail.com:587* usable"_s}
                                         << u"server-silent"_s << QList<int>{} << QList<int>{};
        row("nobody is reached by anything")
            << 465
            << QStringList{u"smtp.example.kr:465 silent"_s, u"smtp.gmail.com:465* silent"_s,
                           u"smtp.gmail.com:587* unreachable"_s}
            << u"mail-blocked"_s << QList<int>{465, 587} << QList<int>{};
        row("nothing known of a single silent host")
            << 465 << QStringList{u"smtp.example.kr:465 silent"_s, u"smtp.example.kr:587 silent"_s} << u"unknown"_s
            << QList<int>{} << QList<int>{};
        row("not asked to the end") << 465
                                    << QStringList{u"smtp.example.kr:465 trying"_s, u"smtp.gmail.com:587* usable"_s}
                                    << u"unknown"_s << QList<int>{} << QList<int>{};
        row("what was stopped says nothing")
            << 587
            << QStringList{u"smtp.example.kr:587 silent"_s, u"smtp.example.kr:465 usable"_s,
                           u"smtp.gmail.com:587* stopped"_s, u"smtp.gmail.com:465* usable"_s}
            << u"unknown"_s << QList<int>{} << QList<int>{465};
        row("an insecure port is no way out")
            << 587
            << QStringList{u"smtp.example.kr:587* silent"_s, u"smtp.example.kr:25 insecure"_s,
                           u"smtp.example.kr:465* silent"_s}
            << u"port-blocked"_s << QList<int>{465, 587} << QList<int>{};
    }
    void judgesWhatWasSeen()
    {
        QFETCH(int, port);
        QFETCH(QStringList, seen);
        QFETCH(QList<int>, blocked);
        QFETCH(QList<int>, instead);
        const NetworkVerdict verdict = judgeNetwork(wanted(port), ports(seen));
        QTEST(QString(networkStateName(verdict.state)), "state");
        QCOMPARE(verdict.blocked, blocked);
        QList<int> offered;
        for (const SubmissionServer &server : verdict.instead)
            offered.append(server.port);
        QCOMPARE(offered, instead);
    }

    void offersTheWaysOutInTheOrderAsked()
    {
        const auto verdict =
            judgeNetwork(wanted(25), ports({u"smtp.example.kr:25 silent"_s, u"smtp.example.kr:465 usable"_s,
                                            u"smtp.example.kr:587 usable"_s, u"smtp.gmail.com:465 usable"_s}));
        QCOMPARE(verdict.instead.size(), 2);
        QCOMPARE(verdict.instead.first().port, 465);
        QCOMPARE(verdict.instead.first().security, Security::ImplicitTls);
    }
};

QTEST_GUILESS_MAIN(TestNetworkVerdict)
#include "tst_networkverdict.moc"
