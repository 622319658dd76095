// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"

#include <QDialog>
#include <memory>

namespace sendproof {

namespace Ui {
class CertificateDialog;
}

/// Asks whether exactly this certificate shall be trusted for this account. Cancel is the default; accepted() means
/// that the user pressed the button which says so.
class CertificateDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CertificateDialog(const CertificateFacts &certificate, QWidget *parent = nullptr);
    ~CertificateDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitContent(const QWidget *parent);

    CertificateFacts m_certificate;
    std::unique_ptr<Ui::CertificateDialog> m_ui;
};

} // namespace sendproof
