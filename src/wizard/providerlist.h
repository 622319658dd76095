// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/helplinks.h"
#include "wizard/providerguide.h"
#include "wizard/servicefinder.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// One line of the list: a heading where it has no id, else a mail service.
struct ProviderRow
{
    QString id;
    QString title;
    QString hint; ///< Beside the title, in soft words
    bool isHeading() const { return id.isEmpty(); }
    friend bool operator==(const ProviderRow &, const ProviderRow &) = default;
};

/// What the list of mail services shows.
struct ProviderListView
{
    QString search;
    QList<ProviderRow> rows;
    QString emptyText;                  ///< Where nothing is found
    std::optional<ProviderGuide> guide; ///< Of the service that is selected
    int hostIndex = 0;                  ///< Into ProviderGuide::hosts
    bool isHelpHidden = false;
    bool isHelpForced = false; ///< By a policy: not the user's to change
    bool canTake() const { return guide.has_value(); }
};

/// The list of mail services with search: what fits the address first, then Korean services, then the others; what
/// can't be right for the address comes last.
class ProviderListPresenter : public QObject
{
    Q_OBJECT
public:
    explicit ProviderListPresenter(HelpLinks &helpLinks, QObject *parent = nullptr);

    /// Begins anew for @p address (may be none) and what was recognised of it, with that service selected.
    void open(const MailAddress &address, const Recognition &found);
    void search(const QString &text); ///< Selects the first that is found where the selected one isn't
    void select(const QString &providerId);
    void chooseHost(int index);
    void hideHelpLinks(bool isHidden);
    ProviderListView view() const;
    QString takenId() const { return m_selected; } ///< Empty: none is selected
    QString takenHost() const;                     ///< Empty: the usual one

Q_SIGNALS:
    void changed();

private:
    struct Section
    {
        QString title;
        QList<const Provider *> providers;
    };
    QList<Section> sections() const;
    bool isUnfit(const Provider &provider) const;
    const Provider *selected() const { return m_helpLinks.catalog().byId(m_selected); }
    QStringList foundIds() const;

    HelpLinks &m_helpLinks;
    MailAddress m_address;
    QStringList m_fitting; ///< Ids of what serves the address, the surest first
    QString m_search;
    QString m_selected;
    QString m_host;
};

} // namespace sendproof
