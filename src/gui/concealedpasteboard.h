// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMimeData;

namespace sendproof {

/// Marks @p data for the pasteboard of macOS as something that histories leave out (org.nspasteboard.ConcealedType).
/// Qt can write that type from 6.5 on; before, nothing is marked.
void markConcealed(QMimeData &data);

} // namespace sendproof
