// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/problem.h"

#include "cli/cliwords.h"
#include "wizard/failurewords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

Problem problemFrom(const Failure &failure)
{
    if (failure.kind == FailureKind::SecretMissing)
        return {ExitCode::Usage,
                CliWords::tr(
                    "The keychain holds no password for this account. See: sendproof-cli account set-password --help"),
                failureKindName(failure.kind)};
    const FailureText text = failureText(failure);
    QString sentence = text.title + u". "_s + text.meaning;
    if (!failure.detail.isEmpty() && !sentence.contains(failure.detail))
        sentence += u" ("_s + failure.detail + u')';
    return {ExitCode::Internal, sentence, failureKindName(failure.kind)};
}

} // namespace sendproof
