// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/printer.h"

#include "core/unsafetext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestText = 200'000; ///< UTF-16 units; a whole mail in practice, far more than any sentence

} // namespace

QJsonValue safeJson(const QString &text)
{
    return shownText(text, longestText);
}

QJsonValue safeJsonOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : safeJson(text);
}

Printer::Printer(const CliWorld &world, bool isJson, QString language)
    : m_world(world)
    , m_isJson(isJson)
    , m_language(std::move(language))
{
}

void Printer::write(const std::function<bool(QByteArrayView)> &sink, const QString &text)
{
    if (!sink((shownText(text, longestText) + u'\n').toUtf8()))
        m_isIntact = false;
}

void Printer::line(const QString &text)
{
    write(m_world.out, text);
}

void Printer::warn(const QString &text)
{
    write(m_world.error, text);
}

void Printer::json(const QJsonObject &object)
{
    // Not cut at any length: half a document would be no JSON at all. Its texts were made safe one by one.
    if (!m_world.out(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'))
        m_isIntact = false;
}

ExitCode Printer::tell(const Problem &problem)
{
    if (m_isJson)
        json({{u"error"_s, QJsonObject{{u"kind"_s, problem.kind}, {u"message"_s, safeJson(problem.sentence)}}}});
    else
        warn(u"sendproof-cli: "_s + problem.sentence);
    return problem.exit;
}

} // namespace sendproof
