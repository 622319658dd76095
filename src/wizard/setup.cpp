// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/setup.h"

namespace sendproof {

void forgetProof(Setup &setup)
{
    setup.proof.reset();
    setup.account.lastProof.reset();
    ++setup.revision;
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
