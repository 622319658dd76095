// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/signinpage.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestSignInPage : public QObject
{
    Q_OBJECT
    const SignInPageTexts m_texts{.language = u"ko"_s,
                                  .product = u"센드프루프"_s,
                                  .doneTitle = u"로그인했어요"_s,
                                  .doneText = u"창을 닫고 돌아오세요"_s,
                                  .failedTitle = u"로그인하지 못했어요"_s,
                                  .failedText = u"<b>창을</b> 닫으세요"_s,
                                  .strangeTitle = u"지난 창이에요"_s,
                                  .strangeText = u"닫아 주세요"_s};

private Q_SLOTS:
    void saysThatTheWindowMayBeClosed()
    {
        const QByteArray reply = signInPageReply(200, SignInPage::Done, m_texts);
        QVERIFY(reply.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(reply.contains("창을 닫고 돌아오세요"));
        QVERIFY(reply.contains("<html lang=\"ko\">"));
        QVERIFY(!reply.contains("로그인하지 못했어요"));
    }

    void escapesItsTexts()
    {
        const QByteArray reply = signInPageReply(400, SignInPage::Failed, m_texts);
        QVERIFY(reply.startsWith("HTTP/1.1 400 Bad Request\r\n"));
        QVERIFY(reply.contains("&lt;b&gt;창을&lt;/b&gt;"));
        QVERIFY(!reply.contains("<b>"));
    }

    void allowsNothingButItsOwnStyle()
    {
        const QByteArray reply = signInPageReply(200, SignInPage::Strange, m_texts);
        const qsizetype begin = reply.indexOf("<style>") + 7;
        const QByteArray style = reply.mid(begin, reply.indexOf("</style>") - begin);
        const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(reply.contains("\r\nContent-Security-Policy: default-src 'none'; style-src 'sha256-" + hash +
                               "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"));
        QVERIFY(reply.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(reply.contains("\r\nReferrer-Policy: no-referrer\r\n"));
        QVERIFY(reply.contains("\r\nX-Content-Type-Options: nosniff\r\n"));
        QVERIFY(!reply.contains("<script"));
        QVERIFY(!reply.contains("://"));
    }

    void saysHowLongItIs()
    {
        for (const QByteArray &reply : {signInPageReply(200, SignInPage::Done, m_texts), bareReply(404)}) {
            const qsizetype head = reply.indexOf("\r\n\r\n") + 4;
            QVERIFY(reply.contains("\r\nContent-Length: " + QByteArray::number(reply.size() - head) + "\r\n"));
            QVERIFY(reply.contains("\r\nConnection: close\r\n"));
        }
        QVERIFY(bareReply(405).contains("\r\nAllow: GET\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
