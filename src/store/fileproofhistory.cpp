// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileproofhistory.h"

#include "store/linereader.h"
#include "store/privatefile.h"
#include "store/proofline.h"

#include <QDir>
#include <QHash>
#include <QSaveFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 mostAside = qint64{1024} * 1024; // bytes of damaged lines that are kept

Failure failed(FailureKind kind, const QFileDevice &file)
{
    return Failure{.kind = kind, .detail = u"%1: %2"_s.arg(file.fileName(), file.errorString())};
}

QByteArray idOf(const QUuid &account)
{
    return account.toByteArray(QUuid::WithoutBraces);
}

/// The last line of @p file where it has no line feed; the place where it begins is left in @p begin.
QByteArray tornLine(QFile &file, qint64 &begin)
{
    const qint64 size = file.size();
    const qint64 from = std::max<qint64>(0, size - LineReader::longest);
    if (!file.seek(from))
        return {};
    const QByteArray tail = file.read(size - from);
    const qsizetype feed = tail.lastIndexOf('\n');
    begin = feed < 0 ? from : from + feed + 1;
    return tail.mid(feed + 1);
}

} // namespace

FileProofHistory::FileProofHistory(QString directory, std::chrono::milliseconds lockWait)
    : m_directory(std::move(directory))
    , m_lockWait(lockWait)
{
}

QString FileProofHistory::path(const QString &name) const
{
    return QDir(m_directory).filePath(name);
}

QString FileProofHistory::fileName() const
{
    return path(u"proofs.jsonl"_s);
}

Result<Done> FileProofHistory::add(const QList<PastProof> &proofs)
{
    if (proofs.isEmpty())
        return Done{};
    QByteArray lines;
    for (const PastProof &past : proofs) {
        const std::optional<QByteArray> line = proofLine(past);
        if (!line)
            return Failure{.kind = FailureKind::InvalidInput, .detail = u"proof: it would be read back differently"_s};
        lines += *line;
    }
    if (Result<Done> made = makePrivateDirectory(m_directory); !made)
        return made;
    QLockFile lock(path(u"proofs.lock"_s));
    if (Result<Done> locked = waitForLock(lock, m_lockWait); !locked)
        return locked;
    if (Result<Done> appended = append(lines); !appended)
        return appended;
    if (!isWorthCompacting())
        return Done{};
    // Whatever hinders it: the tests are safe, and the next ones will try again.
    if (const Result<Counts> counts = count())
        (void)rewrite(counts.value(), {});
    return Done{};
}

Result<Done> FileProofHistory::append(const QByteArray &lines)
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(onlyTheUser))
        return failed(FailureKind::NotWritable, file);
    if (Result<Done> mended = mend(file); !mended)
        return mended;
    const qint64 before = file.size();
    const QByteArray bytes = before == 0 ? proofHeader(0) + lines : lines;
    if (file.seek(before) && file.write(bytes) == bytes.size() && file.flush())
        return Done{};
    const Failure failure = failed(FailureKind::NotWritable, file);
    file.resize(before);
    return failure;
}

/// After a program that was killed while it wrote. Where only the line feed is missing, nothing is lost.
Result<Done> FileProofHistory::mend(QFile &file) const
{
    qint64 begin = 0;
    const QByteArray torn = tornLine(file, begin);
    if (torn.isEmpty())
        return Done{};
    const bool isMended =
        pastProofIn(torn) ? file.seek(file.size()) && file.write("\n") == 1 && file.flush() : file.resize(begin);
    return isMended ? Result<Done>(Done{}) : failed(FailureKind::NotWritable, file);
}

Result<QList<ProofRecord>> FileProofHistory::of(const QUuid &account)
{
    // As with accounts.json: only on Windows a file that is being read would be in another program's way.
    QLockFile lock(path(u"proofs.lock"_s));
    if (QFile::exists(fileName()))
        (void)waitForLock(lock, m_lockWait);
    QFile file(fileName());
    if (!file.exists())
        return QList<ProofRecord>();
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(FailureKind::NotReadable, file);
    const QByteArray id = idOf(account);
    QList<ProofRecord> found;
    LineReader reader(file);
    while (const std::optional<FileLine> line = reader.next()) {
        if (line->text.size() <= id.size() || !line->text.contains(id))
            continue;
        const std::optional<PastProof> past = pastProofIn(line->text);
        if (past && past->account == account)
            found.append(past->proof);
    }
    if (file.error() != QFileDevice::NoError)
        return failed(FailureKind::NotReadable, file);
    found = found.last(std::min<qsizetype>(found.size(), kept));
    std::reverse(found.begin(), found.end());
    return found;
}

