// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/sealedbundle.h"

#include "bundle/bundlekeys.h"
#include "core/accountfields.h"
#include "core/settingsreading.h"
#include "core/settingssecrets.h"

#include <QJsonDocument>
#include <vector>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype block = 1024; // the content ends on a multiple of it: its length must not tell a password's

Failure invalid(const QString &detail)
{
    return Failure{.kind = FailureKind::InvalidInput, .detail = detail};
}

MailAccount untested(MailAccount account)
{
    account.lastProof.reset();
    return account;
}

/// The fields of an account up to its secret, and the secret as JSON; empty where there is none.
struct BundleEntry
{
    QByteArray fields;
    Secret secret;
};

Secret inBase64(const Secret &secret)
{
    QByteArray text = secret.bytes().toByteArray();
    QByteArray base64 = text.toBase64();
    Secret made{QByteArrayView(base64)};
    wipe(text);
    wipe(base64);
    return made;
}

BundleEntry entryOf(const MailAccount &account, const Secret *secret)
{
    BundleEntry entry{.fields = QJsonDocument(toFields(untested(account))).toJson(QJsonDocument::Compact)};
    if (!secret || secret->isEmpty())
        return entry;
    entry.fields.chop(1);
    std::optional<Secret> text = jsonText(*secret);
    entry.fields += text ? ",\"secret\":" : ",\"secret_base64\":";
    entry.secret = text ? std::move(*text) : jsonText(inBase64(*secret)).value_or(Secret());
    return entry;
}

/// All of it as one JSON document, filled up with blanks.
Secret documentOf(const std::vector<BundleEntry> &entries)
{
    QByteArray json = "{\"format\":\"" + QByteArray(settingsFormat.data(), settingsFormat.size()) +
                      "\",\"version\":" + QByteArray::number(settingsVersion) + ",\"accounts\":[";
    qsizetype size = json.size() + block + 2;
    for (const BundleEntry &entry : entries)
        size += entry.fields.size() + entry.secret.bytes().size() + 2;
    json.reserve(size); // it never moves, so that no copy stays behind
    for (const BundleEntry &entry : entries) {
        json.append(&entry == &entries.front() ? "" : ",").append(entry.fields);
        if (!entry.secret.isEmpty())
            json.append(entry.secret.bytes()).append('}');
    }
    json.append("]}");
    json.append((block - json.size() % block) % block, ' ');
    Secret document{QByteArrayView(json)};
    wipe(json);
    return document;
}

/// Whether reading @p document gives @p accounts again.
Result<Done> checked(const Secret &document, const QList<MailAccount> &accounts)
{
    const ImportReading reading = readSettings(document, {});
    if (!reading.problems.isEmpty())
        return invalid(reading.problems.first().place.field);
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        if (reading.accounts.at(static_cast<std::size_t>(i)).account != untested(accounts.at(i)))
            return invalid(u"accounts[%1]"_s.arg(i));
    }
    return Done{};
}

} // namespace

Result<Secret> sealedBundle(const QList<MailAccount> &accounts, const SecretOf &secretOf, const Secret &passphrase,
                            const BundleCost &cost)
{
    if (passphrase.isEmpty() || !cost.isReasonable())
        return invalid(passphrase.isEmpty() ? u"passphrase"_s : u"cost"_s);
    std::vector<BundleEntry> entries;
    for (const MailAccount &account : accounts)
        entries.push_back(entryOf(account, secretOf ? secretOf(account.id) : nullptr));
    const Secret document = documentOf(entries);
    if (const Result<Done> good = checked(document, accounts); !good)
        return good.error();
    BundleHeader header{.cost = cost,
                        .salt = randomBytes(BundleHeader::saltSize),
                        .nonce = randomBytes(BundleHeader::nonceSize),
                        .sealedSize = static_cast<quint64>(document.bytes().size() + BundleKeys::tagSize)};
    if (BundleHeader::size + document.bytes().size() + BundleKeys::tagSize > Importer::maximalSize)
        return invalid(u"accounts: all together are too long"_s);
    const std::optional<BundleKeys> keys = BundleKeys::derived(passphrase, header);
    if (!keys || header.salt.isEmpty())
        return invalid(u"there is too little memory"_s);
    header.keyCheck = keys->keyCheck(header.checkedBytes());
    const QByteArray clear = header.bytes();
    return Secret(clear + keys->sealed(document, clear, header.nonce));
}

} // namespace sendproof
