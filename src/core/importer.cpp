// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importer.h"

#include <algorithm>

namespace sendproof {

const Importer *recognisedBy(const Importers &importers, QByteArrayView bytes, const QString &fileName)
{
    const auto at = std::find_if(importers.begin(), importers.end(),
                                 [&](const auto &importer) { return importer->recognises(bytes, fileName); });
    return at == importers.end() ? nullptr : at->get();
}

const Importer *importerOf(const Importers &importers, QStringView id)
{
    const auto at =
        std::find_if(importers.begin(), importers.end(), [id](const auto &importer) { return importer->id() == id; });
    return at == importers.end() ? nullptr : at->get();
}

ImportReading readingBy(const Importer *importer, const Secret &bytes, const Secret &passphrase)
{
    if (bytes.bytes().size() > Importer::maximalSize)
        return unreadable({}, ImportFault::TooLarge);
    return importer ? importer->read(bytes, passphrase) : unreadable({}, ImportFault::UnknownFormat);
}

ImportReading unreadable(const QString &format, ImportFault fault, const QString &detail, ImportPlace place)
{
    ImportReading reading;
    reading.format = format;
    reading.problems.append(
        ImportProblem{.fault = fault, .place = std::move(place), .detail = detail, .isWhole = true});
    return reading;
}

void moveTo(ImportReading &reading, const QString &workspace)
{
    for (ImportedAccount &imported : reading.accounts) {
        imported.account.workspace = workspace;
        imported.account.id = QUuid::createUuid();
        imported.hasOwnId = false;
    }
}

} // namespace sendproof
