// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <chrono>

namespace sendproof::test {

/// A person at a real browser (Chromium without a window), driven by servers/browser.cjs. It ends with this object, and
/// with the test process however that ends.
class RealBrowser
{
public:
    RealBrowser() = default;
    ~RealBrowser();
    Q_DISABLE_COPY_MOVE(RealBrowser)

    /// It trusts the certificate in @p certificateFile (PEM). Blocks; false where there is no browser, see reason().
    [[nodiscard]] bool start(const QString &certificateFile,
                             std::chrono::milliseconds patience = std::chrono::seconds(60));
    bool isUnavailable() const { return m_isUnavailable; } ///< No browser or no Node.js on this machine
    QString reason() const { return m_reason; }

    /// Opens @p url in a new tab, and goes on from there as @p login; returns at once. Tabs of the same @p window know
    /// each other's cookies.
    void visit(const QUrl &url, const QString &login, bool consents, const QString &window = {});
    /// What a person saw in the end, of the visits that have ended by now: "url", "heading", "text", "styled",
    /// "problems".
    QList<QJsonObject> takeSeen();

private:
    QTemporaryDir m_profile;
    QProcess m_script;
    QString m_reason;
    bool m_isUnavailable = false;
};

} // namespace sendproof::test
