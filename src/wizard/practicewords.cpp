// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/practicewords.h"

#include <QCoreApplication>
#include <array>

namespace sendproof {

namespace {

struct ScenarioWords
{
    const char *id;
    const char *text;
};

//: One line each in a list of what can be practised; says what will happen
constexpr std::array scenarioWords{
    ScenarioWords{"ok", QT_TRANSLATE_NOOP("PracticeWords", "Everything works")},
    ScenarioWords{"wrong-password", QT_TRANSLATE_NOOP("PracticeWords", "The password is wrong")},
    ScenarioWords{"app-password", QT_TRANSLATE_NOOP("PracticeWords", "An app password is needed")},
    ScenarioWords{"smtp-off", QT_TRANSLATE_NOOP("PracticeWords", "The organisation has switched SMTP off")},
    ScenarioWords{"basic-auth-off", QT_TRANSLATE_NOOP("PracticeWords", "The service no longer takes passwords")},
    ScenarioWords{"account-locked", QT_TRANSLATE_NOOP("PracticeWords", "The account is locked")},
    ScenarioWords{"too-many-logins", QT_TRANSLATE_NOOP("PracticeWords", "Too many sign-ins in a short time")},
    ScenarioWords{"bad-scram-signature",
                  QT_TRANSLATE_NOOP("PracticeWords", "A false server lets you in without knowing the password")},
    ScenarioWords{"from-refused", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused")},
    ScenarioWords{"sender-unverified", QT_TRANSLATE_NOOP("PracticeWords", "The From address is not confirmed yet")},
    ScenarioWords{"recipient-unknown", QT_TRANSLATE_NOOP("PracticeWords", "The recipient does not exist")},
    ScenarioWords{"mailbox-full", QT_TRANSLATE_NOOP("PracticeWords", "The recipient's mailbox is full")},
    ScenarioWords{"relay-denied", QT_TRANSLATE_NOOP("PracticeWords", "The server does not send to the outside")},
    ScenarioWords{"greylisted", QT_TRANSLATE_NOOP("PracticeWords", "The server wants a second try some minutes later")},
    ScenarioWords{"quota", QT_TRANSLATE_NOOP("PracticeWords", "Today's number of mails is used up")},
    ScenarioWords{"rate", QT_TRANSLATE_NOOP("PracticeWords", "Too many mails in a short time")},
    ScenarioWords{"too-large", QT_TRANSLATE_NOOP("PracticeWords", "The mail is too large")},
    ScenarioWords{"spam", QT_TRANSLATE_NOOP("PracticeWords", "The mail is taken for spam")},
    ScenarioWords{"blocked-ip", QT_TRANSLATE_NOOP("PracticeWords", "The internet connection is on a block list")},
    ScenarioWords{"busy", QT_TRANSLATE_NOOP("PracticeWords", "The server is busy")},
    ScenarioWords{"starttls-missing", QT_TRANSLATE_NOOP("PracticeWords", "The server offers no secure connection")},
    ScenarioWords{"only-unknown-mechanism", QT_TRANSLATE_NOOP("PracticeWords", "No sign-in method fits")},
    ScenarioWords{"self-signed", QT_TRANSLATE_NOOP("PracticeWords", "The server made its certificate itself")},
    ScenarioWords{"expired", QT_TRANSLATE_NOOP("PracticeWords", "The certificate has expired")},
    ScenarioWords{"not-yet-valid", QT_TRANSLATE_NOOP("PracticeWords", "The certificate is not valid yet")},
    ScenarioWords{"wrong-host", QT_TRANSLATE_NOOP("PracticeWords", "The certificate belongs to another server")},
    ScenarioWords{"plain-on-tls", QT_TRANSLATE_NOOP("PracticeWords", "The port expects STARTTLS, not TLS at once")},
    ScenarioWords{"tls-on-plain", QT_TRANSLATE_NOOP("PracticeWords", "The port expects TLS at once, not STARTTLS")},
    ScenarioWords{"silent", QT_TRANSLATE_NOOP("PracticeWords", "The server connects and says nothing")},
    ScenarioWords{"stalls", QT_TRANSLATE_NOOP("PracticeWords", "The server stops in the middle of its answer")},
    ScenarioWords{"closes", QT_TRANSLATE_NOOP("PracticeWords", "The server ends the connection")},
    ScenarioWords{"floods", QT_TRANSLATE_NOOP("PracticeWords", "The server's answer never ends")},
    ScenarioWords{"injects", QT_TRANSLATE_NOOP("PracticeWords", "Somebody slips a false answer in")},
    ScenarioWords{"refused", QT_TRANSLATE_NOOP("PracticeWords", "Nobody answers at the port")},
};

} // namespace

QStringList practiceScenariosWithWords()
{
    QStringList ids;
    for (const ScenarioWords &words : scenarioWords)
        ids.append(QString::fromLatin1(words.id));
    return ids;
}

QString practiceText(const QString &id)
{
    for (const ScenarioWords &words : scenarioWords) {
        if (id == QLatin1StringView(words.id))
            return QCoreApplication::translate("PracticeWords", words.text);
    }
    return id;
}

} // namespace sendproof
