// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QList>
#include <QString>
#include <optional>

namespace sendproof {

/// The sign of a place that was asked; shape and colour follow from it.
enum class PictureMark {
    Waiting,
    Working,
    Good,
    Doubtful, ///< There is something, but it can't be trusted
    Open,     ///< A mail server without encryption
    Nothing,  ///< Answered, and is nothing for us
    Shut,     ///< Turned away
    Silent,   ///< No answer
    Stopped   ///< Not asked any more
};

/// One field of the picture.
struct PictureCell
{
    QString text; ///< Beside the mark, or alone
    std::optional<PictureMark> mark;
    QString words; ///< All of it in words, for pointer and screen reader; empty: nothing to stop at
    friend bool operator==(const PictureCell &, const PictureCell &) = default;
};
using PictureRow = QList<PictureCell>;

/// What the second page shows of a search for settings.
struct DiscoveryView
{
    bool isShown = false; ///< There is or was a search for the domain of From
    bool isSearching = false;
    QString title;             ///< Of the picture
    QString origin;            ///< One quiet line: what is sent where, then where the settings come from; may be empty
    QList<PictureRow> sources; ///< One a row
    QList<PictureRow> ports;   ///< Hosts and ports, the first row and column are labels
    CardView card;             ///< What the user has to know or to do; its action is SettingsFinder::searchAgain()
    QString tickText;          ///< The tick that using doubtful settings needs; empty: none
    bool isTicked = false;
};

} // namespace sendproof
