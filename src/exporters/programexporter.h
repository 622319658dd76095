// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <QList>
#include <optional>

namespace sendproof {

/// What the program that reads an export is able to do.
struct ProgramAbilities
{
    QList<AuthChoice> mechanisms; ///< That it can use at all; Auto needs none of them
    bool pinsCertificates = false;
    bool sendsInClear = true; ///< The user's choice of no security at all can be written
};

/// An export for one program: what holds for all of them is refused here, so that a format only says what is its own.
class ProgramExporter : public Exporter
{
public:
    Exported files(const ExportOrder &order) const final;

protected:
    virtual ProgramAbilities abilities() const = 0;
    /// The field of @p account that the format can't hold; empty: it can hold all of them.
    virtual QString unfitField(const MailAccount &account) const;
    /// What can't stand together in one export.
    virtual std::optional<RefusedExport> unfitTogether(const ExportOrder &order) const;
    virtual ExportFiles written(const ExportOrder &order) const = 0;
};

/// Too many accounts, a direct one, or one with an unsafe character, as far as @p format minds.
std::optional<RefusedExport> refusedByForm(const ExportOrder &order, const ExportFormat &format);

} // namespace sendproof
