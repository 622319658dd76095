// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importlook.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QByteArray markOf(const Secret &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes.bytes());
    return hash.result();
}

/// Why @p reading is of no use, where that can be mended by asking; nothing: it isn't so.
std::optional<ImportLook> wish(const ImportReading &reading, bool canAskForOwner)
{
    for (const ImportProblem &problem : reading.problems) {
        if (problem.fault == ImportFault::WrongPassphrase)
            return PassphraseWanted{true};
        if (problem.isWhole && problem.fault == ImportFault::MissingValue && canAskForOwner &&
            problem.detail.contains("%EMAIL"_L1))
            return AddressWanted{};
        if (problem.isWhole)
            return problem;
    }
    return std::nullopt;
}

} // namespace

ImportLook lookAtFile(const QString &path, const ImportGround &ground, const ImportKeys &keys,
                      const QList<MailAccount> &accounts)
{
    const auto read = readBoundedFile(path, Importer::maximalSize);
    if (const auto *trouble = std::get_if<FileTrouble>(&read))
        return *trouble;
    const auto &bytes = std::get<Secret>(read);
    const bool hasOwner = !keys.owner.isEmpty() && ground.importersOf;
    const Importers ofOwner = hasOwner ? ground.importersOf(keys.owner) : Importers();
    const Importer *importer =
        recognisedBy(hasOwner ? ofOwner : ground.importers, bytes.bytes(), QFileInfo(path).fileName());
    if (importer && importer->needsPassphrase() && keys.passphrase.isEmpty())
        return PassphraseWanted{};
    ImportReading reading = readingBy(importer, bytes, keys.passphrase);
    if (std::optional<ImportLook> asked = wish(reading, ground.importersOf && !hasOwner))
        return *std::move(asked);
    ImportPlan plan = planImport(reading, accounts, ground.catalog);
    return ImportPreview{std::move(reading), std::move(plan), markOf(bytes)};
}

QByteArray fileMark(const QString &path)
{
    const auto read = readBoundedFile(path, Importer::maximalSize);
    const auto *bytes = std::get_if<Secret>(&read);
    return bytes ? markOf(*bytes) : QByteArray();
}

} // namespace sendproof
