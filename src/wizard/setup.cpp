// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/setup.h"

namespace sendproof {

void forgetProof(Setup &setup)
{
    setup.proof.reset();
    setup.account.lastProof.reset();
    ++setup.revision;
}

void beginEdit(Setup &setup, const MailAccount &account, Secret secret)
{
    setup.account = account;
    setup.kept = account;
    setup.keptSecret = secret.duplicate();
    setup.secret = std::move(secret);
}

bool hasKeptSecret(const Setup &setup)
{
    return !setup.keptSecret.isEmpty() && setup.secret.bytes() == setup.keptSecret.bytes();
}

void followKeptSecret(Setup &setup)
{
    if (setup.keptSecret.isEmpty() || (!setup.secret.isEmpty() && !hasKeptSecret(setup)))
        return;
    const MailAccount &now = setup.account;
    const MailAccount &kept = *setup.kept;
    const bool isMeant = now.server.host == kept.server.host && now.login == kept.login &&
                         now.isPractice == kept.isPractice && now.direct.has_value() == kept.direct.has_value();
    setup.secret = isMeant ? setup.keptSecret.duplicate() : Secret();
}

bool isEdited(const Setup &setup)
{
    if (!setup.kept)
        return true;
    MailAccount now = setup.account;
    now.lastProof = setup.kept->lastProof;
    if (now.isPractice) // the practice server opens another port each time, and gives out its passwords itself
        now.server = setup.kept->server;
    return now != *setup.kept || (!now.isPractice && setup.secret.bytes() != setup.keptSecret.bytes());
}

std::optional<PageId> nextPage(PageId page)
{
    switch (page) {
    case PageId::Sender:
        return PageId::Connect;
    case PageId::Connect:
        return PageId::Prove;
    case PageId::Prove:
        return PageId::Keep;
    case PageId::Keep:
        break;
    }
    return std::nullopt;
}

std::optional<PageId> pageOf(RepairKind repair)
{
    switch (repair) {
    case RepairKind::EditSender:
        return PageId::Sender;
    case RepairKind::EditServer:
    case RepairKind::EditCredentials:
    case RepairKind::UseDirect:
    case RepairKind::SignInAgain:
    case RepairKind::UseTransport:
        return PageId::Connect;
    default:
        return std::nullopt;
    }
}

} // namespace sendproof
