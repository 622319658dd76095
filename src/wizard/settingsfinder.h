// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/providercatalog.h"
#include "wizard/discoveryview.h"

#include <QHash>
#include <QObject>

namespace sendproof {

/// Looks for the settings of a domain while the page "Connect" is shown, and knows what may be made of them. A domain
/// is searched once; what was found is kept. Touches no account.
class SettingsFinder : public QObject
{
    Q_OBJECT
public:
    /// Without @p discover it never finds anything.
    SettingsFinder(const ProviderCatalog &catalog, MakeDiscovery discover, QObject *parent = nullptr);

    void search(const MailAddress &from); ///< For its domain; what is known of it already is told again
    void searchAgain();                   ///< What the card offers: perhaps with the whole address
    void stop();                          ///< The user has waited enough: what was found so far stays
    void leave();                         ///< The page goes: an unfinished search is let go and forgotten
    void dismiss();                       ///< The user enters the server: lets go, and offers nothing more
    void trust(bool isTrusted);           ///< The tick

    bool isActive() const { return m_now.state != State::Idle; } ///< There is or was a search on this visit of the page
    bool isSearching() const { return m_search != nullptr; }
    /// Over, and the user is to enter the server: nothing was found, or it is not ticked.
    bool isWithoutSettings() const;
    bool isDoubtful() const;                               ///< What was found wants the tick
    const DiscoveredServer *settings() const;              ///< To be used now; null: none, or none that may be used yet
    bool hasReached(const HostName &host, int port) const; ///< The search itself saw the server answer
    DiscoveryView view() const;

Q_SIGNALS:
    void changed();

private:
    enum class State { Idle, Searching, Finished, Stopped };
    struct Finding
    {
        State state = State::Idle;
        DiscoveryReport report;
        bool isTrusted = false;
        bool wasAddressSent = false;
    };

    void begin(bool sendsAddress);
    void settle(State state);
    const DiscoveredServer *doubtful() const;
    const Provider *providerOf(const DiscoveredServer &found) const { return m_catalog.byId(found.providerId); }
    void showCard(DiscoveryView &view) const;

    const ProviderCatalog &m_catalog;
    MakeDiscovery m_discover;
    MailAddress m_from;
    Finding m_now;
    QHash<QString, Finding> m_kept; ///< By domain
    Story<Discovery> m_search;
};

} // namespace sendproof
