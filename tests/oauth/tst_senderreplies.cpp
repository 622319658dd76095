// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/formbody.h"
#include "oauth/senderreplies.h"

#include "oauth/sampleservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestSenderReplies : public QObject
{
    Q_OBJECT

    static QStringList texts(const KnownSenders &known)
    {
        QStringList made{known.address.toString()};
        for (const MailAddress &address : known.senders)
            made.append(address.toString());
        return made;
    }

private Q_SLOTS:
    void readsGmailsListWithoutWhatIsNotConfirmed()
    {
        const auto known = readSenderList(
            SenderListForm::GmailSendAs, 200,
            secretOf(R"({"sendAs":[)"
                     R"({"sendAsEmail":"sales@example.com","verificationStatus":"accepted"},)"
                     R"({"sendAsEmail":"owner@example.com","isPrimary":true,"isDefault":true},)"
                     R"({"sendAsEmail":"later@example.com","verificationStatus":"pending"},)"
                     R"({"sendAsEmail":"sales@example.com","verificationStatus":"accepted"},)"
                     R"({"sendAsEmail":"bad\r\n@example.com","verificationStatus":"accepted"}, 7, null]})"));
        QVERIFY(known);
        QCOMPARE(texts(known.value()), QStringList({u"owner@example.com"_s, u"sales@example.com"_s}));
    }

    void readsTheUserOfGraph()
    {
        const auto known = readSenderList(
            SenderListForm::GraphUser, 200,
            secretOf(
                R"({"mail":"owner@contoso.com",)"
                R"("userPrincipalName":"o.wner@contoso.onmicrosoft.com","proxyAddresses":["SMTP:owner@contoso.com",)"
                R"("smtp:info@contoso.com","x500:/o=ExchangeLabs","sip:owner@contoso.com"]})"));
        QVERIFY(known);
        QCOMPARE(texts(known.value()), QStringList({u"owner@contoso.com"_s, u"info@contoso.com"_s}));
        const auto personal = readSenderList(SenderListForm::GraphUser, 200,
                                             secretOf(R"({"mail":null,"userPrincipalName":"someone@outlook.com"})"));
        QCOMPARE(texts(personal.value()), QStringList(u"someone@outlook.com"_s));
    }

    void readsUserInfo()
    {
        const auto known = readUserInfo(200, secretOf(R"({"sub":"1","email":"owner@example.com"})"));
        QCOMPARE(texts(known.value()), QStringList(u"owner@example.com"_s));
        const auto unknown = readUserInfo(200, secretOf(R"({"sub":"1"})"));
        QVERIFY(unknown.value().address.isEmpty());
    }

    void takesNoEndOfSenders()
    {
        QByteArray entries;
        for (int i = 0; i < 500; ++i)
            entries += "{\"sendAsEmail\":\"a" + QByteArray::number(i) + "@example.com\"},";
        const auto known =
            readSenderList(SenderListForm::GmailSendAs, 200, secretOf(R"({"sendAs":[)" + entries.chopped(1) + "]}"));
        QCOMPARE(known.value().senders.size(), 100);
    }

    void tellsRefusalsAndRubbishApart()
    {
        QCOMPARE(readUserInfo(401, secretOf("{}")).error().kind, FailureKind::ReplyRejected);
        QCOMPARE(readUserInfo(401, secretOf("{}")).error().replyCode, 401);
        QCOMPARE(readUserInfo(200, secretOf("[]")).error().kind, FailureKind::MalformedReply);
        QCOMPARE(readSenderList(SenderListForm::GmailSendAs, 200, secretOf("{")).error().stage, Stage::Token);
    }

    void writesFormsThatCanNotBeBrokenOutOf()
    {
        FormBody form(DirectClient{u"id"_s, u"s&c=t"_s});
        form.add("scope", u"a b/한"_s);
        form.addSecret("code", secretOf("4/0+x&y%\n"));
        const HttpsRequest request = form.takeRequest(u"https://example.com/token"_s, std::chrono::seconds(1));
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.contentType, QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(request.body.bytes().toByteArray(),
                 QByteArray("client_id=id&client_secret=s%26c%3Dt&scope=a%20b%2F%ED%95%9C&code=4%2F0%2Bx%26y%25%0A"));
        QCOMPARE(form.takeEcho().removedFrom("it was 4/0+x&y%\n and s&c=t"),
                 QByteArray("it was <secret> and <secret>"));
    }
};

QTEST_APPLESS_MAIN(TestSenderReplies)
#include "tst_senderreplies.moc"
