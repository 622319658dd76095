// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/causetexts.h"

#include <QCoreApplication>
#include <array>

namespace sendproof {

namespace {

// In the order of FailureKind.
constexpr std::array kindSources{
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "There is no server of this name"),
        QT_TRANSLATE_NOOP("CauseWords", "%4 can't be found. Check how it is spelled, and your internet connection.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Nobody answers at this port"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 turns the connection away. Check server and port.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "This computer can't reach the server's network"),
                QT_TRANSLATE_NOOP("CauseWords", "Check your internet connection, then test again.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The proxy does not let the connection through"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "Ask whoever runs your network to open the way to %1, or try another network.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server did not answer in time"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "%1 is silent, or your network holds this port back. Try another port or another network.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server ended the connection"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "%1 hung up in the middle. Test once more; if it happens again, check port and security.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "No secure connection came about"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 and this computer found no safe method in common. The server may "
                                                "be too old, or the port may be another.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server's certificate can't be verified"),
                QT_TRANSLATE_NOOP("CauseWords", "Nobody this computer trusts vouches for %1.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "Port and security do not fit together"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "%1 expects the other kind of secure connection. One press changes it and tests again.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server offers no secure connection on this port"),
                QT_TRANSLATE_NOOP("CauseWords", "Nothing was sent to %1, so your password stayed safe. Try port 465.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Somebody slipped words in before the connection was secure"),
                QT_TRANSLATE_NOOP("CauseWords", "The test was stopped and your password was not sent. Try another "
                                                "network; if it happens again, ask whoever runs %1.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "Without security nothing is sent"),
        QT_TRANSLATE_NOOP(
            "CauseWords",
            "Security is switched off, and %1 is not known as a server of your own network. Switch security on.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server said no"),
                QT_TRANSLATE_NOOP("CauseWords", "Its own words below tell more.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server answers unlike a mail server"),
                QT_TRANSLATE_NOOP(
                    "CauseWords",
                    "The answer of %1 can't be made sense of. Check server and port, or ask whoever runs the server.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server's answer does not end"),
                QT_TRANSLATE_NOOP(
                    "CauseWords",
                    "%1 sent far more than a mail server has to say, so the test was stopped. Check server and port.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server takes no sign-in here"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "%1 offers no sign-in on this port. Many services do so on port 465 or 587 only.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "No sign-in method fits"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 offers no safe way to sign in that works here. Check server and "
                                                "port; many services let programs sign in on port 465 or 587 only.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server did not prove that it is the right one"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 let the sign-in pass without knowing your password, so the test "
                                                "was stopped. Ask whoever runs the server.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The browser brought back an answer to another question"),
                QT_TRANSLATE_NOOP("CauseWords", "It was not used: somebody else may have sent it. Sign in again, and "
                                                "close other windows of the sign-in first.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The browser has no way back to Sendproof"),
                QT_TRANSLATE_NOOP("CauseWords", "No port of this computer could be opened for it. A firewall or "
                                                "security program may forbid it; sign in with a code instead.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Sendproof is not registered at this mail service"),
                QT_TRANSLATE_NOOP("CauseWords", "Signing in directly needs a client ID. The guide shows how to make "
                                                "one; with an app password you can send without it.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server can't handle this address"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "Letters other than A to Z before the @ are not possible at %1. Use another address.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "The mail is too large for this server"),
        QT_TRANSLATE_NOOP("CauseWords", "%1 takes smaller mails only. Ask the mail service how large a mail may be.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "It is not known whether the mail was taken"),
                QT_TRANSLATE_NOOP(
                    "CauseWords",
                    "The connection to %1 was lost at the very end. Look into the mailbox before you test again.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Something is missing or can't be used"),
                QT_TRANSLATE_NOOP("CauseWords", "Check what was entered, then try again.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The test was stopped"),
                QT_TRANSLATE_NOOP("CauseWords", "Nothing more is sent. You can test again at any time.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The file is not there"),
                QT_TRANSLATE_NOOP("CauseWords", "It may have been moved or deleted.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The file can't be read"),
                QT_TRANSLATE_NOOP("CauseWords", "Check whether this user of the computer may open it.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The account can't be saved"),
                QT_TRANSLATE_NOOP("CauseWords", "The disk may be full, or this user may not write there. Make room or "
                                                "change the permission, then save again.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Another window has the accounts open"),
                QT_TRANSLATE_NOOP("CauseWords", "Close the other Sendproof, then try again.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The accounts come from a newer Sendproof"),
                QT_TRANSLATE_NOOP("CauseWords", "Update Sendproof to use them. They were not changed.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "The file with the accounts is damaged"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "It was put aside and nothing was deleted. When you save again, a new file is begun.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The keychain can't be reached"),
                QT_TRANSLATE_NOOP("CauseWords", "This computer's safe place for passwords does not answer. You can use "
                                                "the password until Sendproof is closed, without saving it.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The keychain did not give its permission"),
                QT_TRANSLATE_NOOP("CauseWords", "Allow Sendproof to use the keychain, then save again. You can also "
                                                "use the password until Sendproof is closed.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The keychain takes too long"),
                QT_TRANSLATE_NOOP("CauseWords", "It may be waiting for you in another window. Answer there, then save "
                                                "again. You can also use the password until Sendproof is closed.")},
    CauseSource{
        nullptr, QT_TRANSLATE_NOOP("CauseWords", "The keychain did not keep the password"),
        QT_TRANSLATE_NOOP(
            "CauseWords",
            "What was read back is not what was written. Save again; if it happens once more, restart the computer.")},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The password is not in the keychain"),
                QT_TRANSLATE_NOOP("CauseWords", "Enter the password of %2 once more.")},
};
static_assert(kindSources.size() == static_cast<std::size_t>(FailureKind::SecretMissing) + 1);

constexpr auto unclear =
    QT_TRANSLATE_NOOP("CauseWords", "It is not clear why. If the server said something, its words below help.");

// In the order of Stage.
constexpr std::array stageSources{
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Finding the mail server did not work"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Connecting to the mail server did not work"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The connection could not be secured"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The sign-in did not come to an end"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server did not greet as it should"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The server did not say what it offers"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Signing in did not work"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The From address was not accepted"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The recipient was not accepted"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "Handing the mail over did not work"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The mail service did not take the mail"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The mail was not accepted"), unclear},
    CauseSource{nullptr, QT_TRANSLATE_NOOP("CauseWords", "The mail was not found in the mailbox"), unclear},
};
static_assert(stageSources.size() == allStages.size());

} // namespace

const CauseSource &failureSource(FailureKind kind)
{
    return kindSources.at(static_cast<std::size_t>(kind));
}

const CauseSource &generalSource(Stage stage)
{
    return stageSources.at(static_cast<std::size_t>(stage));
}

} // namespace sendproof
