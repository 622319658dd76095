// SPDX-License-Identifier: GPL-3.0-or-later
#include "darklook.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool areAppsDark()
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    if (::SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) &&
        (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0)
        return false;
    const QSettings personal(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s,
                             QSettings::NativeFormat);
    return personal.value("AppsUseLightTheme"_L1, 1).toInt() == 0;
#else
    return false;
#endif
}

} // namespace

DarkLook::DarkLook()
    : m_isDark(areAppsDark())
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // From 6.5 on this is Qt's own default.
    if (m_isDark && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        m_hasAsked = qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
#endif
}

void DarkLook::dress() const
{
    if (m_hasAsked)
        qunsetenv("QT_QPA_PLATFORM"); // not for the programs that are started from here
    const bool isAsked = m_hasAsked || QT_VERSION >= QT_VERSION_CHECK(6, 5, 0);
    if (m_isDark && isAsked && !qEnvironmentVariableIsSet("QT_STYLE_OVERRIDE") &&
        QApplication::style()->name() == "windowsvista"_L1)
        QApplication::setStyle(u"Fusion"_s);
}

} // namespace sendproof
