// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <initializer_list>

// Writes DER (ITU-T X.690), as much of it as certificates and keys need. Every function gives one whole element.
namespace sendproof::der {

QByteArray sequence(std::initializer_list<QByteArray> elements);
QByteArray set(const QByteArray &element);
/// @p bytes: an unsigned number, most significant byte first.
QByteArray integer(QByteArray bytes);
QByteArray integer(int value); ///< 0 to 127
QByteArray boolean(bool value);
QByteArray null();
QByteArray oid(const QByteArray &dotted); ///< "2.5.4.3"
QByteArray octets(const QByteArray &bytes);
QByteArray bits(const QByteArray &bytes, int unused = 0); ///< @p unused: bits at the end of the last byte
QByteArray utf8(const QByteArray &text);
QByteArray time(const QDateTime &time); ///< As RFC 5280 section 4.1.2.5 has it; whole seconds
/// Context-specific: [@p number] around a whole element, or in place of its type.
QByteArray explicitly(int number, const QByteArray &element);
QByteArray implicitly(int number, const QByteArray &content);

} // namespace sendproof::der
