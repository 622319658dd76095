// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providerlist.h"

#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/providercard.h"
#include "wizard/providersearch.h"
#include "wizard/providerwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString hintOf(const Provider &provider)
{
    const QString status = providerStatusText(provider.status);
    if (!status.isEmpty())
        return status;
    if (!provider.domains.isEmpty())
        return provider.domains.mid(0, 3).join(u", "_s);
    return providerKindText(provider.kind);
}

} // namespace

ProviderListPresenter::ProviderListPresenter(HelpLinks &helpLinks, QObject *parent)
    : QObject(parent)
    , m_helpLinks(helpLinks)
{
    connect(&m_helpLinks, &HelpLinks::changed, this, &ProviderListPresenter::changed);
}

void ProviderListPresenter::open(const MailAddress &address, const Recognition &found)
{
    m_address = address;
    m_fitting = found.fitting;
    m_search.clear();
    m_selected = found.provider ? found.provider->id : QString();
    m_host = found.host;
    Q_EMIT changed();
}

void ProviderListPresenter::search(const QString &text)
{
    m_search = text;
    const QStringList found = foundIds();
    if (!found.contains(m_selected)) {
        m_selected = found.value(0);
        m_host.clear();
    }
    Q_EMIT changed();
}

void ProviderListPresenter::select(const QString &providerId)
{
    if (providerId == m_selected)
        return;
    m_selected = providerId;
    m_host.clear();
    Q_EMIT changed();
}

void ProviderListPresenter::chooseHost(int index)
{
    const Provider *provider = selected();
    m_host = provider && index >= 0 && index < provider->hosts.size() ? provider->hosts.at(index).host : QString();
    Q_EMIT changed();
}

void ProviderListPresenter::hideHelpLinks(bool isHidden)
{
    m_helpLinks.hide(isHidden);
}

bool ProviderListPresenter::isUnfit(const Provider &provider) const
{
    // Nobody has a mailbox of their own domain at a service that gives out addresses of its own.
    const bool isOwnDomain = !m_address.isEmpty() && !m_helpLinks.catalog().byAddress(m_address);
    return isOwnDomain && provider.isFreeMail && provider.kind == ProviderKind::Mailbox;
}

QList<ProviderListPresenter::Section> ProviderListPresenter::sections() const
{
    //: Heading in the list of mail services
    Section fitting{tr("For this address"), {}};
    //: Heading in the list of mail services: those from a file of the user's own
    Section own{tr("Added by you"), {}};
    //: Heading in the list of mail services
    Section korean{tr("Korean services"), {}};
    //: Heading in the list of mail services
    Section others{tr("International services"), {}};
    //: Heading in the list of mail services: for addresses of their own only
    Section unfit{tr("Not for an address of your own domain"), {}};
    for (const QString &id : m_fitting)
        fitting.providers.append(m_helpLinks.catalog().byId(id));
    fitting.providers.removeAll(nullptr);
    for (const Provider &provider : m_helpLinks.catalog().providers()) {
        if (m_fitting.contains(provider.id))
            continue;
        if (provider.isOwn)
            own.providers.append(&provider);
        else if (isUnfit(provider))
            unfit.providers.append(&provider);
        else if (provider.category == ProviderCategory::Korean)
            korean.providers.append(&provider);
        else
            others.providers.append(&provider);
    }
    return {fitting, own, korean, others, unfit};
}

QStringList ProviderListPresenter::foundIds() const
{
    QStringList ids;
    for (const Section &section : sections()) {
        for (const Provider *provider : section.providers) {
            if (isFound(*provider, m_search))
                ids.append(provider->id);
        }
    }
    return ids;
}

ProviderListView ProviderListPresenter::view() const
{
    ProviderListView view;
    view.search = m_search;
    const QString language = languageCode();
    for (const Section &section : sections()) {
        const qsizetype before = view.rows.size();
        for (const Provider *provider : section.providers) {
            if (isFound(*provider, m_search))
                view.rows.append({provider->id, provider->name.in(language), hintOf(*provider)});
        }
        if (view.rows.size() > before)
            view.rows.insert(before, ProviderRow{{}, section.title, {}});
    }
    if (view.rows.isEmpty())
        view.emptyText = tr("No mail service fits. If yours isn't in the list, enter its server yourself.");
    if (const Provider *provider = selected()) {
        view.guide = providerGuide(*provider, QDate::currentDate());
        const QString host = m_host.isEmpty() ? provider->host : m_host;
        for (int i = 0; i < view.guide->hosts.size(); ++i)
            view.hostIndex = view.guide->hosts.at(i).host == host ? i : view.hostIndex;
    }
    view.isHelpHidden = m_helpLinks.isHidden();
    view.isHelpForced = m_helpLinks.isForced();
    return view;
}

QString ProviderListPresenter::takenHost() const
{
    const Provider *provider = selected();
    return provider && m_host != provider->host ? m_host : QString();
}

} // namespace sendproof
