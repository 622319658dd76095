// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/homepresenter.h"

#include "core/repairchoice.h"
#include "wizard/directwords.h"
#include "wizard/homecards.h"
#include "wizard/homewords.h"
#include "wizard/language.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// What the catalogue of causes says can be done about the last failure, where that is done on a page of the wizard.
std::optional<RepairKind> repairOf(const MailAccount &account, const CauseBook *book, const ProviderCatalog &catalog)
{
    if (!book || !account.lastProof)
        return std::nullopt;
    const FailureStory story = book->story(Diagnosis{.cause = account.lastProof->cause}, account, catalog);
    for (const RemedyWish &wish : explained(story, book->causes(), languageCode()).remedies) {
        const bool isDirectOnly = wish.kind == RepairKind::UseDirect || wish.kind == RepairKind::SignInAgain;
        if (pageOf(wish.kind) && !isDirectOnly)
            return wish.kind;
    }
    return std::nullopt;
}

/// Nothing can be had of it now, but the account can be kept with a secret of this session.
bool hasNoKeychain(FailureKind kind)
{
    return kind == FailureKind::KeychainUnavailable || kind == FailureKind::KeychainDenied ||
           kind == FailureKind::KeychainTimedOut;
}

/// As a round writes it down.
bool lacksSecret(const MailAccount &account)
{
    return account.lastProof && account.lastProof->cause == "secret-missing"_L1;
}

} // namespace

