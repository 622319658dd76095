// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// "apple-mobileconfig": a configuration profile with one com.apple.mail.managed payload an account, for iPhone, iPad
/// and Mac (https://developer.apple.com/documentation/devicemanagement/mail). The same account always gives the same
/// identifiers, so that a newer profile replaces the older one. It is neither signed nor encrypted. With a secret the
/// password stands there for sending and for reading, which is one and the same at the services that have both.
class AppleMailExporter final : public Exporter
{
public:
    explicit AppleMailExporter(ProviderCatalog catalog)
        : m_catalog(std::move(catalog))
    {
    }
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;

private:
    ProviderCatalog m_catalog;
};

} // namespace sendproof
