// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicescenario.h"

#include "practice/scenariotables.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto practiceDomain = "practice.test"_L1;
constexpr qsizetype hugeReply = 1'000'000; // octets

std::vector<PracticeScenario> joined()
{
    std::vector<PracticeScenario> scenarios{PracticeScenario{"ok"_L1}};
    for (const auto part : {practiceSignIns(), practiceEnvelopes(), practiceContents(), practiceChannels(),
                            practiceServerFaults(), practiceHostilities()})
        scenarios.insert(scenarios.end(), part.begin(), part.end());
    return scenarios;
}

} // namespace

bool PracticeScenario::hasOwnPort() const
{
    switch (trick) {
    case PracticeTrick::UnknownMechanism:
    case PracticeTrick::NoMechanism:
    case PracticeTrick::SmallLimit:
    case PracticeTrick::BadScramSignature:
        return true; // it shows in what is offered after EHLO
    case PracticeTrick::NoSuchHost:
        return false; // it is the host that differs
    default:
        return stage < Stage::Auth;
    }
}

QString PracticeScenario::login() const
{
    return id + u'@' + practiceDomain;
}

QByteArray PracticeScenario::replyBytes() const
{
    const QByteArray text(reply.data(), static_cast<qsizetype>(reply.size()));
    if (trick != PracticeTrick::HugeReply)
        return text;
    QByteArray line = text + '\n';
    line[3] = '-';
    return line.repeated(hugeReply / line.size()) + text;
}

std::span<const PracticeScenario> PracticeScenario::all()
{
    static const std::vector<PracticeScenario> scenarios = joined();
    return scenarios;
}

const PracticeScenario *PracticeScenario::byId(QStringView id)
{
    for (const PracticeScenario &scenario : all()) {
        if (id.compare(scenario.id, Qt::CaseInsensitive) == 0)
            return &scenario;
    }
    return nullptr;
}

const PracticeScenario *PracticeScenario::byLogin(QStringView login)
{
    const qsizetype at = login.lastIndexOf(u'@');
    if (at < 0 || login.sliced(at + 1).compare(practiceDomain, Qt::CaseInsensitive) != 0)
        return nullptr;
    return byId(login.first(at));
}

} // namespace sendproof
