// SPDX-License-Identifier: GPL-3.0-or-later
#include "koreanface.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QString face = u"Malgun Gothic"_s;

/// Korean Windows has it as its own font, and may say so in Korean.
bool isFace(const QString &family)
{
    return family.compare(face, Qt::CaseInsensitive) == 0 || family == u"맑은 고딕"_s;
}

} // namespace

QStringList windowsFamilies(const QString &language, const QString &systemFamily)
{
    if (isFace(systemFamily))
        return {systemFamily};
    return language == "ko"_L1 ? QStringList{face, systemFamily} : QStringList{systemFamily, face};
}

KoreanFace::KoreanFace()
    : m_systemFont(QGuiApplication::font())
{
#ifdef Q_OS_WIN
    // Qt would choose by the language of Windows, and where that isn't Korean a Chinese or Japanese face.
    if (!isFace(m_systemFont.family()))
        QFont::insertSubstitution(m_systemFont.family(), face);
#endif
}

std::optional<QFont> KoreanFace::fontFor([[maybe_unused]] const QString &language) const
{
#ifdef Q_OS_WIN
    if (!isFace(m_systemFont.family())) {
        QFont font = m_systemFont;
        font.setFamilies(windowsFamilies(language, m_systemFont.family()));
        return font;
    }
#endif
    return {};
}

} // namespace sendproof
