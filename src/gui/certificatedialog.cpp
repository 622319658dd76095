// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certificatedialog.h"

#include "core/unsafetext.h"
#include "ui_certificatedialog.h"
#include "wizard/certificatewords.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace sendproof {

using namespace Qt::StringLiterals;

CertificateDialog::CertificateDialog(const CertificateFacts &certificate, QWidget *parent)
    : QDialog(parent)
    , m_certificate(certificate)
    , m_ui(std::make_unique<Ui::CertificateDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    connect(m_ui->trustButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->cancelButton->setFocus(Qt::OtherFocusReason);
    retranslate();
    fitContent(parent);
}

CertificateDialog::~CertificateDialog() = default;

void CertificateDialog::fitContent(const QWidget *parent)
{
    const int em = fontInfo().pixelSize();
    const QSize most = screen()->availableSize() - QSize(em * 2, em * 4);
    const int wanted = qMin(em * 42, parent ? parent->window()->width() - em : em * 42);
    const QMargins margins = layout()->contentsMargins();
    const int inside = wanted - margins.left() - margins.right();
    const int height = m_ui->content->layout()->totalHeightForWidth(inside) + layout()->spacing() +
                       m_ui->cancelButton->sizeHint().height() + margins.top() + margins.bottom();
    resize(QSize(wanted, height).boundedTo(most));
}

void CertificateDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void CertificateDialog::retranslate()
{
    //: Title of the window that shows a certificate
    setWindowTitle(tr("Certificate of the mail server"));
    //: Validity of a certificate. %1 and %2: days
    const QString validity = tr("%1 to %2").arg(dayText(m_certificate.notBefore), dayText(m_certificate.notAfter));
    m_ui->factsCard->setFacts({
        //: The server names a certificate is for
        {tr("For"), shownText(m_certificate.names.join(u", "_s))},
        //: The holder of a certificate
        {tr("Holder"), shownText(m_certificate.subject)},
        //: Who issued a certificate
        {tr("Issued by"), shownText(m_certificate.issuer)},
        //: From when to when a certificate is valid
        {tr("Valid"), validity},
        //: SHA-256 fingerprint of a certificate
        {tr("Fingerprint (SHA-256)"), fingerprintText(m_certificate.sha256)},
    });
    const QString problem = certificateText(m_certificate, HostName());
    m_ui->problemLabel->setText(problem);
}

} // namespace sendproof
