// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountsfile.h"

#include "core/strictjson.h"
#include "core/accountfields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto formatName = "sendproof-accounts"_L1;

Failure damaged(const QString &detail)
{
    return Failure{.kind = FailureKind::Damaged, .detail = detail};
}

/// Done for a root of this version, else why not.
Result<Done> checkRoot(const QJsonObject &root)
{
    if (root.value("format"_L1) != formatName)
        return damaged(u"format: \"sendproof-accounts\" is expected"_s);
    const qint64 version = root.value("version"_L1).toInteger(0);
    if (version > AccountsFile::version)
        return Failure{.kind = FailureKind::NewerVersion, .detail = u"version %1"_s.arg(version)};
    if (version < 1)
        return damaged(u"version: a number from 1 on is expected"_s);
    if (!root.value("accounts"_L1).isArray())
        return damaged(u"accounts: a list is expected"_s);
    return Done{};
}

/// @p account as fields that are read back as the same; those of @p before that are unknown here are kept.
Result<QJsonObject> fieldsOf(const MailAccount &account, const QJsonObject &before)
{
    const QJsonObject fields = toFields(account, before);
    // Through bytes, because only there a lone surrogate comes to light.
    const Result<QJsonDocument> json = parseStrictJson(QJsonDocument(fields).toJson(QJsonDocument::Compact));
    const Result<MailAccount> readBack = json ? fromFields(json.value().object()) : json.error();
    if (!readBack)
        return Failure{.kind = FailureKind::InvalidInput, .detail = readBack.error().detail};
    if (readBack.value() != account)
        return Failure{.kind = FailureKind::InvalidInput, .detail = u"it would be read back differently"_s};
    return fields;
}

/// @p fields as QJsonDocument writes them two levels down.
QByteArray entryText(const QJsonObject &fields)
{
    QByteArray text = QJsonDocument(fields).toJson().chopped(1);
    text.replace("\n", "\n        ");
    return "        " + text;
}

} // namespace

AccountsFile::AccountsFile()
    : m_root{{"format"_L1, formatName}, {"version"_L1, version}}
{
}

Result<AccountsFile> AccountsFile::fromBytes(const QByteArray &bytes)
{
    const Result<QJsonDocument> json = parseStrictJson(bytes, {.size = maximalSize});
    if (!json)
        return json.error();
    AccountsFile file;
    file.m_root = json.value().object();
    if (const Result<Done> root = checkRoot(file.m_root); !root)
        return root.error();
    const QJsonArray entries = file.m_root.take("accounts"_L1).toArray();
    QSet<QUuid> ids; // indexOf() for each would take seconds in a file of some megabytes
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (const Result<Done> added = file.append(entries.at(i), ids); !added)
            return damaged(u"accounts[%1].%2"_s.arg(i).arg(added.error().detail));
    }
    return file;
}

QByteArray AccountsFile::toBytes()
{
    QJsonObject root = m_root;
    root["accounts"_L1] = QJsonArray();
    const QByteArray frame = QJsonDocument(root).toJson();
    // At this depth only a member of the root begins a line, and no text has a line feed in it.
    constexpr QByteArrayView opening = "\n    \"accounts\": [\n";
    const qsizetype at = frame.indexOf(opening) + opening.size();
    QByteArray bytes = frame.first(at);
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_texts.at(i).isEmpty())
            m_texts[i] = entryText(m_fields.at(i));
        bytes += m_texts.at(i);
        bytes += i + 1 < m_fields.size() ? ",\n" : "\n";
    }
    return bytes + frame.sliced(at);
}

Result<Done> AccountsFile::replace(const QList<MailAccount> &accounts)
{
    QHash<QUuid, qsizetype> places;
    for (qsizetype i = 0; i < m_accounts.size(); ++i)
        places.insert(m_accounts.at(i).id, i);
    QList<QJsonObject> fields;
    QList<QByteArray> texts;
    QSet<QUuid> ids;
    for (const MailAccount &account : accounts) {
        if (ids.contains(account.id))
            return Failure{.kind = FailureKind::InvalidInput, .detail = u"id: it stands twice"_s};
        ids.insert(account.id);
        const qsizetype before = places.value(account.id, -1);
        if (before >= 0 && m_accounts.at(before) == account) {
            fields.append(m_fields.at(before));
            texts.append(m_texts.at(before));
            continue;
        }
        const Result<QJsonObject> made = fieldsOf(account, before < 0 ? QJsonObject() : m_fields.at(before));
        if (!made)
            return made.error();
        fields.append(made.value());
        texts.append(QByteArray());
    }
    m_fields = fields;
    m_texts = texts;
    m_accounts = accounts;
    return Done{};
}

Result<Done> AccountsFile::append(const QJsonValue &value, QSet<QUuid> &ids)
{
    if (!value.isObject())
        return damaged(u" an object is expected"_s);
    const Result<MailAccount> account = fromFields(value.toObject());
    if (!account)
        return account.error();
    if (ids.contains(account.value().id))
        return damaged(u"id: it stands twice"_s);
    ids.insert(account.value().id);
    m_fields.append(value.toObject());
    m_texts.append(QByteArray());
    m_accounts.append(account.value());
    return Done{};
}

} // namespace sendproof
