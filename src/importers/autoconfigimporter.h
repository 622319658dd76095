// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"
#include "core/mailaddress.h"

namespace sendproof {

/// Reads the first submission server of a file in Mozilla's client configuration format 1.1, as Thunderbird takes it.
/// Such a file is mostly for all addresses of a domain: where its login is a placeholder (%EMAILADDRESS% and its kin)
/// the account is @p owner's, and can't be made without one (MissingValue, the detail being the placeholder). Refused
/// are document types and entities, 256 KiB and 32 levels.
class AutoconfigImporter final : public Importer
{
public:
    explicit AutoconfigImporter(MailAddress owner = {})
        : m_owner(std::move(owner))
    {
    }
    QString id() const override { return QStringLiteral("autoconfig"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;

private:
    MailAddress m_owner;
};

} // namespace sendproof
