// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/derwriter.h"

using namespace Qt::StringLiterals;

namespace sendproof::der {

namespace {

QByteArray element(int tag, const QByteArray &content)
{
    QByteArray length;
    qsizetype rest = content.size();
    if (rest < 0x80) {
        length = QByteArray(1, static_cast<char>(rest));
    } else {
        for (; rest > 0; rest >>= 8)
            length.prepend(static_cast<char>(rest & 0xff));
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return QByteArray(1, static_cast<char>(tag)) + length + content;
}

/// A number in base 128, all bytes but the last with the high bit.
QByteArray base128(quint32 value)
{
    QByteArray made(1, static_cast<char>(value & 0x7f));
    for (value >>= 7; value > 0; value >>= 7)
        made.prepend(static_cast<char>(0x80 | (value & 0x7f)));
    return made;
}

} // namespace

QByteArray sequence(std::initializer_list<QByteArray> elements)
{
    QByteArray content;
    for (const QByteArray &one : elements)
        content += one;
    return element(0x30, content);
}

QByteArray set(const QByteArray &one)
{
    return element(0x31, one);
}

QByteArray integer(QByteArray bytes)
{
    while (bytes.size() > 1 && bytes.front() == '\0')
        bytes.remove(0, 1);
    if (bytes.isEmpty() || (static_cast<unsigned char>(bytes.front()) & 0x80) != 0)
        bytes.prepend('\0'); // else it would be negative
    return element(0x02, bytes);
}

QByteArray integer(int value)
{
    return integer(QByteArray(1, static_cast<char>(value)));
}

QByteArray boolean(bool value)
{
    return element(0x01, QByteArray(1, value ? '\xff' : '\0'));
}

QByteArray null()
{
    return element(0x05, {});
}

QByteArray oid(const QByteArray &dotted)
{
    const QByteArrayList arcs = dotted.split('.');
    QByteArray content = base128(arcs.at(0).toUInt() * 40 + arcs.at(1).toUInt());
    for (qsizetype i = 2; i < arcs.size(); ++i)
        content += base128(arcs.at(i).toUInt());
    return element(0x06, content);
}

QByteArray octets(const QByteArray &bytes)
{
    return element(0x04, bytes);
}

QByteArray bits(const QByteArray &bytes, int unused)
{
    return element(0x03, QByteArray(1, static_cast<char>(unused)) + bytes);
}

QByteArray utf8(const QByteArray &text)
{
    return element(0x0c, text);
}

QByteArray time(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const int year = utc.date().year();
    const bool isShort = year >= 1950 && year < 2050;
    const QString form = isShort ? u"yyMMddHHmmss'Z'"_s : u"yyyyMMddHHmmss'Z'"_s;
    return element(isShort ? 0x17 : 0x18, utc.toString(form).toLatin1());
}

QByteArray explicitly(int number, const QByteArray &one)
{
    return element(0xa0 | number, one);
}

QByteArray implicitly(int number, const QByteArray &content)
{
    return element(0x80 | number, content);
}

} // namespace sendproof::der
