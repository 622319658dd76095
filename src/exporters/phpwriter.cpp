// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/phpwriter.h"

#include "exporters/clientaccount.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Appends @p text in single quotes to @p bytes, which has room for it.
void appendQuoted(QByteArray &bytes, QByteArrayView text)
{
    bytes += '\'';
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            bytes += '\\';
        bytes += c;
    }
    bytes += '\'';
}

QByteArray quoted(const QString &text)
{
    QByteArray bytes;
    appendQuoted(bytes, text.toUtf8());
    return bytes;
}

Secret quotedSecret(const Secret &secret)
{
    QByteArray bytes;
    bytes.reserve(2 * secret.bytes().size() + 2); // it never moves, so that no copy stays behind
    appendQuoted(bytes, secret.bytes());
    Secret result{QByteArrayView(bytes)};
    wipe(bytes);
    return result;
}

} // namespace

void PhpWriter::define(QByteArrayView name, const QByteArray &value)
{
    m_bytes += "define( '" + name.toByteArray() + "', " + value + " );\n";
}

void PhpWriter::remark(const QString &text)
{
    if (!text.isEmpty())
        m_bytes += "// " + QString(text).replace("?>"_L1, "? >"_L1).toUtf8() + '\n';
}

void PhpWriter::text(QByteArrayView name, const QString &value)
{
    define(name, quoted(value));
}

void PhpWriter::integer(QByteArrayView name, int value)
{
    define(name, QByteArray::number(value));
}

void PhpWriter::boolean(QByteArrayView name, bool value)
{
    define(name, value ? "true" : "false");
}

void PhpWriter::secret(QByteArrayView name, const QUuid &account)
{
    m_bytes += "define( '" + name.toByteArray() + "', ";
    m_pieces.append(m_bytes);
    m_pieces.append(
        SecretSlot{.account = account, .encode = quotedSecret, .placeholder = "''", .canHold = isPlainText});
    m_bytes = " );\n";
}

QList<ExportPiece> PhpWriter::finish()
{
    m_pieces.append(m_bytes);
    return m_pieces;
}

} // namespace sendproof
