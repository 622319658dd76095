// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountlistview.h"

#include "gui/accountdelegate.h"
#include "gui/accountlistmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace sendproof {

namespace {

constexpr qsizetype selectionKept = 1000; ///< More than that is "all", and cheaper to select anew than to keep

} // namespace

AccountListView::AccountListView(HomePresenter &presenter, QWidget *parent)
    : QListView(parent)
    , m_model(new AccountListModel(presenter, this))
    , m_delegate(new AccountDelegate(this))
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &AccountListView::rowsGone);
    setModel(m_model);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AccountListView::rowsBack);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    connect(m_delegate, &AccountDelegate::buttonPressed, this,
            [this](const QModelIndex &index) { Q_EMIT buttonPressed(idOf(index)); });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const QUuid id = idOf(index); !id.isNull())
            Q_EMIT opened(id);
    });
}

QUuid AccountListView::idOf(const QModelIndex &index) const
{
    return index.data(AccountListModel::idRole).toUuid();
}

QUuid AccountListView::currentAccount() const
{
    return idOf(currentIndex());
}

QList<QUuid> AccountListView::selectedAccounts() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<QUuid> ids;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const QUuid id = idOf(row); !id.isNull())
            ids.append(id);
    }
    return ids;
}

void AccountListView::select(const QUuid &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

bool AccountListView::isCut(const QModelIndex &index) const
{
    return m_delegate->isCut(optionOf(index), index);
}

QStyleOptionViewItem AccountListView::optionOf(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

void AccountListView::rowsGone()
{
    m_current = currentAccount();
    const bool isFew = selectionModel()->selectedIndexes().size() <= selectionKept;
    m_selected = isFew ? selectedAccounts() : QList<QUuid>();
    m_place = verticalScrollBar()->value();
}

void AccountListView::rowsBack()
{
    QItemSelection selection;
    for (const QUuid &id : std::as_const(m_selected)) {
        if (const QModelIndex index = m_model->indexOf(id); index.isValid())
            selection.select(index, index);
    }
    const QModelIndex current = m_model->indexOf(m_current);
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::Select);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_place);
}

void AccountListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_delegate->forgetHeight();
        scheduleDelayedItemsLayout();
        m_model->retell();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

void AccountListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

void AccountListView::focusInEvent(QFocusEvent *event)
{
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
    // By key one wants to see where one is: on the first account, not the heading above it.
    if (isByKey && !currentIndex().isValid()) {
        setCurrentIndex(firstAccount());
    } else if (isByKey && !selectionModel()->hasSelection()) {
        setCurrentIndex(currentIndex());
    }
    QListView::focusInEvent(event);
}

void AccountListView::keyPressEvent(QKeyEvent *event)
{
    const QUuid id = currentAccount();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && !id.isNull() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT opened(id);
    else if (isPlain && !id.isNull() && event->key() == Qt::Key_Space)
        Q_EMIT buttonPressed(id);
    else
        QListView::keyPressEvent(event);
}

void AccountListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (index.isValid() && m_delegate->isOnButton(optionOf(index), place))
        return event->accept(); // the first press was meant for the button
    QListView::mouseDoubleClickEvent(event);
}

QModelIndex AccountListView::firstAccount() const
{
    const bool isHeading = m_model->index(0).data(AccountListModel::headingRole).toBool();
    return m_model->index(isHeading ? 1 : 0);
}

QModelIndex AccountListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // QListView looks for them by their place, and finds none at the end of a very long list.
    if (action == MoveHome)
        return firstAccount();
    if (action == MoveEnd)
        return m_model->index(m_model->rowCount() - 1); // below a heading there is always an account
    return QListView::moveCursor(action, modifiers);
}

void AccountListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (idOf(index).isNull())
        return;
    const QPoint place = isByKey ? visualRect(index).center() : event->pos();
    Q_EMIT menuWanted(viewport()->mapToGlobal(place));
}

} // namespace sendproof
