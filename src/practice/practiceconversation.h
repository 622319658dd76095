// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceaction.h"
#include "practice/practicesasl.h"
#include "practice/practicescenario.h"
#include "practice/practicetransaction.h"

namespace sendproof {

/// The server's side of an ESMTP submission (RFC 5321, RFC 6409): bytes in, actions out, no socket. All input is
/// bounded: a line 12,288 octets (RFC 4954 section 4), a command other than AUTH 4,096, 20 mistakes, one message.
class PracticeConversation
{
public:
    enum class Channel { Clear, Tls };

    /// @p port is the scenario of the port the client came to; the one of its login is chosen at sign-in.
    PracticeConversation(Channel channel, const PracticeScenario &port, PracticeOffer offer = {},
                         PracticeCredentials credentials = {});

    PracticeActions open();                        ///< The greeting; once, on an implicit TLS port after the handshake
    PracticeActions receive(QByteArrayView bytes); ///< Bytes may come in any pieces
    PracticeActions channelSecured();              ///< The handshake succeeded: all from before is forgotten (RFC 3207)

private:
    enum class State { Command, SaslAnswer, SaslEnd, Data, Chunk, BeforeTls, Mute };
    struct Verb;

    void takeSome();
    void takeLine();
    void takeData();
    void takeChunk();
    void onCommand(QByteArrayView line);
    void onEhlo(QByteArrayView name);
    void onHelo(QByteArrayView name);
    void onStartTls(QByteArrayView argument);
    void onAuth(QByteArrayView argument);
    void onMail(QByteArrayView argument);
    void onRcpt(QByteArrayView argument);
    void onData(QByteArrayView argument);
    void onBdat(QByteArrayView argument);
    void onRset(QByteArrayView argument);
    void onNoop(QByteArrayView argument);
    void onVrfy(QByteArrayView argument);
    void onQuit(QByteArrayView argument);
    bool greet(QByteArrayView name);
    static PracticeOffer trickedOffer(PracticeTrick trick, PracticeOffer offer);
    bool playTrickAtEhlo();
    bool playTrickAtAuth(const PracticeScenario &scenario);
    void spoilHandshake();
    bool offersAuth() const;
    void onSaslAnswer(QByteArrayView line);
    void settle(const PracticeSasl::Step &step);
    void endSasl(const QByteArray &lines);
    void finishMessage();
    void reply(const QByteArray &lines);   ///< 421 closes
    void mistake(const QByteArray &lines); ///< As reply(); the twentieth closes
    void close();
    QByteArrayView pending() const { return QByteArrayView(m_input).sliced(m_used); }

    State m_state = State::Command;
    Channel m_channel;
    const PracticeScenario *m_scenario;
    PracticeOffer m_offer;
    PracticeCredentials m_credentials;
    PracticeTransaction m_transaction;
    std::unique_ptr<PracticeSasl> m_sasl; ///< In SaslAnswer and SaslEnd
    QByteArray m_login;                   ///< Empty before the sign-in
    bool m_hasHello = false;
    qint64 m_chunkLeft = 0; ///< Octets of BDAT still to come
    bool m_isLastChunk = false;
    QByteArray m_chunkRefusal; ///< Not empty: the chunk is thrown away and this is the reply
    int m_mistakes = 0;
    QByteArray m_input;
    qsizetype m_used = 0; ///< Of m_input
    PracticeActions m_actions;
};

} // namespace sendproof
