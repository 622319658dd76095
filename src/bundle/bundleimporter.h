// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

/// Reads the encrypted bundle (docs/bundle.md). Works as long as the bundle asks for, within BundleCost's limits: not
/// in the thread of a window. A wrong passphrase and damage are told apart: the header has a checksum, and a check of
/// the key before the content is touched.
class BundleImporter final : public Importer
{
public:
    QString id() const override { return QStringLiteral("bundle"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    bool needsPassphrase() const override { return true; }
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;
};

} // namespace sendproof
