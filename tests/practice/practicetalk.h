// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceconversation.h"
#include "practice/signin.h"

#include <QList>

namespace sendproof {

using Channel = PracticeConversation::Channel;

/// Everything a conversation did, as text: bytes as they are, other actions as "[close]".
struct Heard
{
    QByteArray text;
    QList<PracticeMail> mails;
    void add(const PracticeActions &actions)
    {
        for (const PracticeAction &action : actions) {
            if (const auto *send = std::get_if<PracticeSend>(&action))
                text += send->bytes;
            else if (const auto *take = std::get_if<PracticeTake>(&action))
                mails.append(take->mail);
            else
                text += std::holds_alternative<PracticeStartTls>(action) ? "[tls]"
                        : std::holds_alternative<PracticeClose>(action)  ? "[close]"
                                                                         : "[flood]";
        }
    }
    QByteArrayList codes() const ///< Of the last line of each reply, and the other actions
    {
        QByteArrayList codes;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith('['))
                codes.append(line);
            else if (line.size() > 3 && line.at(3) == ' ')
                codes.append(line.first(3));
        }
        return codes;
    }
};

inline PracticeConversation conversation(const char *id = "ok", Channel channel = Channel::Tls,
                                         const PracticeOffer &offer = {})
{
    return PracticeConversation(channel, *PracticeScenario::byId(QString::fromLatin1(id)), offer);
}

/// The lines of @p said with CRLF, in one block or byte by byte.
inline Heard talk(PracticeConversation &server, const QByteArrayList &said, bool byteByByte = false)
{
    Heard heard;
    const QByteArray bytes = said.join("\r\n") + "\r\n";
    const qsizetype piece = byteByByte ? 1 : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        heard.add(server.receive(QByteArrayView(bytes).sliced(at, piece)));
    return heard;
}

/// A conversation that is signed in as @p local.
inline PracticeConversation signedIn(const QByteArray &local = "ok", const PracticeOffer &offer = {})
{
    PracticeConversation server = conversation("ok", Channel::Tls, offer);
    server.open();
    server.receive("EHLO [127.0.0.1]\r\n" + plain(local) + "\r\n");
    return server;
}

} // namespace sendproof
