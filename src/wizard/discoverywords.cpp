// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/discoverywords.h"

#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class DiscoveryWords
{
    Q_DECLARE_TR_FUNCTIONS(DiscoveryWords)
};

QString doubtText(const DiscoveredServer &found)
{
    switch (found.doubt) {
    case TrustDoubt::OtherDomain:
        return DiscoveryWords::tr("The server belongs to another domain, and a hint like this can be forged.");
    case TrustDoubt::OtherSite:
        return DiscoveryWords::tr("The hint came by way of another site than your domain's own.");
    case TrustDoubt::BadCertificate:
        return DiscoveryWords::tr("The server can't prove that it is the right one: its certificate is not valid.");
    case TrustDoubt::None:
        break;
    }
    return {};
}

/// The button that searches once more in the same way.
CardAction againAction()
{
    return {Retry{},
            //: Button: searches the settings once more
            DiscoveryWords::tr("Look again"), false};
}

} // namespace

QString sourceText(DiscoverySource source)
{
    switch (source) {
    case DiscoverySource::Catalogue:
        //: From here on: one of the places that are asked for mail settings, as short as a label
        return DiscoveryWords::tr("List of mail services");
    case DiscoverySource::MailExchanger:
        return DiscoveryWords::tr("Mail server (MX)");
    case DiscoverySource::Autoconfig:
        return DiscoveryWords::tr("Set-up document");
    case DiscoverySource::WellKnown:
        return DiscoveryWords::tr("Set-up document (website)");
    case DiscoverySource::Ispdb:
        return DiscoveryWords::tr("Known to Thunderbird");
    case DiscoverySource::ServiceRecord:
        return DiscoveryWords::tr("Hints in DNS (SRV)");
    case DiscoverySource::Autodiscover:
        return DiscoveryWords::tr("Hints from Microsoft");
    case DiscoverySource::Probing:
        break;
    }
    return DiscoveryWords::tr("Knocking at ports");
}

QString sourceStateText(SourceState state)
{
    switch (state) {
    case SourceState::Waiting:
        //: From here on: what became of one of the places that are asked
        return DiscoveryWords::tr("not asked yet");
    case SourceState::Asking:
        return DiscoveryWords::tr("being asked");
    case SourceState::Found:
        return DiscoveryWords::tr("settings found");
    case SourceState::Nothing:
        return DiscoveryWords::tr("knows nothing");
    case SourceState::Refused:
        return DiscoveryWords::tr("said something that must not be used");
    case SourceState::Failed:
        return DiscoveryWords::tr("no answer");
    case SourceState::Stopped:
        break;
    }
    return DiscoveryWords::tr("not asked any more");
}

QString portStateText(PortState state)
{
    switch (state) {
    case PortState::Waiting:
        return DiscoveryWords::tr("not asked yet");
    case PortState::Trying:
        return DiscoveryWords::tr("being asked");
    case PortState::Connected:
        //: From here on: what became of a port of a server
        return DiscoveryWords::tr("connected, waiting for an answer");
    case PortState::Usable:
        return DiscoveryWords::tr("a mail server that can be used");
    case PortState::Untrusted:
        return DiscoveryWords::tr("a mail server whose certificate is not valid");
    case PortState::Insecure:
        return DiscoveryWords::tr("a mail server without encryption");
    case PortState::NotMail:
        return DiscoveryWords::tr("not a mail server");
    case PortState::Refused:
        return DiscoveryWords::tr("closed");
    case PortState::Silent:
        return DiscoveryWords::tr("no answer");
    case PortState::Unreachable:
        return DiscoveryWords::tr("can't be reached");
    case PortState::Stopped:
        break;
    }
    return DiscoveryWords::tr("not asked any more");
}

QString serverText(const DiscoveredServer &found)
{
    return u"%1 · %2"_s.arg(found.server.host.shown(), QString::number(found.server.port));
}

