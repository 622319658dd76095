// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importforms.h"

#include "cli/accountforms.h"
#include "cli/printer.h"
#include "wizard/importwords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QJsonObject placeJson(const ImportPlace &place)
{
    const auto numberOrNull = [](int number) { return number > 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null); };
    return {{u"line"_s, numberOrNull(place.line)},
            {u"column"_s, numberOrNull(place.column)},
            {u"field"_s, safeJsonOrNull(place.field)}};
}

QString stepName(ImportStep step)
{
    switch (step) {
    case ImportStep::Add:
        return u"add"_s;
    case ImportStep::Change:
        return u"change"_s;
    case ImportStep::Same:
        return u"same"_s;
    case ImportStep::Refused:
        break;
    }
    return u"refuse"_s;
}

QString conflictName(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::SameLogin:
        return u"same_login"_s;
    case ConflictKind::SameProvider:
        return u"same_provider"_s;
    case ConflictKind::TooManyCredentials:
        break;
    }
    return u"too_many_credentials"_s;
}

/// What an account may collide with: those that are there, and those of the file.
QList<MailAccount> othersIn(const ImportPlan &plan)
{
    QList<MailAccount> others = plan.before;
    for (const PlannedImport &step : plan.steps) {
        if (step.step == ImportStep::Add)
            others.append(step.account);
    }
    return others;
}

} // namespace

QLatin1StringView importFaultName(ImportFault fault)
{
    switch (fault) {
    case ImportFault::UnknownFormat:
        return "unknown-format"_L1;
    case ImportFault::TooLarge:
        return "too-large"_L1;
    case ImportFault::Malformed:
        return "malformed"_L1;
    case ImportFault::NewerVersion:
        return "newer-version"_L1;
    case ImportFault::WrongPassphrase:
        return "wrong-passphrase"_L1;
    case ImportFault::Damaged:
        return "damaged"_L1;
    case ImportFault::AbsurdCost:
        return "absurd-cost"_L1;
    case ImportFault::MissingValue:
        return "missing-value"_L1;
    case ImportFault::BadValue:
        return "bad-value"_L1;
    case ImportFault::UnsafeValue:
        return "unsafe-value"_L1;
    case ImportFault::NotSupported:
        break;
    }
    return "not-supported"_L1;
}

Problem problemFrom(const FileTrouble &trouble)
{
    const QString sentence = fileTroubleText(trouble);
    switch (trouble.why) {
    case FileFault::NotFound:
        return {ExitCode::Usage, sentence, failureKindName(FailureKind::NotFound)};
    case FileFault::NotAFile:
        return {ExitCode::Usage, sentence, u"not-a-file"_s};
    case FileFault::TooLarge:
        return {ExitCode::Usage, sentence, importFaultName(ImportFault::TooLarge)};
    case FileFault::NotReadable:
        break;
    }
    return {ExitCode::Internal, sentence, failureKindName(FailureKind::NotReadable)};
}

QJsonObject problemJson(const ImportProblem &problem)
{
    return {{u"fault"_s, importFaultName(problem.fault)},
            {u"place"_s, placeJson(problem.place)},
            {u"detail"_s, safeJsonOrNull(problem.detail)},
            {u"whole_file"_s, problem.isWhole},
            {u"note"_s, problem.isNote()},
            {u"text"_s, safeJson(importProblemText(problem))}};
}

QStringList stepLines(const PlannedImport &step, const ImportPlan &plan, const ProviderCatalog &catalog)
{
    QStringList lines{u"%1  %2"_s.arg(importStepText(step.step).leftJustified(14), accountLine(step.account))};
    if (step.conflict)
        lines.append(u"    "_s + conflictText(*step.conflict, othersIn(plan), catalog));
    if (const QString secret = importSecretText(step); !secret.isEmpty())
        lines.append(u"    "_s + secret);
    return lines;
}

QJsonObject stepJson(const PlannedImport &step, const ImportReading &reading, const ImportPlan &plan,
                     const ProviderCatalog &catalog)
{
    QJsonValue conflict = QJsonValue(QJsonValue::Null);
    if (step.conflict)
        conflict = QJsonObject{{u"kind"_s, conflictName(step.conflict->kind)},
                               {u"with"_s, step.conflict->with.toString(QUuid::WithoutBraces)},
                               {u"text"_s, safeJson(conflictText(*step.conflict, othersIn(plan), catalog))}};
    return {{u"step"_s, stepName(step.step)},
            {u"place"_s, placeJson(reading.accounts.at(static_cast<std::size_t>(step.index)).place)},
            {u"account"_s, accountJson(step.account, {})},
            {u"has_secret"_s, step.bringsSecret},
            {u"drops_secret"_s, step.dropsSecret},
            {u"conflict"_s, conflict}};
}

} // namespace sendproof
