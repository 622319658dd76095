// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "wizard/importdesk.h"
#include "wizard/importlook.h"
#include "wizard/importview.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// Takes accounts in: reads a file, shows what would become of it, and does that once it is confirmed. What was shown
/// is what is done: where the file or the accounts changed in between, it is shown anew.
class ImportPresenter : public QObject
{
    Q_OBJECT
public:
    explicit ImportPresenter(ImportGround ground, QObject *parent = nullptr);

    void choose(const QString &path);
    void unlock(Secret passphrase);
    void giveAddress(const QString &text); ///< Whose account it is, as typed
    void confirm();                        ///< Imports what can be imported
    void cancel();  ///< What is being done, unless it is done already; the file is to be chosen again
    void refresh(); ///< The language is another one
    ImportView view() const;
    const QByteArray &csvTemplate() const { return m_ground.csvTemplate; }
    const QList<QUuid> &imported() const { return m_imported; } ///< Added or changed, once it is done
    QList<QUuid> testable() const;                              ///< Of them, those that have their password

Q_SIGNALS:
    void changed();
    /// The accounts are other ones now. @p withoutSecret: of those imported, to be given a password.
    void done(const QList<QUuid> &imported, const QList<QUuid> &withoutSecret);

private:
    struct Choosing
    {
    };
    struct Reading
    {
    };
    struct Importing
    {
        int done = 0;
        int total = 0;
    };
    using State =
        std::variant<Choosing, Reading, PassphraseWanted, AddressWanted, ImportPreview, Importing, ImportOutcome>;
    enum class Notice { None, FileChanged, AccountsChanged };

    void show(State state);
    void read(Notice notice);
    void take(ImportLook look);
    void carryOut(const QByteArray &mark);
    void finish(const Result<ImportOutcome> &result);
    bool isWritten() const { return m_desk && m_desk->isWritten(); }
    CardView card() const;
    QString busyText() const;
    void showPreview(ImportView &view, const ImportPreview &preview) const;

    ImportGround m_ground;
    QString m_path;
    Secret m_passphrase;
    MailAddress m_owner;
    State m_state;
    Notice m_notice = Notice::None;
    std::variant<std::monostate, Failure, FileTrouble, ImportProblem> m_trouble;
    QList<QUuid> m_imported;
    QList<QUuid> m_withoutSecret; ///< Of m_imported
    bool m_hasSecrets = false;    ///< The file shows passwords to anyone
    std::optional<ImportPreview> m_confirmed;
    std::unique_ptr<QObject> m_reader; ///< Stands for the work beside that is still wanted
    Story<ImportDesk> m_desk;
};

} // namespace sendproof
