// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsonaccountstore.h"

#include "store/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

Failure failed(FailureKind kind, const QString &detail)
{
    return Failure{.kind = kind, .detail = detail};
}

bool mustBeKeptAside(const Failure &failure)
{
    return failure.kind == FailureKind::Damaged || failure.kind == FailureKind::NewerVersion;
}

} // namespace

JsonAccountStore::JsonAccountStore(QString directory, std::chrono::milliseconds lockWait)
    : m_directory(std::move(directory))
    , m_lockWait(lockWait)
{
}

QString JsonAccountStore::lockName() const
{
    return QDir(m_directory).filePath(u"accounts.lock"_s);
}

QString JsonAccountStore::fileName() const
{
    return QDir(m_directory).filePath(u"accounts.json"_s);
}

Result<QList<MailAccount>> JsonAccountStore::accounts()
{
    if (!QFile::exists(fileName()))
        return QList<MailAccount>();
    // Reading needs no lock, as QSaveFile's renaming shows one whole state or the other. But on Windows a file that is
    // being read can't be replaced, so another program's save() would fail.
    QLockFile lockFile(lockName());
    const bool isLocked = bool(waitForLock(lockFile, m_lockWait));
    const Result<AccountsFile> file = isLocked ? readOrKeepAside() : read();
    if (file)
        return file.value().accounts();
    if (!isLocked && mustBeKeptAside(file.error()))
        return failed(file.error().kind, fileName() + u'\n' + file.error().detail);
    return file.error();
}

Result<Done> JsonAccountStore::edit(const AccountEdit &change)
{
    if (Result<Done> made = makePrivateDirectory(m_directory); !made)
        return made;
    QLockFile lockFile(lockName());
    if (Result<Done> locked = waitForLock(lockFile, m_lockWait); !locked)
        return locked;
    Result<AccountsFile> file = readOrKeepAside();
    if (!file)
        return file.error();
    AccountsFile changed = std::move(file).value();
    QList<MailAccount> accounts = changed.accounts();
    if (Result<Done> edited = change(accounts); !edited)
        return edited;
    if (Result<Done> replaced = changed.replace(accounts); !replaced)
        return replaced;
    return write(changed);
}

Result<Done> JsonAccountStore::remove(const QUuid &id)
{
    return QFile::exists(fileName()) ? AccountStore::remove(id) : Result<Done>(Done{});
}

Result<AccountsFile> JsonAccountStore::read()
{
    // Asked before it is read: whoever replaces the file in between makes it another one.
    const std::optional<FileIdentity> identity = fileIdentity(fileName());
    if (m_seen && identity == m_seen->identity)
        return m_seen->file;
    m_seen.reset();
    QFile file(fileName());
    if (!file.exists())
        return AccountsFile();
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureKind::NotReadable, u"%1: %2"_s.arg(fileName(), file.errorString()));
    // One byte over the limit is enough to refuse it, however long it is.
    const QByteArray bytes = file.read(AccountsFile::maximalSize + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(FailureKind::NotReadable, u"%1: %2"_s.arg(fileName(), file.errorString()));
    Result<AccountsFile> read = AccountsFile::fromBytes(bytes);
    if (read && identity)
        m_seen = Seen{*identity, read.value()};
    return read;
}

Result<AccountsFile> JsonAccountStore::readOrKeepAside()
{
    Result<AccountsFile> file = read();
    if (!file && mustBeKeptAside(file.error()))
        return failed(file.error().kind, keepAside(file.error()) + u'\n' + file.error().detail);
    return file;
}

Result<Done> JsonAccountStore::write(AccountsFile &file)
{
    const QByteArray bytes = file.toBytes();
    if (bytes.size() > AccountsFile::maximalSize)
        return failed(FailureKind::InvalidInput, u"accounts: all together are too long"_s);
    // Qt 6.4's commit() overlooks a flush that failed and would put a cut-off file in the place of the good one.
    QSaveFile target(fileName());
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.setPermissions(onlyTheUser) &&
                           target.write(bytes) == bytes.size() && target.flush() && target.commit();
    m_seen.reset();
    if (!isWritten)
        return failed(FailureKind::NotWritable, u"%1: %2"_s.arg(fileName(), target.errorString()));
    if (const std::optional<FileIdentity> identity = fileIdentity(fileName())) // under the lock: it is ours
        m_seen = Seen{*identity, file};
    return Done{};
}

/// Moves the file to a name of its own and says which; where that doesn't work it stays, and so does its name.
QString JsonAccountStore::keepAside(const Failure &failure) const
{
    const QString reason =
        failure.kind == FailureKind::Damaged ? u"damaged"_s : QString(failure.detail).replace(u' ', u'-');
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString kept = QDir(m_directory).filePath(u"accounts.%1-%2.json"_s.arg(reason, time));
    for (int i = 2; QFile::exists(kept); ++i)
        kept = QDir(m_directory).filePath(u"accounts.%1-%2-%3.json"_s.arg(reason, time).arg(i));
    return QFile::rename(fileName(), kept) ? kept : fileName();
}

} // namespace sendproof
