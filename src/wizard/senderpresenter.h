// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"
#include "wizard/addressoffer.h"
#include "wizard/directmeans.h"
#include "wizard/senderview.h"
#include "wizard/servicefinder.h"
#include "wizard/setup.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// The page "Sender": the address, the name, and how to go on.
class SenderPresenter : public QObject
{
    Q_OBJECT
public:
    /// @p direct: without a sign-in in it, the direct route isn't offered.
    SenderPresenter(Setup &setup, const ProviderCatalog &catalog, DnsResolver &dns, const DirectMeans &direct = {},
                    QObject *parent = nullptr);

    /// How long the address must have stayed the same before its domain is looked up; 400 ms from the beginning.
    void setStillness(std::chrono::milliseconds stillness) { m_services.setStillness(stillness); }

    void enter(); ///< The page is about to be shown, also by Back: takes up what the setup says now
    void typeAddress(const QString &text);
    void leaveAddress();     ///< The field lost the focus: half an address is now worth an error
    void takeAddressOffer(); ///< What addressNote offers; takes a pasted name along where there is none yet
    void typeName(const QString &text);
    void chooseRoute(RouteChoice route);
    void toggleComparison();
    /// From the list of services. Empty: none of them, the server is entered on the next page.
    void chooseService(const QString &providerId, const QString &host);
    /// Carries the page over into the setup: provider, server and login are filled in where they are known and the
    /// user hasn't edited them. Call before the next page is shown.
    void leave();
    SenderView view() const;
    MailAddress address() const;     ///< As typed; none when it isn't one
    Recognition recognition() const; ///< Who serves it

Q_SIGNALS:
    void changed();

private:
    FieldNote addressNote() const;
    FieldNote nameNote() const;
    void showService(SenderView &view) const;
    void watchAddress();
    RouteChoice route() const; ///< The user's choice, else the recommended one
    std::optional<DirectService> directService() const;
    bool canSignIn(DirectService service) const;
    void showRoutes(SenderView &view) const;
    void carryPractice();
    void carryDirect();
    void carryServer();
    void fillFrom(const Provider &known, const QString &host);
    std::optional<AddressOffer> offer() const;

    Setup &m_setup;
    const ProviderCatalog &m_catalog;
    ServiceFinder m_services;
    QString m_address;
    QString m_name;
    bool m_isAddressLeft = false;
    bool m_isComparing = false;
    bool m_isChoiceNew = false; ///< A service was chosen and not filled in yet
    bool m_hasDirect;           ///< There is a way to sign in directly
    DirectProblem m_directProblem;
    std::optional<RouteChoice> m_route; ///< As chosen; nothing: the recommended one
    bool m_isDirectCarried = false;     ///< What leave() left in the setup
    MailAccount m_filled;               ///< As leave() filled it in, to tell server and login from what the user typed
};

} // namespace sendproof
