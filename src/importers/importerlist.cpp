// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/importerlist.h"

#include "importers/autoconfigimporter.h"
#include "importers/csvimporter.h"
#include "importers/envimporter.h"
#include "importers/msmtpimporter.h"
#include "importers/settingsimporter.h"
#include "importers/wordpressimporter.h"

namespace sendproof {

Importers plainImporters(const MailAddress &owner)
{
    Importers importers;
    importers.push_back(std::make_unique<SettingsImporter>());
    importers.push_back(std::make_unique<AutoconfigImporter>(owner));
    importers.push_back(std::make_unique<WordPressImporter>());
    importers.push_back(std::make_unique<CsvImporter>());
    importers.push_back(std::make_unique<EnvImporter>());
    importers.push_back(std::make_unique<MsmtpImporter>());
    return importers;
}

} // namespace sendproof
