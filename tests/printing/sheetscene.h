// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/clientscene.h"
#include "wizard/language.h"

namespace sendproof::test {

/// An account at @p provider, in the form that the provider wants.
inline MailAccount accountOf(const Provider &provider)
{
    const QString domain = provider.domains.isEmpty() ? QStringLiteral("hanul-bakery.co.kr") : provider.domains.first();
    const QString host = provider.host.isEmpty() ? QStringLiteral("mail.") + domain : provider.host;
    MailAccount account = accountAt(provider.id, QStringLiteral("contact@") + domain, host,
                                    provider.ports.isEmpty() ? 587 : provider.ports.first().port);
    account.name = QStringLiteral("하늘베이커리 대표 메일");
    account.workspace = QStringLiteral("하늘베이커리 성수점");
    return account;
}

/// Order::language is the language that is spoken: the sheets come in the latter.
inline ExportOrder sheetOrder(const MailAccount &account)
{
    ExportOrder order = orderOf({account});
    order.language = languageCode();
    order.words.madeBy = order.language == u"ko" ? QStringLiteral("센드프루프가 2026년 11월 21일에 만들었어요.")
                                                 : QStringLiteral("Made by Sendproof on November 21, 2026.");
    return order;
}

} // namespace sendproof::test
