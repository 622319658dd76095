// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostname.h"
#include "core/mailaddress.h"
#include "wizard/cardview.h"

#include <QString>

namespace sendproof {

/// What to do about @p fault of an address, as a sentence beside its field; empty for None.
QString addressFaultText(AddressFault fault);

/// Half an address that more typing may still complete.
bool isUnfinished(AddressFault fault);

/// What to do about @p fault of a server name; empty for None.
QString hostFaultText(HostFault fault);

/// A text field without rules of its own, e.g. a name: a note when @p text has unsafe characters or is longer than
/// @p limit UTF-16 units.
FieldNote plainTextNote(const QString &text, qsizetype limit);

/// @p text with full-width letters, digits and signs (as a Korean or Japanese input method types them) as plain ones.
QString withoutFullWidth(const QString &text);

} // namespace sendproof
