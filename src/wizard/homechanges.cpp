// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of accounts changes of one: its name, its place, a copy of it.
#include "wizard/fieldwords.h"
#include "wizard/homepresenter.h"

namespace sendproof {

namespace {

constexpr qsizetype maximalName = 100; // as on the page "Keep"

} // namespace

bool HomePresenter::canRename(const QString &name) const
{
    return !name.trimmed().isEmpty() && plainTextNote(name, maximalName).severity != Severity::Error;
}

void HomePresenter::rename(const QUuid &id, const QString &name)
{
    if (!canRename(name) || !mayChange({id}))
        return;
    const Result<Done> renamed = renameAccount(m_means.accounts, id, name.trimmed());
    if (!renamed)
        tell(renamed.error(), [this, id, name] { rename(id, name); });
    refresh();
}

bool HomePresenter::canPlace(const QString &workspace) const
{
    return plainTextNote(workspace, maximalName).severity != Severity::Error;
}

void HomePresenter::noteSecret(const QUuid &id)
{
    forget(id);
    refresh();
    Q_EMIT rowChanged(id);
}

void HomePresenter::move(const QList<QUuid> &ids, const QString &workspace)
{
    if (!canPlace(workspace) || !mayChange(ids))
        return;
    QUuid collided;
    const AccountChange change = moveAccounts(m_means.accounts, ids, workspace.trimmed(), m_means.catalog, &collided);
    const MailAccount *account = m_list.byId(collided);
    tell(change, account ? *account : MailAccount());
    refresh();
}

void HomePresenter::copyTo(const QUuid &id, const QString &workspace)
{
    const MailAccount *account = m_list.byId(id);
    if (!account || !canPlace(workspace))
        return;
    const MailAccount original = *account;
    if (original.direct) { // two accounts can't share one sign-in: services turn the token over
        EditOrder order{.account = original, .page = PageId::Connect};
        order.account.id = QUuid();
        order.account.workspace = workspace.trimmed();
        order.account.lastProof.reset();
        order.account.direct->signedInAt = order.account.direct->endsAt = {};
        return m_means.openWizard(std::move(order));
    }
    m_copy = Story<AccountCopy>(
        new AccountCopy({m_means.accounts, m_means.secrets, m_means.catalog}, original, workspace.trimmed()));
    connect(m_copy.get(), &AccountCopy::finished, this, [this, original](const AccountChange &change) {
        const AccountChange kept = change; // lives in the story that is let go of here
        m_copy.reset();
        tell(kept, original);
        refresh();
    });
    m_copy->start();
}

std::optional<QList<ProofRecord>> HomePresenter::history(const QUuid &id)
{
    if (!m_means.history)
        return std::nullopt;
    const Result<QList<ProofRecord>> past = m_means.history->of(id);
    if (!past)
        tell(past.error());
    return past ? std::optional(past.value()) : std::nullopt;
}

void HomePresenter::noteImported(const QList<QUuid> &ids, const QList<QUuid> &withoutSecret)
{
    const QSet<QUuid> lacking(withoutSecret.begin(), withoutSecret.end());
    for (const QUuid &id : ids) {
        m_board.forget(id);
        m_news.remove(id);
        m_board.noteSecret(id, lacking.contains(id));
        Q_EMIT rowChanged(id);
    }
    refresh();
}

} // namespace sendproof
