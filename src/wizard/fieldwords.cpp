// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/fieldwords.h"

#include "core/unsafetext.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

namespace sendproof {

namespace {

QString unsafeText()
{
    return QCoreApplication::translate("FieldWords",
                                       "There is an invisible or control character in it. Delete it and type it anew.");
}

} // namespace

QString addressFaultText(AddressFault fault)
{
    switch (fault) {
    case AddressFault::None:
        return {};
    case AddressFault::Empty:
        return QCoreApplication::translate("FieldWords", "Enter the mail address.");
    case AddressFault::MissingAt:
        return QCoreApplication::translate("FieldWords", "Enter it up to the end, such as name@example.com.");
    case AddressFault::SeveralAts:
        return QCoreApplication::translate("FieldWords", "Enter one address only, with one @.");
    case AddressFault::BadLocalPart:
        return QCoreApplication::translate("FieldWords",
                                           "Check the part before the @: it has a blank or a sign that an "
                                           "address can't have.");
    case AddressFault::BadDomain:
        return QCoreApplication::translate("FieldWords", "Check the part behind the @, such as example.com.");
    case AddressFault::TooLong:
        return QCoreApplication::translate("FieldWords", "This is too long for an address.");
    case AddressFault::UnsafeCharacter:
        break;
    }
    return unsafeText();
}

bool isUnfinished(AddressFault fault)
{
    return fault == AddressFault::Empty || fault == AddressFault::MissingAt || fault == AddressFault::BadDomain;
}

QString hostFaultText(HostFault fault)
{
    switch (fault) {
    case HostFault::None:
        return {};
    case HostFault::Empty:
        return QCoreApplication::translate("FieldWords", "Enter the name of the server that sends your mail.");
    case HostFault::HasUrlParts:
        return QCoreApplication::translate("FieldWords", "Only the server's name belongs here.");
    case HostFault::BadName:
        return QCoreApplication::translate("FieldWords", "A server name looks like smtp.example.com.");
    case HostFault::TooLong:
        return QCoreApplication::translate("FieldWords", "This is too long for a server name.");
    case HostFault::UnsafeCharacter:
        break;
    }
    return unsafeText();
}

FieldNote plainTextNote(const QString &text, qsizetype limit)
{
    const QString trimmed = text.trimmed();
    if (hasUnsafeCharacter(trimmed))
        return {Severity::Error, unsafeText(), {}};
    if (trimmed.size() > limit)
        //: %1: a number of characters
        return {Severity::Error,
                filled(QCoreApplication::translate("FieldWords", "Shorten it to at most %1 characters."),
                       {QString::number(limit)}),
                {}};
    return {};
}

QString withoutFullWidth(const QString &text)
{
    QString made = text;
    for (QChar &c : made) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            c = QChar(c.unicode() - 0xFF01 + u'!');
        else if (c.unicode() == 0x3000)
            c = u' ';
        else if (c.unicode() == 0x3002 || c.unicode() == 0xFF61) // ideographic full stops
            c = u'.';
    }
    return made;
}

} // namespace sendproof
