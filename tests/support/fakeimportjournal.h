// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importjournal.h"

namespace sendproof::test {

/// A journal in memory, of which what is left stays for the next one.
class FakeJournal : public ImportJournal
{
public:
    Result<Done> begin(const QList<JournalEntry> &entries) override
    {
        if (failure)
            return *failure;
        if (kept)
            return Failure{.kind = FailureKind::Damaged};
        kept = BrokenImport{.entries = entries};
        isHeld = true;
        return Done{};
    }
    Result<Done> commit() override
    {
        kept->isCommitted = true;
        return Done{};
    }
    Result<Done> end() override
    {
        kept.reset();
        isHeld = false;
        return Done{};
    }
    void leave() override { isHeld = false; }
    Result<std::optional<BrokenImport>> broken() override
    {
        if (isHeld)
            return std::optional<BrokenImport>();
        isHeld = kept.has_value();
        return kept;
    }

    std::optional<BrokenImport> kept;
    std::optional<Failure> failure;
    bool isHeld = false;
};

} // namespace sendproof::test
