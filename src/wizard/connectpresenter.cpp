// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/connectpresenter.h"

#include "core/privatehost.h"
#include "wizard/connectnotes.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isUsualPort(int port)
{
    return port == usualPort(Security::ImplicitTls) || port == usualPort(Security::StartTls) ||
           port == usualPort(Security::None);
}

/// The security that goes with @p port, where the port says it.
void followPort(SubmissionServer &server, int port)
{
    server.port = port;
    const bool saysSecurity = port == 465 || port == 2465 || port == 587 || port == 2525 || port == 2587 || port == 25;
    const bool isRelay = port == 25 && server.security == Security::None; // chosen on purpose; 25 is its usual port
    if (!saysSecurity || isRelay)
        return;
    server.security = usualSecurity(port);
    server.clearChannelAllowed = false;
}

} // namespace

ConnectPresenter::ConnectPresenter(Setup &setup, const ProviderCatalog &catalog, PracticeHost &practice,
                                   const SettingsSearch &search, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_catalog(catalog)
    , m_practice(practice)
    , m_finder(catalog, search.discover)
    , m_check(search.survey, search.pause)
{
    connect(&m_finder, &SettingsFinder::changed, this, &ConnectPresenter::takeFindings);
    connect(&m_check, &ServerCheck::changed, this, &ConnectPresenter::changed);
    connect(&m_check, &ServerCheck::portChosen, this, &ConnectPresenter::usePort);
}

void ConnectPresenter::enter()
{
    if (m_setup.account.isPractice)
        servePractice();
    dropFindingsOfAnotherDomain();
    followKeptSecret(m_setup);
    const MailAccount account = m_setup.account;
    const bool isOtherService =
        !m_seen || m_seen->providerId != account.providerId || m_seen->isPractice != account.isPractice;
    const bool isNews = !m_seen || m_seen->server != account.server || m_seen->login != account.login;
    if (isNews) { // else the fields keep what was typed, the wrong included
        showAccount();
        m_touched = NoField;
    }
    m_seen = account;
    const bool isUnknown = !provider() || provider()->status == ProviderStatus::AskHost;
    const bool isFree = m_filled.areIn(account) || (isUnknown && m_host.trimmed().isEmpty());
    if (isFree && !account.isPractice && !m_setup.isServerByHand)
        m_finder.search(account.sender.address);
    else
        m_finder.leave();
    if (isNews && isOtherService)
        m_areDetailsShown =
            !provider() && !account.isPractice && (!m_finder.isActive() || m_finder.isWithoutSettings());
    if (m_setup.isServerByHand && account.server.host.isEmpty())
        m_areDetailsShown = true;
    checkServer(ServerCheck::Haste::Now);
    Q_EMIT changed();
}

void ConnectPresenter::leave()
{
    m_finder.leave();
    m_check.leave();
}

void ConnectPresenter::showAccount()
{
    const MailAccount &account = m_setup.account;
    m_host = account.server.host.shown();
    m_port = QString::number(account.server.port);
    m_login = account.login;
}

void ConnectPresenter::dropFindingsOfAnotherDomain()
{
    if (fromOwner() || !m_filled.areOfAnotherDomain(m_setup.account))
        return;
    m_filled.takeBack(m_setup.account, m_catalog);
    m_setup.secret = {}; // was meant for the mail service of the other domain
    forgetProof(m_setup);
}

void ConnectPresenter::takeFindings()
{
    MailAccount &account = m_setup.account;
    const MailAccount before = account;
    if (const DiscoveredServer *found = m_finder.settings())
        m_filled.fill(account, *found, m_catalog, {isTouched(PortField), isTouched(LoginField)});
    else if (m_finder.isDoubtful())
        m_filled.takeBack(account, m_catalog); // the tick was taken away
    else if (m_finder.isWithoutSettings() && !m_filled.areIn(account))
        m_areDetailsShown = true;
    if (account != before) {
        showAccount();
        forgetProof(m_setup);
        m_seen = account;
    }
    if (m_finder.isActive() && !m_finder.isSearching())
        checkServer(ServerCheck::Haste::Now);
    Q_EMIT changed();
}

void ConnectPresenter::checkServer(ServerCheck::Haste haste)
{
    const MailAccount &account = m_setup.account;
    const SubmissionServer &server = account.server;
    const bool isRight = HostName::parse(m_host).host && portFrom(m_port) && server.security != Security::None;
    const bool isOutside = !account.isPractice && !isPrivateHost(server.host);
    // What is still being looked for, or was just seen to answer, needs no second look.
    const bool isSeen = m_finder.isSearching() || m_finder.hasReached(server.host, server.port);
    m_check.aim(isRight && isOutside && !isSeen ? std::optional(server) : std::nullopt, account.providerId, haste);
}

void ConnectPresenter::servePractice()
{
    const Result<Done> opened = m_practice.open();
    m_practiceProblem = opened ? std::nullopt : std::optional(opened.error());
    if (!opened)
        return;
    const SubmissionServer server = m_practice.endpointFor(m_setup.account.login);
    if (server == m_setup.account.server)
        return;
    m_setup.account.server = server;
    forgetProof(m_setup);
}

void ConnectPresenter::edited(Field field)
{
    m_touched |= field;
    forgetProof(m_setup);
    m_seen = m_setup.account;
    checkServer(ServerCheck::Haste::WhenStill);
    Q_EMIT changed();
}

void ConnectPresenter::showDetails(bool shown)
{
    m_areDetailsShown = shown;
    Q_EMIT changed();
}

void ConnectPresenter::typeHost(const QString &text)
{
    m_host = text;
    MailAccount &account = m_setup.account;
    account.server.host = HostName::parse(text).host.value_or(HostName());
    account.server.pinnedCertificate.clear();
    account.server.clearChannelAllowed = false; // was said of another server
    if (const Provider *serving = providerServing(m_catalog, account.server.host, account.providerId))
        account.providerId = serving->id;
    else if (!account.server.host.isEmpty())
        account.providerId.clear();
    followKeptSecret(m_setup);
    m_filled.forget();
    m_touched |= HostField;
    m_finder.dismiss();
    edited(HostField);
}

void ConnectPresenter::takeHostOffer()
{
    const HostName::Parse parse = HostName::parse(m_host);
    if (parse.offer.isEmpty())
        return;
    if (parse.port)
        typePort(QString::number(*parse.port));
    typeHost(parse.offer);
}

void ConnectPresenter::typePort(const QString &text)
{
    m_port = text;
    if (const std::optional<int> port = portFrom(text))
        followPort(m_setup.account.server, *port);
    m_setup.account.server.pinnedCertificate.clear();
    edited(PortField);
}

void ConnectPresenter::chooseSecurity(Security security)
{
    SubmissionServer &server = m_setup.account.server;
    if (server.security == security)
        return;
    if (isUsualPort(server.port) && portFrom(m_port)) {
        server.port = server.port == usualPort(security) ? server.port : usualPort(security);
        m_port = QString::number(server.port);
        server.pinnedCertificate.clear();
    }
    server.security = security;
    server.clearChannelAllowed = false;
    edited(PortField);
}

void ConnectPresenter::allowClearChannel(bool allowed)
{
    m_setup.account.server.clearChannelAllowed = allowed && m_setup.account.server.security == Security::None;
    edited(NoField);
}

void ConnectPresenter::usePort(const SubmissionServer &server)
{
    m_setup.account.server = server;
    m_port = QString::number(server.port);
    edited(PortField);
}

void ConnectPresenter::typeLogin(const QString &text)
{
    m_login = text;
    m_setup.account.login = loginFrom(text).value_or(QString());
    followKeptSecret(m_setup);
    edited(LoginField);
}

void ConnectPresenter::takeLoginOffer()
{
    const QString offer = loginOffer(m_login, provider(), m_setup.account.sender.address);
    if (!offer.isEmpty())
        typeLogin(offer);
}

void ConnectPresenter::typePassword(Secret secret)
{
    m_setup.secret = std::move(secret);
    followKeptSecret(m_setup);
    edited(PasswordField);
}

void ConnectPresenter::takePasswordOffer()
{
    if (hasNeedlessBlanks(m_setup.secret, provider()))
        typePassword(withoutBlanks(m_setup.secret));
}

void ConnectPresenter::choosePractice(const QString &login)
{
    if (!m_setup.account.isPractice)
        return;
    m_login = login;
    m_setup.account.login = login;
    servePractice();
    m_host = m_setup.account.server.host.shown();
    m_port = QString::number(m_setup.account.server.port);
    edited(LoginField);
}

void ConnectPresenter::sendAsLogin()
{
    const auto owner = MailAddress::parse(m_setup.account.login).address;
    if (!owner)
        return;
    m_setup.account.sender.address = *owner;
    edited(NoField);
}

void ConnectPresenter::keepSender()
{
    m_keptSender = {m_setup.account.login, m_setup.account.sender.address.toString()};
    Q_EMIT changed();
}

bool ConnectPresenter::isSenderKept() const
{
    return m_keptSender == std::pair(m_setup.account.login, m_setup.account.sender.address.toString());
}

const Provider *ConnectPresenter::provider() const
{
    return m_setup.account.isPractice ? nullptr : m_catalog.byId(m_setup.account.providerId);
}

} // namespace sendproof
