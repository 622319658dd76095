// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/settingsimporter.h"

#include "core/settingsreading.h"
#include "importers/textlines.h"

namespace sendproof {

bool SettingsImporter::recognises(QByteArrayView bytes, const QString & /*fileName*/) const
{
    const QByteArrayView text = withoutByteOrderMark(bytes).trimmed();
    return text.startsWith('{');
}

ImportReading SettingsImporter::read(const Secret &bytes, const Secret & /*passphrase*/) const
{
    return readSettings(bytes, id());
}

} // namespace sendproof
