// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvimporter.h"

#include "core/unsafetext.h"
#include "importers/accountdraft.h"
#include "importers/csvheadings.h"
#include "importers/csvtable.h"
#include "importers/textlines.h"

#include <QStringDecoder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::size_t mostColumns = 64;

bool startsAFormula(QByteArrayView cell)
{
    static constexpr QByteArrayView starts[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(starts), std::end(starts),
                       [cell](QByteArrayView one) { return cell.startsWith(one); });
}

/// @p cell without the apostrophe that keeps spreadsheets from running it.
QByteArrayView unguarded(QByteArrayView cell)
{
    const QByteArrayView rest = cell.startsWith('\'') ? cell.sliced(1) : QByteArrayView();
    return startsAFormula(rest) || rest.startsWith('\'') ? rest : cell;
}

/// The text of a file that is in UTF-16, as spreadsheets write "Unicode text".
std::optional<Secret> fromUtf16(QByteArrayView bytes)
{
    if (!bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF"))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf16);
    QString text = decoder(bytes);
    Secret made = Secret::fromText(text);
    wipe(text);
    return made;
}

class CsvReader
{
public:
    CsvReader(QByteArrayView text, ImportReading &reading)
        : m_reading(reading)
        , m_text(text)
    {
    }

    void read()
    {
        int firstLine = 1;
        char separator = CsvTable::separatorOf(m_text);
        if (m_text.first(std::min<qsizetype>(4, m_text.size())).toByteArray().toLower() == "sep=" &&
            m_text.size() > 4) {
            separator = m_text[4]; // the line by which Excel is told
            m_text = m_text.sliced(m_text.indexOf('\n') + 1);
            firstLine = 2;
        }
        CsvTable table(m_text, separator, firstLine);
        CsvRow row;
        if (!table.next(row) || !takeHeadings(row))
            return;
        while (table.next(row)) {
            if (m_reading.accounts.size() >= Importer::maximalAccounts)
                return makeUnreadable(ImportFault::TooLarge, {.line = row.line});
            if (!row.isEmpty())
                takeRow(row);
        }
    }

private:
    void makeUnreadable(ImportFault fault, const ImportPlace &place, const QString &detail = {})
    {
        m_reading.accounts.clear();
        m_reading.problems = {ImportProblem{.fault = fault, .place = place, .detail = detail, .isWhole = true}};
    }

    bool takeHeadings(const CsvRow &row)
    {
        if (!row.fault.isEmpty() || row.cells.size() > mostColumns) {
            makeUnreadable(ImportFault::Malformed, {.line = row.line, .column = row.faultColumn}, row.fault);
            return false;
        }
        for (const CsvCell &cell : row.cells) {
            if (!takeHeading(cell.text.bytes(), {.line = row.line, .column = static_cast<int>(m_columns.size()) + 1}))
                return false;
        }
        for (const DraftField field : {DraftField::FromAddress, DraftField::Host, DraftField::Port}) {
            if (std::any_of(m_columns.begin(), m_columns.end(),
                            [field](const CsvHeading *one) { return one && one->column == field; }))
                continue;
            const QString name = field == DraftField::Host   ? u"host"_s
                                 : field == DraftField::Port ? u"port"_s
                                                             : u"from_address"_s;
            makeUnreadable(ImportFault::MissingValue, {.line = row.line, .field = name});
            return false;
        }
        return true;
    }

    bool takeHeading(QByteArrayView cell, ImportPlace place)
    {
        const CsvHeading *heading = csvHeadingOf(cell);
        place.field = shownText(textFrom(cell).value_or(QString()), 60);
        const bool isSecond = heading && std::any_of(m_columns.begin(), m_columns.end(), [&](const CsvHeading *one) {
                                  return one && one->column == heading->column;
                              });
        if (isSecond)
            makeUnreadable(ImportFault::Malformed, place, u"this column stands twice"_s);
        else if (!heading && !cell.trimmed().isEmpty())
            note(m_reading, place, {});
        m_columns.push_back(heading);
        m_names.append(place.field);
        return !isSecond;
    }

    void takeRow(const CsvRow &row)
    {
        const auto complain = [&](int column, const QString &what) {
            m_reading.problems.append(ImportProblem{
                .fault = ImportFault::Malformed, .place = {.line = row.line, .column = column}, .detail = what});
        };
        if (!row.fault.isEmpty())
            return complain(row.faultColumn, row.fault);
        if (row.cells.size() > m_columns.size())
            return complain(static_cast<int>(m_columns.size()) + 1, u"there are more cells than headings"_s);
        AccountDraft draft({.line = row.line});
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const ImportPlace place{
                .line = row.line, .column = static_cast<int>(i) + 1, .field = m_names.at(static_cast<qsizetype>(i))};
            if (m_columns[i] && !takeCell(*m_columns[i], row.cells[i], place, draft))
                return;
        }
        for (const DraftField field : {DraftField::FromAddress, DraftField::Port})
            if (!draft.has(field))
                return missing(field, row.line);
        draft.finish(m_reading);
    }

    void missing(DraftField field, int line)
    {
        const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                     [field](const CsvHeading *one) { return one && one->column == field; });
        const auto column = at - m_columns.begin();
        m_reading.problems.append(ImportProblem{
            .fault = ImportFault::MissingValue,
            .place = {.line = line, .column = static_cast<int>(column) + 1, .field = m_names.at(column)}});
    }

    /// False where the row is lost by it.
    bool takeCell(const CsvHeading &heading, const CsvCell &cell, const ImportPlace &place, AccountDraft &draft)
    {
        const QByteArrayView bytes = unguarded(cell.text.bytes());
        const auto complain = [&](ImportFault fault, const QString &detail) {
            m_reading.problems.append(ImportProblem{.fault = fault, .place = place, .detail = detail});
            return false;
        };
        if (!heading.column) {
            std::optional<Secret> secret = secretFrom(bytes);
            if (!secret)
                return complain(ImportFault::BadValue, {});
            draft.setSecret(std::move(*secret), place);
            return true;
        }
        const std::optional<QString> text = textFrom(bytes);
        if (!text)
            return complain(ImportFault::BadValue, u"it is neither UTF-8 nor CP949"_s);
        if (bytes.size() == cell.text.bytes().size() && startsAFormula(bytes))
            return complain(ImportFault::UnsafeValue, shownText(*text, 60));
        draft.set(*heading.column, knownWord(*heading.column, cell.isQuoted ? *text : text->trimmed()), place);
        return true;
    }

    ImportReading &m_reading;
    QByteArrayView m_text;
    std::vector<const CsvHeading *> m_columns; ///< Null: one that isn't known
    QStringList m_names;                       ///< As they stand there
};

} // namespace

