// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/domainpanelpresenter.h"

#include "wizard/domainpanelwords.h"
#include "wizard/language.h"

namespace sendproof {

DomainPanelPresenter::DomainPanelPresenter(const Setup &setup, const ProviderCatalog &catalog,
                                           const SenderServices &services, MakeDomainProbe makeProbe, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_catalog(catalog)
    , m_services(services)
    , m_makeProbe(std::move(makeProbe))
{
}

DomainPanelPresenter::Subject DomainPanelPresenter::subject() const
{
    const MailAccount &account = m_setup.account;
    const MailAddress &address = account.sender.address;
    // What the catalogue lists belongs to a mail company: nobody else can change its DNS. What stands in an entry of
    // one's own may well be one's own.
    const Provider *owner = m_catalog.byAddress(address);
    const bool isOwnDomain = !owner || (owner->isOwn && !owner->isFreeMail);
    if (account.isPractice || !m_makeProbe || !isOwnDomain || !address.domain().contains(u'.'))
        return {};
    return {address.domain(), account.providerId};
}

DomainOrder DomainPanelPresenter::orderFor(const Subject &subject) const
{
    DomainOrder order{subject.domain, std::nullopt, m_services.all()};
    if (const Provider *provider = m_catalog.byId(subject.providerId)) {
        const SenderService *service = m_services.byId(provider->id);
        order.service = service ? *service : SenderService{.id = provider->id};
    }
    return order;
}

void DomainPanelPresenter::enter()
{
    const Subject now = subject();
    if (now != m_subject) {
        m_probe.reset();
        m_answer.reset();
        m_subject = now;
    }
    if (!m_answer && !m_probe && !m_subject.domain.isEmpty())
        ask();
    Q_EMIT changed();
}

void DomainPanelPresenter::leave()
{
    m_probe.reset();
}

void DomainPanelPresenter::askAgain()
{
    if (m_probe || m_subject.domain.isEmpty())
        return;
    ask();
    Q_EMIT changed();
}

void DomainPanelPresenter::ask()
{
    m_probe = m_makeProbe(orderFor(m_subject));
    connect(m_probe.get(), &DomainProbe::finished, this, [this](const Result<DomainReport> &result) {
        m_answer = result;
        m_probe.reset();
        Q_EMIT changed();
    });
    m_probe->start();
}

DomainPanelView DomainPanelPresenter::view() const
{
    DomainPanelView view;
    view.isShown = !m_subject.domain.isEmpty();
    if (!view.isShown)
        return view;
    if (m_answer && *m_answer)
        tell(m_answer->value(), view);
    else if (m_answer)
        tell(m_answer->error(), view);
    if (!m_answer || m_probe) { // what was known stays in its place meanwhile
        view.severity = Severity::None;
        view.verdict = domainAskedText(m_subject.domain);
    }
    return view;
}

void DomainPanelPresenter::tell(const DomainReport &report, DomainPanelView &view) const
{
    const Provider *provider = m_catalog.byId(m_subject.providerId);
    const QString providerName = provider ? provider->name.in(languageCode()) : QString();
    const DomainText text = domainText(report, providerName);
    view.severity = domainSeverity(report);
    view.verdict = domainVerdictText(report, text.verdict, providerName);
    if (!text.offers.isEmpty())
        view.verdict += u' ' + recordsToAddText(static_cast<int>(text.offers.size()));
    view.findings = text.findings;
    view.offers = text.offers;
    view.advice = text.advice;
    view.where = text.offers.isEmpty() ? QString() : whereToEnterText();
    view.canAskAgain = true;
}

void DomainPanelPresenter::tell(const Failure &failure, DomainPanelView &view) const
{
    // Not knowing is no fault of the mail: it is said softly.
    view.severity = failure.kind == FailureKind::HostNotFound ? Severity::Warning : Severity::Info;
    view.verdict = domainFailureText(failure, m_subject.domain);
    view.canAskAgain = true;
}

} // namespace sendproof
