// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a search for settings takes: the finished DiscoverySession against the same parts asked one after another,
// in the order of the sources' rank and each awaited, the ports host by host and port by port with the same deadline.
//
// Everything is real and on this computer: Knot as DNS, Python's https server, Postfix, ports that refuse and ports
// that are silent. Every answer of DNS is late by one round trip, and the ways to the https server and to Postfix have
// that round trip too (tests/support/delayproxy.h); a refusal comes at once, for both.
//
// "offered" is when the settings that are the best in the end were first known, which is when a window shows them;
// "over" is when nothing better is waited for any more. The one after the other is over as soon as it has found
// something.
//
// Usage: bench_discovery [--rtt MS] [--runs N] [--json]
#include "bench/discoveryworld.h"
#include "bench/sequence.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr int cannotRunHere = 77;

/// What is searched, and how often it is searched in the slow way.
struct Case
{
    const char *name;
    QString domain;
    bool isFirstPortSilent = false;
    bool isSlow = false; ///< One after the other it takes many seconds: once is enough
};

const std::array cases{
    Case{"catalogue", u"naver.com"_s},
    Case{"MX", u"office.test"_s},
    Case{"autoconfig", u"auto.test"_s},
    Case{"well-known", u"well.test"_s},
    Case{"data base", u"listed.test"_s},
    Case{"SRV", u"srv.test"_s},
    Case{"autodiscover", u"hybrid.test"_s},
    Case{"ports: all answer", u"mail.example.test"_s},
    Case{"ports: first silent", u"mail.example.test"_s, true, true},
    Case{"ports: host silent", u"example.test"_s, false, true},
    Case{"nothing to be found", u"nothing.test"_s},
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// What the runs took, in milliseconds.
struct Times
{
    QList<double> offered;
    QList<double> over;
    QList<double> sequence;
    QString summary; ///< What was found
};

bool search(const DiscoveryWorld &world, const DiscoveryPlan &plan, const QString &domain, Times &times)
{
    RealSearch search(world.catalog, world.detour->address, {.domain = domain}, plan);
    if (!waitForOpenLookups(world.detour->address) || !search.finish())
        return false;
    times.offered.append(double(search.offeredAfter.count()));
    times.over.append(double(search.took.count()));
    times.summary = search.summary();
    return true;
}

bool askInSequence(const DiscoveryWorld &world, const DiscoveryPlan &plan, const QString &domain, Times &times)
{
    if (!waitForOpenLookups(world.detour->address))
        return false;
    QElapsedTimer clock;
    clock.start();
    const bool isFound = Sequence(world, plan, domain).find();
    times.sequence.append(double(clock.nsecsElapsed()) / 1e6);
    return isFound == (times.summary != "nothing"_L1);
}

QJsonObject measure(const DiscoveryWorld &world, const Case &one, int runs)
{
    DiscoveryPlan plan = world.plan;
    if (one.isFirstPortSilent)
        plan.ports.first().port = world.silent.front()->port();
    Times times;
    for (int run = 0; run < runs; ++run) {
        const bool isOnceEnough = one.isSlow && run > 0;
        if (!search(world, plan, one.domain, times) ||
            (!isOnceEnough && !askInSequence(world, plan, one.domain, times)))
            return {};
    }
    const bool isFound = times.summary != "nothing"_L1;
    const double ours = median(isFound ? times.offered : times.over);
    const double sequence = median(times.sequence);
    return {{u"case"_s, QString::fromLatin1(one.name)},
            {u"found"_s, times.summary},
            {u"offered_ms"_s, isFound ? QJsonValue(ours) : QJsonValue()},
            {u"over_ms"_s, median(times.over)},
            {u"sequence_ms"_s, sequence},
            {u"sequence_over_offered"_s, ours < 1 ? QJsonValue() : QJsonValue(sequence / ours)}};
}

void print(const QJsonObject &row)
{
    const auto number = [&row](QLatin1StringView name, int decimals) {
        const QJsonValue value = row.value(name);
        return value.isNull() ? QByteArray("-") : QByteArray::number(value.toDouble(), 'f', decimals);
    };
    std::printf("  %-20s %8s ms %8s ms %10s ms  %6s  %s\n", qPrintable(row.value("case"_L1).toString()),
                number("offered_ms"_L1, 0).constData(), number("over_ms"_L1, 0).constData(),
                number("sequence_ms"_L1, 0).constData(), number("sequence_over_offered"_L1, 1).constData(),
                qPrintable(row.value("found"_L1).toString()));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rtt"_s, u"Round trip"_s, u"milliseconds"_s, u"40"_s},
                       {u"runs"_s, u"Median of this many"_s, u"number"_s, u"5"_s},
                       {u"json"_s, u"One JSON document a case"_s}});
    parser.process(application);
    const int roundTrip = parser.value(u"rtt"_s).toInt();
    const int runs = std::max(1, parser.value(u"runs"_s).toInt());
    DiscoveryWorld world;
    if (!world.start(std::chrono::milliseconds(roundTrip))) {
        std::fprintf(stderr, "%s\n", qPrintable(world.reason()));
        return world.isUnavailable() ? cannotRunHere : 1;
    }
    if (!parser.isSet(u"json"_s))
        std::printf("%d ms round trip, median of %d\n  %-20s %11s %11s %13s %7s\n", roundTrip, runs, "", "offered",
                    "over", "one by one", "times");
    for (const Case &one : cases) {
        const QJsonObject row = measure(world, one, runs);
        if (row.isEmpty()) {
            std::fprintf(stderr, "%s went wrong\n", one.name);
            return 1;
        }
        if (parser.isSet(u"json"_s))
            std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
        else
            print(row);
    }
    return 0;
}
