// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sessionfixture.h"

using namespace Qt::StringLiterals;

namespace sendproof::test {

MailAddress mailAddress(const QString &text)
{
    return MailAddress::parse(text).address.value_or(MailAddress());
}

SmtpSessionPlan planFor(int port, Security security)
{
    const MailSender sender{mailAddress(u"ok@practice.test"_s), *HeaderText::from(u"하늘베이커리")};
    const TestMessage message(sender, mailAddress(u"mira@practice.test"_s), *HeaderText::from(u"시험"), u"본문 123456\n"_s, u"ko"_s);
    SubmissionServer server{.host = *HostName::parse(u"127.0.0.1").host, .port = port, .security = security};
    using namespace std::chrono_literals;
    return SmtpSessionPlan{.server = server,
                           .login = u"ok@practice.test"_s,
                           .message = message,
                           .arrivalCode = u"123456"_s,
                           .extraAuthorities = {SessionCertificates::instance().authority.certificate()},
                           .deadlines = {2s, 2s, 150ms, 400ms, 400ms, 8s}};
}

std::unique_ptr<ProbeWatch> watchSession(SmtpSessionPlan plan)
{
    return std::make_unique<ProbeWatch>(Story<MailProbe>(new SmtpSession(std::move(plan), Secret(samplePassword))), samplePassword);
}

const SessionCertificates &SessionCertificates::instance()
{
    static const SessionCertificates made = [] {
        PracticeAuthority authority = std::move(PracticeAuthority::create()).value();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        PracticeCertificate good =
            authority.issue({{u"127.0.0.1"_s, u"localhost"_s}, now.addDays(-1), now.addDays(30), false}).value();
        return SessionCertificates{std::move(authority), std::move(good)};
    }();
    return made;
}

} // namespace sendproof::test
