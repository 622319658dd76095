// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpcapabilities.h"

namespace sendproof {

namespace {

void takeMechanisms(QList<QByteArray> &mechanisms, const QList<QByteArray> &words)
{
    for (const QByteArray &word : words) {
        if (!word.isEmpty() && !mechanisms.contains(word))
            mechanisms.append(word);
    }
}

} // namespace

SmtpCapabilities SmtpCapabilities::fromEhlo(const SmtpReply &reply)
{
    SmtpCapabilities made;
    for (qsizetype i = 1; i < reply.lines.size(); ++i) { // the first line is the greeting
        QList<QByteArray> words = reply.lines.at(i).simplified().toUpper().split(' ');
        const QByteArray keyword = words.takeFirst();
        if (keyword == "STARTTLS") {
            made.startTls = true;
        } else if (keyword == "PIPELINING") {
            made.pipelining = true;
        } else if (keyword == "CHUNKING") {
            made.chunking = true;
        } else if (keyword == "8BITMIME") {
            made.eightBitMime = true;
        } else if (keyword == "SMTPUTF8") {
            made.smtpUtf8 = true;
        } else if (keyword == "SIZE") {
            made.size = true;
            made.maximalSize = words.isEmpty() ? 0 : words.first().toLongLong();
        } else if (keyword == "AUTH") {
            takeMechanisms(made.authMechanisms, words);
        } else if (keyword.startsWith("AUTH=")) { // before RFC 2554; some servers still say it
            words.prepend(keyword.mid(5));
            takeMechanisms(made.authMechanisms, words);
        }
    }
    return made;
}

} // namespace sendproof
