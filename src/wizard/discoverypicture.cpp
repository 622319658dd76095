// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/discoverypicture.h"

#include "wizard/discoverywords.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class DiscoveryPicture
{
    Q_DECLARE_TR_FUNCTIONS(DiscoveryPicture)
};

constexpr std::array portColumns{465, 587, 2525, 25};

PictureMark markOf(SourceState state, bool isDoubtful)
{
    switch (state) {
    case SourceState::Waiting:
        return PictureMark::Waiting;
    case SourceState::Asking:
        return PictureMark::Working;
    case SourceState::Found:
        return isDoubtful ? PictureMark::Doubtful : PictureMark::Good;
    case SourceState::Nothing:
        return PictureMark::Nothing;
    case SourceState::Refused:
        return PictureMark::Doubtful;
    case SourceState::Failed:
        return PictureMark::Silent;
    case SourceState::Stopped:
        break;
    }
    return PictureMark::Stopped;
}

PictureMark markOf(PortState state)
{
    switch (state) {
    case PortState::Waiting:
        return PictureMark::Waiting;
    case PortState::Trying:
    case PortState::Connected:
        return PictureMark::Working;
    case PortState::Usable:
        return PictureMark::Good;
    case PortState::Untrusted:
        return PictureMark::Doubtful;
    case PortState::Insecure:
        return PictureMark::Open;
    case PortState::NotMail:
        return PictureMark::Nothing;
    case PortState::Refused:
        return PictureMark::Shut;
    case PortState::Silent:
    case PortState::Unreachable:
        return PictureMark::Silent;
    case PortState::Stopped:
        break;
    }
    return PictureMark::Stopped;
}

/// How much an answer says; the greater one is shown.
int weight(PortState state)
{
    constexpr std::array byWeight{PortState::Stopped,   PortState::Waiting,   PortState::Unreachable,
                                  PortState::Silent,    PortState::Refused,   PortState::NotMail,
                                  PortState::Trying,    PortState::Connected, PortState::Insecure,
                                  PortState::Untrusted, PortState::Usable};
    return int(std::find(byWeight.begin(), byWeight.end(), state) - byWeight.begin());
}

bool isOnlyDoubtful(const DiscoveryReport &report, DiscoverySource source)
{
    return std::none_of(report.found.begin(), report.found.end(), [source](const DiscoveredServer &found) {
        return found.source == source && found.doubt == TrustDoubt::None;
    });
}

PictureCell portCell(const QList<ProbedPort> &ports, const HostName &host, int number)
{
    const ProbedPort *shown = nullptr;
    for (const ProbedPort &port : ports) {
        const bool isHere = port.host == host && port.port == number;
        if (isHere && (!shown || weight(port.state) > weight(shown->state)))
            shown = &port;
    }
    if (!shown)
        return {};
    //: Said of a field in a table, by pointer and screen reader. %1: a host, %2: a port number, %3: what became of it
    const QString words = filled(DiscoveryPicture::tr("%1, port %2: %3"),
                                 {host.shown(), QString::number(number), portStateText(shown->state)});
    return {{}, markOf(shown->state), words};
}

} // namespace

QList<PictureRow> sourcesPicture(const DiscoveryReport &report)
{
    QList<PictureRow> rows;
    for (const SourceReport &asked : report.sources) {
        const QString text = sourceText(asked.source);
        const QString words =
            //: Said of a line by pointer and screen reader. %1: a place that is asked, %2: what became of it
            filled(DiscoveryPicture::tr("%1: %2"), {text, sourceStateText(asked.state)});
        rows.append({{text, markOf(asked.state, isOnlyDoubtful(report, asked.source)), words}});
    }
    return rows;
}

QList<PictureRow> portsPicture(const QList<ProbedPort> &ports)
{
    //: Above the names of mail servers, in a table with their ports
    PictureRow head{{DiscoveryPicture::tr("Server"), {}, {}}};
    for (const int number : portColumns)
        head.append({QString::number(number), {}, {}});
    QList<PictureRow> rows{head};
    QList<HostName> hosts;
    for (const ProbedPort &port : ports) {
        if (!hosts.contains(port.host))
            hosts.append(port.host);
    }
    for (const HostName &host : std::as_const(hosts)) {
        PictureRow row{{host.shown(), {}, host.shown()}};
        for (const int number : portColumns)
            row.append(portCell(ports, host, number));
        rows.append(row);
    }
    return rows;
}

} // namespace sendproof
