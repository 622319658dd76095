// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace sendproof {

namespace {

constexpr auto mask =
    "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";

/// The secret of @p slot as the format writes it; nothing where there is none.
std::optional<Secret> encoded(const SecretSlot &slot, const SecretOf &secretOf)
{
    const Secret *secret = secretOf ? secretOf(slot.account) : nullptr;
    return secret ? std::optional(slot.encode(*secret)) : std::nullopt;
}

} // namespace

Secret exportedBytes(const ExportFile &file, const SecretOf &secretOf)
{
    qsizetype size = 0;
    std::vector<std::optional<Secret>> secrets;
    for (const ExportPiece &piece : file.pieces) {
        const auto *slot = std::get_if<SecretSlot>(&piece);
        secrets.push_back(slot ? encoded(*slot, secretOf) : std::nullopt);
        size += secrets.back() ? secrets.back()->bytes().size()
                : slot         ? slot->placeholder.size()
                               : std::get<QByteArray>(piece).size();
    }
    QByteArray bytes;
    bytes.reserve(size); // it never moves, so that no copy stays behind
    for (qsizetype i = 0; i < file.pieces.size(); ++i) {
        const std::optional<Secret> &secret = secrets.at(static_cast<std::size_t>(i));
        const auto *slot = std::get_if<SecretSlot>(&file.pieces.at(i));
        if (secret)
            bytes.append(secret->bytes());
        else
            bytes.append(slot ? slot->placeholder : std::get<QByteArray>(file.pieces.at(i)));
    }
    Secret whole{QByteArrayView(bytes)};
    wipe(bytes);
    return whole;
}

QByteArray maskedBytes(const ExportFile &file)
{
    QByteArray bytes;
    for (const ExportPiece &piece : file.pieces) {
        if (const auto *text = std::get_if<QByteArray>(&piece))
            bytes += *text;
        else
            bytes += mask;
    }
    return bytes;
}

std::optional<RefusedExport> unfitSecret(const ExportFiles &files, const SecretOf &secretOf)
{
    for (const ExportFile &file : files) {
        for (const ExportPiece &piece : file.pieces) {
            const auto *slot = std::get_if<SecretSlot>(&piece);
            const Secret *secret = slot && slot->canHold && secretOf ? secretOf(slot->account) : nullptr;
            if (secret && !slot->canHold(*secret))
                return RefusedExport{ExportRefusal::SecretNotExpressible, slot->account, QStringLiteral("secret")};
        }
    }
    return std::nullopt;
}

bool hasSecretSlots(const ExportFile &file)
{
    return std::any_of(file.pieces.begin(), file.pieces.end(),
                       [](const ExportPiece &piece) { return std::holds_alternative<SecretSlot>(piece); });
}

} // namespace sendproof
