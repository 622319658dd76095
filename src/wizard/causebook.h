// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/causecatalog.h"
#include "core/diagnoser.h"
#include "core/providercatalog.h"
#include "wizard/failurestory.h"

namespace sendproof {

/// The rules by which failures are explained, and the texts that explain them. Read once, shared by reference.
class CauseBook
{
public:
    CauseBook(Diagnoser diagnoser, CauseCatalog causes);

    const Diagnoser &diagnoser() const { return m_diagnoser; }
    const CauseCatalog &causes() const { return m_causes; }

    /// @p diagnosis with what @p catalog knows of its account; of one that sends by a web API, that is its server. The
    /// rest of FailureStory::known, the facts and the time are the caller's. @p catalog must outlive the story.
    FailureStory story(const Diagnosis &diagnosis, const MailAccount &account, const ProviderCatalog &catalog) const;
    FailureStory story(const Failure &failure, const MailAccount &account, const ProviderCatalog &catalog) const;

private:
    Diagnoser m_diagnoser;
    CauseCatalog m_causes;
};

} // namespace sendproof
