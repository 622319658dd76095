// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundleimporter.h"

#include "bundle/bundleheader.h"
#include "bundle/bundlekeys.h"
#include "core/settingsreading.h"

using namespace Qt::StringLiterals;

namespace sendproof {

bool BundleImporter::recognises(QByteArrayView bytes, const QString &fileName) const
{
    // By its name too: a bundle that was damaged at its very start is still no text.
    return BundleHeader::isAtStartOf(bytes) ||
           (fileName.endsWith(".sendproof"_L1, Qt::CaseInsensitive) && !bytes.trimmed().startsWith('{'));
}

ImportReading BundleImporter::read(const Secret &bytes, const Secret &passphrase) const
{
    const QByteArrayView file = bytes.bytes();
    if (file.size() > maximalSize)
        return unreadable(id(), ImportFault::TooLarge);
    const std::variant<BundleHeader, ImportFault> parsed = BundleHeader::parse(file);
    if (const auto *fault = std::get_if<ImportFault>(&parsed))
        return unreadable(id(), *fault == ImportFault::UnknownFormat ? ImportFault::Damaged : *fault);
    const auto &header = std::get<BundleHeader>(parsed);
    if (passphrase.isEmpty())
        return unreadable(id(), ImportFault::WrongPassphrase);
    const std::optional<BundleKeys> keys = BundleKeys::derived(passphrase, header);
    if (!keys)
        return unreadable(id(), ImportFault::AbsurdCost, u"there is too little memory"_s);
    if (!isSameInConstantTime(keys->keyCheck(file.first(BundleHeader::checkedSize)), header.keyCheck))
        return unreadable(id(), ImportFault::WrongPassphrase);
    const std::optional<Secret> content =
        keys->opened(file.sliced(BundleHeader::size), file.first(BundleHeader::size), header.nonce);
    return content ? readSettings(*content, id()) : unreadable(id(), ImportFault::Damaged);
}

} // namespace sendproof
