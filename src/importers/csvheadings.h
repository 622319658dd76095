// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/accountdraft.h"

#include <QStringView>
#include <optional>

namespace sendproof {

/// A name that a column of a table can have; several may mean the same.
struct CsvHeading
{
    QStringView name;                 ///< Lower case, blanks and hyphens as underscores
    std::optional<DraftField> column; ///< Nothing: the secret
};

/// The heading that @p cell names in English or Korean, or null.
const CsvHeading *csvHeadingOf(QByteArrayView cell);

/// The word of docs/settings-csv.md for what people write into a column ("SSL", "예"); @p text where there is none.
QString knownWord(DraftField field, const QString &text);

} // namespace sendproof
