// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/systembrowser.h"

#include <QProcess>
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>

#include <shellapi.h>
#endif

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

#ifdef Q_OS_WIN
bool open(const QString &url)
{
    const auto *text = reinterpret_cast<const wchar_t *>(url.utf16());
    constexpr INT_PTR leastSuccess = 33; // anything up to 32 is an error
    return reinterpret_cast<INT_PTR>(ShellExecuteW(nullptr, L"open", text, nullptr, nullptr, SW_SHOWNORMAL)) >=
           leastSuccess;
}
#else
bool hasScreen()
{
#ifdef Q_OS_MACOS
    return true;
#else
    // Without one xdg-open would start a browser that takes the terminal over.
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#endif
}

bool open(const QString &url)
{
#ifdef Q_OS_MACOS
    const QString program = u"/usr/bin/open"_s;
#else
    const QString program = u"xdg-open"_s;
#endif
    QProcess browser;
    browser.setProgram(program);
    browser.setArguments({url});
    // What a browser says must not stand between our lines, nor in a JSON document.
    browser.setStandardInputFile(QProcess::nullDevice());
    browser.setStandardOutputFile(QProcess::nullDevice());
    browser.setStandardErrorFile(QProcess::nullDevice());
    return hasScreen() && browser.startDetached();
}
#endif

} // namespace

bool openInSystemBrowser(const QUrl &url)
{
    return url.scheme() == "https"_L1 && !url.host().isEmpty() && open(url.toString(QUrl::FullyEncoded));
}

} // namespace sendproof
