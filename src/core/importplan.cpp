// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importplan.h"

#include "core/pinsafety.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

MailAccount withoutProof(MailAccount account)
{
    account.lastProof.reset();
    return account;
}

/// Whether what was proven of @p before still holds for @p after.
bool isProvenAlike(const MailAccount &before, const MailAccount &after)
{
    return before.server == after.server && before.login == after.login && before.sender == after.sender &&
           before.direct == after.direct && before.isPractice == after.isPractice;
}

/// Whether the secret of @p before may go where @p after leads: to the same server and login, by a channel as safe.
bool mayKeepSecret(const MailAccount &before, const MailAccount &after)
{
    const auto isClear = [](const MailAccount &one) {
        return one.server.security == Security::None && one.server.clearChannelAllowed;
    };
    const bool isSamePin =
        after.server.pinnedCertificate.isEmpty() || before.server.pinnedCertificate == after.server.pinnedCertificate;
    const bool isSameRoute = before.direct.has_value() == after.direct.has_value() &&
                             (!before.direct || before.direct->service == after.direct->service);
    return before.server.host == after.server.host && before.login == after.login && isSameRoute && isSamePin &&
           (isClear(before) || !isClear(after)) && before.isPractice == after.isPractice;
}

/// Under what an account is found by those that may collide with it: comparing all with all takes minutes where there
/// are thousands.
QStringList keysOf(const MailAccount &account, const ProviderCatalog &catalog)
{
    QStringList keys{
        u"login\n%1\n%2\n%3"_s.arg(account.workspace, account.server.host.ascii(), account.login.toCaseFolded())};
    const Provider *provider = catalog.byId(account.providerId);
    if (provider)
        keys.append(u"provider\n%1\n%2"_s.arg(account.workspace, account.providerId));
    if (provider && credentialsPerDomain(*provider)) // counted across the workspaces
        keys.append(u"credentials\n"_s + account.providerId);
    return keys;
}

/// Compares what was read with what is there, and with what was read before it.
class Planning
{
public:
    Planning(const QList<MailAccount> &accounts, const ProviderCatalog &catalog)
        : m_catalog(catalog)
    {
        for (const MailAccount &account : accounts) {
            m_there.insert(account.id, account);
            for (const QString &key : keysOf(account, m_catalog))
                m_beside[key].append(account);
        }
    }

    PlannedImport step(const ImportedAccount &imported, qsizetype index)
    {
        MailAccount account = withoutProof(imported.account);
        if (!imported.hasOwnId && account.providerId.isEmpty() && !account.direct && !account.isPractice)
            if (const Provider *owner = ownerOfHost(m_catalog, account.server.host))
                account.providerId = owner->id;
        PlannedImport step{.index = index, .bringsSecret = !imported.secret.isEmpty()};
        if (m_taken.contains(account.id)) {
            step.conflict = AccountConflict{.kind = ConflictKind::SameLogin, .with = account.id};
            return refused(step, account);
        }
        const QUuid same = sameOf(imported, account, step);
        if (same.isNull() && !step.conflict)
            return taken(step, ImportStep::Add, account);
        if (step.conflict)
            return refused(step, account);
        return changed(step, imported, account, m_there.value(same));
    }

private:
    /// All that the rules can have something to say of beside @p account.
    QList<MailAccount> beside(const MailAccount &account) const
    {
        QList<MailAccount> found;
        for (const QString &key : keysOf(account, m_catalog))
            found += m_beside.value(key);
        return found;
    }

    /// The account that @p account is there already, null where it is none. What stands against it goes into @p step.
    QUuid sameOf(const ImportedAccount &imported, const MailAccount &account, PlannedImport &step)
    {
        const bool isThere = imported.hasOwnId && m_there.contains(account.id);
        step.conflict = conflictOf(account, beside(account), m_catalog);
        if (isThere || !step.conflict)
            return isThere ? account.id : QUuid();
        const bool isOlder = m_there.contains(step.conflict->with) && !m_taken.contains(step.conflict->with);
        if (step.conflict->kind != ConflictKind::SameLogin || !isOlder)
            return {};
        MailAccount changed = account;
        changed.id = step.conflict->with;
        step.conflict = conflictOf(changed, beside(changed), m_catalog);
        return changed.id;
    }

