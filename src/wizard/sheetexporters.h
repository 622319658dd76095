// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "core/sheetprinter.h"

#include <functional>
#include <memory>
#include <vector>

namespace sendproof {

/// Makes the printer when it is first wanted; what it gives lives as long as the exporters.
using OpenSheetPrinter = std::function<SheetPrinter &()>;

/// The sheets for people (docs/exports.md), in the order they are listed in: "sheet-pdf", "sheet-html", "crm-highlevel"
/// and "crm-sales-connect", each as HTML and behind it as text ("crm-highlevel-text"). None ever has a secret. They
/// come in the language of the program, which ExportOrder::language is to be. Without @p openPrinter there is no PDF.
std::vector<std::unique_ptr<Exporter>> sheetExporters(const ProviderCatalog &catalog,
                                                      const OpenSheetPrinter &openPrinter);

} // namespace sendproof
