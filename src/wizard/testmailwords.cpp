// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/testmailwords.h"

#include <QCoreApplication>

namespace sendproof {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("sendproof::TestMailWords", text);
}

} // namespace

TestMailWords testMailWords(const MailAccount &account, const QString &arrivalCode)
{
    //: Subject of the test mail; %1 is the six-digit code
    const QString subject =
        say(QT_TRANSLATE_NOOP("sendproof::TestMailWords", "Sendproof test mail (code %1)")).arg(arrivalCode);
    //: Body of the test mail; %1 the From address, %2 the submission server, %3 the six-digit code
    const QString body = say(QT_TRANSLATE_NOOP("sendproof::TestMailWords",
                                               "This mail was sent by Sendproof to prove that sending works.\n\n"
                                               "From: %1\nServer: %2\n\n"
                                               "Code: %3\n"
                                               "Type this code into Sendproof to confirm that the mail arrived.\n\n"
                                               "If you did not ask for this mail, you can delete it.\n"))
                             .arg(account.sender.address.shown(), account.server.host.shown(), arrivalCode);
    return {HeaderText::from(subject).value_or(HeaderText()), body};
}

} // namespace sendproof
