// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/apidialect.h"

#include "rest/gmailcall.h"
#include "rest/graphcall.h"

namespace sendproof {

std::unique_ptr<const ApiDialect> apiDialect(DirectService service, const QUrl &url)
{
    if (service == DirectService::Google)
        return std::make_unique<GmailCall>(url);
    return std::make_unique<GraphCall>(url);
}

} // namespace sendproof
