// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QWidget>

namespace sendproof {

/// A quiet bar that shows how good a passphrase is; the words beside it say the same.
class StrengthBar : public QWidget
{
    Q_OBJECT
public:
    explicit StrengthBar(QWidget *parent = nullptr);

    void setStrength(Severity severity, int percent); ///< None: an empty bar
    QSize sizeHint() const override { return {100, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::None;
    int m_percent = 0;
};

} // namespace sendproof
