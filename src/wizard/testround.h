// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "wizard/accountround.h"

#include <functional>

namespace sendproof {

/// A round as the list of accounts needs it. Port over AccountRound, which it tells of signal by signal; letting go of
/// it lets go of the round.
class TestRound : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0; ///< Once; returns at once

Q_SIGNALS:
    void accountStarted(const QUuid &account);
    void accountFinished(const sendproof::RoundResult &result);
    void notKept(const sendproof::Failure &why);
    void finished();
};

/// Makes a round; given by the composition root.
using MakeRound = std::function<Story<TestRound>(RoundOrder order)>;

} // namespace sendproof
