// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importrows.h"

#include "core/unsafetext.h"
#include "wizard/exporttrouble.h"
#include "wizard/failurewords.h"
#include "wizard/importwords.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestShown = 200;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportRows)
};

Severity severityOf(ImportStep step)
{
    switch (step) {
    case ImportStep::Add:
        return Severity::Ok;
    case ImportStep::Change:
        return Severity::Warning;
    case ImportStep::Refused:
        return Severity::Error;
    case ImportStep::Same:
        break;
    }
    return Severity::Info;
}

QString accountLine(const MailAccount &account)
{
    QStringList parts{account.sender.address.shown()};
    if (!account.server.host.isEmpty())
        parts.append(u"%1:%2"_s.arg(account.server.host.shown()).arg(account.server.port));
    if (!account.workspace.isEmpty())
        parts.append(account.workspace);
    return shownText(parts.join(u" · "_s), longestShown);
}

/// The words for one step of the plan.
class RowMaker
{
public:
    RowMaker(const ImportPreview &preview, const ProviderCatalog &catalog)
        : m_preview(preview)
        , m_catalog(catalog)
        , m_all(preview.plan.before)
    {
        for (const MailAccount &account : preview.plan.before)
            m_before.insert(account.id, account);
        for (const PlannedImport &step : preview.plan.steps)
            m_all.append(step.account);
    }

    ImportRow row(const PlannedImport &step) const
    {
        ImportRow row{severityOf(step.step), importStepText(step.step), accountTitle(step.account),
                      accountLine(step.account)};
        if (step.step == ImportStep::Change)
            row.detail = changeText(step);
        else if (step.step == ImportStep::Refused && step.conflict)
            row.detail = placeOf(step) + conflictText(*step.conflict, m_all, m_catalog);
        if (const QString secret = importSecretText(step); !secret.isEmpty())
            row.detail += u'\n' + secret;
        return row;
    }

private:
    QString changeText(const PlannedImport &step) const
    {
        QStringList what{differenceText(m_before.value(step.account.id), step.account)};
        if (step.bringsSecret)
            what.append(Words::tr("password"));
        what.removeAll(QString());
        //: What of an account an import changes. %1: a list such as "server, password"
        return filled(Words::tr("Other than here: %1"), {what.join(u", "_s)});
    }

    QString placeOf(const PlannedImport &step) const
    {
        const QString place =
            importPlaceText(m_preview.reading.accounts.at(static_cast<std::size_t>(step.index)).place);
        return place.isEmpty() ? QString() : place + u": "_s;
    }

    const ImportPreview &m_preview;
    const ProviderCatalog &m_catalog;
    QList<MailAccount> m_all;
    QHash<QUuid, MailAccount> m_before;
};

ImportRow problemRow(const ImportProblem &problem)
{
    ImportProblem what = problem;
    what.place = {}; // it stands in the title
    const QString place = importPlaceText(problem.place);
    if (problem.isNote())
        //: In place of "new" or "changed": something in a file that Sendproof has no use for
        return {Severity::Info, Words::tr("passed over"), place, importProblemText(what)};
    //: In place of "new" or "changed": something in a file that can't be read
    return {Severity::Error, Words::tr("not readable"), place, importProblemText(what)};
}

} // namespace

QString differenceText(const MailAccount &before, const MailAccount &after)
{
    QStringList what;
    if (before.name != after.name)
        //: Part of an account that an import changes
        what.append(Words::tr("name"));
    if (before.workspace != after.workspace)
        //: Part of an account that an import changes
        what.append(Words::tr("workspace"));
    if (before.server != after.server)
        //: Part of an account that an import changes
        what.append(Words::tr("server"));
    if (before.login != after.login)
        //: Part of an account that an import changes
        what.append(Words::tr("login name"));
    if (before.sender != after.sender)
        //: Part of an account that an import changes
        what.append(Words::tr("sender"));
    if (before.direct != after.direct)
        //: Part of an account that an import changes: the sign-in in the browser
        what.append(Words::tr("sign-in"));
    return what.join(u", "_s);
}

QList<ImportRow> importRows(const ImportPreview &preview, const ProviderCatalog &catalog)
{
    const RowMaker maker(preview, catalog);
    QList<std::pair<int, ImportRow>> placed;
    for (const PlannedImport &step : preview.plan.steps)
        placed.append({preview.reading.accounts.at(static_cast<std::size_t>(step.index)).place.line, maker.row(step)});
    for (const ImportProblem &problem : preview.reading.problems)
        placed.append({problem.place.line, problemRow(problem)});
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<ImportRow> rows;
    for (const auto &[line, row] : std::as_const(placed))
        rows.append(row);
    return rows;
}

int importable(const ImportPreview &preview)
{
    return preview.plan.count(ImportStep::Add) + preview.plan.count(ImportStep::Change);
}

int leftOut(const ImportPreview &preview)
{
    const auto &problems = preview.reading.problems;
    const auto unread =
        std::count_if(problems.begin(), problems.end(), [](const ImportProblem &problem) { return !problem.isNote(); });
    return preview.plan.count(ImportStep::Refused) + int(unread);
}

CardView importDoneCard(const ImportOutcome &outcome, bool hasSecrets)
{
    CardView card{.severity = Severity::Ok};
    //: Title of a card. %1: how many accounts were added or changed
    card.title = filled(Words::tr("Imported: %1"), {QString::number(outcome.added + outcome.changed)});
    QStringList parts;
    if (outcome.added > 0)
        //: %1: a number of accounts
        parts.append(filled(Words::tr("%1 new"), {QString::number(outcome.added)}));
    if (outcome.changed > 0)
        //: %1: a number of accounts
        parts.append(filled(Words::tr("%1 changed"), {QString::number(outcome.changed)}));
    if (outcome.same > 0)
        //: %1: a number of accounts
        parts.append(filled(Words::tr("%1 were there already"), {QString::number(outcome.same)}));
    card.body = parts.join(u", "_s) + u". "_s + Words::tr("Nothing of it was tested yet.");
    if (!outcome.withoutSecret.isEmpty())
        //: %1: a number of accounts
        card.body += u'\n' + filled(Words::tr("Still without a password: %1. Enter it before you test them."),
                                    {QString::number(outcome.withoutSecret.size())});
    if (hasSecrets)
        card.body += u'\n' + Words::tr("Passwords still stand in the file, for anyone who opens it. Delete it if you "
                                       "don't need it any more.");
    return card;
}

CardView importFailureCard(const Failure &failure)
{
    const FailureText text = failureText(failure);
    return {Severity::Error,
            text.title,
            text.meaning + u'\n' + Words::tr("Nothing was imported; accounts and passwords are as before."),
            {},
            {},
            {}};
}

} // namespace sendproof