    static PlannedImport refused(PlannedImport step, const MailAccount &account)
    {
        step.step = ImportStep::Refused;
        step.account = account;
        return step;
    }

    PlannedImport changed(PlannedImport step, const ImportedAccount &imported, MailAccount account,
                          const MailAccount &before)
    {
        if (account.id != before.id) {
            account.id = before.id;
            account.name = before.name;
        }
        if (imported.secret.isEmpty() && account == withoutProof(before))
            return taken(step, ImportStep::Same, before);
        step.dropsSecret = imported.secret.isEmpty() && !mayKeepSecret(before, account);
        if (imported.secret.isEmpty() && isProvenAlike(before, account))
            account.lastProof = before.lastProof;
        return taken(step, ImportStep::Change, account);
    }

    /// From now on @p account counts as it will be.
    PlannedImport taken(PlannedImport step, ImportStep what, const MailAccount &account)
    {
        if (const auto before = m_there.constFind(account.id); before != m_there.constEnd())
            for (const QString &key : keysOf(*before, m_catalog))
                m_beside[key].removeIf([&](const MailAccount &one) { return one.id == account.id; });
        for (const QString &key : keysOf(account, m_catalog))
            m_beside[key].append(account);
        m_taken.insert(account.id);
        step.step = what;
        step.account = account;
        return step;
    }

    const ProviderCatalog &m_catalog;
    QHash<QUuid, MailAccount> m_there;           ///< Before the import
    QHash<QString, QList<MailAccount>> m_beside; ///< As it will be, by keysOf()
    QSet<QUuid> m_taken;                         ///< Of the file, so far
};

} // namespace

int ImportPlan::count(ImportStep step) const
{
    return static_cast<int>(
        std::count_if(steps.begin(), steps.end(), [step](const PlannedImport &one) { return one.step == step; }));
}

ImportPlan planImport(const ImportReading &reading, const QList<MailAccount> &accounts, const ProviderCatalog &catalog)
{
    ImportPlan plan{.before = accounts};
    Planning planning(accounts, catalog);
    for (std::size_t i = 0; i < reading.accounts.size(); ++i)
        plan.steps.append(planning.step(reading.accounts.at(i), static_cast<qsizetype>(i)));
    return plan;
}

Result<QList<MailAccount>> carriedOut(const ImportPlan &plan, const QList<MailAccount> &accounts,
                                      const QSet<QUuid> &sameSecret)
{
    const auto isSame = [](const MailAccount &one, const MailAccount &other) {
        return withoutProof(one) == withoutProof(other);
    };
    if (!std::equal(accounts.begin(), accounts.end(), plan.before.begin(), plan.before.end(), isSame))
        return Failure{.kind = FailureKind::Damaged, .detail = u"the accounts were changed in the meantime"_s};
    QList<MailAccount> after = accounts;
    QHash<QUuid, qsizetype> places;
    for (qsizetype i = 0; i < after.size(); ++i)
        places.insert(after.at(i).id, i);
    for (const PlannedImport &step : plan.steps) {
        if (step.step == ImportStep::Add)
            after.append(step.account);
        if (step.step != ImportStep::Change)
            continue;
        MailAccount &account = after[places.value(step.account.id)];
        const bool keepsProof =
            isProvenAlike(account, step.account) && (!step.bringsSecret || sameSecret.contains(step.account.id));
        const std::optional<ProofRecord> proof = keepsProof ? account.lastProof : std::nullopt;
        account = step.account;
        account.lastProof = proof;
    }
    return after;
}

} // namespace sendproof
