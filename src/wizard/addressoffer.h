// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaddress.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace sendproof {

/// Why another address is offered in place of what was typed.
enum class OfferReason {
    Writing,     ///< "이름 <a@b.kr>", full-width signs, blanks, mailto:, a full stop at the end
    HangulKeys,  ///< Typed with the Hangul input method on: ㅑㅜ래@ for info@
    DomainTyping ///< naver.con
};

/// The address that was probably meant. Never applied by itself.
struct AddressOffer
{
    MailAddress address;
    QString name; ///< The display name that stood beside it; may be empty
    OfferReason reason = OfferReason::Writing;
};

/// What @p typed probably means, or nothing when it is fine or nothing sensible is inside. @p domains are the domains
/// of well-known providers, as A-labels.
std::optional<AddressOffer> addressOffer(const QString &typed, const QStringList &domains);

/// The keys of a two-set Hangul keyboard that type @p text: "ㅑㅜ래" is "info". Empty when no single letter (ㄱ, ㅏ)
/// gives away that this was no Hangul on purpose.
QString hangulKeys(const QString &text);

} // namespace sendproof
