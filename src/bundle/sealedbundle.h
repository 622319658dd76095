// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundleheader.h"
#include "core/exporter.h"
#include "core/result.h"

namespace sendproof {

/// The encrypted bundle (`.sendproof`, docs/bundle.md) of @p accounts with their secrets. Works as long as @p cost
/// says, some tenths of a second: not in the thread of a window (see core/besidework.h). Its length tells the number of
/// accounts about, and nothing of a secret. Fails with InvalidInput: no passphrase, an unreasonable cost, too much for
/// one file, an account that would be read back differently (Failure::detail is its field), or too little memory.
Result<Secret> sealedBundle(const QList<MailAccount> &accounts, const SecretOf &secretOf, const Secret &passphrase,
                            const BundleCost &cost = {});

} // namespace sendproof
