// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sourcewords.h"

#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

QString shortItem(const QString &item)
{
    static const QRegularExpression page(uR"(^(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/\S*)?(?:,.*)?$)"_s);
    static const QRegularExpression readOn(u", read \\d{4}.*$"_s);
    if (item.startsWith("public source code"_L1))
        return Words::tr("public source code");
    QString text = item;
    text.remove(readOn);
    const QRegularExpressionMatch match = page.match(text);
    return match.hasMatch() ? match.captured(1) : text.trimmed();
}

} // namespace

QString asOfText(const QString &asOf)
{
    const QStringList parts = asOf.split(u'-');
    const QDate month(parts.value(0).toInt(), parts.value(1, u"1"_s).toInt(), 1);
    if (!month.isValid())
        return {};
    const QString form = parts.size() == 1
                             //: The form of a year, see the Qt documentation of QDate::toString()
                             ? Words::tr("yyyy")
                             //: The form of a month, see the Qt documentation of QDate::toString()
                             : Words::tr("MMMM yyyy");
    return QLocale(languageCode()).toString(month, form);
}

QString shortSource(const QString &source)
{
    static const QRegularExpression remark(uR"(\s*\([^()]*\))"_s);
    QString text = source;
    text.remove(remark);
    QStringList items;
    for (const QString &item : text.split(u';', Qt::SkipEmptyParts)) {
        const QString made = shortItem(item.trimmed());
        if (!made.isEmpty() && !items.contains(made))
            items.append(made);
    }
    return items.join(u", "_s);
}

QString sourceText(const FactSource &source)
{
    const QStringList values{shortSource(source.source), asOfText(source.asOf)};
    if (values.first().isEmpty())
        return {};
    if (values.last().isEmpty())
        return values.first();
    //: %1: where a fact is known from, %2: a month or year
    return filled(Words::tr("%1, as of %2"), values);
}

} // namespace sendproof
