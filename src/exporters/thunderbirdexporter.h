// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// "thunderbird-autoconfig": config-v1.1.xml, to be served at https://autoconfig.<domain>/mail/config-v1.1.xml or
/// https://<domain>/.well-known/autoconfig/mail/config-v1.1.xml, in Mozilla's client configuration format 1.1
/// (https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat, draft-ietf-mailmaint-autoconfig). It is
/// public, so it never has a secret; a login that is the address stands there as %EMAILADDRESS%, so that the file
/// serves the whole domain. Thunderbird takes no such file without a server for reading mail.
class ThunderbirdExporter final : public Exporter
{
public:
    explicit ThunderbirdExporter(ProviderCatalog catalog)
        : m_catalog(std::move(catalog))
    {
    }
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;

private:
    ProviderCatalog m_catalog;
};

} // namespace sendproof
