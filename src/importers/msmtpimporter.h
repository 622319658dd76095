// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

/// Reads a configuration file of msmtp: its accounts with what they inherit from `defaults` and from other accounts.
/// Nothing is ever run: passwordeval and eval are noted, and so is every setting that Sendproof has nothing like.
class MsmtpImporter final : public Importer
{
public:
    QString id() const override { return QStringLiteral("msmtprc"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;
};

} // namespace sendproof
