// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporters.h"

#include "exporters/ansiblevars.h"
#include "exporters/djangosettings.h"
#include "exporters/dotenv.h"
#include "exporters/kubernetessecret.h"
#include "exporters/laravelenv.h"
#include "exporters/msmtprc.h"
#include "exporters/nodemailer.h"
#include "exporters/postfixrelay.h"
#include "exporters/pythonscript.h"
#include "exporters/railsmailer.h"
#include "exporters/settingscsv.h"
#include "exporters/settingsjson.h"
#include "exporters/springproperties.h"

namespace sendproof {

namespace {

template<typename... Formats> std::vector<std::unique_ptr<Exporter>> make()
{
    std::vector<std::unique_ptr<Exporter>> made;
    (made.push_back(std::make_unique<Formats>()), ...);
    return made;
}

} // namespace

std::vector<std::unique_ptr<Exporter>> plainExporters()
{
    return make<SettingsJson, SettingsCsv, Dotenv, Nodemailer, DjangoSettings, PythonScript, LaravelEnv, RailsMailer,
                SpringProperties, Msmtprc, PostfixRelay, KubernetesSecret, AnsibleVars>();
}

} // namespace sendproof
