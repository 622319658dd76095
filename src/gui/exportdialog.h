// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <chrono>
#include <memory>

namespace sendproof {

class ExportPresenter;
class SecretClipboard;
class Secret;
class VerdictCard;
struct CardView;
struct ExportView;
namespace Ui {
class ExportDialog;
}

/// Hands accounts over: asks what for, shows what comes out, saves or copies it. Closing it gives up what is being
/// made; what was copied with a secret leaves the clipboard all the same.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p clipboardTime: how long a copied secret stays.
    explicit ExportDialog(std::unique_ptr<ExportPresenter> presenter, QWidget *parent = nullptr,
                          std::chrono::milliseconds clipboardTime = std::chrono::seconds(60));
    ~ExportDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void forward();
    void render();
    void renderChoice(const ExportView &view);
    void renderSecrets(const ExportView &view);
    void renderContent(const ExportView &view);
    void renderState(const ExportView &view);
    void renderClipboard();
    void showCard(VerdictCard *card, const CardView &view); ///< And brings it into sight when it comes up
    void setUpPreview();
    void askWhere();
    void take(const Secret &text, bool hasSecret);

    std::unique_ptr<ExportPresenter> m_presenter;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    SecretClipboard *m_clipboard; ///< Of the application: it may outlive the dialog
    bool m_isCopied = false;      ///< The clipboard holds something of here that is no secret
};

} // namespace sendproof
