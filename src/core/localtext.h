// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sendproof {

/// A text of the catalogue in both languages of the product.
struct LocalText
{
    QString ko;
    QString en;
    const QString &in(QStringView language) const { return language.startsWith(u"ko") ? ko : en; }
    bool isEmpty() const { return ko.isEmpty() && en.isEmpty(); }
};

/// A list of texts in both languages, e.g. numbered steps.
struct LocalTexts
{
    QStringList ko;
    QStringList en;
    const QStringList &in(QStringView language) const { return language.startsWith(u"ko") ? ko : en; }
};

} // namespace sendproof
