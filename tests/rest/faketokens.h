// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokensource.h"

#include <QPointer>
#include <QTimer>

namespace sendproof::test {

/// Gives what the test says, from the event loop; remembers who asked for what.
class FakeTokens : public TokenSource
{
public:
    struct Asked
    {
        QString login;
        QByteArray refreshToken;
        Want want = Want::Any;
    };
    void accessToken(const MailAccount &account, Secret refreshToken, Want want, QObject *context,
                     Answer answer) override
    {
        asked.append({account.login, refreshToken.bytes().toByteArray(), want});
        if (isSilent)
            return;
        QTimer::singleShot(delay, context, [this, want, answer] {
            if (failure)
                answer(*failure);
            else
                answer(Secret(QByteArrayView(want == Want::Any ? token : freshToken)));
        });
    }

    QByteArray token = "good-token-0123456789";
    QByteArray freshToken = "good-token-0123456789";
    std::optional<Failure> failure;
    std::chrono::milliseconds delay{0};
    bool isSilent = false;
    QList<Asked> asked;
};

} // namespace sendproof::test
