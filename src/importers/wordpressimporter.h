// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

/// Reads the mail settings out of a wp-config.php: the constants of WP Mail SMTP (WPMS_…) and of FluentSMTP
/// (FLUENTMAIL_…; only login and password are constants there, the server is read from the remarks of our own export).
/// The PHP is never run.
class WordPressImporter final : public Importer
{
public:
    QString id() const override { return QStringLiteral("wordpress"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;
};

} // namespace sendproof
