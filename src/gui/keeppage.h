// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/setuppage.h"
#include "wizard/exportpurposes.h"

#include <memory>

namespace sendproof {

class KeepPresenter;
struct KeepView;
namespace Ui {
class KeepPage;
}

/// Page 4: what the account is called, and saving it.
class KeepPage : public SetupPage
{
    Q_OBJECT
public:
    explicit KeepPage(KeepPresenter &presenter, QWidget *parent = nullptr);
    ~KeepPage() override;

    void enterPage() override;
    bool validatePage() override; ///< Saves; true only once everything is safe
    bool isSaved() const;
    bool isSaving() const;

Q_SIGNALS:
    void handOverWanted(sendproof::ExportPurpose purpose);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void render() override;

private:
    void renderHeading();
    void renderFields(const KeepView &view);
    void renderCard(const KeepView &view);
    void renderPurposes(const KeepView &view);
    void renderService(const KeepView &view);
    void fitFields();

    KeepPresenter &m_presenter;
    std::unique_ptr<Ui::KeepPage> m_ui;
};

} // namespace sendproof
