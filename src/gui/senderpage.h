// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/setuppage.h"

#include <memory>

namespace sendproof {

class ProviderListPresenter;
class SenderPresenter;
struct SenderView;
namespace Ui {
class SenderPage;
}

/// Page 1: the address, the name, and how to go on.
class SenderPage : public SetupPage
{
    Q_OBJECT
public:
    SenderPage(SenderPresenter &presenter, ProviderListPresenter &providers, QWidget *parent = nullptr);
    ~SenderPage() override;

    void enterPage() override;
    void carryOut(RepairKind repair) override;
    bool validatePage() override;
    QString linkText() const override;
    void followLink() override; ///< Chooses the practice server and goes on

protected:
    void changeEvent(QEvent *event) override;
    void render() override;

private:
    void forwardEdits();
    void openProviders();
    void renderService(const SenderView &view);
    void renderRoutes(const SenderView &view);

    SenderPresenter &m_presenter;
    ProviderListPresenter &m_providers;
    std::unique_ptr<Ui::SenderPage> m_ui;
};

} // namespace sendproof
