// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/failuretexts.h"

#include <QCoreApplication>
#include <array>

namespace sendproof {

namespace {

// In the order of FailureKind.
constexpr std::array kindSources{
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "There is no server of this name"),
        QT_TRANSLATE_NOOP("FailureWords", "%4 can't be found. Check how it is spelled, and your internet connection.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "Nobody answers at this port"),
                  QT_TRANSLATE_NOOP("FailureWords", "%1 turns the connection away. Check server and port.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "This computer can't reach the server's network"),
                  QT_TRANSLATE_NOOP("FailureWords", "Check your internet connection, then test again.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The proxy does not let the connection through"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "Ask whoever runs your network to open the way to %1, or try another network.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The server did not answer in time"),
        QT_TRANSLATE_NOOP("FailureWords",
                          "%1 is silent, or your network holds this port back. Try another port or another network.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The server ended the connection"),
        QT_TRANSLATE_NOOP("FailureWords",
                          "%1 hung up in the middle. Test once more; if it happens again, check port and security.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "No secure connection came about"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "%1 and this computer found no safe method in common. The server may "
                                    "be too old, or the port may be another.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The server's certificate can't be verified"),
                  QT_TRANSLATE_NOOP("FailureWords", "Nobody this computer trusts vouches for %1.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "Port and security do not fit together"),
        QT_TRANSLATE_NOOP("FailureWords",
                          "%1 expects the other kind of secure connection. One press changes it and tests again.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The server offers no secure connection on this port"),
        QT_TRANSLATE_NOOP("FailureWords", "Nothing was sent to %1, so your password stayed safe. Try port 465.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "Somebody slipped words in before the connection was secure"),
                  QT_TRANSLATE_NOOP("FailureWords", "The test was stopped and your password was not sent. Try another "
                                                    "network; if it happens again, ask whoever runs %1.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "Without security nothing is sent"),
        QT_TRANSLATE_NOOP(
            "FailureWords",
            "Security is switched off, and %1 is not known as a server of your own network. Switch security on.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The server said no"),
                  QT_TRANSLATE_NOOP("FailureWords", "Its own words below tell more.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The server answers unlike a mail server"),
        QT_TRANSLATE_NOOP(
            "FailureWords",
            "The answer of %1 can't be made sense of. Check server and port, or ask whoever runs the server.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The server's answer does not end"),
        QT_TRANSLATE_NOOP(
            "FailureWords",
            "%1 sent far more than a mail server has to say, so the test was stopped. Check server and port.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The server takes no sign-in here"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "%1 offers no sign-in on this port. Many services do so on port 465 or 587 only.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "No sign-in method fits"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "%1 offers no safe way to sign in that works here. Check server and "
                                    "port; many services let programs sign in on port 465 or 587 only.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The server did not prove that it is the right one"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "%1 let the sign-in pass without knowing your password, so the test "
                                    "was stopped. Ask whoever runs the server.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The browser brought back an answer to another question"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "It was not used: somebody else may have sent it. Sign in again, and "
                                    "close other windows of the sign-in first.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The browser has no way back to Sendproof"),
                  QT_TRANSLATE_NOOP("FailureWords", "No port of this computer could be opened for it. A firewall or "
                                                    "security program may forbid it; sign in with a code instead.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "Sendproof is not registered at this mail service"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "Signing in directly needs a client ID. The guide shows how to make "
                                    "one; with an app password you can send without it.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The server can't handle this address"),
        QT_TRANSLATE_NOOP("FailureWords",
                          "Letters other than A to Z before the @ are not possible at %1. Use another address.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The mail is too large for this server"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "%1 takes smaller mails only. Ask the mail service how large a mail may be.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "It is not known whether the mail was taken"),
                  QT_TRANSLATE_NOOP(
                      "FailureWords",
                      "The connection to %1 was lost at the very end. Look into the mailbox before you test again.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "Something is missing or can't be used"),
                  QT_TRANSLATE_NOOP("FailureWords", "Check what was entered, then try again.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The test was stopped"),
                  QT_TRANSLATE_NOOP("FailureWords", "Nothing more is sent. You can test again at any time.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The file is not there"),
                  QT_TRANSLATE_NOOP("FailureWords", "It may have been moved or deleted.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The file can't be read"),
                  QT_TRANSLATE_NOOP("FailureWords", "Check whether this user of the computer may open it.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The account can't be saved"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "The disk may be full, or this user may not write there. Make room or "
                                    "change the permission, then save again.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "Another window has the accounts open"),
                  QT_TRANSLATE_NOOP("FailureWords", "Close the other Sendproof, then try again.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The accounts come from a newer Sendproof"),
                  QT_TRANSLATE_NOOP("FailureWords", "Update Sendproof to use them. They were not changed.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The file with the accounts is damaged"),
        QT_TRANSLATE_NOOP("FailureWords",
                          "It was put aside and nothing was deleted. When you save again, a new file is begun.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The keychain can't be reached"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "This computer's safe place for passwords does not answer. You can use "
                                    "the password until Sendproof is closed, without saving it.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The keychain did not give its permission"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "Allow Sendproof to use the keychain, then save again. You can also "
                                    "use the password until Sendproof is closed.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The keychain takes too long"),
                  QT_TRANSLATE_NOOP("FailureWords",
                                    "It may be waiting for you in another window. Answer there, then save "
                                    "again. You can also use the password until Sendproof is closed.")},
    FailureSource{
        QT_TRANSLATE_NOOP("FailureWords", "The keychain did not keep the password"),
        QT_TRANSLATE_NOOP(
            "FailureWords",
            "What was read back is not what was written. Save again; if it happens once more, restart the computer.")},
    FailureSource{QT_TRANSLATE_NOOP("FailureWords", "The password is not in the keychain"),
                  QT_TRANSLATE_NOOP("FailureWords", "Enter the password of %2 once more.")},
};
static_assert(kindSources.size() == static_cast<std::size_t>(FailureKind::SecretMissing) + 1);

} // namespace

const FailureSource &failureSource(FailureKind kind)
{
    return kindSources.at(static_cast<std::size_t>(kind));
}

} // namespace sendproof
