// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/accountdraft.h"

namespace sendproof {

/// Whether @p text begins as the address of a mail server does: "smtp:", "smtps:", "submission:", "submissions:".
bool isSmtpAddress(QByteArrayView text);

/// Reads "smtps://user:password@host:465?from=…" into @p draft; names and passwords are percent-decoded, what is
/// unknown behind the question mark is noted. False where it can't be read; @p reading then says why.
bool readSmtpAddress(QByteArrayView address, const ImportPlace &place, AccountDraft &draft, ImportReading &reading);

/// Sets the From address of @p draft, and the name where @p text is "Name <address>".
void setMailbox(const QString &text, const ImportPlace &place, AccountDraft &draft);

} // namespace sendproof
