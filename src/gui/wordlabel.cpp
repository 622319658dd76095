// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wordlabel.h"

#include "gui/statecolors.h"
#include "gui/wordwrap.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QMenu>
#include <QScopedValueRollback>

namespace sendproof {

namespace {

struct Dress
{
    double size;
    QFont::Weight weight;
    bool isSoft;
};

Dress dressOf(WordLabel::Rank rank)
{
    switch (rank) {
    case WordLabel::Title:
        return {1.57, QFont::DemiBold, false};
    case WordLabel::Heading:
        return {1.04, QFont::DemiBold, false};
    case WordLabel::Strong:
        return {1, QFont::DemiBold, false};
    case WordLabel::Field:
        return {0.93, QFont::DemiBold, false};
    case WordLabel::Soft:
        return {1, QFont::Normal, true};
    case WordLabel::Small:
        return {0.9, QFont::Normal, true};
    case WordLabel::Body:
    case WordLabel::Mono:
        break;
    }
    return {1, QFont::Normal, false};
}

} // namespace

WordLabel::WordLabel(QWidget *parent)
    : WordLabel(Body, parent)
{
}

WordLabel::WordLabel(Rank rank, QWidget *parent)
    : QLabel(parent)
    , m_rank(rank)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText); // whatever the ground it stands on; it is the role that dress() colours
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    dress();
}

void WordLabel::setRank(Rank rank)
{
    m_rank = rank;
    dress();
}

void WordLabel::setText(const QString &text)
{
    const QString wrapped = wordWrapped(text);
    if (wrapped == QLabel::text())
        return; // a selection made by the user stays
    QLabel::setText(wrapped);
    if (!buddy())
        setAccessibleName(text);
}

QString WordLabel::plainText() const
{
    return withoutBreakPoints(QLabel::text());
}

void WordLabel::setColor(const QColor &color)
{
    m_color = color;
    dress();
}

void WordLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::ClickFocus : Qt::NoFocus); // not a stop on the way by Tab
}

QSize WordLabel::sizeHint() const
{
    // QLabel would rather have a text of any length as a block of a pleasant shape.
    const int flags = Qt::TextExpandTabs | (buddy() ? Qt::TextShowMnemonic : 0);
    const QSize text = fontMetrics().size(flags, QLabel::text());
    const int frame = 2 * (margin() + frameWidth());
    const QSize size = QSize(text.width() + frame + 2, text.height() + frame).grownBy(contentsMargins());
    return {size.width(), qMax(size.height(), heightForWidth(size.width()))};
}

void WordLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        if (!m_isDressing)
            dress();
        break;
    default:
        break;
    }
}

void WordLabel::dress()
{
    const QScopedValueRollback guard(m_isDressing, true);
    const Dress dress = dressOf(m_rank);
    QFont font = m_rank == Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    const double factor = m_rank == Mono ? 0.93 : dress.size;
    if (const QFont base = QApplication::font(); base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    font.setWeight(dress.weight);
    setFont(font);
    const QPalette application = QApplication::palette();
    QPalette palette = this->palette();
    const QColor rankColor =
        dress.isSoft ? StateColors(application).softText() : application.color(QPalette::WindowText);
    palette.setColor(QPalette::WindowText, m_color.isValid() ? m_color : rankColor);
    if (palette != this->palette())
        setPalette(palette);
}

void WordLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText()) {
        copySelection();
        event->accept();
        return;
    }
    QLabel::keyPressEvent(event);
}

void WordLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!hasSelectedText()) {
        event->ignore();
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Menu entry of a selected text
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &WordLabel::copySelection);
    menu->popup(event->globalPos());
    event->accept();
}

void WordLabel::copySelection() const
{
    QGuiApplication::clipboard()->setText(withoutBreakPoints(selectedText()));
}

} // namespace sendproof
