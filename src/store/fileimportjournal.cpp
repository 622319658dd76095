// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileimportjournal.h"

#include "core/strictjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr QFileDevice::Permissions onlyTheUser = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qsizetype maximalSize = qsizetype{16} * 1024 * 1024;
constexpr auto formatName = "sendproof-import"_L1;

Failure failed(FailureKind kind, const QString &detail)
{
    return Failure{.kind = kind, .detail = detail};
}

QJsonObject fieldsOf(const JournalEntry &entry)
{
    return {{u"account"_s, entry.account.toString(QUuid::WithoutBraces)},
            {u"had_secret"_s, entry.hadSecret},
            {u"before"_s, QString::fromLatin1(entry.before.toHex())},
            {u"after"_s, QString::fromLatin1(entry.after.toHex())}};
}

Result<BrokenImport> stateFrom(const QByteArray &bytes, const QString &fileName)
{
    const Result<QJsonDocument> json = parseStrictJson(bytes, {.size = maximalSize});
    const QJsonObject root = json ? json.value().object() : QJsonObject();
    if (root.value("format"_L1) == formatName && root.value("version"_L1).toInt() > 1)
        return failed(FailureKind::NewerVersion, fileName);
    if (root.value("format"_L1) != formatName || root.value("version"_L1).toInt() != 1)
        return failed(FailureKind::Damaged, fileName);
    BrokenImport state{.isCommitted = root.value("committed"_L1).toBool()};
    const QJsonArray entries = root.value("secrets"_L1).toArray();
    for (const QJsonValue &value : entries) {
        const JournalEntry entry{.account = QUuid(value["account"_L1].toString()),
                                 .hadSecret = value["had_secret"_L1].toBool(),
                                 .before = QByteArray::fromHex(value["before"_L1].toString().toLatin1()),
                                 .after = QByteArray::fromHex(value["after"_L1].toString().toLatin1())};
        if (entry.account.isNull())
            return failed(FailureKind::Damaged, fileName);
        state.entries.append(entry);
    }
    return state;
}

} // namespace

FileImportJournal::FileImportJournal(const QString &directory)
    : m_directory(directory)
    , m_lock(QDir(directory).filePath(u"import.lock"_s))
{
    m_lock.setStaleLockTime(0); // only one whose program is no more is to be broken, however long it runs
}

QString FileImportJournal::fileName() const
{
    return QDir(m_directory).filePath(u"import.json"_s);
}

Result<Done> FileImportJournal::begin(const QList<JournalEntry> &entries)
{
    if (!QDir(m_directory).exists()) {
        if (!QDir().mkpath(m_directory))
            return failed(FailureKind::NotWritable, m_directory);
        QFile::setPermissions(m_directory, onlyTheUser | QFileDevice::ExeOwner);
    }
    if (m_lock.isLocked()) // an import of this program, or the clearing up after one
        return failed(FailureKind::LockedByAnother, m_lock.fileName());
    if (!m_lock.tryLock(0))
        return failed(m_lock.error() == QLockFile::LockFailedError ? FailureKind::LockedByAnother
                                                                   : FailureKind::NotWritable,
                      m_lock.fileName());
    if (QFile::exists(fileName())) {
        m_lock.unlock();
        return failed(FailureKind::Damaged, fileName());
    }
    m_state = {.entries = entries};
    const Result<Done> written = write(m_state);
    if (!written)
        m_lock.unlock();
    return written;
}

Result<Done> FileImportJournal::commit()
{
    m_state.isCommitted = true;
    return write(m_state);
}

Result<Done> FileImportJournal::end()
{
    const bool isGone = !QFile::exists(fileName()) || QFile::remove(fileName());
    m_state = {};
    m_lock.unlock();
    return isGone ? Result<Done>(Done{}) : failed(FailureKind::NotWritable, fileName());
}

void FileImportJournal::leave()
{
    m_state = {};
    m_lock.unlock();
}

Result<std::optional<BrokenImport>> FileImportJournal::broken()
{
    if (!QFile::exists(fileName()))
        return std::optional<BrokenImport>();
    if (m_lock.isLocked() || !m_lock.tryLock(0))
        return std::optional<BrokenImport>(); // its program is at it
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isGone = !file.exists(); // it ended in this moment
        m_lock.unlock();
        return isGone ? Result<std::optional<BrokenImport>>(std::optional<BrokenImport>())
                      : failed(FailureKind::NotReadable, fileName());
    }
    Result<BrokenImport> state = stateFrom(file.read(maximalSize + 1), fileName());
    if (!state) {
        file.close();
        const Failure told = state.error().kind == FailureKind::Damaged ? putAside() : state.error();
        m_lock.unlock();
        return told;
    }
    m_state = state.value();
    return std::optional(m_state);
}

/// Nothing can be learned from it, and it would stand in the way of every import.
Failure FileImportJournal::putAside() const
{
    const QString aside = fileName() + u".damaged"_s;
    QFile::remove(aside);
    return QFile::rename(fileName(), aside) ? failed(FailureKind::NotReadable, aside)
                                            : failed(FailureKind::NotWritable, fileName());
}

Result<Done> FileImportJournal::write(const BrokenImport &state) const
{
    QJsonArray secrets;
    for (const JournalEntry &entry : state.entries)
        secrets.append(fieldsOf(entry));
    const QJsonObject root{
        {u"format"_s, formatName}, {u"version"_s, 1}, {u"committed"_s, state.isCommitted}, {u"secrets"_s, secrets}};
    const QByteArray bytes = QJsonDocument(root).toJson();
    QSaveFile target(fileName());
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.setPermissions(onlyTheUser) &&
                           target.write(bytes) == bytes.size() && target.flush() && target.commit();
    return isWritten ? Result<Done>(Done{}) : failed(FailureKind::NotWritable, fileName());
}

} // namespace sendproof
