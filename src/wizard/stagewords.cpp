// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct StageWords
{
    const char *name;
    const char *sentence;
};

//: Pairs: the name of a step of sending in a list, then the sentence shown while it runs
constexpr std::array stageWords{
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Finding the server"),
               QT_TRANSLATE_NOOP("StageWords", "Looking for the mail server.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Connection"),
               QT_TRANSLATE_NOOP("StageWords", "Connecting to the mail server.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Secure connection"),
               QT_TRANSLATE_NOOP("StageWords", "Securing the connection.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Permission"),
               QT_TRANSLATE_NOOP("StageWords", "Asking the mail service for permission to send.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Greeting"),
               QT_TRANSLATE_NOOP("StageWords", "Waiting for the server's greeting.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "What the server offers"),
               QT_TRANSLATE_NOOP("StageWords", "Asking the server what it offers.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Sign-in"), QT_TRANSLATE_NOOP("StageWords", "Signing in.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "From address"),
               QT_TRANSLATE_NOOP("StageWords", "Asking whether the From address may be used.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Recipient"),
               QT_TRANSLATE_NOOP("StageWords", "Asking whether the recipient is accepted.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Content"), QT_TRANSLATE_NOOP("StageWords", "Handing the mail over.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Sending"),
               QT_TRANSLATE_NOOP("StageWords", "Handing the mail to the mail service.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Accepted"),
               QT_TRANSLATE_NOOP("StageWords", "The mail server took the mail.")},
    StageWords{QT_TRANSLATE_NOOP("StageWords", "Arrival"), QT_TRANSLATE_NOOP("StageWords", "The mail arrived.")},
};
static_assert(stageWords.size() == allStages.size());

QString translated(const char *text)
{
    return QCoreApplication::translate("StageWords", text);
}

QString inSeconds(std::chrono::milliseconds time)
{
    const int decimals = time < std::chrono::milliseconds(100) ? 2 : 1; // never "0.0"
    return QLocale::c().toString(static_cast<double>(time.count()) / 1000, 'f', decimals);
}

} // namespace

QString stageText(Stage stage)
{
    return translated(stageWords.at(static_cast<std::size_t>(stage)).name);
}

QString stageSentence(Stage stage)
{
    return translated(stageWords.at(static_cast<std::size_t>(stage)).sentence);
}

QString timeText(std::chrono::milliseconds time)
{
    if (time.count() < 1000)
        //: %1: a time in milliseconds, right-aligned in a narrow column
        return QCoreApplication::translate("StageWords", "%1 ms").arg(time.count());
    //: %1: a time in seconds such as 4.1, right-aligned in a narrow column
    return QCoreApplication::translate("StageWords", "%1 s").arg(inSeconds(time));
}

QString secondsText(std::chrono::milliseconds time)
{
    //: %1: a number such as 0.6, put into a sentence
    return QCoreApplication::translate("StageWords", "%1 seconds").arg(inSeconds(time));
}

QString tlsVersionText(const QString &version)
{
    return version.startsWith("TLSv"_L1) ? u"TLS "_s + version.sliced(4) : version;
}

} // namespace sendproof
