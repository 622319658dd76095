// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/directpresenter.h"

#include "core/sendermatch.h"
#include "wizard/directtrouble.h"
#include "wizard/directwords.h"
#include "wizard/language.h"

using namespace Qt::StringLiterals;

namespace sendproof {

DirectPanelPresenter::DirectPanelPresenter(Setup &setup, const ProviderCatalog &catalog, const CauseBook &book,
                                           DirectMeans means, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_catalog(catalog)
    , m_book(book)
    , m_means(std::move(means))
{
    connect(&m_rest, &Countdown::ticked, this, &DirectPanelPresenter::changed);
    if (!isWanted())
        return;
    m_clientId = route().clientId.section(u' ', 0, 0);
    m_extra = route().service == DirectService::Google ? route().clientId.section(u' ', 1) : route().tenant;
    if (isSignedIn()) { // an account that is edited
        m_owner = MailAddress::parse(m_setup.account.login).address.value_or(MailAddress());
        m_signedFor = m_setup.account.sender.address;
    }
}

void DirectPanelPresenter::enter()
{
    if (!isWanted())
        return;
    MailAccount &account = m_setup.account;
    const MailAddress &from = account.sender.address;
    if (m_service != route().service) {
        if (m_service)
            m_clientId = m_extra = QString();
        m_service = route().service;
    }
    if (isSignedIn() && from != m_signedFor && !isOwnSender(from))
        forgetSignIn();
    else if (!m_clientId.isEmpty() && route().clientId.isEmpty())
        takeClient();
    m_signedFor = from;
    account.login = isSignedIn() ? m_owner.toString() : from.toString();
    Q_EMIT changed();
}

void DirectPanelPresenter::leave()
{
    stop();
}

void DirectPanelPresenter::takeRoute()
{
    const std::optional<DirectService> service = directServiceOf(provider());
    if (!service || isWanted())
        return;
    m_setup.account.direct = DirectRoute{.service = *service};
    m_setup.secret = {}; // a password
    forgetProof(m_setup);
    enter();
}

void DirectPanelPresenter::useSmtp()
{
    if (!isWanted())
        return;
    stop();
    forgetSignIn();
    MailAccount &account = m_setup.account;
    account.direct.reset();
    if (const Provider *known = provider())
        account.login = ProviderCatalog::loginFor(*known, account.sender.address);
    Q_EMIT changed();
}

bool DirectPanelPresenter::isSignedIn() const
{
    return isWanted() && route().signedInAt.isValid() && !m_setup.secret.isEmpty();
}

bool DirectPanelPresenter::isOwnSender(const MailAddress &from) const
{
    return m_owner.isEmpty() || m_senders.contains(from) || isSameMailbox(provider(), m_owner, from);
}

std::optional<Failure> DirectPanelPresenter::problem() const
{
    return m_means.problemWith ? m_means.problemWith(route()) : std::nullopt;
}

void DirectPanelPresenter::begin()
{
    start(false);
}

void DirectPanelPresenter::beginWithCode()
{
    start(true);
}

void DirectPanelPresenter::start(bool withCode)
{
    if (m_signIn || !isWanted() || !m_means.signIn || problem())
        return;
    m_signIn = m_means.signIn({route(), m_setup.account.sender.address, languageCode(), withCode});
    m_state = waitingToBegin();
    listen();
    m_signIn->start();
    Q_EMIT changed();
}

void DirectPanelPresenter::listen()
{
    connect(m_signIn.get(), &DirectSignIn::browserWanted, this, [this](const QUrl &url, const QDateTime &deadline) {
        wait(waitingForBrowser(url), deadline);
        Q_EMIT browserWanted(url);
    });
    connect(m_signIn.get(), &DirectSignIn::deviceCodeWanted, this,
            [this](const DeviceCode &code, const QDateTime &deadline) {
                wait(waitingForCode(code.userCode, code.url), deadline);
            });
    connect(m_signIn.get(), &DirectSignIn::browserReturned, this, [this] {
        m_rest.stop();
        m_state = waitingForService();
        Q_EMIT changed();
        Q_EMIT browserReturned();
    });
    connect(m_signIn.get(), &DirectSignIn::finished, this, &DirectPanelPresenter::conclude);
}

void DirectPanelPresenter::wait(const DirectWaiting &what, const QDateTime &deadline)
{
    const auto rest = std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(deadline));
    m_rest.start(std::max(rest, std::chrono::seconds(1)));
    m_state = what;
    Q_EMIT changed();
}

void DirectPanelPresenter::conclude(const Result<Done> &result)
{
    const std::optional<Failure> failure = result ? std::nullopt : std::optional(result.error());
    if (!failure)
        take(m_signIn->takeGrant());
    m_signIn.reset();
    m_rest.stop();
    m_state = {};
    if (failure && failure->kind != FailureKind::Cancelled) {
        m_state = *failure;
        m_failedAt = QDateTime::currentDateTimeUtc();
    }
    Q_EMIT changed();
}

void DirectPanelPresenter::take(DirectGrant grant)
{
    MailAccount &account = m_setup.account;
    m_owner = grant.address.isEmpty() ? account.sender.address : grant.address;
    m_senders = grant.senders;
    m_signedFor = account.sender.address;
    m_keptSender = {};
    m_isOtherTransport = false;
    account.login = m_owner.toString();
    route().signedInAt = QDateTime::currentDateTimeUtc();
    route().endsAt = grant.endsAt;
    m_setup.secret = std::move(grant.refreshToken);
    forgetProof(m_setup);
}

void DirectPanelPresenter::forgetSignIn()
{
    MailAccount &account = m_setup.account;
    m_owner = {};
    m_senders.clear();
    m_keptSender = {};
    account.login = account.sender.address.toString();
    route().signedInAt = {};
    route().endsAt = {};
    m_setup.secret = {};
    m_state = {};
    forgetProof(m_setup);
}

void DirectPanelPresenter::stop()
{
    m_signIn.reset();
    m_rest.stop();
    m_state = {};
    Q_EMIT changed();
}

void DirectPanelPresenter::openAgain()
{
    const auto *waiting = std::get_if<DirectWaiting>(&m_state);
    if (waiting && !waiting->url.isEmpty())
        Q_EMIT browserWanted(waiting->url);
}

void DirectPanelPresenter::chooseSender(const MailAddress &from)
{
    if (from.isEmpty() || from == m_setup.account.sender.address || !isSignedIn())
        return;
    m_setup.account.sender.address = from;
    m_signedFor = from;
    forgetProof(m_setup);
    Q_EMIT changed();
}

void DirectPanelPresenter::sendAsAccount()
{
    chooseSender(m_owner);
}

void DirectPanelPresenter::keepSender()
{
    m_keptSender = m_setup.account.sender.address;
    Q_EMIT changed();
}

void DirectPanelPresenter::toggleTransports()
{
    m_areTransportsShown = !m_areTransportsShown;
    Q_EMIT changed();
}

void DirectPanelPresenter::chooseTransport(DirectTransport transport)
{
    if (!isWanted() || route().transport == transport)
        return;
    const bool wasSignedIn = isSignedIn();
    stop();
    route().transport = transport;
    forgetSignIn();
    m_isOtherTransport = wasSignedIn;
    Q_EMIT changed();
}

void DirectPanelPresenter::changeTransport()
{
    if (!isWanted())
        return;
    chooseTransport(route().transport == DirectTransport::Api ? DirectTransport::Smtp : DirectTransport::Api);
    begin();
}

void DirectPanelPresenter::toggleClient()
{
    m_isClientShown = !m_isClientShown;
    Q_EMIT changed();
}

void DirectPanelPresenter::typeClientId(const QString &text)
{
    m_clientId = text;
    takeClient();
    Q_EMIT changed();
}

void DirectPanelPresenter::typeExtra(const QString &text)
{
    m_extra = text;
    takeClient();
    Q_EMIT changed();
}

void DirectPanelPresenter::takeClient()
{
    if (!isWanted())
        return;
    const bool isGoogle = route().service == DirectService::Google;
    const QString id = m_clientId.trimmed();
    const QString client = id.isEmpty() || !isGoogle ? id : (id + u' ' + m_extra.trimmed()).trimmed();
    const QString tenant = isGoogle ? QString() : m_extra.trimmed();
    if (client == route().clientId && tenant == route().tenant)
        return;
    stop();
    route().clientId = client;
    route().tenant = tenant;
    forgetSignIn(); // a refresh token is good for the client that got it only
    m_isClientShown = true;
}

} // namespace sendproof
