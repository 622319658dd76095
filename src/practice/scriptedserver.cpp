// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scriptedserver.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalReceived = 16LL * 1024 * 1024;
constexpr qint64 floodPiece = 64LL * 1024;

} // namespace

ScriptedServer::ScriptedServer(QByteArray script, ScriptedServerOptions options, QObject *parent)
    : QObject(parent)
    , m_script(std::move(script))
    , m_options(std::move(options))
    , m_listener([this](std::unique_ptr<QSslSocket> socket) { accept(std::move(socket)); })
{
}

ScriptedServer::~ScriptedServer()
{
    if (m_socket)
        m_socket->disconnect(this);
}

Result<Done> ScriptedServer::start()
{
    Result<std::vector<ScriptRow>> rows = parseServerScript(m_script);
    if (!rows)
        return rows.error();
    m_rows = std::move(rows).value();
    if (!m_listener.listenOnLoopback())
        return Failure{FailureKind::LockedByAnother, Stage::Connect, 0, {}, m_listener.errorString(), {}};
    return Done{};
}

void ScriptedServer::accept(std::unique_ptr<QSslSocket> socket)
{
    if (m_socket)
        m_socket->disconnect(this);
    m_socket = std::move(socket);
    m_row = 0;
    m_flooded = 0;
    m_isOver = false;
    m_hasClient = true;
    m_input.clear();
    ++m_connectionCount;
    m_socket->setSslConfiguration(m_options.tls);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &ScriptedServer::onReadyRead);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &ScriptedServer::onReadyRead);
    connect(m_socket.get(), &QSslSocket::bytesWritten, this, &ScriptedServer::play);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, &ScriptedServer::play);
    if (m_options.isImplicitTls)
        m_socket->startServerEncryption();
    else
        play();
}

void ScriptedServer::onReadyRead()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_received.size() + bytes.size() > maximalReceived)
        return miss("more than 16 MiB"_ba);
    m_received += bytes;
    m_input += bytes;
    play();
}

void ScriptedServer::play()
{
    const bool isHandshaking = m_socket->mode() != QSslSocket::UnencryptedMode && !m_socket->isEncrypted();
    while (!isHandshaking && !m_isOver && m_row < m_rows.size() && playRow(m_rows.at(m_row)))
        ++m_row;
}

bool ScriptedServer::playRow(const ScriptRow &row)
{
    switch (row.kind) {
    case ScriptRow::Kind::Say:
        m_socket->write(row.text);
        return true;
    case ScriptRow::Kind::Expect:
        return expectLine(row);
    case ScriptRow::Kind::ExpectData:
        return expectData();
    case ScriptRow::Kind::ExpectChunk:
        return expectChunk();
    case ScriptRow::Kind::Tls:
        return encrypt();
    case ScriptRow::Kind::Flood:
        return flood(row);
    case ScriptRow::Kind::Silence:
        m_input.clear();
        m_row = m_rows.size();
        return false;
    case ScriptRow::Kind::Close:
        m_socket->disconnectFromHost();
        return true;
    }
    return false;
}

bool ScriptedServer::expectLine(const ScriptRow &row)
{
    const qsizetype end = m_input.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_input.first(end);
    m_input.remove(0, end + 2);
    if (!row.fits(line))
        miss(line);
    return !m_isOver;
}

bool ScriptedServer::expectData()
{
    const qsizetype end = m_input.startsWith(".\r\n") ? 0 : m_input.indexOf("\r\n.\r\n");
    if (end < 0)
        return false;
    m_input.remove(0, end == 0 ? 3 : end + 5);
    return true;
}

bool ScriptedServer::expectChunk()
{
    const qsizetype end = m_input.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArrayList words = m_input.first(end).split(' ');
    bool isNumber = words.size() > 1 && words.first() == "BDAT";
    const qsizetype size = isNumber ? words.at(1).toLongLong(&isNumber) : 0;
    if (!isNumber || size < 0) {
        miss(m_input.first(end));
        return false;
    }
    if (m_input.size() - end - 2 < size)
        return false;
    m_input.remove(0, end + 2 + size);
    return true;
}

bool ScriptedServer::encrypt()
{
    if (m_socket->isEncrypted())
        return true;
    if (!m_input.isEmpty())
        miss("bytes before the handshake: "_ba + m_input);
    else
        m_socket->startServerEncryption();
    return false;
}

bool ScriptedServer::flood(const ScriptRow &row)
{
    while (m_flooded < row.count && m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < floodPiece) {
        const qint64 size = std::min(floodPiece, row.count - m_flooded);
        m_flooded += size;
        if (m_socket->write(QByteArray(size, 'x')) < 0)
            return false; // the client has gone
    }
    if (m_flooded < row.count)
        return false;
    m_flooded = 0;
    return true;
}

void ScriptedServer::miss(const QByteArray &line)
{
    m_isOver = true;
    if (m_mismatch.isEmpty())
        m_mismatch = QString::fromUtf8(line.left(200));
    if (m_mismatch.isEmpty())
        m_mismatch = u"(an empty line)"_s;
    m_socket->disconnectFromHost();
}

} // namespace sendproof
