// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importlook.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace sendproof {

namespace {

QByteArray markOf(const Secret &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes.bytes());
    return hash.result();
}

} // namespace

ImportLook lookAtFile(const QString &path, const ImportGround &ground, const Secret &passphrase,
                      const QList<MailAccount> &accounts)
{
    const auto read = readBoundedFile(path, Importer::maximalSize);
    if (const auto *trouble = std::get_if<FileTrouble>(&read))
        return *trouble;
    const auto &bytes = std::get<Secret>(read);
    const Importer *importer = recognisedBy(ground.importers, bytes.bytes(), QFileInfo(path).fileName());
    if (importer && importer->needsPassphrase() && passphrase.isEmpty())
        return PassphraseWanted{};
    ImportReading reading = readingBy(importer, bytes, passphrase);
    for (const ImportProblem &problem : std::as_const(reading.problems)) {
        if (problem.fault == ImportFault::WrongPassphrase)
            return PassphraseWanted{true};
        if (problem.isWhole)
            return problem;
    }
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
