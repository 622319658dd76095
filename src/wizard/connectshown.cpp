// SPDX-License-Identifier: GPL-3.0-or-later
// What the page "Connect" shows.
#include "core/privatehost.h"
#include "wizard/connectnotes.h"
#include "wizard/connectpresenter.h"
#include "wizard/discoverywords.h"
#include "wizard/failurewords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/practicewords.h"
#include "wizard/senderverdict.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

CardView practiceProblemCard(const Failure &failure)
{
    const FailureText text = failureText(failure);
    return {Severity::Error, ConnectPresenter::tr("The practice server could not be started"), text.meaning, {}, {}};
}

QString titleFor(bool isPractice, const Provider *known)
{
    if (isPractice)
        return ConnectPresenter::tr("Connect to the practice server");
    if (known)
        //: %1: a mail service
        return filled(ConnectPresenter::tr("Connect to %1"), {known->name.in(languageCode())});
    return ConnectPresenter::tr("Connect to your mail server");
}

QString serverSummary(const SubmissionServer &server, bool hasPort)
{
    if (server.host.isEmpty() || !hasPort)
        return ConnectPresenter::tr("The server is still to be entered");
    const QStringList values{server.host.shown(), QString::number(server.port)};
    //: %1: server, %2: port
    return server.security == Security::None ? filled(ConnectPresenter::tr("%1 · %2 · not secured"), values)
                                             //: %1: server, %2: port
                                             : filled(ConnectPresenter::tr("%1 · %2 · secured automatically"), values);
}

bool mayBeAnonymous(const MailAccount &account)
{
    return !account.isPractice && (account.server.security == Security::None || isPrivateHost(account.server.host));
}

} // namespace

ConnectView ConnectPresenter::view() const
{
    const MailAccount &account = m_setup.account;
    ConnectView view{.title = titleFor(account.isPractice, provider()), .areDetailsShown = m_areDetailsShown};
    view.serverSummary = m_finder.isSearching() && account.server.host.isEmpty()
                             ? searchSummary(account.sender.address.shownDomain())
                             : serverSummary(account.server, portFrom(m_port).has_value());
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
    view.discovery = m_finder.view();
    view.networkCard = m_check.card();
    view.portChange = m_check.note();
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
    view.loginNote = loginNote(m_login, isTouched(LoginField), mayBeAnonymous(account), offer);
    // A login that isn't the address is what people get wrong; the rest needs no sentence.
    const bool isOwnForm = known && known->loginForm != LoginForm::FullAddress && m_login != known->fixedLogin;
    if (view.loginNote.severity == Severity::None && isOwnForm && !known->loginNote.isEmpty())
        view.loginNote = {Severity::Info, known->loginNote.in(languageCode()), {}};
    view.passwordLabel = passwordLabel(known);
    view.passwordHint = account.isPractice ? tr("Filled in already: practice") : passwordHint(known);
    view.hasPassword = !m_setup.secret.isEmpty();
    if (hasKeptSecret(m_setup))
        //: In the empty password field of an account that is edited
        view.keptPassword = tr("The saved password is used");
    view.passwordNote = passwordNote(m_setup.secret, isTouched(PasswordField), !account.login.isEmpty(), known);
    view.passwordSteps = known ? known->passwordSteps.in(languageCode()) : QStringList();
    view.helpUrl = known ? known->helpUrl : QUrl();
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
    if (login->isEmpty() ? !mayBeAnonymous(account) : !isUsablePassword(m_setup.secret))
        return false;
    return isSenderKept() || senderCheck(account, provider(), fromOwner()).severity != SenderSeverity::Block;
}

} // namespace sendproof
