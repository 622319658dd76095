// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rest/apiprobe.h"

#include "rest/fakeapis.h"
#include "support/fakedns.h"
#include "support/probewatch.h"

#include <QTest>

namespace sendproof::test {

inline MailAddress addressOf(const QString &text)
{
    return MailAddress::parse(text).address.value();
}

/// A fake web API on loopback that stands for api.example.com, and what sends through it.
template<typename Fake> class ApiScene
{
public:
    ApiScene() { dns.add("api.example.com A 127.0.0.1"); }
    static PracticeAuthority newAuthority()
    {
        auto made = PracticeAuthority::create();
        if (!made)
            qFatal("no certificate authority");
        return made.value();
    }
    PracticeCertificate certificate(const QString &name) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return authority.issue({{name}, now.addDays(-1), now.addDays(1)}).value();
    }
    QUrl url(int port) const
    {
        return QUrl(QStringLiteral("https://api.example.com:%1%2").arg(port).arg(Fake::path()));
    }
    TestMessage mail(const QString &from = QStringLiteral("info@haneul.example"),
                     const QString &body = QStringLiteral("확인 번호는 042137이에요.\n")) const
    {
        const MailSender sender{addressOf(from), *HeaderText::from(u"하늘베이커리")};
        return TestMessage(sender, addressOf(QStringLiteral("mira@example.test")), *HeaderText::from(u"Test"), body,
                           QStringLiteral("ko"));
    }
    ApiPlan plan(TestMessage message, int port) const
    {
        constexpr bool isGmail = std::is_same_v<Fake, FakeGmail>;
        return {.dialect = apiDialect(isGmail ? DirectService::Google : DirectService::Microsoft, url(port)),
                .message = std::move(message),
                .arrivalCode = QStringLiteral("042137"),
                .extraAuthorities = {authority.certificate()},
                .deadline = std::chrono::seconds(5)};
    }
    ApiPlan plan() const { return plan(mail(), server.serverPort()); }
    Story<MailProbe> make(ApiPlan plan, const QByteArray &token = FakeApi::goodToken)
    {
        return Story<MailProbe>(new ApiProbe(dns, std::move(plan), Secret(QByteArrayView(token))));
    }

    PracticeAuthority authority = newAuthority();
    FakeDns dns;
    Fake server{certificate(QStringLiteral("api.example.com"))};
};

/// Sends one mail through a fake and watches over it.
template<typename Fake> class ApiTry : public ApiScene<Fake>
{
public:
    /// What came of it, as ProbeWatch::outcome() says it, or which promise was broken.
    QString run(ApiPlan plan, const QByteArray &token = FakeApi::goodToken)
    {
        watch = std::make_unique<ProbeWatch>(this->make(std::move(plan), token), token);
        watch->run();
        const QString broken = watch->brokenPromise();
        return broken.isEmpty() ? watch->outcome() : broken;
    }
    QString run(const QByteArray &token = FakeApi::goodToken) { return run(this->plan(), token); }

    std::unique_ptr<ProbeWatch> watch;
};

} // namespace sendproof::test
