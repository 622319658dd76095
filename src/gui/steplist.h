// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace sendproof {

class WordLabel;

/// Numbered steps in plain text, each beside its number. Without steps it is hidden.
class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);

private:
    struct Row
    {
        WordLabel *number;
        WordLabel *text;
    };
    QGridLayout *m_grid;
    QList<Row> m_rows; ///< Used again; those that are too many are hidden
};

} // namespace sendproof
