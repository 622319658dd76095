// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace sendproof::test {

/// Whether a test can be a server of TLS: Wine's Secure Channel knows the part of the client only.
inline bool canServeTls()
{
#ifdef Q_OS_WIN
    const HMODULE ntdll = GetModuleHandleW(L"ntdll.dll");
    return !ntdll || !GetProcAddress(ntdll, "wine_get_version");
#else
    return true;
#endif
}

} // namespace sendproof::test

/// In init() of a test with servers of TLS: leaves out all functions but those named, which talk in the clear.
#define SKIP_WITHOUT_TLS_SERVER(...)                                                                                   \
    do {                                                                                                               \
        const QByteArrayList inTheClear{__VA_ARGS__};                                                                  \
        if (!sendproof::test::canServeTls() && !inTheClear.contains(QTest::currentTestFunction()))                     \
            QSKIP("Wine's Secure Channel has no server side.");                                                        \
    } while (false)
