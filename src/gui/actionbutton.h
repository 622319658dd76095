// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace sendproof {

/// A push button of the platform with a comfortable size. The primary one of a page takes the accent colour where the
/// style draws buttons from the palette; styles with an own look for default buttons keep theirs.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QWidget *parent = nullptr);
    explicit ActionButton(const QString &text, QWidget *parent = nullptr);

    bool isPrimary() const { return m_isPrimary; }
    void setPrimary(bool isPrimary);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    bool m_isPrimary = false;
};

} // namespace sendproof
