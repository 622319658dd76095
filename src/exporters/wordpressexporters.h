// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// "wp-mail-smtp": the constants of the WordPress plugin WP Mail SMTP for wp-config.php
/// (https://wpmailsmtp.com/docs/how-to-secure-smtp-settings-by-using-constants/). The file can be required from there,
/// or its lines be copied.
class WpMailSmtpExporter final : public Exporter
{
public:
    explicit WpMailSmtpExporter(ProviderCatalog catalog)
        : m_catalog(std::move(catalog))
    {
    }
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;

private:
    ProviderCatalog m_catalog;
};

/// "fluent-smtp": the two constants that the WordPress plugin FluentSMTP reads from wp-config.php, login and password
/// ("Access Keys in Config File"). All else it keeps in the data base of the site: that stands in the file as remarks,
/// by the names of the plugin's fields, to be typed in.
class FluentSmtpExporter final : public Exporter
{
public:
    explicit FluentSmtpExporter(ProviderCatalog catalog)
        : m_catalog(std::move(catalog))
    {
    }
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;

private:
    ProviderCatalog m_catalog;
};

} // namespace sendproof
