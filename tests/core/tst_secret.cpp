// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QTest>
#include <QVariant>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace sendproof;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);
static_assert(!std::is_constructible_v<Secret, QString> && !std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QVariant> && !std::is_convertible_v<QByteArrayView, Secret>);

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsItsOwnCopyOfAllBytes()
    {
        QByteArray bytes("a\0b\xff", 4);
        const Secret secret{QByteArrayView(bytes)};
        bytes.fill('x');
        QCOMPARE(secret.bytes().toByteArray(), QByteArray("a\0b\xff", 4));
    }

    void anEmptyOneIsEmpty()
    {
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArrayView()).isEmpty());
        QVERIFY(Secret(QByteArrayView("")).isEmpty());
        QCOMPARE(Secret().bytes().size(), 0);
        QVERIFY(Secret().duplicate().isEmpty());
        QCOMPARE(Secret().text(), QString());
    }

    void textComesAndGoesAsUtf8()
    {
        const Secret secret = Secret::fromText(u"비밀 \u00DC");
        QCOMPARE(secret.bytes().toByteArray(), QByteArray("\xeb\xb9\x84\xeb\xb0\x80 \xc3\x9c"));
        QCOMPARE(secret.text(), u"비밀 \u00DC"_s);
    }

    void movingLeavesNothingBehind()
    {
        Secret first("one");
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT: the point of the test
        QCOMPARE(first.bytes().size(), 0);
        QCOMPARE(second.bytes().toByteArray(), QByteArray("one"));
        Secret third("a longer one");
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT
        QCOMPARE(third.bytes().toByteArray(), QByteArray("one"));
        Secret &same = third;
        third = std::move(same);
        QCOMPARE(third.bytes().toByteArray(), QByteArray("one"));
    }

    void aDuplicateLivesOnItsOwn()
    {
        Secret copy;
        {
            const Secret secret("one");
            copy = secret.duplicate();
            QVERIFY(copy.bytes().data() != secret.bytes().data());
        }
        QCOMPARE(copy.bytes().toByteArray(), QByteArray("one"));
    }

    void wipingClearsAndSparesWhatOthersShare()
    {
        QByteArray alone("secret");
        alone.detach();
        wipe(alone);
        QVERIFY(alone.isEmpty());
        QByteArray shared("secret");
        shared.detach();
        const QByteArray other = shared;
        wipe(shared);
        QVERIFY(shared.isEmpty());
        QCOMPARE(other, QByteArray("secret"));
        QByteArray none;
        wipe(none);
        QVERIFY(none.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
