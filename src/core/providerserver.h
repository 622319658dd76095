// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/localtext.h"
#include "core/mailaccount.h"

namespace sendproof {

/// A port of a provider's submission server.
struct ProviderPort
{
    int port = 0;
    Security security = Security::ImplicitTls;
};

/// One of several submission servers.
struct ProviderHost
{
    QString host;
    QString region; ///< "ap-northeast-2"; empty: none
    LocalText note; ///< For whom it is
};

} // namespace sendproof
