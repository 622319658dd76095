// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvheadings.h"

#include "importers/textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const CsvHeading headings[] = {
    {u"id", DraftField::Id},
    {u"name", DraftField::Name},
    {u"이름", DraftField::Name},
    {u"계정", DraftField::Name},
    {u"계정_이름", DraftField::Name},
    {u"workspace", DraftField::Workspace},
    {u"사업장", DraftField::Workspace},
    {u"from_address", DraftField::FromAddress},
    {u"from", DraftField::FromAddress},
    {u"email", DraftField::FromAddress},
    {u"보내는_주소", DraftField::FromAddress},
    {u"메일_주소", DraftField::FromAddress},
    {u"이메일", DraftField::FromAddress},
    {u"from_name", DraftField::FromName},
    {u"보내는_사람", DraftField::FromName},
    {u"보내는_이름", DraftField::FromName},
    {u"login", DraftField::Login},
    {u"user", DraftField::Login},
    {u"username", DraftField::Login},
    {u"로그인", DraftField::Login},
    {u"로그인_이름", DraftField::Login},
    {u"아이디", DraftField::Login},
    {u"secret", std::nullopt},
    {u"password", std::nullopt},
    {u"비밀번호", std::nullopt},
    {u"암호", std::nullopt},
    {u"앱_비밀번호", std::nullopt},
    {u"provider", DraftField::Provider},
    {u"메일_서비스", DraftField::Provider},
    {u"host", DraftField::Host},
    {u"server", DraftField::Host},
    {u"smtp_host", DraftField::Host},
    {u"smtp_server", DraftField::Host},
    {u"서버", DraftField::Host},
    {u"메일_서버", DraftField::Host},
    {u"보내는_메일_서버", DraftField::Host},
    {u"port", DraftField::Port},
    {u"smtp_port", DraftField::Port},
    {u"포트", DraftField::Port},
    {u"security", DraftField::Security},
    {u"보안", DraftField::Security},
    {u"보안_연결", DraftField::Security},
    {u"auth", DraftField::Auth},
    {u"인증", DraftField::Auth},
    {u"인증_방식", DraftField::Auth},
    {u"pinned_certificate", DraftField::PinnedCertificate},
    {u"clear_channel_allowed", DraftField::ClearChannelAllowed},
    {u"practice", DraftField::Practice},
    {u"연습", DraftField::Practice},
};

} // namespace

const CsvHeading *csvHeadingOf(QByteArrayView cell)
{
    QString name = textFrom(cell).value_or(QString()).normalized(QString::NormalizationForm_C).trimmed().toLower();
    name.replace(u' ', u'_').replace(u'-', u'_');
    const auto *at = std::find_if(std::begin(headings), std::end(headings),
                                  [&](const CsvHeading &heading) { return heading.name == name; });
    return at == std::end(headings) ? nullptr : at;
}

/// What people write for a word that the program knows.
QString knownWord(DraftField field, const QString &text)
{
    const QString word = text.toLower();
    if (field == DraftField::Security) {
        if (word == "tls"_L1 || word == "ssl/tls"_L1 || word == "auto"_L1)
            return {}; // programs mean either by it: the port tells
        return word == "ssl"_L1 ? securityName(Security::ImplicitTls) : word == u"없음" ? u"none"_s : word;
    }
    if (field == DraftField::ClearChannelAllowed || field == DraftField::Practice) {
        static const QStringList yes{u"yes"_s, u"true"_s, u"1"_s, u"예"_s, u"네"_s};
        static const QStringList no{u"no"_s, u"false"_s, u"0"_s, u"아니요"_s, u"아니오"_s};
        return yes.contains(word) ? u"yes"_s : no.contains(word) ? u"no"_s : text;
    }
    return field == DraftField::Auth ? word : text;
}

} // namespace sendproof
