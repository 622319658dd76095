// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "core/result.h"
#include "core/secret.h"

namespace sendproof {

/// The one request that is awaited from the browser.
struct RedirectExpectation
{
    QString redirectUri;       ///< As it was asked with; its host and port are the only Host that is taken
    QByteArray state;          ///< As it was asked with
    DirectEndpoints endpoints; ///< Whose issuer it has to come from
};

/// Reads one HTTP/1.1 request from the bytes of one connection and says whether it is the browser's way back from the
/// service (RFC 6749 section 4.1.2, RFC 8252 section 7.3); no socket. Taken is a GET of exactly the path, with exactly
/// the Host (other hosts are DNS rebinding), with a head of at most 16 KiB, without a body, in which no parameter
/// stands twice and whose state is the one asked with, compared in constant time. Bytes are wiped once they are read.
class RedirectReader
{
public:
    enum State {
        Reading,
        Ours,       ///< answer() has what came; whoever sent it knew the state
        NotOurs,    ///< Another path, method or host: a browser's side errand, or somebody else's
        WrongState, ///< Right in all but the state: an old tab, or a forgery (RFC 6749 section 10.12)
        Broken      ///< No request of a browser
    };
    static constexpr qsizetype headLimit = 16384; ///< Bytes

    explicit RedirectReader(const RedirectExpectation &expectation);
    ~RedirectReader();
    Q_DISABLE_COPY_MOVE(RedirectReader)

    State read(QByteArrayView bytes); ///< Once it isn't Reading any more, bytes are ignored
    State state() const { return m_state; }
    int status() const { return m_status; } ///< The HTTP status to answer with

    /// With Ours, once: the code, or why there is none. At Stage::Token: ReplyRejected with "error: error_description"
    /// of the service; SignInNotOurs where another issuer than the one asked sent it, or none where the service
    /// promises to say (RFC 9207 section 2.4); MalformedReply where it is neither a code nor an error.
    Result<Secret> takeAnswer();

private:
    void judge();
    bool readRequestLine(QByteArrayView line, QByteArrayView &query);
    bool readFields(QByteArrayView fields);
    void readQuery(QByteArrayView query);
    State stop(State state, int status);

    RedirectExpectation m_expectation;
    QByteArray m_path;
    QByteArray m_host;
    State m_state = Reading;
    int m_status = 400;
    QByteArray m_head;
    std::optional<Result<Secret>> m_answer;
};

} // namespace sendproof
