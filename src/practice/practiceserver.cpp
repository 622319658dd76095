// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

Failure portFailure(const QString &detail)
{
    return {FailureKind::LockedByAnother, Stage::Connect, 0, {}, detail, {}};
}

bool isTlsFirst(const PracticeScenario &scenario, Security security)
{
    if (scenario.trick == PracticeTrick::PlainOnTls || scenario.spoilsHandshake())
        return false;
    return scenario.trick == PracticeTrick::TlsOnPlain || security == Security::ImplicitTls;
}

} // namespace

PracticeServer::PracticeServer(QObject *parent)
    : QObject(parent)
{
}

PracticeServer::~PracticeServer()
{
    stop();
}

Result<Done> PracticeServer::start(quint16 port)
{
    stop();
    Result<PracticeAuthority> authority = PracticeAuthority::create();
    if (!authority)
        return authority.error();
    m_authority = std::move(authority).value();
    const PracticeScenario *ok = &PracticeScenario::ok();
    Result<Done> result = open({ok, Security::ImplicitTls}, port);
    if (result)
        result = open({ok, Security::StartTls}, 0);
    if (!result)
        stop();
    return result;
}

Result<Done> PracticeServer::openAll()
{
    for (const PracticeScenario &scenario : PracticeScenario::all()) {
        if (endpointFor(scenario.login()).port == 0)
            return portFailure(scenario.id);
    }
    return Done{};
}

void PracticeServer::stop()
{
    m_doors.clear();
    m_connections.clear();
}

SubmissionServer PracticeServer::endpointFor(const QString &login, Security security)
{
    const PracticeScenario *scenario = PracticeScenario::byLogin(login);
    const bool isNowhere = scenario != nullptr && scenario->trick == PracticeTrick::NoSuchHost;
    const bool hasOwnPort = scenario != nullptr && scenario->hasOwnPort();
    const DoorKey key = hasOwnPort ? DoorKey{scenario, scenario->security} : DoorKey{&PracticeScenario::ok(), security};
    SubmissionServer server;
    server.host = HostName::parse(isNowhere ? QString(scenario->name) : u"127.0.0.1"_s).host.value_or(HostName());
    server.security = key.second;
    const bool isOpen = isRunning() && (m_doors.contains(key) || open(key, 0));
    server.port = isOpen ? m_doors.at(key).port() : 0;
    return server;
}

Result<Done> PracticeServer::open(const DoorKey &key, quint16 port)
{
    Door door;
    if (key.first->trick == PracticeTrick::Refused) {
        // A socket that is bound but does not listen keeps the port from everybody else and refuses.
        door.closed = std::make_unique<QTcpSocket>();
        if (!door.closed->bind(QHostAddress(QHostAddress::LocalHost)))
            return portFailure(door.closed->errorString());
    } else {
        const Result<PracticeCertificate> certificate = certificateFor(*key.first);
        if (!certificate)
            return certificate.error();
        const QSslConfiguration tls = certificate.value().serverConfiguration();
        door.listener = std::make_unique<PracticeListener>(
            [this, key, tls](std::unique_ptr<QSslSocket> socket) { accept(key, tls, std::move(socket)); });
        if (!door.listener->listenOnLoopback(port))
            return portFailure(door.listener->errorString());
    }
    m_doors.insert_or_assign(key, std::move(door));
    return Done{};
}

Result<PracticeCertificate> PracticeServer::certificateFor(const PracticeScenario &scenario) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    PracticeCertificate::Order order{
        {u"localhost"_s, u"practice.test"_s, u"127.0.0.1"_s, u"::1"_s}, now.addDays(-1), now.addDays(90)};
    order.isSelfSigned = scenario.trick == PracticeTrick::SelfSigned;
    if (scenario.trick == PracticeTrick::WrongHost)
        order.names = {scenario.name};
    if (scenario.trick == PracticeTrick::Expired) {
        order.notBefore = now.addDays(-100);
        order.notAfter = now.addDays(-10);
    }
    if (scenario.trick == PracticeTrick::NotYetValid)
        order.notBefore = now.addDays(10);
    if (scenario.trick != PracticeTrick::OtherIssuer)
        return m_authority->issue(order);
    const Result<PracticeAuthority> other = PracticeAuthority::create(scenario.name);
    return other ? other.value().issue(order) : other.error();
}

void PracticeServer::accept(const DoorKey &key, const QSslConfiguration &tls, std::unique_ptr<QSslSocket> socket)
{
    if (connectionCount() >= maximalConnections)
        return; // the socket goes, the client sees it closed
    const auto &[scenario, security] = key;
    const bool tlsFirst = isTlsFirst(*scenario, security);
    const auto channel = tlsFirst ? PracticeConversation::Channel::Tls : PracticeConversation::Channel::Clear;
    Story<PracticeConnection> connection(
        new PracticeConnection(std::move(socket), PracticeConversation(channel, *scenario, m_offer, m_credentials),
                               tlsFirst, tls, m_idleLimit));
    PracticeConnection *const raw = connection.get();
    connect(raw, &PracticeConnection::mailTaken, this, &PracticeServer::keep);
    connect(raw, &PracticeConnection::ended, this, [this, raw] { m_connections.erase(raw); });
    m_connections.emplace(raw, std::move(connection));
    raw->start();
}

void PracticeServer::keep(const PracticeMail &mail)
{
    m_mails.append(mail);
    m_mailBytes += mail.bytes.size();
    while (m_mails.size() > maximalMails || m_mailBytes > maximalMailBytes)
        m_mailBytes -= m_mails.takeFirst().bytes.size();
    Q_EMIT mailTaken(mail);
}

} // namespace sendproof
