// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoveryboard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

namespace {

DiscoveredServer server(DiscoverySource source, const QString &host, TrustDoubt doubt = TrustDoubt::None)
{
    DiscoveredServer made{.source = source};
    made.server.host = HostName::parse(host).host.value();
    made.doubt = doubt;
    return made;
}

/// A board on which everything is being asked.
DiscoveryBoard asking()
{
    DiscoveryBoard board(u"example.kr"_s, {});
    for (int i = 0; i < discoverySourceCount; ++i)
        board.begin(static_cast<DiscoverySource>(i));
    return board;
}

void find(DiscoveryBoard &board, DiscoverySource source, std::chrono::milliseconds now,
          TrustDoubt doubt = TrustDoubt::None)
{
    board.settle(source, {server(source, u"smtp.example.kr"_s, doubt)}, SourceState::Nothing, now);
}

} // namespace

class TestDiscoveryBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOverAtOnceWhenTheCatalogueKnows()
    {
        DiscoveryBoard board = asking();
        find(board, DiscoverySource::Catalogue, 1ms);
        QVERIFY(board.isOver());
        QCOMPARE(board.stateOf(DiscoverySource::Catalogue), SourceState::Found);
        QCOMPARE(board.stateOf(DiscoverySource::Probing), SourceState::Stopped);
        QCOMPARE(board.report().best()->source, DiscoverySource::Catalogue);
    }

    void stopsWhatCanNotBeBetterAnyMore()
    {
        DiscoveryBoard board = asking();
        find(board, DiscoverySource::Ispdb, 80ms);
        for (const auto source :
             {DiscoverySource::ServiceRecord, DiscoverySource::Autodiscover, DiscoverySource::Probing})
            QCOMPARE(board.stateOf(source), SourceState::Stopped);
        for (const auto source :
             {DiscoverySource::MailExchanger, DiscoverySource::Autoconfig, DiscoverySource::WellKnown})
            QVERIFY(board.isWanted(source));
        QVERIFY(!board.isOver());
    }

    void replacesAWorseAnswerByABetterOne()
    {
        DiscoveryBoard board = asking();
        find(board, DiscoverySource::Ispdb, 80ms);
        find(board, DiscoverySource::MailExchanger, 200ms);
        QCOMPARE(board.report().best()->source, DiscoverySource::MailExchanger);
        QCOMPARE(board.report().found.size(), 2);
    }

    void awaitsBetterSourcesForAMomentOnly()
    {
        DiscoveryBoard board = asking();
        QCOMPARE(board.deadline(), 10000ms);
        find(board, DiscoverySource::ServiceRecord, 150ms);
        QCOMPARE(board.deadline(), 1150ms);
        find(board, DiscoverySource::Ispdb, 900ms);
        QCOMPARE(board.deadline(), 1150ms);
    }

    void asksOnAfterWhatNeedsATick()
    {
        DiscoveryBoard board = asking();
        find(board, DiscoverySource::Autoconfig, 100ms, TrustDoubt::OtherSite);
        QVERIFY(board.isWanted(DiscoverySource::Probing));
        QCOMPARE(board.deadline(), 2600ms);
        find(board, DiscoverySource::Probing, 400ms);
        QCOMPARE(board.report().best()->source, DiscoverySource::Probing);
        QVERIFY(board.isWanted(DiscoverySource::WellKnown));
        QCOMPARE(board.deadline(), 1400ms);
    }

    void ranksByTrustThenBySource()
    {
        DiscoveryBoard board = asking();
        find(board, DiscoverySource::Probing, 1ms, TrustDoubt::BadCertificate);
        find(board, DiscoverySource::Autoconfig, 2ms, TrustDoubt::OtherSite);
        find(board, DiscoverySource::ServiceRecord, 3ms);
        QList<DiscoverySource> order;
        for (const DiscoveredServer &found : board.report().found)
            order.append(found.source);
        QCOMPARE(order, (QList<DiscoverySource>{DiscoverySource::ServiceRecord, DiscoverySource::Autoconfig,
                                                DiscoverySource::Probing}));
    }

    void keepsTheOrderOfOneSource()
    {
        DiscoveryBoard board = asking();
        board.settle(DiscoverySource::Ispdb,
                     {server(DiscoverySource::Ispdb, u"first.example.kr"_s),
                      server(DiscoverySource::Ispdb, u"second.example.kr"_s)},
                     SourceState::Nothing, 5ms);
        QCOMPARE(board.report().best()->server.host.ascii(), u"first.example.kr"_s);
    }

    void countsASourceOnce()
    {
        DiscoveryBoard board = asking();
        find(board, DiscoverySource::Ispdb, 5ms);
        find(board, DiscoverySource::Ispdb, 6ms);
        find(board, DiscoverySource::Probing, 7ms); // stopped already
        QCOMPARE(board.report().found.size(), 1);
    }

    void tellsOutOfTimeFromNotWanted()
    {
        DiscoveryBoard board = asking();
        board.settle(DiscoverySource::MailExchanger, {}, SourceState::Nothing, 20ms);
        DiscoveryBoard late = board;
        late.stopAll(10000ms);
        QCOMPARE(late.stateOf(DiscoverySource::Ispdb), SourceState::Failed);
        board.stopAll(300ms);
        QCOMPARE(board.stateOf(DiscoverySource::Ispdb), SourceState::Stopped);
        QCOMPARE(board.stateOf(DiscoverySource::MailExchanger), SourceState::Nothing);
        QVERIFY(board.isOver());
        QVERIFY(!board.report().best());
    }
};

QTEST_GUILESS_MAIN(TestDiscoveryBoard)
#include "tst_discoveryboard.moc"
