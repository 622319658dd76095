// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainprobe.h"
#include "core/providercatalog.h"
#include "core/senderservices.h"
#include "wizard/domainpanelview.h"
#include "wizard/setup.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// The panel about the sender's domain: whether the service of the account may send as it, and what to publish. Only
/// for a domain of one's own; only its DNS is asked.
class DomainPanelPresenter : public QObject
{
    Q_OBJECT
public:
    /// Without @p makeProbe nothing is ever asked or shown.
    DomainPanelPresenter(const Setup &setup, const ProviderCatalog &catalog, const SenderServices &services,
                         MakeDomainProbe makeProbe, QObject *parent = nullptr);

    void enter(); ///< The page is about to be shown: asks, once for each domain and service
    void leave(); ///< Lets the asking go
    void askAgain();
    DomainPanelView view() const;

Q_SIGNALS:
    void changed();

private:
    /// What was asked; the answer holds for nothing else.
    struct Subject
    {
        QString domain; ///< A-labels; empty: nothing to ask about
        QString providerId;
        friend bool operator==(const Subject &, const Subject &) = default;
    };
    Subject subject() const;
    DomainOrder orderFor(const Subject &subject) const;
    void ask();
    void tell(const DomainReport &report, DomainPanelView &view) const;
    void tell(const Failure &failure, DomainPanelView &view) const;

    const Setup &m_setup;
    const ProviderCatalog &m_catalog;
    const SenderServices &m_services;
    MakeDomainProbe m_makeProbe;
    Subject m_subject; ///< As of enter()
    Story<DomainProbe> m_probe;
    std::optional<Result<DomainReport>> m_answer; ///< About m_subject
};

} // namespace sendproof
