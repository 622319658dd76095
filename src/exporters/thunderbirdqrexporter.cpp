// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/thunderbirdqrexporter.h"

#include "exporters/qrpayload.h"
#include "exporters/qrsymbol.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Codes = QList<QList<ClientAccount>>;

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x7F; });
}

/// What the format can't hold of @p account.
std::optional<RefusedExport> refusalOf(const ClientAccount &account)
{
    if (!isAscii(account.address))
        return RefusedExport{ExportRefusal::NotExpressible, account.id, u"sender.address"_s};
    if (account.login.isEmpty()) // reading mail takes one
        return RefusedExport{ExportRefusal::NotExpressible, account.id, u"login"_s};
    if (QrPayload({account}, 99, 99).withoutSecret().size() > ThunderbirdQrExporter::maximalCharacters)
        return RefusedExport{ExportRefusal::TooLong, account.id, {}};
    return {};
}

/// As few codes as hold them in their order.
Codes distributed(const QList<ClientAccount> &accounts, qsizetype perCode)
{
    Codes codes;
    for (const ClientAccount &account : accounts) {
        const bool fits = !codes.isEmpty() && codes.last().size() < perCode &&
                          QrPayload(codes.last() + QList{account}, 99, 99).withoutSecret().size() <=
                              ThunderbirdQrExporter::maximalCharacters;
        if (fits)
            codes.last().append(account);
        else
            codes.append({account});
    }
    return codes;
}

Secret drawn(QByteArrayView payload, QrPicture picture)
{
    const std::optional<QrSymbol> symbol = QrSymbol::of(payload);
    if (!symbol)
        return {};
    return picture == QrPicture::Svg ? symbol->svg() : symbol->png();
}

ExportPiece pieceFor(const QrPayload &payload, const ClientAccount &account, bool withSecret, QrPicture picture)
{
    const QByteArray bare = drawn(payload.withoutSecret(), picture).bytes().toByteArray();
    if (!withSecret || account.signIn == ClientSignIn::OAuth2)
        return bare;
    return SecretSlot{
        .account = account.id,
        .encode = [payload, picture](const Secret &secret) { return drawn(payload.with(secret).bytes(), picture); },
        .placeholder = bare,
        .canHold =
            [payload](const Secret &secret) {
                return isPlainText(secret) &&
                       payload.with(secret).bytes().size() <= ThunderbirdQrExporter::maximalCharacters;
            }};
}

} // namespace

ExportFormat ThunderbirdQrExporter::format() const
{
    const bool isSvg = m_picture == QrPicture::Svg;
    return {.id = isSvg ? u"thunderbird-qr"_s : u"thunderbird-qr-png"_s,
            .suffix = isSvg ? u"svg"_s : u"png"_s,
            .mimeType = isSvg ? u"image/svg+xml"_s : u"image/png"_s,
            .secrets = SecretPolicy::Optional,
            .maximalAccounts = 30,
            .takesDirect = true,
            .isText = false};
}

Exported ThunderbirdQrExporter::files(const ExportOrder &order) const
{
    const auto checked = clientAccounts(order, format(), m_catalog, true);
    if (const auto *refusal = std::get_if<RefusedExport>(&checked))
        return *refusal;
    const auto &accounts = std::get<QList<ClientAccount>>(checked);
    for (const ClientAccount &account : accounts) {
        if (const auto refusal = refusalOf(account))
            return *refusal;
    }
    const Codes codes = distributed(accounts, order.withSecrets ? 1 : accountsPerCode);
    const auto count = static_cast<int>(codes.size());
    ExportFiles files;
    for (int number = 1; number <= count; ++number) {
        const QList<ClientAccount> &inside = codes.at(number - 1);
        const QString place = count == 1 ? QString() : u"-%1-of-%2"_s.arg(number).arg(count);
        files.append({u"thunderbird-qr"_s + place + u'.' + format().suffix,
                      {pieceFor(QrPayload(inside, number, count), inside.first(), order.withSecrets, m_picture)}});
    }
    return files;
}

} // namespace sendproof
