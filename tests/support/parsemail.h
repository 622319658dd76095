// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace sendproof::test {

/// What Python's email package, which shares no code with ours, reads in @p mail: from_name, from_address, to (list of
/// {name, address}), subject, body (decoded text/plain), message_id, date (ISO 8601), auto_submitted, defects (list),
/// headers (list of {name, value} as they were sent, folding removed). Absent things are null.
///
/// The object has only "error" if there is no python3 or it failed.
QJsonObject parseMailIndependently(const QByteArray &mail);

} // namespace sendproof::test
