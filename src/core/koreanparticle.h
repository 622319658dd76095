// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sendproof {

/// How a word ends when it is read aloud in Korean; it decides the form of the particle behind it.
enum class KoreanEnding {
    Vowel,
    Rieul,     ///< Ends in ㄹ: like a consonant, but with 로 instead of 으로
    Consonant, ///< Any other final consonant
    Unknown    ///< It can't be told how the word is read
};

/// The ending of @p word: Hangul by its last syllable, digits as they are read in Korean (10 is 십), Latin
/// abbreviations by the name of their last letter (TLS is 티엘에스), other Latin words by how Korean writes such
/// endings (Gmail is 지메일, naver.com ends in 컴). What stands in brackets at the end is not read, quotation marks
/// neither.
KoreanEnding koreanEnding(QStringView word);

/// Whether @p pair is one of the known pairs: 은/는, 이/가, 을/를, 과/와, 으로/로, 이에요/예요, 이라고/라고.
bool isParticlePair(QStringView pair);

/// @p word with the fitting half of @p pair behind it; both, as in 은(는), where the ending can't be told.
QString withParticle(const QString &word, QStringView pair);

} // namespace sendproof
