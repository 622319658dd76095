// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>
#include <optional>

namespace sendproof {

/// The families of fonts in which letters are looked for on Windows, the first with most of them, for texts in
/// @p language ("ko", "en") where the system's own is @p systemFamily. Malgun Gothic is in every Windows since 7.
QStringList windowsFamilies(const QString &language, const QString &systemFamily);

/// The font of a program in which Korean is read. On Windows Korean letters come from Malgun Gothic, whatever the
/// language of the system, and the Korean interface is set in it as a whole; sizes are the system's. On other systems
/// it is the system's font. Needs the application object; one in a program, from its beginning.
class KoreanFace
{
public:
    KoreanFace();

    /// What the program is to be set in; nothing: the system's font stays what it is.
    std::optional<QFont> fontFor(const QString &language) const;

private:
    QFont m_systemFont;
};

} // namespace sendproof
