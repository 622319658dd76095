// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStringDecoder>
#include <QThread>
#include <QTimer>
#include <optional>
#include <utility>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 longestGreeting = 64;      // bytes, as all here
constexpr qint64 longestOrder = 192 * 1024; // the longest path of Windows in base64, and a token
constexpr qsizetype longestToken = 4096;
constexpr qsizetype longestSocketName = 103; // sun_path of macOS; that of Linux has four more
constexpr int shareForNobody = 5;            // of the patience, where no one listens: it may be just about to
constexpr unsigned long pauseMs = 5;

const QByteArray greetingStart = "sendproof 1 ";
const QByteArray taken = "taken\n";

/// Where windows of this start would show: one must not come forward on a screen that nobody sits at.
QByteArray seat()
{
#ifdef Q_OS_WIN
    DWORD session = 0;
    ::ProcessIdToSessionId(::GetCurrentProcessId(), &session);
    return QByteArray::number(qulonglong(session)) + ' ' + qgetenv("USERNAME");
#else
    return qgetenv("WAYLAND_DISPLAY") + ' ' + qgetenv("DISPLAY");
#endif
}

/// Makes @p folder, for the user alone, where it isn't there.
QString existing(const QString &folder)
{
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return folder;
}

QString keyOf(const QString &folder)
{
    const QString path = QDir(existing(folder)).canonicalPath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8() + '\0' + seat(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

QString serverNameFor(const QString &folder)
{
#ifdef Q_OS_WIN
    return u"sendproof-"_s + keyOf(folder); // pipes have no folders
#else
    return QDir(existing(folder)).absoluteFilePath(u"window-%1.socket"_s.arg(keyOf(folder)));
#endif
}

QString lockNameFor(const QString &folder)
{
    return QDir(existing(folder)).absoluteFilePath(u"window-%1.lock"_s.arg(keyOf(folder)));
}

QByteArray fieldOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray("-") : bytes.toBase64();
}

std::optional<QByteArray> bytesOf(const QByteArray &field)
{
    if (field == "-")
        return QByteArray();
    const auto decoded = QByteArray::fromBase64Encoding(field, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty() || (*decoded).contains('\0'))
        return {};
    return *decoded;
}

QByteArray lineFor(const StartOrder &order)
{
    return "come " + fieldOf(order.activationToken.left(longestToken)) + ' ' + fieldOf(order.file.toUtf8()) + '\n';
}

std::optional<StartOrder> orderIn(const QByteArray &line)
{
    const QList<QByteArray> fields = line.chopped(1).split(' ');
    if (fields.size() != 3 || fields[0] != "come")
        return {};
    const auto token = bytesOf(fields[1]);
    const auto file = bytesOf(fields[2]);
    if (!token || token->size() > longestToken || !file)
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString path = decoder(*file);
    if (decoder.hasError() || (!path.isEmpty() && !QDir::isAbsolutePath(path)))
        return {};
    return StartOrder{path, *token};
}

int left(const QDeadlineTimer &end)
{
    return int(end.remainingTime());
}

/// The next line of @p socket, without its end; nothing where it doesn't come in time or is too long.
QByteArray lineFrom(QLocalSocket &socket, const QDeadlineTimer &end)
{
    while (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= longestGreeting || !socket.waitForReadyRead(left(end)))
            return {};
    }
    return socket.readLine(longestGreeting).trimmed();
}

void letComeForward([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_WIN
    // The user has just started this process, and so only this one may say who else comes to the front.
    ::AllowSetForegroundWindow(DWORD(process));
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_serverName(serverNameFor(folder))
    , m_lock(lockNameFor(folder))
{
    m_lock.setStaleLockTime(0); // only a process that is gone gives it up, not one that runs for days
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greetCallers);
}

SingleInstance::~SingleInstance()
{
    m_server.close(); // before the lock goes: what the next one listens at must not be taken from it
}

SingleInstance::Role SingleInstance::start(const StartOrder &order)
{
    if (QDir::isAbsolutePath(m_serverName) && QFile::encodeName(m_serverName).size() > longestSocketName)
        return Role::Alone;
    const QDeadlineTimer end(m_patience);
    const QDeadlineTimer endForNobody(m_patience / shareForNobody);
    while (!m_lock.tryLock(0)) {
        if (m_lock.error() != QLockFile::LockFailedError)
            return Role::Alone; // a folder in which nothing can be written
        const Answer answer = handOver(order, end);
        if (answer == Answer::Taken)
            return Role::HandedOver;
        if (answer == Answer::Silent || endForNobody.hasExpired())
            return Role::Alone;
        QThread::msleep(pauseMs);
    }
    return listen();
}

void SingleInstance::setTake(Take take)
{
    m_take = std::move(take);
    for (const StartOrder &order : std::exchange(m_waiting, {}))
        QMetaObject::invokeMethod(
            this, [this, order] { m_take(order); }, Qt::QueuedConnection);
}

SingleInstance::Role SingleInstance::listen()
{
    QLocalServer::removeServer(m_serverName); // of one that was killed: whoever has the lock is the only one
    if (m_server.listen(m_serverName))
        return Role::First;
    m_lock.unlock(); // a file system without sockets: the next one needn't wait for an answer
    return Role::Alone;
}

SingleInstance::Answer SingleInstance::handOver(const StartOrder &order, const QDeadlineTimer &end) const
{
    QLocalSocket socket;
    socket.setReadBufferSize(longestGreeting);
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(left(end)))
        return end.hasExpired() ? Answer::Silent : Answer::Nobody;
    const auto silence = [&socket] {
        return socket.state() == QLocalSocket::ConnectedState ? Answer::Silent : Answer::Nobody;
    };
    const QByteArray greeting = lineFrom(socket, end);
    if (greeting.isEmpty())
        return silence();
    bool isNumber = false;
    const qint64 process = greeting.mid(greetingStart.size()).toLongLong(&isNumber);
    if (!greeting.startsWith(greetingStart) || !isNumber)
        return Answer::Silent;
    letComeForward(process);
    socket.write(lineFor(order));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(left(end))) {
    }
    return lineFrom(socket, end) == taken.trimmed() ? Answer::Taken : silence();
}

void SingleInstance::greetCallers()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        caller->setReadBufferSize(longestOrder + 1);
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QIODevice::readyRead, this, [this, caller] { hear(*caller); });
        QTimer::singleShot(m_patience, caller, [caller] { caller->abort(); });
        caller->write(greetingStart + QByteArray::number(QCoreApplication::applicationPid()) + '\n');
    }
}

void SingleInstance::hear(QLocalSocket &caller)
{
    const bool isTooLong = caller.bytesAvailable() > longestOrder;
    if (!caller.canReadLine() && !isTooLong)
        return;
    caller.disconnect(this); // one order each
    const std::optional<StartOrder> order = isTooLong ? std::nullopt : orderIn(caller.readLine(longestOrder + 1));
    if (!order) {
        caller.abort();
        return;
    }
    // The caller closes: a pipe of Windows that is closed here loses what wasn't read there.
    caller.write(taken);
    caller.flush();
    take(*order);
}

void SingleInstance::take(const StartOrder &order)
{
    if (!order.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", order.activationToken); // where Qt looks for it
    m_waiting.append(order);
    if (m_take)
        setTake(m_take);
}

} // namespace sendproof
