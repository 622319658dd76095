// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"

#include <QList>
#include <QString>
#include <utility>

class QGridLayout;

namespace sendproof {

/// Labels and values in two columns, plain text that can be selected. A value without label takes both.
class FactsCard : public CardFrame
{
    Q_OBJECT
public:
    using Facts = QList<std::pair<QString, QString>>;

    explicit FactsCard(QWidget *parent = nullptr);

    void setFacts(const Facts &facts); ///< None hides the card
    void setStacked(bool isStacked);   ///< Values below their labels, for narrow places

private:
    void fill();

    Facts m_facts;
    bool m_isStacked = false;
    QGridLayout *m_grid;
};

} // namespace sendproof
