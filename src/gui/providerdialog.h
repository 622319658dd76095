// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

namespace sendproof {

class ProviderListModel;
class ProviderListPresenter;
struct ProviderListView;
namespace Ui {
class ProviderDialog;
}

/// The list of mail services with search, and beside it the guide of the selected one.
class ProviderDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ProviderDialog(ProviderListPresenter &presenter, QWidget *parent = nullptr);
    ~ProviderDialog() override;

Q_SIGNALS:
    void taken(const QString &providerId, const QString &host); ///< @p host empty: the usual server
    void manualWanted();                                        ///< None of them: the server is entered by hand

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void forward();
    void take();
    void render();
    void renderList(const ProviderListView &view);
    void renderHelp(const ProviderListView &view);
    void showSelected();

    ProviderListPresenter &m_presenter;
    std::unique_ptr<Ui::ProviderDialog> m_ui;
    ProviderListModel *m_model;
    bool m_isRendering = false;
};

} // namespace sendproof
