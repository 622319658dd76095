// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

class SecretClipboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { clipboard()->clear(); }

    void takesTheSecretOutAfterAWhile()
    {
        SecretClipboard secrets(120ms);
        QSignalSpy cleared(&secrets, &SecretClipboard::cleared);
        secrets.put(Secret::fromText(u"비밀번호=geheim"_s));
        QCOMPARE(clipboard()->text(), u"비밀번호=geheim"_s);
        QVERIFY(secrets.holdsSecret() && secrets.rest() > 0s);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(clipboard()->text(), QString());
        QVERIFY(!secrets.holdsSecret());
    }

    void leavesWhatSomebodyElsePutIn()
    {
        SecretClipboard secrets(60ms);
        QSignalSpy cleared(&secrets, &SecretClipboard::cleared);
        secrets.put(Secret::fromText(u"geheim"_s));
        clipboard()->setText(u"a shopping list"_s);
        QTRY_COMPARE(cleared.size(), 1);
        QVERIFY(!secrets.holdsSecret());
        QTest::qWait(100);
        QCOMPARE(clipboard()->text(), u"a shopping list"_s);
    }

    void countsAnewForASecondCopy()
    {
        SecretClipboard secrets(60s);
        secrets.put(Secret::fromText(u"one"_s));
        secrets.put(Secret::fromText(u"two"_s));
        QVERIFY(secrets.holdsSecret());
        QCOMPARE(secrets.rest(), 60s);
        QCOMPARE(clipboard()->text(), u"two"_s);
    }

    void takesItOutWhenItGoes()
    {
        {
            SecretClipboard secrets(60s);
            secrets.put(Secret::fromText(u"geheim"_s));
        }
        QCOMPARE(clipboard()->text(), QString());
    }

    void tellsHistoriesToLeaveItOut()
    {
        const auto data = SecretClipboard::mimeData(Secret::fromText(u"geheim"_s));
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret");
#ifdef Q_OS_WIN
        for (const auto *name : {"ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory",
                                 "CanUploadToCloudClipboard"})
            QCOMPARE(data->data(uR"(application/x-qt-windows-mime;value="%1")"_s.arg(QLatin1StringView(name))),
                     QByteArray(4, '\0'));
#endif
    }

private:
    static QClipboard *clipboard()
    {
        return QGuiApplication::clipboard();
    }
};

QTEST_MAIN(SecretClipboardTest)
#include "tst_secretclipboard.moc"
