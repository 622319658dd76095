// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

enum class QrPicture { Svg, Png };

/// "thunderbird-qr" and "thunderbird-qr-png": QR codes that Thunderbird for Android and iOS scans to set accounts up
/// (qr-code-format.md of thunderbird-android, format version 1). Several accounts give several codes, each a file, at
/// most 800 characters and three accounts in each; with a secret one account, as its code is drawn only once the secret
/// is there. Accounts that sign in by a browser do so again on the phone.
class ThunderbirdQrExporter final : public Exporter
{
public:
    static constexpr qsizetype maximalCharacters = 800;
    static constexpr qsizetype accountsPerCode = 3;

    ThunderbirdQrExporter(ProviderCatalog catalog, QrPicture picture)
        : m_catalog(std::move(catalog))
        , m_picture(picture)
    {
    }
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;

private:
    ProviderCatalog m_catalog;
    QrPicture m_picture;
};

} // namespace sendproof
