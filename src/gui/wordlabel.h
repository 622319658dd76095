// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sendproof {

/// A label that only ever shows plain text, wraps it between words and takes size, weight and colour from the
/// application's font and palette by its rank. Follows font, palette and style when they change.
class WordLabel : public QLabel
{
    Q_OBJECT
    Q_PROPERTY(Rank rank READ rank WRITE setRank)
public:
    /// Title: of a page. Heading: of a card. Strong and Body: running text. Field: above a field. Soft: second rank.
    /// Small: soft and smaller. Mono: a quotation of a program.
    enum Rank { Title, Heading, Strong, Body, Field, Soft, Small, Mono };
    Q_ENUM(Rank)

    explicit WordLabel(QWidget *parent = nullptr);
    WordLabel(Rank rank, QWidget *parent);

    Rank rank() const { return m_rank; }
    void setRank(Rank rank);
    void setText(const QString &text);  ///< Hides QLabel's: the text gets break points
    QString plainText() const;          ///< What was set
    void setColor(const QColor &color); ///< Instead of the rank's; an invalid one gives the rank's back
    void setSelectable(bool selectable);
    QSize sizeHint() const override; ///< Of the text on as few lines as it has; it wraps when there is less room

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void dress();
    void copySelection() const;

    Rank m_rank = Body;
    QColor m_color;
    bool m_isDressing = false;
};

} // namespace sendproof
