// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"
#include "wizard/addressoffer.h"
#include "wizard/cardview.h"
#include "wizard/setup.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// How the wizard goes on from the first page.
enum class RouteChoice { Smtp, Practice };

/// What the first page shows.
struct SenderView
{
    QString address;
    FieldNote addressNote;
    QString name;
    FieldNote nameNote;
    CardView provider; ///< Who serves this address
    QString smtpHint;  ///< The sentence below "Connect by SMTP"
    RouteChoice route = RouteChoice::Smtp;
    bool canContinue = false;
};

/// The page "Sender": the address, the name, and how to go on.
class SenderPresenter : public QObject
{
    Q_OBJECT
public:
    SenderPresenter(Setup &setup, const ProviderCatalog &catalog, QObject *parent = nullptr);

    void enter(); ///< The page is about to be shown, also by Back: takes up what the setup says now
    void typeAddress(const QString &text);
    void leaveAddress();     ///< The field lost the focus: half an address is now worth an error
    void takeAddressOffer(); ///< What addressNote offers; takes a pasted name along where there is none yet
    void typeName(const QString &text);
    void chooseRoute(RouteChoice route);
    /// Carries the page over into the setup: provider, server and login are filled in where they are known and the
    /// user hasn't edited them. Call before the next page is shown.
    void leave();
    SenderView view() const;

Q_SIGNALS:
    void changed();

private:
    FieldNote addressNote() const;
    FieldNote nameNote() const;
    CardView providerCard() const;
    QString smtpHint() const;
    void carryPractice();
    void carryServer();
    void fillFrom(const Provider &known);
    std::optional<AddressOffer> offer() const;
    MailAddress address() const; ///< As typed; none when it isn't one
    const Provider *provider() const;

    Setup &m_setup;
    const ProviderCatalog &m_catalog;
    QString m_address;
    QString m_name;
    bool m_isAddressLeft = false;
    RouteChoice m_route = RouteChoice::Smtp;
    MailAccount m_filled; ///< Server and login as leave() filled them in, to tell them from what the user typed
};

} // namespace sendproof
