// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace sendproof::test {

/// Whether the Windows this runs in is Wine, which lacks parts that Windows has (docs/wine.md).
inline bool isWine()
{
#ifdef Q_OS_WIN
    const HMODULE ntdll = GetModuleHandleW(L"ntdll.dll");
    return ntdll && GetProcAddress(ntdll, "wine_get_version");
#else
    return false;
#endif
}

} // namespace sendproof::test
