// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/settingsjson.h"

#include "core/accountfields.h"
#include "core/importer.h"
#include "exporters/exporttext.h"
#include "exporters/programexporter.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The object of @p account without the brace that ends it, so that the secret can follow: QJsonDocument is no place
/// for one.
QByteArray openedObject(const MailAccount &account)
{
    QJsonObject fields = toFields(account);
    fields.remove("last_proof"_L1);
    QByteArray json = QJsonDocument(fields).toJson(QJsonDocument::Indented).trimmed();
    json.chop(2); // "\n}"
    return json.replace("\n", "\n        ");
}

void writeAccount(ExportText &text, const MailAccount &account, const ExportOrder &order)
{
    text << "        " << QByteArrayView(openedObject(account));
    if (takesSecret(order, account))
        (text << ",\n            \"secret\": ").secretOr("null", account, jsonQuoted);
    text << "\n        }";
}

} // namespace

ExportFormat SettingsJson::format() const
{
    return {.id = u"sendproof-json"_s,
            .suffix = u"json"_s,
            .mimeType = u"application/json"_s,
            .maximalAccounts = Importer::maximalAccounts,
            .takesDirect = true};
}

Exported SettingsJson::files(const ExportOrder &order) const
{
    if (const std::optional<RefusedExport> refused = refusedByForm(order, format()))
        return *refused;
    const bool hasSecret = std::any_of(order.accounts.begin(), order.accounts.end(),
                                       [&](const MailAccount &account) { return takesSecret(order, account); });
    const QString note = order.words.madeBy + u' ' + (hasSecret ? order.words.secretIsIn : order.words.secretIsNotIn);
    ExportText text(order);
    text << "{\n    \"format\": \"sendproof-settings\",\n    \"version\": 1,\n    \"made\": ";
    text.value(jsonQuoted, order.day.toString(Qt::ISODate)) << ",\n    \"note\": ";
    text.value(jsonQuoted, note) << ",\n    \"accounts\": [";
    for (qsizetype i = 0; i < order.accounts.size(); ++i) {
        text << (i > 0 ? ",\n" : "\n");
        writeAccount(text, order.accounts.at(i), order);
    }
    text << "\n    ]\n}\n";
    if (text.size() > Importer::maximalSize) // it could not be read back
        return RefusedExport{ExportRefusal::TooLong, {}, {}};
    return ExportFiles{text.file(u"sendproof-settings.json"_s)};
}

} // namespace sendproof
