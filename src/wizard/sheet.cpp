// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sheet.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

// The rules for "screen", "print" and "@page" are for browsers; the class names are those of the elements below. Sizes
// are in points and tables carry the layout, as Qt's rich text wants it.
constexpr auto style = R"(
@page { size: A4; margin: 14mm 17mm 12mm 17mm; }
@media screen { body { max-width: 176mm; margin: 14mm auto; padding: 0 6mm; } }
body { font-family: 'Noto Sans CJK KR', 'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif;
       font-size: 11pt; color: #1c2024; word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 22pt; font-weight: 700; margin-top: 0px; margin-bottom: 2px; }
h2 { font-size: 13pt; font-weight: 700; color: #1d4fb4; margin-top: 24px; margin-bottom: 7px; }
p { margin-top: 0px; margin-bottom: 6px; }
ol { margin-top: 0px; margin-bottom: 4px; padding-left: 22px; }
li { margin-bottom: 5px; }
p.point { margin-left: 14px; text-indent: -14px; margin-bottom: 5px; }
table { border-spacing: 0; }
table.warning { margin-top: 6px; }
p.subtitle { font-size: 12pt; color: #4c545d; margin-bottom: 12px; }
p.small { font-size: 8pt; color: #6a727b; margin-bottom: 0px; }
td.warning { background-color: #fff3d6; padding: 7px 10px; font-weight: 700; color: #6b4700; }
td.label { padding: 6px 10px 6px 0px; color: #4c545d; border-bottom: 1px solid #d6dade; vertical-align: top; }
td.value { padding: 6px 0px 6px 0px; font-weight: 700; border-bottom: 1px solid #d6dade; vertical-align: top; }
td.write { padding: 20px 0px 2px 0px; border-bottom: 1px solid #1c2024; }
td.hint { padding: 2px 0px 2px 0px; font-size: 8pt; color: #6a727b; }
td.footer { padding: 6px 0px 0px 0px; border-top: 1px solid #d6dade; font-size: 8pt; color: #6a727b; }
@media print {
  body { font-size: 9.5pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 11.5pt; margin-top: 14px; margin-bottom: 4px; }
  p.subtitle { font-size: 10.5pt; margin-bottom: 6px; }
  td.label, td.value { padding-top: 4px; padding-bottom: 4px; }
}
)"_L1;

QString element(const QString &tag, const QString &text)
{
    return u'<' + tag + u'>' + text.toHtmlEscaped() + u"</"_s + tag.section(u' ', 0, 0) + u">\n"_s;
}

QString optional(const QString &tag, const QString &text)
{
    return text.isEmpty() ? QString() : element(tag, text);
}

QString numbered(const QStringList &items)
{
    QString html;
    for (const QString &item : items)
        html += element(u"li"_s, item);
    return items.isEmpty() ? QString() : u"<ol>\n"_s + html + u"</ol>\n"_s;
}

/// No <ul>: Qt's rich text draws its dots as large as half a letter and sets the text against them.
QString bulleted(const QStringList &items)
{
    QString html;
    for (const QString &item : items)
        html += u"<p class=\"point\" role=\"listitem\">•&nbsp; "_s + item.toHtmlEscaped() + u"</p>\n"_s;
    return items.isEmpty() ? QString() : u"<div role=\"list\">\n"_s + html + u"</div>\n"_s;
}

/// A table of one cell: what Qt's rich text draws a background and a border for.
QString box(const QString &cellClass, const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<table class=\""_s + cellClass + u"\" width=\"100%\" cellspacing=\"0\"><tr>"_s +
           element(u"td class=\""_s + cellClass + u"\""_s, text) + u"</tr></table>\n"_s;
}

QString row(const SheetFact &fact)
{
    const QString label = element(u"td class=\"label\" width=\"30%\""_s, fact.label);
    if (!fact.isToWrite)
        return u"<tr>\n"_s + label + element(u"td class=\"value\" width=\"70%\""_s, fact.value) + u"</tr>\n"_s;
    QString html = u"<tr>\n"_s + label + u"<td class=\"write\" width=\"70%\">&nbsp;</td>\n</tr>\n"_s;
    if (!fact.value.isEmpty())
        html += u"<tr>\n<td></td>\n"_s + element(u"td class=\"hint\""_s, fact.value) + u"</tr>\n"_s;
    return html;
}

QString table(const QList<SheetFact> &facts)
{
    QString html;
    for (const SheetFact &fact : facts)
        html += row(fact);
    return facts.isEmpty() ? QString() : u"<table width=\"100%\" cellspacing=\"0\">\n"_s + html + u"</table>\n"_s;
}

QString partHtml(const SheetPart &part)
{
    QString html = optional(u"h2"_s, part.title);
    for (const QString &paragraph : part.paragraphs)
        html += element(u"p"_s, paragraph);
    html += numbered(part.steps) + bulleted(part.points) + table(part.facts);
    return html + optional(u"p class=\"small\""_s, part.source);
}

/// A place to write, with its hint.
QString blank(const QString &hint)
{
    const QString line(30, u'_');
    return hint.isEmpty() ? line : line + u" ("_s + hint + u')';
}

QString partText(const SheetPart &part)
{
    QStringList lines{part.title};
    lines += part.paragraphs;
    for (qsizetype i = 0; i < part.steps.size(); ++i)
        lines.append(u"%1) "_s.arg(i + 1) + part.steps.at(i));
    for (const QString &point : part.points)
        lines.append(u"- "_s + point);
    for (const SheetFact &fact : part.facts)
        lines.append(fact.label + u": "_s + (fact.isToWrite ? blank(fact.value) : fact.value));
    lines.append(part.source);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QString sheetHtml(const Sheet &sheet)
{
    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + sheet.language.toHtmlEscaped() +
                   u"\">\n<head>\n<meta charset=\"utf-8\"/>\n"_s + element(u"title"_s, sheet.title) + u"<style>"_s +
                   style + u"</style>\n</head>\n<body>\n"_s;
    html += optional(u"h1"_s, sheet.title);
    html += optional(u"p class=\"subtitle\""_s, sheet.subtitle);
    html += box(u"warning"_s, sheet.warning);
    for (const SheetPart &part : sheet.parts)
        html += partHtml(part);
    html += u"<p class=\"small\">&nbsp;</p>\n"_s + box(u"footer"_s, sheet.footer);
    return html + u"</body>\n</html>\n"_s;
}

QString sheetText(const Sheet &sheet)
{
    QStringList blocks{sheet.title + (sheet.subtitle.isEmpty() ? QString() : u'\n' + sheet.subtitle), sheet.warning};
    for (const SheetPart &part : sheet.parts)
        blocks.append(partText(part));
    blocks.append(sheet.footer);
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s) + u'\n';
}

} // namespace sendproof
