// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/placeholders.h"

namespace sendproof {

QString filled(const QString &pattern, const QStringList &values)
{
    QString made;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].unicode() - u'0' : 0;
        if (number >= 1 && number <= 9 && number <= values.size()) {
            made += values.at(number - 1);
            ++i;
        } else {
            made += pattern[i];
        }
    }
    return made;
}

} // namespace sendproof
