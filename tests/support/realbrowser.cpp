// SPDX-License-Identifier: GPL-3.0-or-later
#include "realbrowser.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int cannotRunHere = 77;
constexpr int stopPatience = 5000; // ms

} // namespace

RealBrowser::~RealBrowser()
{
    if (m_script.state() == QProcess::NotRunning)
        return;
    m_script.closeWriteChannel(); // for as long as its input is open
    if (!m_script.waitForFinished(stopPatience)) {
        m_script.kill();
        m_script.waitForFinished();
    }
}

bool RealBrowser::start(const QString &certificateFile, std::chrono::milliseconds patience)
{
    m_script.start(u"node"_s, {QStringLiteral(SENDPROOF_TEST_SUPPORT_DIR) + u"/servers/browser.cjs"_s, m_profile.path(),
                               certificateFile});
    const QDeadlineTimer deadline(patience);
    while (!m_script.canReadLine() && m_script.state() != QProcess::NotRunning &&
           m_script.waitForReadyRead(int(deadline.remainingTime()))) {
    }
    if (QJsonDocument::fromJson(m_script.readLine())[u"ready"_s].toBool())
        return true;
    m_script.waitForFinished(stopPatience);
    m_isUnavailable = m_script.error() == QProcess::FailedToStart || m_script.exitCode() == cannotRunHere;
    m_reason = u"no browser: "_s + QString::fromUtf8(m_script.readAllStandardError()).trimmed();
    return false;
}

void RealBrowser::visit(const QUrl &url, const QString &login, bool consents, const QString &window)
{
    const QJsonObject order{{u"url"_s, QString::fromLatin1(url.toEncoded())},
                            {u"login"_s, login},
                            {u"consents"_s, consents},
                            {u"window"_s, window}};
    m_script.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
}

QList<QJsonObject> RealBrowser::takeSeen()
{
    QList<QJsonObject> seen;
    while (m_script.canReadLine())
        seen.append(QJsonDocument::fromJson(m_script.readLine()).object());
    return seen;
}

} // namespace sendproof::test
