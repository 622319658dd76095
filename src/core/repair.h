// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/remedywish.h"

#include <QUrl>
#include <variant>

namespace sendproof {

/// The server is known to answer there.
struct SwitchPort
{
    int port = 465;
    Security security = Security::ImplicitTls;
    friend bool operator==(const SwitchPort &, const SwitchPort &) = default;
};
struct UseHost
{
    HostName host;
    friend bool operator==(const UseHost &, const UseHost &) = default;
};
/// From becomes the address the account signs in with.
struct UseSenderAddress
{
    MailAddress address;
    friend bool operator==(const UseSenderAddress &, const UseSenderAddress &) = default;
};
struct StripPasswordBlanks
{
    friend bool operator==(const StripPasswordBlanks &, const StripPasswordBlanks &) = default;
};
struct ChangeLogin
{
    QString login;
    friend bool operator==(const ChangeLogin &, const ChangeLogin &) = default;
};
struct OpenPage
{
    QUrl url; ///< https
    PagePurpose purpose = PagePurpose::Help;
    friend bool operator==(const OpenPage &, const OpenPage &) = default;
};
struct WaitAndRetry
{
    std::chrono::seconds wait{300};
    friend bool operator==(const WaitAndRetry &, const WaitAndRetry &) = default;
};
struct PinCertificate
{
    QByteArray sha256; ///< 32 bytes
    friend bool operator==(const PinCertificate &, const PinCertificate &) = default;
};
/// A direct account hands its mails over the other way; that takes another permission, so another sign-in.
struct UseTransport
{
    DirectTransport transport = DirectTransport::Api;
    friend bool operator==(const UseTransport &, const UseTransport &) = default;
};
/// The repairs that say everything by their kind.
template<RepairKind Kind> struct PlainRepair
{
    friend bool operator==(const PlainRepair &, const PlainRepair &) = default;
};

using UseDirect = PlainRepair<RepairKind::UseDirect>;
using SignInAgain = PlainRepair<RepairKind::SignInAgain>;
using ReduceSize = PlainRepair<RepairKind::ReduceSize>;
using AskAdmin = PlainRepair<RepairKind::AskAdministrator>;
using EditSender = PlainRepair<RepairKind::EditSender>;
using EditServer = PlainRepair<RepairKind::EditServer>;
using EditCredentials = PlainRepair<RepairKind::EditCredentials>;
using Retry = PlainRepair<RepairKind::Retry>;

/// One thing that can be done about a failure, with all it needs; a button.
using Repair = std::variant<SwitchPort, UseHost, UseSenderAddress, StripPasswordBlanks, ChangeLogin, OpenPage,
                            UseDirect, SignInAgain, UseTransport, WaitAndRetry, PinCertificate, ReduceSize, AskAdmin,
                            EditSender, EditServer, EditCredentials, Retry>;
RepairKind repairKind(const Repair &repair);
QString repairName(const Repair &repair); ///< As remedyWishName()

} // namespace sendproof
