// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/purposetiles.h"

#include "gui/columnslayout.h"
#include "gui/purposetile.h"

using namespace Qt::StringLiterals;

namespace sendproof {

PurposeTiles::PurposeTiles(QWidget *parent)
    : QWidget(parent)
{
    setLayout(new ColumnsLayout(12, 3));
    hide();
}

void PurposeTiles::setPurposes(const QList<PurposeText> &purposes)
{
    if (purposes == m_purposes)
        return;
    m_purposes = purposes;
    while (m_tiles.size() < purposes.size()) {
        auto *tile = new PurposeTile(this);
        const qsizetype index = m_tiles.size();
        tile->setObjectName(u"purposeTile%1"_s.arg(index));
        connect(tile, &PurposeTile::clicked, this, [this, index] {
            if (index < m_purposes.size())
                Q_EMIT chosen(m_purposes.at(index).purpose);
        });
        layout()->addWidget(tile);
        m_tiles.append(tile);
    }
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        m_tiles.at(i)->setVisible(i < purposes.size());
        if (i < purposes.size())
            m_tiles.at(i)->setWords(purposes.at(i).title, purposes.at(i).sentence);
    }
    setVisible(!purposes.isEmpty());
}

} // namespace sendproof
