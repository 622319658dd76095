// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"
#include "gui/setuppage.h"

#include <memory>

namespace sendproof {

class ConnectPresenter;
struct ConnectView;
class DirectPanel;
class DirectPanelPresenter;
class LinkButton;
namespace Ui {
class ConnectPage;
}

/// Page 2: server and credentials, or the sign-in of the direct route. What most people don't need is behind "Set it
/// up by hand".
class ConnectPage : public SetupPage
{
    Q_OBJECT
public:
    ConnectPage(ConnectPresenter &presenter, DirectPanelPresenter &direct, QWidget *parent = nullptr);
    ~ConnectPage() override;

    void enterPage() override;
    void leavePage() override;
    void carryOut(RepairKind repair) override;
    QPushButton *primaryButton() const override;

protected:
    void changeEvent(QEvent *event) override;
    void render() override;

private:
    void forwardServerEdits();
    void forwardCredentialEdits();
    void forwardSearch();
    void forwardDirect();
    void enterForm();
    void leaveDirect();
    void renderDirect();
    void focusDirect();
    void carryOutVerdict(const Repair &repair);
    void renderServer(const ConnectView &view);
    void renderCredentials(const ConnectView &view);
    void renderPractice(const ConnectView &view);
    void renderSearch(const ConnectView &view);
    void fillSecurities();
    QList<QLineEdit *> fieldsToFill() const; ///< That are shown

    ConnectPresenter &m_presenter;
    DirectPanelPresenter &m_direct;
    QWidget *m_form; ///< Of the SMTP route
    std::unique_ptr<Ui::ConnectPage> m_ui;
    DirectPanel *m_directPanel;
    LinkButton *m_detailsLink;
};

} // namespace sendproof
