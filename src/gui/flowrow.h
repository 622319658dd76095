// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sendproof {

/// A row for the .ui files: its children stand side by side, and below each other where the window is too narrow.
class FlowRow : public QWidget
{
    Q_OBJECT
public:
    explicit FlowRow(QWidget *parent = nullptr);

protected:
    void childEvent(QChildEvent *event) override;
};

} // namespace sendproof
