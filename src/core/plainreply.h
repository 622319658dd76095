// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enhancedcode.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace sendproof {

/// A reply or an error message, made fit for looking for phrases in it.
struct PlainReply
{
    /// UTF-8, lower case, words separated by one space, without punctuation, accents of Latin letters, addresses, IP
    /// addresses and reply codes; no space beside Chinese, Japanese and Korean letters, where writers differ.
    QByteArray words;
    QList<int> codes;             ///< Reply codes 400 to 599 that stand in it, also inside other programs' messages
    QList<EnhancedCode> enhanced; ///< Enhanced codes of the classes 4 and 5, in the order they stand
};

/// Reads @p text; JSON and Python escapes and the usual HTML entities are understood. Takes a time that grows with its
/// length, and looks only at the first and the last 65,536 UTF-16 units of a longer one.
PlainReply plainReply(QStringView text);

} // namespace sendproof
