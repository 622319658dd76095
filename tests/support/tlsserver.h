// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/wine.h"

/// In init() of a test with servers of TLS: leaves out all functions but those named, which talk in the clear.
#define SKIP_WITHOUT_TLS_SERVER(...)                                                                                   \
    do {                                                                                                               \
        const QByteArrayList inTheClear{__VA_ARGS__};                                                                  \
        if (sendproof::test::isWine() && !inTheClear.contains(QTest::currentTestFunction()))                           \
            QSKIP("Wine's Secure Channel has no server side.");                                                        \
    } while (false)