Result<Done> FileProofHistory::forget(const QList<QUuid> &accounts)
{
    if (accounts.isEmpty() || !QFile::exists(fileName()))
        return Done{};
    QLockFile lock(path(u"proofs.lock"_s));
    if (Result<Done> locked = waitForLock(lock, m_lockWait); !locked)
        return locked;
    const Result<Counts> counts = count();
    if (!counts)
        return counts.error();
    QSet<QByteArray> forgotten;
    for (const QUuid &account : accounts) {
        if (counts.value().contains(idOf(account)))
            forgotten.insert(idOf(account));
    }
    return forgotten.isEmpty() ? Result<Done>(Done{}) : rewrite(counts.value(), forgotten);
}

bool FileProofHistory::isWorthCompacting() const
{
    QFile file(fileName());
    if (file.size() <= smallFile || !file.open(QIODevice::ReadOnly))
        return false;
    return file.size() > 2 * compactedIn(file.readLine(LineReader::longest).trimmed());
}

Result<FileProofHistory::Counts> FileProofHistory::count() const
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(FailureKind::NotReadable, file);
    Counts counts;
    LineReader reader(file);
    while (const std::optional<FileLine> line = reader.next()) {
        if (line->isWhole && proofLineKind(line->text) == ProofLineKind::Proof) {
            const QByteArrayView id = accountIn(line->text);
            const auto known = counts.find(QByteArray::fromRawData(id.data(), id.size()));
            if (known != counts.end())
                ++known.value();
            else
                counts.insert(id.toByteArray(), 1);
        }
    }
    return file.error() == QFileDevice::NoError ? Result<Counts>(counts) : failed(FailureKind::NotReadable, file);
}

/// Writes the file anew with the newest tests of each account, but none of @p forgotten.
Result<Done> FileProofHistory::rewrite(const Counts &counts, const QSet<QByteArray> &forgotten)
{
    QFile from(fileName());
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(FailureKind::NotReadable, from);
    QSaveFile to(fileName());
    const bool isWritten =
        to.open(QIODevice::WriteOnly) && to.setPermissions(onlyTheUser) && copy(from, to, counts, forgotten);
    from.close(); // Windows replaces no file that is open
    return isWritten && to.flush() && to.commit() ? Result<Done>(Done{}) : failed(FailureKind::NotWritable, to);
}

bool FileProofHistory::copy(QFile &from, QSaveFile &to, const Counts &counts, const QSet<QByteArray> &forgotten)
{
    Counts older = counts; // how many of an account still have to be thrown out
    qint64 size = 0;
    for (auto at = older.begin(); at != older.end(); ++at)
        at.value() = forgotten.contains(at.key()) ? at.value() : std::max(0, at.value() - kept);
    // The header has the size without itself, which is known only at the end: room for it is left.
    const QByteArray room(proofHeader(std::numeric_limits<qint64>::max()).size() - 1, ' ');
    if (to.write(room + '\n') != room.size() + 1)
        return false;
    LineReader reader(from);
    while (const std::optional<FileLine> line = reader.next()) {
        const ProofLineKind kind = line->isWhole ? proofLineKind(line->text) : ProofLineKind::Damaged;
        if (kind == ProofLineKind::Damaged && !line->text.trimmed().isEmpty() && !keepAside(line->text))
            return false;
        if (kind == ProofLineKind::Damaged || kind == ProofLineKind::Header)
            continue;
        if (kind == ProofLineKind::Proof) {
            const QByteArrayView id = accountIn(line->text);
            const auto left = older.find(QByteArray::fromRawData(id.data(), id.size()));
            if (left != older.end() && left.value()-- > 0)
                continue;
        }
        size += line->text.size() + 1;
        if (to.write(line->text.data(), line->text.size()) != line->text.size() || !to.putChar('\n'))
            return false;
    }
    const QByteArray header = proofHeader(size).chopped(1);
    return from.error() == QFileDevice::NoError && to.seek(0) && to.write(header) == header.size();
}

bool FileProofHistory::keepAside(QByteArrayView line) const
{
    QFile aside(path(u"proofs.damaged.jsonl"_s));
    if (aside.size() + line.size() > mostAside)
        return true;
    return aside.open(QIODevice::Append) && aside.setPermissions(onlyTheUser) &&
           aside.write(line.data(), line.size()) == line.size() && aside.putChar('\n') && aside.flush();
}

} // namespace sendproof
