// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setuppage.h"

#include "gui/flowlayout.h"
#include "gui/linkbutton.h"
#include "gui/roomyfields.h"
#include "gui/wordlabel.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace sendproof {

using namespace Qt::StringLiterals;

SetupPage::SetupPage(QWidget *parent)
    : QWizardPage(parent)
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_body(new QWidget(m_column))
    , m_title(new WordLabel(WordLabel::Title, m_column))
    , m_sentence(new WordLabel(WordLabel::Soft, m_column))
    , m_sentenceRow(new FlowLayout)
    , m_link(new LinkButton(m_column))
{
    m_title->setObjectName(u"pageTitle"_s);
    m_sentence->setObjectName(u"pageSentence"_s);
    m_sentenceRow->addWidget(m_sentence);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(36, 26, 36, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addLayout(m_sentenceRow);
    column->addSpacing(16);
    column->addWidget(m_body);
    column->addSpacing(12);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_link->hide();
    connect(m_link, &LinkButton::clicked, this, [this] { followLink(); });
    m_scroll->setWidget(m_column);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    m_column->installEventFilter(this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);
}

void SetupPage::setHeading(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void SetupPage::addBesideSentence(QWidget *widget)
{
    m_sentenceRow->addWidget(widget);
}

void SetupPage::showLinkInside(bool isInside)
{
    m_link->setText(linkText());
    m_link->setVisible(isInside && !linkText().isEmpty());
}

void SetupPage::setComplete(bool isComplete)
{
    if (m_isComplete == isComplete)
        return;
    m_isComplete = isComplete;
    Q_EMIT completeChanged();
}

void SetupPage::focusFirstEmpty(const QList<QLineEdit *> &edits)
{
    QLineEdit *first = nullptr;
    for (QLineEdit *edit : edits) {
        if (edit->isHidden() || !edit->isEnabled())
            continue;
        if (!first)
            first = edit;
        if (edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void SetupPage::bringIntoView(QWidget *widget)
{
    QTimer::singleShot(0, this, [this, target = QPointer(widget)] {
        if (!target || !target->isVisible() || !m_column->isAncestorOf(target))
            return;
        const int top = target->mapTo(m_column, QPoint(0, 0)).y() - 12;
        const int bottom = top + target->height() + 24;
        QScrollBar *bar = m_scroll->verticalScrollBar();
        const int needed = qMax(bar->value(), bottom - m_scroll->viewport()->height());
        bar->setValue(qMin(needed, top)); // its beginning, where it is too tall
    });
}

void SetupPage::showFromTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void SetupPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        giveRoom(m_body);
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().height() + 2); // the same with and without a link beside it
}

void SetupPage::showEvent(QShowEvent *event)
{
    QWizardPage::showEvent(event);
    giveRoom(m_body);
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().height() + 2); // the same with and without a link beside it
}

bool SetupPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_column && event->type() == QEvent::Resize)
        fitColumn();
    return QWizardPage::eventFilter(watched, event);
}

void SetupPage::fitColumn()
{
    // By margins: a maximum width of the parts would give their wrapped labels the height for another width.
    const int em = QFontInfo(QApplication::font()).pixelSize();
    const int side = m_column->width() < em * 26 ? 16 : 36;
    const int spare = m_column->width() - 2 * side - qMax(600, em * 43);
    QMargins margins = m_column->layout()->contentsMargins();
    margins.setLeft(side);
    margins.setRight(side + qMax(0, spare));
    if (margins != m_column->layout()->contentsMargins())
        m_column->layout()->setContentsMargins(margins);
}

void showText(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text)
        edit->setText(text);
}

} // namespace sendproof
