// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/providerdialog.h"

#include "gui/providerdelegate.h"
#include "gui/providerlistmodel.h"
#include "gui/roomyfields.h"
#include "ui_providerdialog.h"

#include <QDesktopServices>
#include <QEvent>
#include <QScopedValueRollback>

namespace sendproof {

ProviderDialog::ProviderDialog(ProviderListPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::ProviderDialog>())
    , m_model(new ProviderListModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->listView->setModel(m_model);
    m_ui->listView->setItemDelegate(new ProviderDelegate(this));
    m_ui->searchEdit->setList(m_ui->listView);
    m_ui->searchLabel->setBuddy(m_ui->searchEdit);
    m_ui->takeButton->setPrimary(true);
    m_ui->splitter->setChildrenCollapsible(false);
    giveRoom(this);
    forward();
    const int em = fontInfo().pixelSize();
    const QSize wanted(em * 66, em * 46);
    resize(parent ? wanted.boundedTo(parent->window()->size() - QSize(em, em)) : wanted);
    m_ui->splitter->setSizes({width() * 2 / 5, width() * 3 / 5});
    render();
}

ProviderDialog::~ProviderDialog() = default;

void ProviderDialog::forward()
{
    ProviderListPresenter *to = &m_presenter;
    connect(m_ui->searchEdit, &SearchEdit::searched, to, &ProviderListPresenter::search);
    connect(m_ui->listView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_isRendering && current.isValid())
                    m_presenter.select(current.data(ProviderListModel::idRole).toString());
            });
    connect(m_ui->listView, &QAbstractItemView::doubleClicked, this, &ProviderDialog::take);
    connect(m_ui->guideView, &ProviderGuideView::hostChosen, to, &ProviderListPresenter::chooseHost);
    connect(m_ui->guideView, &ProviderGuideView::helpWanted, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_ui->hideHelpBox, &QCheckBox::clicked, to, &ProviderListPresenter::hideHelpLinks);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &ProviderDialog::take);
    connect(m_ui->manualButton, &QPushButton::clicked, this, [this] {
        Q_EMIT manualWanted();
        accept();
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(to, &ProviderListPresenter::changed, this, &ProviderDialog::render);
}

void ProviderDialog::take()
{
    if (m_presenter.takenId().isEmpty())
        return;
    Q_EMIT taken(m_presenter.takenId(), m_presenter.takenHost());
    accept();
}

void ProviderDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        render();
    }
}

void ProviderDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Once the rows have their heights.
    QMetaObject::invokeMethod(this, &ProviderDialog::showSelected, Qt::QueuedConnection);
}

void ProviderDialog::render()
{
    const ProviderListView view = m_presenter.view();
    renderList(view);
    if (view.guide)
        m_ui->guideView->setGuide(*view.guide, view.hostIndex);
    else
        m_ui->guideView->clear();
    m_ui->takeButton->setEnabled(view.canTake());
    renderHelp(view);
}

void ProviderDialog::renderList(const ProviderListView &view)
{
    const QScopedValueRollback guard(m_isRendering, true);
    m_model->setRows(view.rows);
    m_ui->listView->setVisible(!view.rows.isEmpty());
    m_ui->emptyLabel->setText(view.emptyText);
    m_ui->emptyLabel->setVisible(view.rows.isEmpty());
    const QModelIndex selected = m_model->indexOf(view.guide ? view.guide->id : QString());
    if (selected == m_ui->listView->currentIndex())
        return;
    m_ui->listView->setCurrentIndex(selected);
    showSelected();
}

void ProviderDialog::showSelected()
{
    const QModelIndex selected = m_ui->listView->currentIndex();
    if (selected.row() > 0)
        m_ui->listView->scrollTo(m_model->index(selected.row() - 1)); // its heading, where it has one
    m_ui->listView->scrollTo(selected);
}

void ProviderDialog::renderHelp(const ProviderListView &view)
{
    m_ui->hideHelpBox->setChecked(view.isHelpHidden);
    m_ui->hideHelpBox->setEnabled(!view.isHelpForced);
    m_ui->hideHelpReason->setVisible(view.isHelpForced);
    m_ui->hideHelpBox->setAccessibleDescription(view.isHelpForced ? m_ui->hideHelpReason->plainText() : QString());
}

} // namespace sendproof
