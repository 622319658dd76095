// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/connectpresenter.h"

#include "wizard/causewords.h"
#include "wizard/connectnotes.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/practicewords.h"
#include "wizard/senderverdict.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isUsualPort(int port)
{
    return port == usualPort(Security::ImplicitTls) || port == usualPort(Security::StartTls) ||
           port == usualPort(Security::None);
}

CardView practiceProblemCard(const Failure &failure)
{
    const CauseText text = failureText(failure);
    return {Severity::Error, ConnectPresenter::tr("The practice server could not be started"), text.meaning, {}, {}};
}

} // namespace

ConnectPresenter::ConnectPresenter(Setup &setup, const ProviderCatalog &catalog, PracticeHost &practice,
                                   QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_catalog(catalog)
    , m_practice(practice)
{
}

void ConnectPresenter::enter()
{
    if (m_setup.account.isPractice)
        servePractice();
    const MailAccount &account = m_setup.account;
    const bool isNews = !m_seen || m_seen->server != account.server || m_seen->login != account.login;
    if (isNews) { // else the fields keep what was typed, the wrong included
        m_host = account.server.host.shown();
        m_port = QString::number(account.server.port);
        m_login = account.login;
        m_touched = NoField;
        const bool isOtherService =
            !m_seen || m_seen->providerId != account.providerId || m_seen->isPractice != account.isPractice;
        if (isOtherService)
            m_areDetailsShown = !provider() && !account.isPractice;
    }
    m_seen = account;
    Q_EMIT changed();
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
        followPort(*port);
    m_setup.account.server.pinnedCertificate.clear();
    edited(PortField);
}

void ConnectPresenter::followPort(int port)
{
    SubmissionServer &server = m_setup.account.server;
    server.port = port;
    const bool saysSecurity = port == 465 || port == 2465 || port == 587 || port == 2525 || port == 2587 || port == 25;
    const bool isRelay = port == 25 && server.security == Security::None; // chosen on purpose; 25 is its usual port
    if (!saysSecurity || isRelay)
        return;
    server.security = usualSecurity(port);
    server.clearChannelAllowed = false;
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
    edited(NoField);
}

void ConnectPresenter::allowClearChannel(bool allowed)
{
    m_setup.account.server.clearChannelAllowed = allowed && m_setup.account.server.security == Security::None;
    edited(NoField);
}

void ConnectPresenter::typeLogin(const QString &text)
{
    m_login = text;
    m_setup.account.login = loginFrom(text).value_or(QString());
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

ConnectView ConnectPresenter::view() const
{
    ConnectView view{title(), serverSummary(), m_areDetailsShown};
    const MailAccount &account = m_setup.account;
    view.host = m_host;
    view.hostNote = hostNote(m_host, isTouched(HostField));
    view.port = m_port;
    view.portNote = portNote(m_port, isTouched(PortField));
    view.security = account.server.security;
    view.securityNote = account.isPractice ? FieldNote() : securityNote(account.server);
    view.isClearChannelAllowed = account.server.clearChannelAllowed;
    showCredentials(view);
    view.senderVerdict = m_practiceProblem ? practiceProblemCard(*m_practiceProblem)
                                           : senderVerdictCard(account, provider(), isSenderKept(), fromOwner());
    view.isPractice = account.isPractice;
    for (const QString &id : account.isPractice ? m_practice.scenarios() : QStringList())
        view.practiceChoices.append({id + u"@practice.test"_s, practiceText(id)});
    view.canContinue = canContinue();
    return view;
}

void ConnectPresenter::showCredentials(ConnectView &view) const
{
    const MailAccount &account = m_setup.account;
    const Provider *known = provider();
    view.login = m_login;
    const QString offer = account.isPractice ? QString() : loginOffer(m_login, known, account.sender.address);
    view.loginNote = loginNote(m_login, isTouched(LoginField), mayBeAnonymous(), offer);
    view.passwordLabel = passwordLabel(known);
    view.passwordHint = account.isPractice ? tr("Filled in already: practice") : passwordHint(known);
    view.hasPassword = !m_setup.secret.isEmpty();
    view.passwordNote = passwordNote(m_setup.secret, isTouched(PasswordField), !account.login.isEmpty(), known);
    view.passwordSteps = known ? known->passwordSteps.in(languageCode()) : QStringList();
    view.helpUrl = known ? known->helpUrl : QUrl();
}

bool ConnectPresenter::mayBeAnonymous() const
{
    const SubmissionServer &server = m_setup.account.server;
    return !m_setup.account.isPractice && (server.security == Security::None || isPrivateHost(server.host));
}

bool ConnectPresenter::canContinue() const
{
    const MailAccount &account = m_setup.account;
    const SubmissionServer &server = account.server;
    const auto login = loginFrom(m_login);
    const bool hasServer = HostName::parse(m_host).host && portFrom(m_port) && !server.host.isEmpty();
    if (!hasServer || !login || m_practiceProblem)
        return false;
    if (server.security == Security::None && !server.clearChannelAllowed)
        return false;
    if (login->isEmpty() ? !mayBeAnonymous() : !isUsablePassword(m_setup.secret))
        return false;
    return isSenderKept() || senderCheck(account, provider(), fromOwner()).severity != SenderSeverity::Block;
}

QString ConnectPresenter::title() const
{
    if (m_setup.account.isPractice)
        return tr("Connect to the practice server");
    if (const Provider *known = provider())
        //: %1: a mail service
        return filled(tr("Connect to %1"), {known->name.in(languageCode())});
    return tr("Connect to your mail server");
}

QString ConnectPresenter::serverSummary() const
{
    const SubmissionServer &server = m_setup.account.server;
    if (server.host.isEmpty() || !portFrom(m_port))
        return tr("The server is still to be entered");
    const QStringList values{server.host.shown(), QString::number(server.port)};
    //: %1: server, %2: port
    return server.security == Security::None ? filled(tr("%1 · %2 · not secured"), values)
                                             //: %1: server, %2: port
                                             : filled(tr("%1 · %2 · secured automatically"), values);
}

const Provider *ConnectPresenter::provider() const
{
    return m_setup.account.isPractice ? nullptr : m_catalog.byId(m_setup.account.providerId);
}

} // namespace sendproof
