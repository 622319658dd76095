// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/exportchoice.h"
#include "wizard/exportdelivery.h"
#include "wizard/exporttrouble.h"
#include "wizard/passphrasedraft.h"

#include <QObject>

namespace sendproof {

/// Hands accounts over: what for, in which format, with or without their secrets, into a file or the clipboard. A
/// secret is loaded only when something with a secret is made, and wiped with it.
class ExportPresenter : public QObject
{
    Q_OBJECT
public:
    /// @p accounts: at least one, each with an id. @p means outlives this.
    ExportPresenter(const ExchangeMeans &means, const QList<MailAccount> &accounts, LoadSecret load,
                    QObject *parent = nullptr);

    void choosePurpose(ExportPurpose purpose);
    void changePurpose(); ///< Asks for it again
    void chooseFormat(const QString &id);
    void includeSecrets(bool areIncluded);  ///< Off again with every other format. Gives up what is being made
    void showFile(qsizetype index);         ///< Of several, the one to look at and to copy
    void typePassphrase(Secret passphrase); ///< These two also give up what is being made
    void repeatPassphrase(Secret passphrase);
    void takeWay(int index); ///< A button of ExportView::card
    void refresh();          ///< The language is another one

    bool wantsFolder() const;      ///< Several files come out: saveTo() wants a folder
    QString suggestedName() const; ///< Of the one file
    /// Makes it and writes it to @p path: a file (whoever chose it was asked about one that is there), or a folder.
    void saveTo(const QString &path);
    void copy(TakeText take);
    void cancel();                                           ///< What is being made
    const QString &savedPath() const { return m_savedPath; } ///< Of the last save: the file, or the folder
    ExportView view() const;

Q_SIGNALS:
    void changed();

private:
    /// Where it shall go.
    struct Wish
    {
        QString path;
        TakeText take; ///< Empty: to the path
        bool mayLackSecrets = false;
    };

    void show(ExportTrouble trouble);
    void deliver();
    void delivered(const Result<Done> &result);
    void noteSaved(const QString &path);
    ExportTrouble trouble() const;
    TroubleCard card() const;
    QString title() const;
    QString busyText() const;
    void showChoice(ExportView &view) const;
    void showContent(ExportView &view) const;

    const ExchangeMeans &m_means;
    LoadSecret m_load;
    ExportChoice m_choice;
    qsizetype m_file = 0;
    PassphraseDraft m_passphrase;
    Wish m_wish;
    ExportTrouble m_trouble;
    QString m_savedPath;
    FieldNote m_status;
    Story<ExportDelivery> m_delivery;
};

} // namespace sendproof
