// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headertext.h"
#include "core/mailaccount.h"

#include <QString>

namespace sendproof {

/// What the test mail says, in the language the program speaks now.
struct TestMailWords
{
    HeaderText subject;
    QString body; ///< Plain text, LF line ends
};

/// @p arrivalCode is what the reader types back to prove the arrival.
TestMailWords testMailWords(const MailAccount &account, const QString &arrivalCode);

} // namespace sendproof
