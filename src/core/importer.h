// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/secret.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

namespace sendproof {

/// Where something stands in a file that is read.
struct ImportPlace
{
    int line = 0;   ///< From 1; 0: the whole file
    int column = 0; ///< From 1, in characters, or the column of a table; 0: the whole line
    QString field;  ///< "accounts[2].server.port", "host", a column's heading; may be empty
    friend bool operator==(const ImportPlace &, const ImportPlace &) = default;
};

/// Why something can't be read.
enum class ImportFault {
    UnknownFormat,   ///< None of the formats
    TooLarge,        ///< Longer than any such file is
    Malformed,       ///< It breaks the rules of its format (the detail says how)
    NewerVersion,    ///< Of a newer Sendproof
    WrongPassphrase, ///< Or damaged, where the two can't be told apart
    Damaged,         ///< It was changed or cut off after it was written
    AbsurdCost,      ///< Opening it would take more memory or time than allowed
    MissingValue,    ///< The account lacks something it can't be without
    BadValue,        ///< A value that makes no sense there
    UnsafeValue,     ///< Control, invisible or direction-changing characters
    NotSupported     ///< Something Sendproof has no account for, e.g. a server that is only for reading mail
};

/// One thing that can't be read.
struct ImportProblem
{
    ImportFault fault = ImportFault::Malformed;
    ImportPlace place;
    QString detail;       ///< The value or what is wrong with it, cut; untrusted, plain text, never a secret
    bool isWhole = false; ///< Nothing of the file can be used
    /// Worth knowing, but nothing is lost by it: what the file has beside accounts.
    bool isNote() const { return fault == ImportFault::NotSupported && !isWhole; }
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

/// One account as a file has it. Its id is the file's where the format keeps ids, else a new one.
struct ImportedAccount
{
    MailAccount account; ///< Without a proof: it wasn't tested here
    Secret secret;       ///< Empty: the file has none
    ImportPlace place;
    bool hasOwnId = false; ///< The id stands in the file: an account with it that is there already is the same one
};

/// What was read of a file. Move-only, as it holds secrets.
struct ImportReading
{
    QString format; ///< An Importer's id
    std::vector<ImportedAccount> accounts;
    QList<ImportProblem> problems;
};

/// Reads one kind of file. Pure; the classes are in importers/ and bundle/.
class Importer
{
public:
    static constexpr qsizetype maximalSize = qsizetype{16} * 1024 * 1024; ///< Bytes of any file
    static constexpr int maximalAccounts = 10000;                         ///< Of any file

    Importer() = default;
    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;
    virtual ~Importer() = default;

    virtual QString id() const = 0; ///< Stable: "sendproof-json", "bundle", "csv", … (docs/imports.md)
    /// Whether @p bytes look like this format; @p fileName may help, and may be empty.
    virtual bool recognises(QByteArrayView bytes, const QString &fileName) const = 0;
    virtual bool needsPassphrase() const { return false; }
    /// Never throws and never reads more than @p bytes. @p passphrase: only where needsPassphrase().
    virtual ImportReading read(const Secret &bytes, const Secret &passphrase) const = 0;
};

using Importers = std::vector<std::unique_ptr<Importer>>;

/// The first of @p importers that recognises @p bytes, or null.
const Importer *recognisedBy(const Importers &importers, QByteArrayView bytes, const QString &fileName);
const Importer *importerOf(const Importers &importers, QStringView id); ///< Null where there is none
/// What @p importer reads. Without one it is UnknownFormat, and TooLarge over Importer::maximalSize.
ImportReading readingBy(const Importer *importer, const Secret &bytes, const Secret &passphrase);
/// A reading of which nothing can be used.
ImportReading unreadable(const QString &format, ImportFault fault, const QString &detail = {}, ImportPlace place = {});

/// All accounts of @p reading go to @p workspace, as accounts of their own: none keeps an id of the file.
void moveTo(ImportReading &reading, const QString &workspace);

} // namespace sendproof
