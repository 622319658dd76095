// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/exportpurposes.h"

#include <QWidget>

namespace sendproof {

class PurposeTile;

/// What settings can be handed over for, as tiles.
class PurposeTiles : public QWidget
{
    Q_OBJECT
public:
    explicit PurposeTiles(QWidget *parent = nullptr);

    void setPurposes(const QList<PurposeText> &purposes); ///< None hides the tiles

Q_SIGNALS:
    void chosen(sendproof::ExportPurpose purpose);

private:
    QList<PurposeText> m_purposes;
    QList<PurposeTile *> m_tiles;
};

} // namespace sendproof
