// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pinsafety.h"
#include "core/providercatalog.h"
#include "wizard/failurestory.h"

#include <QFile>
#include <QTest>

namespace sendproof::test {

/// The real catalogues, and failures at their providers.
struct FailureScene
{
    ProviderCatalog providers = ProviderCatalog::fromJson(bytesOf(QStringLiteral("providers.json"))).value();
    CauseCatalog causes = CauseCatalog::fromJson(bytesOf(QStringLiteral("causes.json"))).value();

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// What happens to haneul@naver.com, who sends as info@haneul.kr, where @p cause is the reason.
    FailureStory story(const QString &cause, Stage stage, const QString &provider = QStringLiteral("naver")) const
    {
        FailureStory made;
        made.provider = providers.byId(provider);
        made.account.providerId = provider;
        made.account.server.host =
            HostName::parse(made.provider && !made.provider->host.isEmpty() ? made.provider->host
                                                                            : QStringLiteral("mail.haneul.kr"))
                .host.value();
        made.account.login = QStringLiteral("haneul@naver.com");
        made.account.sender.address = MailAddress::parse(u"info@haneul.kr").address.value();
        made.account.sender.name = HeaderText::from(u"하늘상사").value_or(HeaderText());
        made.known.pages = causes.pages();
        made.known.hostOwner = ownerOfHost(providers, made.account.server.host);
        made.diagnosis.cause = cause;
        made.diagnosis.failure = {.kind = FailureKind::ReplyRejected, .stage = stage, .replyCode = 554};
        made.at = QDateTime(QDate(2026, 11, 20), QTime(14, 3, 22), Qt::UTC);
        return made;
    }
};

} // namespace sendproof::test
