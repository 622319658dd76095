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

std::optional<PageId> pageOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::EditSender:
        return PageId::Sender;
    case Remedy::EditServer:
    case Remedy::EditCredentials:
        return PageId::Connect;
    case Remedy::Retry:
    case Remedy::SwitchPortMode:
    case Remedy::PinCertificate:
    case Remedy::AskAdministrator:
    case Remedy::SwitchPort:
        break;
    }
    return std::nullopt;
}

} // namespace sendproof
