// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/bundleformat.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace sendproof {

ExportFormat BundleFormat::format() const
{
    return {.id = u"bundle"_s,
            .suffix = u"sendproof"_s,
            .mimeType = u"application/octet-stream"_s,
            .secrets = SecretPolicy::Always,
            .maximalAccounts = std::numeric_limits<int>::max(),
            .takesDirect = true,
            .isText = false};
}

Exported BundleFormat::files(const ExportOrder &order) const
{
    ExportFile file{.name = u"accounts.sendproof"_s, .pieces = {}};
    for (const MailAccount &account : order.accounts) {
        if (!account.login.isEmpty())
            file.pieces.append(SecretSlot{account.id, [](const Secret &secret) { return secret.duplicate(); }, {}});
    }
    return ExportFiles{file};
}

} // namespace sendproof
