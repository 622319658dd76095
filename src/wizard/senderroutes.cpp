// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to go on from the page "Sender", and what each carries into the setup.
#include "wizard/directwords.h"
#include "wizard/providercard.h"
#include "wizard/senderpresenter.h"

namespace sendproof {

RouteChoice SenderPresenter::route() const
{
    const std::optional<DirectService> service = directService();
    if (!m_route)
        return service && canSignIn(*service) ? RouteChoice::Direct : RouteChoice::Smtp;
    return *m_route == RouteChoice::Direct && !service ? RouteChoice::Smtp : *m_route;
}

std::optional<DirectService> SenderPresenter::directService() const
{
    return m_hasDirect ? directServiceOf(recognition().provider) : std::nullopt;
}

bool SenderPresenter::canSignIn(DirectService service) const
{
    DirectRoute route = m_setup.account.direct.value_or(DirectRoute());
    if (route.service != service)
        route = {.service = service};
    return !m_directProblem || !m_directProblem(route);
}

void SenderPresenter::carryDirect()
{
    MailAccount &account = m_setup.account;
    const std::optional<DirectService> service = route() == RouteChoice::Direct ? directService() : std::nullopt;
    if (service == (account.direct ? std::optional(account.direct->service) : std::nullopt))
        return;
    account.direct.reset();
    if (service)
        account.direct = DirectRoute{.service = *service};
    account.login.clear();
    m_setup.secret = {}; // a password is no business of the sign-in, nor a token of the SMTP form
    forgetProof(m_setup);
}

void SenderPresenter::carryServer()
{
    MailAccount &account = m_setup.account;
    const MailAccount before = account;
    const Recognition found = recognition();
    const bool isServerOwn = account.server != m_filled.server;
    const bool isSameDomain = m_filled.sender.address.domain() == address().domain();
    // Mail exchangers tell where mail is read: no reason to overrule the server that somebody typed for sending.
    const bool isOverruled =
        !account.direct && found.by == RecognisedBy::Exchanger && isServerOwn && isSameDomain && !m_isChoiceNew;
    const Provider *known = isOverruled ? nullptr : found.provider;
    const QString id = known ? known->id : QString();
    if (known && (id != m_filled.providerId || m_isChoiceNew))
        fillFrom(*known, found.host);
    else if (!known && (!isServerOwn || m_isChoiceNew))
        fillFrom(Provider(), {});
    const bool isLoginOwn = !account.login.isEmpty() && account.login != m_filled.login;
    if (!isLoginOwn)
        account.login = known ? ProviderCatalog::loginFor(*known, address()) : address().toString();
    m_filled.login = isLoginOwn ? m_filled.login : account.login;
    m_filled.providerId = id;
    m_filled.sender = account.sender;
    m_setup.isServerByHand = found.by == RecognisedBy::Choice && !found.provider;
    m_isChoiceNew = false;
    if (account.server.host != before.server.host)
        m_setup.secret = {}; // the password of one service is no business of another one's server
    followKeptSecret(m_setup);
    if (account.server != before.server || account.login != before.login)
        forgetProof(m_setup);
}

void SenderPresenter::fillFrom(const Provider &known, const QString &host)
{
    MailAccount &account = m_setup.account;
    account.providerId = known.id;
    account.server = {};
    if (!known.ports.isEmpty()) {
        account.server.host = HostName::parse(host.isEmpty() ? known.host : host).host.value_or(HostName());
        account.server.port = known.ports.first().port;
        account.server.security = known.ports.first().security;
    }
    m_filled.server = account.server;
    account.login.clear();
}

void SenderPresenter::showRoutes(SenderView &view) const
{
    view.route = route();
    view.smtpHint = smtpHint(recognition().provider);
    const std::optional<DirectService> service = directService();
    if (!service)
        return;
    view.isDirectRecommended = canSignIn(*service);
    view.directTitle = directRouteTitle(*service);
    view.directHint = directRouteHint(!view.isDirectRecommended);
}

} // namespace sendproof
