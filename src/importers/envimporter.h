// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

/// Reads the mail server out of a .env file (SMTP_HOST, MAIL_USERNAME, EMAIL_HOST_PASSWORD … or an address in SMTP_URL,
/// MAILER_DSN …), or a line that is nothing but such an address. Names that share what stands before HOST, PORT and so
/// on make one account. Other variables are passed over.
class EnvImporter final : public Importer
{
public:
    QString id() const override { return QStringLiteral("env"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;
};

} // namespace sendproof
