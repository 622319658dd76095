// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/clientexporters.h"

#include "exporters/applemailexporter.h"
#include "exporters/thunderbirdexporter.h"
#include "exporters/thunderbirdqrexporter.h"
#include "exporters/wordpressexporters.h"

namespace sendproof {

std::vector<std::unique_ptr<Exporter>> clientExporters(const ProviderCatalog &catalog)
{
    std::vector<std::unique_ptr<Exporter>> exporters;
    exporters.push_back(std::make_unique<ThunderbirdExporter>(catalog));
    exporters.push_back(std::make_unique<ThunderbirdQrExporter>(catalog, QrPicture::Svg));
    exporters.push_back(std::make_unique<ThunderbirdQrExporter>(catalog, QrPicture::Png));
    exporters.push_back(std::make_unique<AppleMailExporter>(catalog));
    exporters.push_back(std::make_unique<WpMailSmtpExporter>(catalog));
    exporters.push_back(std::make_unique<FluentSmtpExporter>(catalog));
    return exporters;
}

} // namespace sendproof