HomePresenter::HomePresenter(HomeMeans means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
    , m_list(m_means.catalog)
{
}

HomePresenter::~HomePresenter() = default;

void HomePresenter::refresh()
{
    if (!m_means.readAccounts)
        return take(m_means.accounts.accounts());
    if (std::exchange(m_isReading, true)) {
        m_isOutdated = true; // what is being read may be from before
        return;
    }
    m_means.readAccounts(this, [this](const Result<QList<MailAccount>> &read) {
        m_isReading = false;
        take(read);
        if (std::exchange(m_isOutdated, false))
            refresh();
    });
}

void HomePresenter::keepNews()
{
    for (auto news = m_news.cbegin(); news != m_news.cend(); ++news) {
        const MailAccount *account = m_list.byId(news.key());
        if (account && (!account->lastProof || account->lastProof->at < news->at))
            m_list.setProof(news.key(), *news);
    }
}

void HomePresenter::take(const Result<QList<MailAccount>> &read)
{
    m_isLoading = false;
    if (!read)
        return tell(read.error(), [this] { refresh(); });
    if (m_list.count() == 0 || m_list.source() != read.value()) {
        Q_EMIT listChanging();
        m_list.setAccounts(read.value());
        keepNews();
        Q_EMIT listChanged();
    }
    Q_EMIT changed();
}

void HomePresenter::search(const QString &text)
{
    if (text == m_list.searched())
        return;
    Q_EMIT listChanging();
    m_list.search(text);
    Q_EMIT listChanged();
    Q_EMIT changed();
}

MailAccount HomePresenter::shown(const MailAccount &account) const
{
    MailAccount shown = account;
    const ProofRecord *failure = m_board.lastFailure(account.id);
    if (failure && (!account.lastProof || account.lastProof->at <= failure->at))
        shown.lastProof = *failure;
    return shown;
}

bool HomePresenter::hasFailed(const MailAccount &account) const
{
    const std::optional<ProofRecord> last = shown(account).lastProof;
    return last && !last->accepted;
}

AccountRow HomePresenter::row(qsizetype line) const
{
    const MailAccount account = shown(m_list.at(m_list.lines().at(line).account));
    return accountRow(account,
                      {.provider = account.isPractice ? nullptr : m_means.catalog.byId(account.providerId),
                       .book = m_means.book,
                       .now = QDateTime::currentDateTime(),
                       .canTest = m_means.makeRound && !isTesting(),
                       .canUseDirect = canUseDirect(account),
                       .isSecretMissing = m_board.isSecretMissing(account.id) || lacksSecret(account),
                       .isWaiting = m_board.isWaiting(account.id),
                       .isTesting = m_board.isTesting(account.id)},
                      m_means.catalog);
}

bool HomePresenter::canUseDirect(const MailAccount &account) const
{
    const auto service = directServiceOf(m_means.catalog.byId(account.providerId));
    return service && !account.direct && !account.isPractice && m_means.directProblem &&
           !m_means.directProblem(DirectRoute{.service = *service});
}

void HomePresenter::addAccount(bool isPractice)
{
    EditOrder order;
    order.account.isPractice = isPractice;
    m_means.openWizard(std::move(order));
}

void HomePresenter::edit(const QUuid &id)
{
    open(id, {});
}

void HomePresenter::fix(const QUuid &id)
{
    const MailAccount *account = m_list.byId(id);
    if (!account)
        return;
    EditOrder order;
    if (const ToldTest *told = m_board.failureOf(id)) {
        order.page = PageId::Prove;
        order.told = *told;
    } else {
        order.repair = account->direct ? std::nullopt : repairOf(*account, m_means.book, m_means.catalog);
        order.page = order.repair ? pageOf(*order.repair).value_or(PageId::Connect) : PageId::Connect;
    }
    open(id, std::move(order));
}

void HomePresenter::useDirect(const QUuid &id)
{
    EditOrder order;
    order.page = PageId::Connect;
    order.repair = RepairKind::UseDirect;
    open(id, std::move(order));
}

void HomePresenter::signInAgain(const QUuid &id)
{
    EditOrder order;
    order.page = PageId::Connect;
    order.repair = RepairKind::SignInAgain;
    open(id, std::move(order));
}

void HomePresenter::open(const QUuid &id, EditOrder order)
{
    const MailAccount *account = m_list.byId(id);
    if (!account || !m_means.openWizard)
        return;
    order.account = *account;
    if (account->login.isEmpty() || account->isPractice)
        return m_means.openWizard(std::move(order));
    // Shared, as a callback must be copyable.
    const auto held = std::make_shared<EditOrder>(std::move(order));
    m_means.secrets.load(account->secretKey(), this, [this, id, held](Result<Secret> loaded) {
        const bool isMissing = !loaded && loaded.error().kind == FailureKind::SecretMissing;
        m_board.noteSecret(id, isMissing);
        Q_EMIT rowChanged(id);
        if (!loaded && hasNoKeychain(loaded.error().kind)) {
            tell(loaded.error()); // it is opened all the same, so that the secret can be entered for this session
        } else if (!loaded && !isMissing) {
            const auto again = [this, id, held] {
                EditOrder same{{}, {}, held->page, held->repair, held->told};
                open(id, std::move(same));
            };
            return tell(loaded.error(), again);
        }
        if (loaded)
            held->secret = std::move(loaded).value();
        m_means.openWizard(std::move(*held));
    });
}

void HomePresenter::pressButton(const QUuid &id)
{
    const qsizetype line = m_list.lineOf(id);
    if (line < 0)
        return;
    switch (row(line).action) {
    case RowAction::None:
        break;
    case RowAction::Test:
        test(id);
        break;
    case RowAction::Fix:
        fix(id);
        break;
    case RowAction::TakeDirect:
        useDirect(id);
        break;
    case RowAction::SignIn:
        signInAgain(id);
        break;
    case RowAction::EnterSecret:
        Q_EMIT secretWanted(id);
        break;
    }
}

void HomePresenter::forget(const QUuid &id)
{
    m_board.forget(id);
    m_news.remove(id);
    m_list.setProof(id, std::nullopt);
}

void HomePresenter::noteSaved(const QUuid &id)
{
    forget(id);
    closeCard();
    m_isOutdated = m_isReading; // what is being read may be from before
    const Result<QList<MailAccount>> all = m_means.accounts.accounts();
    take(all);
    for (const MailAccount &kept : all ? all.value() : QList<MailAccount>()) {
        if (kept.id == id)
            m_list.setProof(id, kept.lastProof);
    }
    const MailAccount *account = m_list.byId(id);
    Q_EMIT rowChanged(id);
    if (!m_means.history || !account || !account->lastProof)
        return;
    const Result<QList<ProofRecord>> past = m_means.history->of(id);
    if (past && past.value().contains(*account->lastProof))
        return;
    if (const Result<Done> added = m_means.history->add({{id, *account->lastProof}}); !added)
        tell(historyCard(added.error()));
}

QList<MailAccount> HomePresenter::known(const QList<QUuid> &ids) const
{
    QList<MailAccount> accounts;
    for (const QUuid &id : ids) {
        if (const MailAccount *account = m_list.byId(id))
            accounts.append(*account);
    }
    return accounts;
}

} // namespace sendproof