QString originText(const DiscoveredServer &found, const Provider *provider)
{
    switch (found.source) {
    case DiscoverySource::Catalogue:
        return DiscoveryWords::tr("Taken from the list of mail services.");
    case DiscoverySource::MailExchanger:
        //: %1: a mail service
        return filled(DiscoveryWords::tr("Known by the domain's mail server (MX): %1"),
                      {provider ? provider->name.in(languageCode()) : shownDomainName(found.saidBy)});
    case DiscoverySource::Autoconfig:
    case DiscoverySource::WellKnown:
        //: %1: the host that had it, e.g. autoconfig.example.com
        return filled(DiscoveryWords::tr("Found in the domain's set-up document: %1"), {shownDomainName(found.saidBy)});
    case DiscoverySource::Ispdb:
        return DiscoveryWords::tr("Found in the list that Thunderbird uses.");
    case DiscoverySource::ServiceRecord:
        //: %1: a domain
        return filled(DiscoveryWords::tr("Found in the DNS of %1."), {shownDomainName(found.saidBy)});
    case DiscoverySource::Autodiscover:
        return DiscoveryWords::tr("Found by asking Microsoft.");
    case DiscoverySource::Probing:
        break;
    }
    return DiscoveryWords::tr("Found by knocking: a mail server answers there.");
}

QString privacyText(const QString &shownDomain, bool isAddressSent)
{
    //: Quiet line while settings are searched. %1: a domain
    return isAddressSent
               ? filled(DiscoveryWords::tr("Your address is sent to the set-up pages of %1 and of Microsoft."),
                        {shownDomain})
               : DiscoveryWords::tr("Only the name of the domain is sent, nothing of you.");
}

QString searchSummary(const QString &shownDomain)
{
    //: %1: a domain
    return filled(DiscoveryWords::tr("Looking for the settings of %1 …"), {shownDomain});
}

QString pictureTitle(bool isSearching)
{
    return isSearching ? DiscoveryWords::tr("This is being asked") : DiscoveryWords::tr("This was asked");
}

CardView doubtCard(const DiscoveredServer &found, const Provider *provider)
{
    //: %1: server and port
    const QString title =
        filled(DiscoveryWords::tr("Is this the server of your mail service? %1"), {serverText(found)});
    const QString body = originText(found, provider) + u'\n' + doubtText(found) + u' ' +
                         DiscoveryWords::tr("Use it only if you know it from your mail service. Else enter the server "
                                            "by hand.");
    return {Severity::Warning, title, body, {}, {}};
}

QString tickText()
{
    //: Tick below a card that says why a server is doubtful
    return DiscoveryWords::tr("This is my mail service's server");
}

CardView nothingCard(const MailAddress &from, bool mayAsk)
{
    //: %1: a domain
    const QString title = filled(DiscoveryWords::tr("No settings were found for %1"), {from.shownDomain()});
    QString body = DiscoveryWords::tr("Ask your mail service or administrator for the outgoing mail server (SMTP), and "
                                      "enter it above.");
    if (!mayAsk)
        return {Severity::Info, title, body, {}, {}};
    //: %1: the user's address, %2: its domain
    body += u'\n' + filled(DiscoveryWords::tr("Some set-up pages answer only to a whole address. If you wish, %1 is "
                                              "sent to the set-up pages of %2 and of Microsoft."),
                           {from.shown(), from.shownDomain()});
    return {
        Severity::Info, title, body, {{Retry{}, DiscoveryWords::tr("Look again with the whole address"), false}}, {}};
}

CardView noNetworkCard()
{
    return {Severity::Warning,
            DiscoveryWords::tr("Nobody could be asked for the settings"),
            DiscoveryWords::tr("There seems to be no internet connection. Look after it, or enter the server by hand."),
            {againAction()},
            {}};
}

CardView stoppedCard()
{
    return {Severity::Info,
            DiscoveryWords::tr("The search was stopped"),
            DiscoveryWords::tr("Nothing was found until then. You can enter the server above."),
            {againAction()},
            {}};
}

} // namespace sendproof
