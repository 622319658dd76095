// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/plistwriter.h"

#include "exporters/clientaccount.h"

#include <algorithm>

namespace sendproof {

namespace {

Secret escaped(const Secret &secret)
{
    QByteArray bytes;
    bytes.reserve(secret.bytes().size() * 5); // "&amp;" for each: it never moves, so that no copy stays behind
    for (const char c : secret.bytes()) {
        if (c == '&')
            bytes += "&amp;";
        else if (c == '<')
            bytes += "&lt;";
        else if (c == '>')
            bytes += "&gt;";
        else
            bytes += c;
    }
    Secret result{QByteArrayView(bytes)};
    wipe(bytes);
    return result;
}

} // namespace

PlistWriter::PlistWriter()
    : m_bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
              "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
              "<plist version=\"1.0\">\n")
{
}

void PlistWriter::line(const QByteArray &markup, int nesting)
{
    m_depth += std::min(nesting, 0);
    m_bytes += QByteArray(m_depth, '\t') + markup + '\n';
    m_depth += std::max(nesting, 0);
}

void PlistWriter::text(QByteArrayView name, const QString &value)
{
    key(name);
    line("<string>" + value.toHtmlEscaped().toUtf8() + "</string>");
}

void PlistWriter::integer(QByteArrayView name, int value)
{
    key(name);
    line("<integer>" + QByteArray::number(value) + "</integer>");
}

void PlistWriter::boolean(QByteArrayView name, bool value)
{
    key(name);
    line(value ? "<true/>" : "<false/>");
}

void PlistWriter::secret(QByteArrayView name, const QUuid &account)
{
    key(name);
    m_bytes += QByteArray(m_depth, '\t') + "<string>";
    m_pieces.append(m_bytes);
    m_pieces.append(SecretSlot{.account = account, .encode = escaped, .placeholder = {}, .canHold = isPlainText});
    m_bytes = "</string>\n";
}

QList<ExportPiece> PlistWriter::finish()
{
    m_bytes += "</plist>\n";
    m_pieces.append(m_bytes);
    return m_pieces;
}

} // namespace sendproof
