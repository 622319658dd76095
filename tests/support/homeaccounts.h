// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"

#include <QList>
#include <QTimeZone>

namespace sendproof::test {

/// An account of the list, by its parts.
inline MailAccount homeAccount(const QString &name, const QString &workspace, const QString &address,
                               const QString &host, int port, const QString &providerId)
{
    MailAccount account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.workspace = workspace;
    account.providerId = providerId;
    account.server.host = HostName::parse(host).host.value_or(HostName());
    account.server.port = port;
    account.server.security = usualSecurity(port);
    account.login = address;
    account.sender.address = MailAddress::parse(address).address.value();
    return account;
}

/// The four accounts of a bakery as the design shows them: one that works, one whose way in ends, one that failed, and
/// one for practice.
inline QList<MailAccount> bakeryAccounts(const QDateTime &now = QDateTime::currentDateTime())
{
    const QString bakery = QStringLiteral("하늘베이커리");
    MailAccount works = homeAccount(QStringLiteral("대표 메일"), bakery, QStringLiteral("info@haneul-bakery.co.kr"),
                                    QString(), 465, QStringLiteral("google_workspace"));
    works.direct = DirectRoute{.signedInAt = now.toUTC().addDays(-30)};
    works.lastProof = ProofRecord{QDateTime(now.date(), QTime(0, 4)).toUTC(), true, QStringLiteral("arrived"), {}};
    MailAccount ends = homeAccount(QStringLiteral("예약 알림"), bakery, QStringLiteral("booking@haneul-bakery.co.kr"),
                                   QStringLiteral("smtp.office365.com"), 587, QStringLiteral("microsoft365"));
    ends.lastProof = ProofRecord{now.toUTC().addDays(-9), true, QStringLiteral("accepted"), {}};
    MailAccount failed = homeAccount(QStringLiteral("주문서"), bakery, QStringLiteral("haneul.bakery@naver.com"),
                                     QStringLiteral("smtp.naver.com"), 465, QStringLiteral("naver"));
    failed.lastProof = ProofRecord{QDateTime(now.date().addDays(-1), QTime(18, 2)).toUTC(), false,
                                   QStringLiteral("auth"), QStringLiteral("auth.bad_credentials")};
    MailAccount practice = homeAccount(QStringLiteral("연습 계정"), {}, QStringLiteral("ok@practice.test"),
                                       QStringLiteral("127.0.0.1"), 465, {});
    practice.isPractice = true;
    return {works, ends, failed, practice};
}

/// @p count accounts of an agency: twenty in a workspace, of three services, in every state.
inline QList<MailAccount> agencyAccounts(int count)
{
    QList<MailAccount> accounts;
    accounts.reserve(count);
    for (int i = 0; i < count; ++i) {
        static const QStringList services{QStringLiteral("naver"), QStringLiteral("daum"), QStringLiteral("gmail")};
        static const QStringList hosts{QStringLiteral("smtp.naver.com"), QStringLiteral("smtp.daum.net"),
                                       QStringLiteral("smtp.gmail.com")};
        MailAccount account = homeAccount(
            QStringLiteral("주문 알림 %1").arg(i + 1), QStringLiteral("사업장 %1").arg(i / 20 + 1),
            QStringLiteral("order%1@shop%2.example.kr").arg(i + 1).arg(i / 20 + 1), hosts[i % 3], 465, services[i % 3]);
        if (i % 4 > 0)
            account.lastProof =
                ProofRecord{QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::utc()).addSecs(-i * 60), i % 4 < 3,
                            i % 4 < 3 ? QStringLiteral("accepted") : QStringLiteral("auth"),
                            i % 4 < 3 ? QString() : QStringLiteral("auth.bad_credentials")};
        accounts.append(account);
    }
    return accounts;
}

} // namespace sendproof::test
