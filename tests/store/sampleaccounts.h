// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"

#include <QTimeZone>

namespace sendproof {

/// An account with every field away from its default.
inline MailAccount fullAccount()
{
    MailAccount account;
    account.id = QUuid::fromString(QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2"));
    account.name = QStringLiteral("대표 메일 \"1\" \u2028 \U0001F600");
    account.workspace = QStringLiteral("하늘 상사");
    account.providerId = QStringLiteral("naver");
    account.server.host = *HostName::parse(u"smtp.하늘.한국").host;
    account.server.port = 2587;
    account.server.security = Security::StartTls;
    account.server.auth = AuthChoice::ScramSha256;
    account.server.pinnedCertificate = QByteArray(32, '\xab');
    account.server.clearChannelAllowed = true;
    account.login = QStringLiteral("사용자@naver.com");
    account.sender.address = *MailAddress::parse(u"대표@하늘.한국").address;
    account.sender.name = *HeaderText::from(u"하늘 상사 <대표>");
    account.isPractice = true;
    const QDateTime then(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc());
    account.direct = DirectRoute{DirectService::Microsoft, DirectTransport::Smtp, QStringLiteral("하늘.example"),
                                 QStringLiteral("id"), then, then.addDays(7)};
    account.lastProof = ProofRecord{QDateTime(QDate(2026, 2, 28), QTime(23, 59, 59, 7), QTimeZone::utc()), true,
                                    QStringLiteral("accepted"), QStringLiteral("auth.bad_credentials")};
    return account;
}

/// A small account of its own; @p name tells it from others.
inline MailAccount smallAccount(const QString &name)
{
    MailAccount account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.server.host = *HostName::parse(u"mail.example.test").host;
    return account;
}

} // namespace sendproof