bool CsvImporter::recognises(QByteArrayView bytes, const QString &fileName) const
{
    if (fileName.endsWith(".csv"_L1, Qt::CaseInsensitive) || fileName.endsWith(".tsv"_L1, Qt::CaseInsensitive))
        return true;
    const std::optional<Secret> wide = fromUtf16(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    const QByteArrayView text = withoutByteOrderMark(wide ? wide->bytes() : bytes);
    if (text.first(std::min<qsizetype>(text.size(), 4)).compare("sep=", Qt::CaseInsensitive) == 0)
        return true;
    CsvRow row;
    CsvTable table(text.first(std::min<qsizetype>(text.size(), 4096)), CsvTable::separatorOf(text));
    return table.next(row) && std::count_if(row.cells.begin(), row.cells.end(),
                                            [](const CsvCell &cell) { return csvHeadingOf(cell.text.bytes()); }) >= 2;
}

ImportReading CsvImporter::read(const Secret &bytes, const Secret & /*passphrase*/) const
{
    const std::optional<Secret> wide = fromUtf16(bytes.bytes());
    const QByteArrayView text = withoutByteOrderMark(wide ? wide->bytes() : bytes.bytes());
    if (std::optional<ImportReading> unfit = unfitText(text, id()))
        return std::move(*unfit);
    ImportReading reading;
    reading.format = id();
    if (text.trimmed().isEmpty())
        return unreadable(id(), ImportFault::MissingValue, {}, {.line = 1});
    CsvReader(text, reading).read();
    return reading;
}

QByteArray CsvImporter::emptyTable()
{
    return "\xEF\xBB\xBF"
           "name,workspace,from_address,from_name,login,secret,provider,host,port,security\r\n";
}

} // namespace sendproof
