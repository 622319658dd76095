// SPDX-License-Identifier: GPL-3.0-or-later
#include "realmailserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendproof::test {

namespace {

constexpr int cannotRunHere = 77;
constexpr auto stopPatience = 15s;
constexpr auto lookInterval = 10ms;

QFileInfoList mailFiles(const QString &maildir)
{
    QFileInfoList files;
    for (const auto &folder : {u"new"_s, u"cur"_s})
        files += QDir(maildir + u'/' + folder).entryInfoList(QDir::Files);
    std::sort(files.begin(), files.end(),
              [](const QFileInfo &left, const QFileInfo &right) { return left.lastModified() < right.lastModified(); });
    return files;
}

} // namespace

RealMailServer::RealMailServer(Software software)
    : m_software(software)
{
}

RealMailServer::RealMailServer(Introspection introspection)
    : m_software(Software::DovecotWithOAuth)
    , m_introspection(std::move(introspection))
{
}

RealMailServer::~RealMailServer()
{
    stop();
}

bool RealMailServer::start(std::chrono::milliseconds patience)
{
    stop();
    m_reason.clear();
    if (m_software == Software::DovecotWithOAuth && !writeIntrospection()) {
        m_reason = u"cannot write to "_s + m_directory.path();
        return false;
    }
    const auto script = m_software == Software::Postfix ? u"postfix.sh"_s : u"dovecot.sh"_s;
    const auto path = QStringLiteral(SENDPROOF_TEST_SUPPORT_DIR) + u"/servers/"_s + script;
    m_script.start(u"bash"_s, {path, u"run"_s, m_directory.path()});
    if (readDescription(patience))
        return true;
    const auto words = QString::fromUtf8(m_script.readAllStandardError()).trimmed();
    stop();
    m_reason = words.isEmpty() ? script + u" gave no answer"_s : words;
    return false;
}

bool RealMailServer::readDescription(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!m_script.canReadLine()) {
        if (m_script.state() == QProcess::NotRunning || !m_script.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    m_description = QJsonDocument::fromJson(m_script.readLine()).object();
    return !m_description.isEmpty();
}

bool RealMailServer::writeIntrospection()
{
    QFile url(m_directory.filePath(u"introspection"_s));
    QFile authorities(m_directory.filePath(u"introspection.pem"_s));
    return url.open(QIODevice::WriteOnly) && url.write(m_introspection.url.toUtf8()) > 0 &&
           authorities.open(QIODevice::WriteOnly) && authorities.write(m_introspection.authorities) > 0;
}

void RealMailServer::stop()
{
    if (m_script.state() == QProcess::NotRunning)
        return;
    // The script runs for as long as its input is open, so that a crashing test takes its servers with it.
    m_script.closeWriteChannel();
    if (!m_script.waitForFinished(int(std::chrono::milliseconds(stopPatience).count()))) {
        m_script.kill();
        m_script.waitForFinished();
    }
    m_description = {};
}

bool RealMailServer::isUnavailable() const
{
    return m_script.error() == QProcess::FailedToStart || m_script.exitCode() == cannotRunHere;
}

quint16 RealMailServer::port(QLatin1StringView listener) const
{
    const auto slash = listener.indexOf(u'/');
    const auto ports = m_description[u"ports"_s][listener.first(slash)].toObject();
    const auto number = ports[listener.sliced(slash + 1)].toInt();
    Q_ASSERT_X(number > 0, "RealMailServer::port", listener.data());
    return quint16(number);
}

QStringList RealMailServer::hosts() const
{
    QStringList names;
    for (const auto &host : m_description[u"hosts"_s].toArray())
        names += host.toString();
    return names;
}

QString RealMailServer::caFile() const
{
    return m_description[u"ca"_s].toString();
}

QList<RealMailServer::User> RealMailServer::users() const
{
    QList<User> users;
    for (const auto &user : m_description[u"users"_s].toArray())
        users += {user[u"name"_s].toString(), user[u"password"_s].toString()};
    return users;
}

QList<QByteArray> RealMailServer::deliveredMails() const
{
    QList<QByteArray> mails;
    for (const auto &info : mailFiles(m_description[u"maildir"_s].toString())) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            mails += file.readAll();
    }
    return mails;
}

QList<QByteArray> RealMailServer::waitForMails(qsizetype count, std::chrono::milliseconds patience) const
{
    const auto maildir = m_description[u"maildir"_s].toString();
    const QDeadlineTimer deadline(patience);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (mailFiles(maildir).size() >= count || deadline.hasExpired())
            loop.quit();
    });
    look.start(lookInterval);
    loop.exec();
    return deliveredMails();
}

} // namespace sendproof::test
