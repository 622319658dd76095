// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

/// Reads Sendproof JSON (docs/settings-json.md).
class SettingsImporter final : public Importer
{
public:
    QString id() const override { return QStringLiteral("sendproof-json"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;
};

} // namespace sendproof
