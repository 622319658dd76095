// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/networkwords.h"

#include "wizard/placeholders.h"

#include <QCoreApplication>

namespace sendproof {

namespace {

class NetworkWords
{
    Q_DECLARE_TR_FUNCTIONS(NetworkWords)
};

/// A verdict in words.
struct NetworkText
{
    QString title;
    QString body;
};

QString portText(const SubmissionServer &server)
{
    return QString::number(server.port);
}

NetworkText portBlockedText(const NetworkVerdict &verdict, const SubmissionServer &server)
{
    const QString title = filled(NetworkWords::tr("This network blocks port %1"), {portText(server)});
    if (!verdict.instead.isEmpty())
        return {title, filled(NetworkWords::tr("Port %1 is open, and the same mail server answers there."),
                              {portText(verdict.instead.first())})};
    return {title, NetworkWords::tr("The mail server answers on no other port from here. Try another network, such as "
                                    "a phone's hotspot, or ask whoever looks after this one to open the port.")};
}

NetworkText mailBlockedText(const NetworkVerdict &verdict)
{
    QStringList ports;
    for (const int port : verdict.blocked)
        ports.append(QString::number(port));
    const QString advice =
        NetworkWords::tr("Look whether the internet works, and switch a VPN off. If it stays so, try another network, "
                         "such as a phone's hotspot, or ask whoever looks after this one to open a mail port.");
    if (ports.isEmpty())
        return {NetworkWords::tr("No mail server can be reached from this network"), advice};
    return {NetworkWords::tr("No mail server can be reached from this network"),
            //: %1 a list of port numbers
            filled(NetworkWords::tr("Nobody answered on the mail ports (%1)."), {ports.join(QStringLiteral(", "))}) +
                u' ' + advice};
}

NetworkText serverSilentText(const NetworkVerdict &verdict, const SubmissionServer &server)
{
    //: %1 a server, %2 a port number
    const QString title = filled(NetworkWords::tr("%1: no answer on port %2"), {server.host.shown(), portText(server)});
    const QString network =
        NetworkWords::tr("Other mail servers are reached by this port, so the network is not the cause.");
    if (!verdict.instead.isEmpty())
        return {title, network + u' ' +
                           filled(NetworkWords::tr("The server does answer on port %1."),
                                  {portText(verdict.instead.first())})};
    return {title, network + u' ' + NetworkWords::tr("Ask whoever runs the server whether it is switched off.")};
}

/// The server lets the connection in, only the test didn't get further.
NetworkText openText(const NetworkVerdict &verdict, const CardView &card, const Failure &failure)
{
    if (failure.stage <= Stage::Connect)
        return {NetworkWords::tr("Now the server can be reached"),
                NetworkWords::tr("It did not answer a moment ago. Test again.")};
    if (verdict.instead.isEmpty())
        return {};
    return {card.title,
            card.body + u' ' +
                filled(NetworkWords::tr("The server does answer on port %1."), {portText(verdict.instead.first())})};
}

NetworkText textOf(const NetworkVerdict &verdict, const CardView &card, const Failure &failure,
                   const SubmissionServer &server)
{
    switch (verdict.state) {
    case NetworkState::PortBlocked:
        return portBlockedText(verdict, server);
    case NetworkState::MailBlocked:
        return mailBlockedText(verdict);
    case NetworkState::ServerSilent:
        return serverSilentText(verdict, server);
    case NetworkState::Open:
        return openText(verdict, card, failure);
    case NetworkState::Unknown:
        break;
    }
    return {};
}

/// @p repair first and primary; those of @p card behind it.
QList<CardAction> actionsWith(const Repair &repair, const QString &text, const CardView &card)
{
    QList<CardAction> actions{{repair, text, true}};
    for (CardAction action : card.actions) {
        action.isPrimary = false;
        if (repairKind(action.repair) != repairKind(repair))
            actions.append(action);
    }
    return actions;
}

bool wantsOtherPort(const NetworkVerdict &verdict, const Failure &failure)
{
    if (verdict.instead.isEmpty() || verdict.state == NetworkState::MailBlocked)
        return false;
    return verdict.state != NetworkState::Open || failure.stage > Stage::Connect;
}

} // namespace

CardView networkCard(const CardView &card, const NetworkVerdict &verdict, const Failure &failure,
                     const SubmissionServer &server)
{
    const NetworkText text = textOf(verdict, card, failure, server);
    if (text.title.isEmpty())
        return card;
    CardView made = card;
    made.title = text.title;
    made.body = text.body;
    made.steps.clear(); // they were for everything that it might have been
    if (wantsOtherPort(verdict, failure)) {
        const SubmissionServer &other = verdict.instead.first();
        made.actions =
            actionsWith(SwitchPort{other.port, other.security},
                        //: Button. %1 a port number
                        filled(NetworkWords::tr("Change to port %1 and test again"), {portText(other)}), card);
    } else if (verdict.state == NetworkState::ServerSilent) {
        made.actions = actionsWith(AskAdmin{}, NetworkWords::tr("Text for the administrator"), card);
    } else {
        made.actions = actionsWith(Retry{}, NetworkWords::tr("Test again"), card);
    }
    return made;
}

FieldNote networkAskedNote(int port)
{
    return {Severity::Info,
            filled(NetworkWords::tr("Looking whether this network blocks port %1 …"), {QString::number(port)}),
            {}};
}

FieldNote otherPortAskedNote()
{
    return {Severity::Info, NetworkWords::tr("Looking on which other port the server answers …"), {}};
}

FieldNote portSwitchedNote(const SubmissionServer &before, const SubmissionServer &now)
{
    return {Severity::Info,
            //: %1 and %2 port numbers
            filled(NetworkWords::tr("The port was changed from %1 to %2."), {portText(before), portText(now)}),
            //: Link: takes the change of the port back
            NetworkWords::tr("Take it back")};
}

} // namespace sendproof
