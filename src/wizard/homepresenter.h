// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountcopy.h"
#include "wizard/accountlist.h"
#include "wizard/accountrow.h"
#include "wizard/homemeans.h"
#include "wizard/homeview.h"
#include "wizard/prooflines.h"
#include "wizard/roundboard.h"

#include <QObject>

namespace sendproof {

/// The list of accounts, and what can be done with them. Every failure becomes the card; nothing is lost by it.
class HomePresenter : public QObject
{
    Q_OBJECT
public:
    explicit HomePresenter(HomeMeans means, QObject *parent = nullptr);
    ~HomePresenter() override;

    /// What was read of the accounts: by refresh(), or before there was a list.
    void take(const Result<QList<MailAccount>> &read);
    void refresh(); ///< Reads the accounts again: another program may have changed them
    void search(const QString &text);
    const AccountList &list() const { return m_list; }
    AccountRow row(qsizetype line) const;
    HomeView view() const;
    const HomeMeans &means() const { return m_means; }

    void addAccount(bool isPractice = false);
    void edit(const QUuid &id);
    void fix(const QUuid &id); ///< After a failed test: its card, or the page where it can be mended
    void useDirect(const QUuid &id);
    void signInAgain(const QUuid &id);
    void pressButton(const QUuid &id); ///< The button of its line
    void noteSaved(const QUuid &id);   ///< The wizard saved it: its test joins the history

    bool canUseDirect(const MailAccount &account) const;
    bool hasFailed(const MailAccount &account) const; ///< By its last test, also one that sent nothing

    void test(const QUuid &id);
    void testSignIn(const QList<QUuid> &ids); ///< Without a mail, and so without a question
    void askTest(const QList<QUuid> &ids);    ///< Of many: asks first. Nothing given: all that are shown
    void answerTest(bool isDryRun);
    void closeQuestion();
    void stopRound();
    bool isTesting() const { return m_round != nullptr; }
    void closeCard();
    void retry(); ///< The action of the card

    bool canRename(const QString &name) const;
    void rename(const QUuid &id, const QString &name);
    bool canPlace(const QString &workspace) const;
    void noteSecret(const QUuid &id); ///< It has got a new one
    void move(const QList<QUuid> &ids, const QString &workspace);
    void copyTo(const QUuid &id, const QString &workspace);
    bool mayChange(const QList<QUuid> &ids); ///< Else the card says why not
    bool mayDelete(const QList<QUuid> &ids); ///< Else the card says why not
    AskedQuestion deleteQuestion(const QList<QUuid> &ids) const;
    void remove(const QList<QUuid> &ids);
    std::optional<QList<ProofRecord>> history(const QUuid &id); ///< Nothing: the card says why
    /// They are new or other ones. @p withoutSecret: of them, those that still want a password.
    void noteImported(const QList<QUuid> &ids, const QList<QUuid> &withoutSecret);

Q_SIGNALS:
    void changed();      ///< view()
    void listChanging(); ///< All lines are about to be others
    void listChanged();
    void rowChanged(const QUuid &id);   ///< One line
    void rowsChanged();                 ///< What can be done in all lines
    void secretWanted(const QUuid &id); ///< The dialog for a new password

private:
    using Again = std::function<void()>;
    void keepNews();
    void open(const QUuid &id, EditOrder order);
    void startRound(const QList<QUuid> &ids, bool isDryRun);
    void listen();
    void noteResult(const RoundResult &result);
    bool isProof(const RoundResult &result) const;       ///< It says how the account stands
    MailAccount shown(const MailAccount &account) const; ///< With what this run found out
    void forget(const QUuid &id);                        ///< What tests found out about it
    void endRound();
    void noteRemoved(const RemovedAccount &gone);
    enum class Thoroughness { WithSecrets, WhereTheyCanBeReached };
    void remove(const QList<QUuid> &ids, Thoroughness thoroughness);
    void concludeRemoval(const Result<Done> &result, const QList<QUuid> &ids);
    void tell(const AccountChange &change, const MailAccount &account);
    void tell(const Failure &failure, Again again = {});
    void tell(const CardView &card);
    QList<MailAccount> known(const QList<QUuid> &ids) const;

    HomeMeans m_means;
    AccountList m_list;
    RoundBoard m_board;
    RunningRound m_round;
    Story<AccountRemoval> m_removal;
    Story<AccountCopy> m_copy;
    QList<QUuid> m_asked; ///< Whose test the question is about
    CardView m_card;
    Again m_again;
    QHash<QUuid, ProofRecord> m_news; ///< Of the round, which may not be on disk yet
    bool m_isReading = false;
    bool m_isOutdated = false; ///< Something changed while it was read
    bool m_isLoading = true;
    bool m_isDryRound = false; ///< Nothing is sent, and so nothing is proven
};

} // namespace sendproof
