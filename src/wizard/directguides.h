// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fromrule.h"
#include "core/mailaccount.h"
#include "core/result.h"

#include <QUrl>

namespace sendproof {

/// How to make a client id of one's own at a service.
struct DirectGuide : FactSource
{
    DirectService service = DirectService::Google;
    LocalText title;
    LocalTexts steps;
    QUrl page; ///< https; where it begins
};

/// The guides for both services: resources/directguides.json.
class DirectGuides
{
public:
    /// Reads the JSON form; each service has to be there once. Fails with Damaged; Failure::detail names the field.
    static Result<DirectGuides> fromJson(const QByteArray &json);

    const DirectGuide *of(DirectService service) const; ///< Null where none was read; valid as long as this

private:
    QList<DirectGuide> m_guides;
};

} // namespace sendproof
