// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainreport.h"
#include "wizard/domainwords.h"

#include <QJsonObject>

namespace sendproof {

/// A report as docs/cli.md describes it. All texts are made safe to show.
QJsonObject domainJson(const DomainReport &report);
/// {"verdict", "findings", "records": [{"why", "name", "type", "content"}], "advice"}
QJsonObject domainTextJson(const DomainText &text);

} // namespace sendproof
