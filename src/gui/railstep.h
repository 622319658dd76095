// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sendproof {

class WordLabel;

enum class StepState { Ahead, Current, Done };

/// One step of the rail: number or check in a circle, and its name.
class RailStep : public QWidget
{
    Q_OBJECT
public:
    RailStep(int number, QWidget *parent);

    void setName(const QString &name);
    void setState(StepState state);
    void setCompact(bool isCompact);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int diameter() const;
    void render();

    int m_number;
    QString m_name;
    StepState m_state = StepState::Ahead;
    bool m_isCompact = false;
    WordLabel *m_label;
};

} // namespace sendproof
