// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"
#include "gui/setuppage.h"

#include <QPointer>
#include <memory>

class QDialog;

namespace sendproof {

class DomainPanelPresenter;
class ProvePresenter;
struct ProveView;
class LinkButton;
namespace Ui {
class ProvePage;
}

/// Page 3: the test and its story.
class ProvePage : public SetupPage
{
    Q_OBJECT
public:
    ProvePage(ProvePresenter &presenter, DomainPanelPresenter &domain, QWidget *parent = nullptr);
    ~ProvePage() override;

    void enterPage() override;
    void leavePage() override;
    QPushButton *primaryButton() const override;
    QString linkText() const override;
    void followLink() override; ///< Opens the transcript

protected:
    void changeEvent(QEvent *event) override;
    void render() override;

private:
    void forwardEdits();
    void openRecipient();
    void carryOutHere(const Repair &repair);
    void askToTrust();
    void showLetter();
    void copyReport();
    void showPracticeMail();
    void renderButtons(const ProveView &view);
    void moveStop(bool isRunning, bool hadFocus); ///< The focus goes there, and from there to what comes next
    void renderOutcome(const ProveView &view);
    void renderDomain();

    ProvePresenter &m_presenter;
    DomainPanelPresenter &m_domain;
    std::unique_ptr<Ui::ProvePage> m_ui;
    LinkButton *m_againButton;
    bool m_isRecipientOpen = false; ///< After a test, to send another one
    QPointer<QDialog> m_dialog;     ///< The one that is open: certificate, letter, transcript or practice mail
};

} // namespace sendproof
