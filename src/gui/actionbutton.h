// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace sendproof {

/// A push button of the platform with a comfortable size whose text wraps instead of being cut. The primary one of a
/// page takes the accent colour; where the style can't colour buttons another one draws it (primaryStyle()).
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QWidget *parent = nullptr);
    explicit ActionButton(const QString &text, QWidget *parent = nullptr);

    bool isPrimary() const { return m_isPrimary; }
    void setPrimary(bool isPrimary);
    void setWrapping(bool isWrapping); ///< True from the beginning; false where the height is given
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< Its longest word: long texts are drawn in several lines where they must
    int heightForWidth(int width) const override;
    static const QStyle *primaryStyle(); ///< The program's, but where that can't colour buttons; outlives the windows
    static QPalette primaryPalette();    ///< What the primary button is drawn with, by that style

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    int sidePadding() const;
    QString textFor(int width) const;
    QSize textSize(const QString &text) const;

    bool m_isPrimary = false;
    bool m_isWrapping = true;
};

} // namespace sendproof
