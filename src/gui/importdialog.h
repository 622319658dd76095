// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QUuid>
#include <memory>

namespace sendproof {

class ImportListModel;
class ImportPresenter;
struct ImportView;
namespace Ui {
class ImportDialog;
}

/// Takes accounts in: a file is chosen or dropped here, its preview confirmed. Closing gives up what is being done, and
/// then nothing was imported.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(std::unique_ptr<ImportPresenter> presenter, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void saveTemplate(const QString &fileName); ///< Says in the dialog how it went

Q_SIGNALS:
    /// Added or changed; @p withoutSecret: of them, those to be given a password.
    void imported(const QList<QUuid> &accounts, const QList<QUuid> &withoutSecret);
    void testWanted(const QList<QUuid> &accounts);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void forward();
    void render();
    void renderFile(const ImportView &view);
    void renderButtons(const ImportView &view);
    void askFile();
    void askTemplate();

    std::unique_ptr<ImportPresenter> m_presenter;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportListModel *m_model;
};

} // namespace sendproof
