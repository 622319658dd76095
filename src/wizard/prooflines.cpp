// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/prooflines.h"

#include "wizard/homewords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProofLines)
};

QString resultText(const ProofRecord &proof)
{
    const std::optional<Stage> stage = stageFromName(proof.stage);
    if (proof.accepted)
        //: Result of a test in a list
        return stage == Stage::Arrived ? Words::tr("Arrived")
                                       //: Result of a test in a list
                                       : Words::tr("Accepted");
    //: Result of a test in a list. %1: a stage such as "Sign-in"
    return stage ? filled(Words::tr("%1 failed"), {stageText(*stage)})
                 //: Result of a test in a list
                 : Words::tr("Failed");
}

} // namespace

QList<ProofLine> proofLines(const QList<ProofRecord> &proofs, const MailAccount &account, const CauseBook *book,
                            const ProviderCatalog &catalog)
{
    const QLocale locale(languageCode());
    QList<ProofLine> lines;
    for (const ProofRecord &proof : proofs) {
        const QDateTime at = proof.at.toLocalTime();
        lines.append({proof.accepted ? Severity::Ok : Severity::Error,
                      locale.toString(at.date(), QLocale::LongFormat) + u' ' + at.time().toString(u"HH:mm"_s),
                      resultText(proof), proofDetail(proof, account, book, catalog)});
    }
    return lines;
}

QString proofSummary(const QList<ProofRecord> &proofs)
{
    const auto failed =
        std::count_if(proofs.begin(), proofs.end(), [](const ProofRecord &one) { return !one.accepted; });
    if (proofs.isEmpty())
        //: Over an empty list of tests
        return Words::tr("No test is on record.");
    //: Over a list of tests
    const QString tests = Words::tr("%n test(s)", nullptr, int(proofs.size()));
    //: Behind the number of tests
    return failed == 0 ? tests : tests + u" · "_s + Words::tr("%n failed", nullptr, int(failed));
}

} // namespace sendproof
