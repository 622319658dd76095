// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <map>

namespace sendproof {

/// A JSON object of which some values are secrets. Those never reach QJsonDocument, whose texts can't be wiped: they
/// are cut out of the bytes beforehand.
class SecretJson
{
public:
    /// Reads @p json to the letter (see parseStrictJson()). The texts that stand under one of @p secretNames in the
    /// outermost object become secrets; they may be visible ASCII only (RFC 6749 appendix A.12 and A.17). Fails with
    /// MalformedReply at Stage::Token; nothing of the content stands in its detail.
    static Result<SecretJson> parse(const Secret &json, const QByteArrayList &secretNames);

    const QJsonObject &object() const { return m_object; } ///< Without the secrets: their texts are empty
    bool has(const QByteArray &name) const { return m_secrets.contains(name); }
    Secret take(const QByteArray &name); ///< Empty: not there

    /// A whole number from 0 to @p highest, which some services say as a text. Nothing where it isn't one.
    static std::optional<qint64> number(const QJsonValue &value, qint64 highest);

private:
    QJsonObject m_object;
    std::map<QByteArray, Secret> m_secrets;
};

} // namespace sendproof
