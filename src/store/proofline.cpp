// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofline.h"

#include "core/strictjson.h"
#include "core/unsafetext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr QByteArrayView start = R"({"v":1,"account":")";
constexpr qsizetype idSize = 36;
constexpr auto formatName = "sendproof-proofs"_L1;
constexpr int version = 1;

/// @p text as a JSON string.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QJsonObject objectIn(QByteArrayView line)
{
    const Result<QJsonDocument> json = parseStrictJson(line.toByteArray());
    return json ? json.value().object() : QJsonObject();
}

std::optional<PastProof> pastProofIn(const QJsonObject &fields)
{
    const QString id = fields.value("account"_L1).toString();
    const QString at = fields.value("at"_L1).toString();
    PastProof past{.account = QUuid::fromString(id),
                   .proof = {.at = QDateTime::fromString(at, Qt::ISODateWithMs),
                             .accepted = fields.value("accepted"_L1).toBool(),
                             .stage = fields.value("stage"_L1).toString(),
                             .cause = fields.value("cause"_L1).toString()}};
    const bool isFine = fields.value("v"_L1).toInteger() == version &&
                        past.account.toString(QUuid::WithoutBraces) == id && !past.account.isNull() &&
                        past.proof.at.isValid() && at.endsWith(u'Z') && fields.value("accepted"_L1).isBool() &&
                        !hasUnsafeCharacter(past.proof.stage) && !hasUnsafeCharacter(past.proof.cause);
    return isFine ? std::optional(past) : std::nullopt;
}

} // namespace

std::optional<QByteArray> proofLine(const PastProof &past)
{
    const ProofRecord &proof = past.proof;
    QByteArray line = start.toByteArray() + past.account.toByteArray(QUuid::WithoutBraces) + R"(","at":")" +
                      proof.at.toUTC().toString(Qt::ISODateWithMs).toLatin1() + R"(","accepted":)" +
                      (proof.accepted ? "true" : "false");
    if (!proof.stage.isEmpty())
        line += R"(,"stage":)" + quoted(proof.stage);
    if (!proof.cause.isEmpty())
        line += R"(,"cause":)" + quoted(proof.cause);
    line += '}';
    return pastProofIn(line) == past ? std::optional(line + '\n') : std::nullopt;
}

std::optional<PastProof> pastProofIn(QByteArrayView line)
{
    return pastProofIn(objectIn(line));
}

QByteArray proofHeader(qint64 compacted)
{
    return R"({"v":1,"format":"sendproof-proofs","compacted":)" + QByteArray::number(compacted) + "}\n";
}

qint64 compactedIn(QByteArrayView header)
{
    const QJsonObject fields = objectIn(header);
    return fields.value("format"_L1) == formatName ? fields.value("compacted"_L1).toInteger() : 0;
}

ProofLineKind proofLineKind(QByteArrayView line)
{
    if (line.startsWith(start) && line.size() > start.size() + idSize && line[start.size() + idSize] == '"' &&
        line.endsWith('}'))
        return ProofLineKind::Proof;
    const QJsonObject fields = objectIn(line);
    if (fields.value("v"_L1).toInteger() > version)
        return ProofLineKind::Newer;
    if (fields.value("format"_L1) == formatName)
        return ProofLineKind::Header;
    return ProofLineKind::Damaged;
}

QByteArrayView accountIn(QByteArrayView line)
{
    return line.sliced(start.size(), idSize);
}

} // namespace sendproof
