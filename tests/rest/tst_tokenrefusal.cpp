// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/tokenrefusal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestTokenRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsATokenThatWasNotTaken_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<bool>("isRefused");
        const Stage api = Stage::Send;
        const Stage smtp = Stage::Auth;
        QTest::newRow("API 401") << api << 401 << u"authError: Invalid Credentials"_s << true;
        QTest::newRow("API 403") << api << 403 << u"insufficientPermissions"_s << false;
        QTest::newRow("API 500") << api << 500 << QString() << false;
        // developers.google.com/gmail/imap/xoauth2-protocol
        QTest::newRow("Google, 400")
            << smtp << 535
            << u"5.7.8 Username and Password not accepted.\n"
               "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}"_s
            << true;
        QTest::newRow("Google, 401") << smtp << 535 << u"5.7.8 no\n{\"status\":\"401\",\"schemes\":\"bearer mac\"}"_s
                                     << true;
        QTest::newRow("a number") << smtp << 535 << u"5.7.8 no\n{\"status\":401}"_s << true;
        QTest::newRow("RFC 7628") << smtp << 535 << u"5.7.8 no\n{\"status\":\"invalid_token\"}"_s << true;
        QTest::newRow("too small a scope")
            << smtp << 535 << u"5.7.8 no\n{\"status\":\"insufficient_scope\"}"_s << false;
        QTest::newRow("JSON that is none") << smtp << 535 << u"5.7.8 no\n{\"status\":"_s << true;
        QTest::newRow("Exchange") << smtp << 535 << u"5.7.3 Authentication unsuccessful"_s << true;
        QTest::newRow("switched off") << smtp << 535
                                      << u"5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"_s
                                      << false;
        QTest::newRow("no enhanced code") << smtp << 535 << u"Error: authentication failed"_s << false;
        QTest::newRow("for now") << smtp << 454 << u"4.7.0 Temporary authentication failure"_s << false;
        QTest::newRow("of the sender") << Stage::Sender << 535 << u"5.7.8 no"_s << false;
    }
    void knowsATokenThatWasNotTaken()
    {
        QFETCH(Stage, stage);
        QFETCH(int, code);
        QFETCH(QString, detail);
        const Failure failure{.kind = FailureKind::ReplyRejected,
                              .stage = stage,
                              .replyCode = code,
                              .enhanced = EnhancedCode::fromStartOf(detail.toLatin1()),
                              .detail = detail};
        QTEST(saysTokenIsRefused(failure), "isRefused");
    }

    void nothingButARefusalCounts()
    {
        QVERIFY(!saysTokenIsRefused({.kind = FailureKind::OutcomeUnknown, .stage = Stage::Send, .replyCode = 401}));
        QVERIFY(!saysTokenIsRefused({.kind = FailureKind::ClosedByPeer, .stage = Stage::Auth, .replyCode = 535}));
    }
};

QTEST_APPLESS_MAIN(TestTokenRefusal)
#include "tst_tokenrefusal.moc"
