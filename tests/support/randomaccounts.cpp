// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomaccounts.h"

#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

/// What formats give a meaning to, whole sequences among them.
const QStringList &pieces()
{
    static const QStringList all{
        u"`"_s,       u"'"_s,    u"\""_s,  u"\\"_s,   u"$"_s,    u"#"_s,    u"%"_s,     u"&"_s,    u"<"_s,  u">"_s,
        u" "_s,       u"="_s,    u"+"_s,   u"-"_s,    u"@"_s,    u":"_s,    u";"_s,     u","_s,    u"|"_s,  u"!"_s,
        u"?"_s,       u"*"_s,    u"("_s,   u")"_s,    u"["_s,    u"]"_s,    u"{"_s,     u"}"_s,    u"~"_s,  u"^"_s,
        u"/"_s,       u"_"_s,    u"."_s,   u"${A}"_s, u"$(a)"_s, u"#{1}"_s, u"{{1}}"_s, u"%s"_s,   u"%H"_s, u"\\n"_s,
        u"\\u0041"_s, u"&lt;"_s, u"]]>"_s, u"--"_s,   u"=1+1"_s, u"가"_s,   u"힣 "_s,   u"하늘"_s, u"é"_s,  u"＝"_s,
        u"😀"_s,       u"a"_s,    u"Z"_s,   u"0"_s,    u"007"_s};
    return all;
}

const QList<AuthChoice> choices{AuthChoice::Auto,    AuthChoice::Plain,      AuthChoice::Login,
                                AuthChoice::CramMd5, AuthChoice::ScramSha1,  AuthChoice::ScramSha256,
                                AuthChoice::XOAuth2, AuthChoice::OAuthBearer};

} // namespace

QString RandomAccounts::text(int longest)
{
    const int length = m_random.bounded(1, longest + 1);
    QString made;
    while (made.size() < length)
        made += oneOf(pieces());
    while (made.size() > longest)
        made.chop(made.back().isLowSurrogate() ? 2 : 1);
    return made.isEmpty() ? u"x"_s : made;
}

SubmissionServer RandomAccounts::server()
{
    SubmissionServer made;
    made.host = *HostName::parse(oneOf(QStringList{u"smtp.naver.com"_s, u"mail.하늘.한국"_s, u"192.0.2.7"_s,
                                                   u"2001:db8::17"_s, u"localhost"_s, u"a-b.example"_s}))
                     .host;
    made.port = oneOf(QList<int>{1, 25, 465, 587, 2465, 2525, 65535});
    made.security = oneOf(QList<Security>{Security::ImplicitTls, Security::ImplicitTls, Security::StartTls,
                                          Security::StartTls, Security::None});
    made.auth = oneIn(2) ? AuthChoice::Auto : oneOf(choices);
    made.clearChannelAllowed = made.security == Security::None ? !oneIn(4) : oneIn(10);
    if (oneIn(5)) {
        made.pinnedCertificate.resize(32);
        std::generate(made.pinnedCertificate.begin(), made.pinnedCertificate.end(),
                      [this] { return static_cast<char>(m_random.bounded(256)); });
    }
    return made;
}

MailAddress RandomAccounts::address()
{
    const QString local = oneOf(QStringList{u"haneul"_s, u"a.b+c"_s, u"대표"_s, u"o'neil"_s, u"#!$%&*/=?^`{|}~"_s,
                                            u"-dash"_s, u"=sum"_s, u"x_y"_s});
    const QString domain = oneOf(QStringList{u"naver.com"_s, u"하늘.한국"_s, u"shop.example"_s});
    return *MailAddress::parse(QString(local + u'@' + domain)).address;
}

MailAccount RandomAccounts::smtpAccount()
{
    MailAccount account;
    account.id = QUuid(m_random.generate(), ushort(m_random.bounded(0x10000)), 0x4abc, 0x81,
                       uchar(m_random.bounded(256)), 1, 2, 3, 4, 5, 6);
    account.name = text(40);
    account.workspace = oneIn(3) ? QString() : text(20);
    account.providerId = oneIn(2) ? QString() : u"naver"_s;
    account.server = server();
    account.login = oneIn(6) ? QString() : oneIn(2) ? u"haneul@naver.com"_s : text(40);
    account.sender.address = address();
    if (!oneIn(4))
        account.sender.name = HeaderText::from(text(40)).value_or(HeaderText());
    account.isPractice = oneIn(8);
    return account;
}

MailAccount RandomAccounts::directAccount()
{
    MailAccount account = smtpAccount();
    const QDateTime then(
        QDate(2026, 1 + m_random.bounded(12), 1 + m_random.bounded(28)),
        QTime(m_random.bounded(24), m_random.bounded(60), m_random.bounded(60), m_random.bounded(1000)),
        QTimeZone::utc());
    account.direct = DirectRoute{.service = oneIn(2) ? DirectService::Google : DirectService::Microsoft,
                                 .transport = oneIn(2) ? DirectTransport::Api : DirectTransport::Smtp,
                                 .tenant = oneIn(2) ? QString() : u"haneul.example"_s,
                                 .clientId = oneIn(2) ? QString() : u"id-1.apps"_s,
                                 .signedInAt = then,
                                 .endsAt = oneIn(2) ? QDateTime() : then.addDays(7)};
    return account;
}

MailAccount RandomAccounts::anyAccount()
{
    MailAccount account = oneIn(4) ? directAccount() : smtpAccount();
    if (oneIn(20))
        account.server.host = {};
    if (oneIn(20))
        account.sender = {};
    return account;
}

QByteArray RandomAccounts::secret()
{
    QString made = text(62);
    if (oneIn(3))
        made = u' ' + made;
    if (oneIn(3))
        made += u' ';
    return made.toUtf8();
}

QByteArray nastySecret()
{
    return u" `'\"\\$#%&<>=+-@:;,|!?*()[]{}~^/_.${A}$(a)\\n\\u0041 가힣하늘é😀 =007Zz "_s.toUtf8();
}

} // namespace sendproof::test
