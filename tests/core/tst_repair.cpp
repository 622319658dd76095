// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/appliedrepair.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestRepair : public QObject
{
    Q_OBJECT

    static HostName host(QStringView name) { return HostName::parse(name).host.value(); }
    static MailAddress address(QStringView text) { return MailAddress::parse(text).address.value(); }
    static MailAccount account()
    {
        MailAccount made;
        made.server = {.host = host(u"mail.haneul.kr"), .port = 587, .security = Security::StartTls};
        made.server.pinnedCertificate = QByteArray(32, 'p');
        made.login = u"haneul"_s;
        made.sender.address = address(u"info@haneul.kr");
        made.lastProof = ProofRecord{QDateTime(QDate(2026, 11, 20), QTime(12, 0)), true, u"accepted"_s, {}};
        return made;
    }
    static QList<Repair> allRepairs()
    {
        return {SwitchPort{465, Security::ImplicitTls},
                UseHost{host(u"smtp.haneul.kr")},
                UseSenderAddress{address(u"haneul@haneul.kr")},
                StripPasswordBlanks{},
                ChangeLogin{u"haneul@haneul.kr"_s},
                OpenPage{QUrl(u"https://example.com"_s), PagePurpose::Alias},
                PlainRepair<RepairKind::UseDirect>{},
                PlainRepair<RepairKind::SignInAgain>{},
                UseTransport{DirectTransport::Smtp},
                WaitAndRetry{},
                PinCertificate{QByteArray(32, 'q')},
                PlainRepair<RepairKind::ReduceSize>{},
                PlainRepair<RepairKind::AskAdministrator>{},
                PlainRepair<RepairKind::EditSender>{},
                PlainRepair<RepairKind::EditServer>{},
                PlainRepair<RepairKind::EditCredentials>{},
                PlainRepair<RepairKind::Retry>{}};
    }

private Q_SLOTS:
    void everyKindHasItsNameAndPlace()
    {
        int kind = 0;
        for (const Repair &repair : allRepairs()) {
            QCOMPARE(static_cast<int>(repairKind(repair)), kind++);
            const auto wish = remedyWishFromName(repairName(repair));
            QVERIFY(wish);
            QCOMPARE(wish->kind, repairKind(repair));
        }
        QCOMPARE(repairName(allRepairs().at(5)), u"open-page:alias"_s);
        QCOMPARE(repairName(allRepairs().last()), u"retry"_s);
    }

    void wrongNamesAreRefused()
    {
        for (const auto *name : {u"", u"open-page", u"open-page:", u"open-page:home", u"retry:1", u"wait-and-retry:",
                                 u"wait-and-retry:9", u"wait-and-retry:3601", u"wait-and-retry:x", u"Retry"})
            QVERIFY2(!remedyWishFromName(QStringView(name)), qPrintable(QString::fromUtf16(name)));
        QCOMPARE(remedyWishFromName(u"wait-and-retry:60")->wait, std::chrono::seconds(60));
        QCOMPARE(remedyWishFromName(u"wait-and-retry")->wait, std::chrono::seconds(300));
    }

    void aRepairChangesWhatItSays_data()
    {
        QTest::addColumn<int>("repair");
        QTest::addColumn<QList<int>>("fields");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto fields = [](std::initializer_list<AccountField> list) {
            QList<int> made;
            for (const AccountField field : list)
                made.append(static_cast<int>(field));
            return made;
        };
        QTest::newRow("port") << 0 << fields({AccountField::Port, AccountField::Security}) << u"587"_s << u"465"_s;
        QTest::newRow("host") << 1 << fields({AccountField::Host, AccountField::PinnedCertificate})
                              << u"mail.haneul.kr"_s << u"smtp.haneul.kr"_s;
        QTest::newRow("sender") << 2 << fields({AccountField::FromAddress}) << u"info@haneul.kr"_s
                                << u"haneul@haneul.kr"_s;
        QTest::newRow("blanks") << 3 << fields({AccountField::Password}) << QString() << QString();
        QTest::newRow("login") << 4 << fields({AccountField::Login}) << u"haneul"_s << u"haneul@haneul.kr"_s;
        QTest::newRow("pin") << 10 << fields({AccountField::PinnedCertificate})
                             << QString::fromLatin1(QByteArray(32, 'p').toHex())
                             << QString::fromLatin1(QByteArray(32, 'q').toHex());
        for (const int plain : {5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16})
            QTest::newRow(qPrintable(repairName(allRepairs().at(plain))))
                << plain << fields({}) << QString() << QString();
    }
    void aRepairChangesWhatItSays()
    {
        QFETCH(int, repair);
        QFETCH(QList<int>, fields);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const AppliedRepair made = applied(account(), allRepairs().at(repair));
        QCOMPARE(made.before, account());
        QList<int> changed;
        for (const AccountField field : made.changed)
            changed.append(static_cast<int>(field));
        QCOMPARE(changed, fields);
        if (!fields.isEmpty()) {
            QCOMPARE(fieldValue(made.before, made.changed.first()), before);
            QCOMPARE(fieldValue(made.after, made.changed.first()), after);
        }
        QCOMPARE(made.after.lastProof.has_value(), fields.isEmpty()); // what was proven is of other settings now
        MailAccount restored = undone(made.after, made);
        restored.lastProof = account().lastProof;
        QCOMPARE(restored, account());
    }

    void undoKeepsWhatWasEditedSince()
    {
        const AppliedRepair made = applied(account(), SwitchPort{465, Security::ImplicitTls});
        MailAccount edited = made.after;
        edited.server.port = 2465;
        const MailAccount restored = undone(edited, made);
        QCOMPARE(restored.server.port, 2465);
        QCOMPARE(restored.server.security, Security::StartTls);
    }

    void securityIsNeverSwitchedOff()
    {
        const AppliedRepair made = applied(account(), SwitchPort{25, Security::None});
        QCOMPARE(made.after, account());
        QVERIFY(made.changed.isEmpty());
    }

    void aRelayInTheClearIsSecuredForGood()
    {
        MailAccount clear = account();
        clear.server.security = Security::None;
        clear.server.clearChannelAllowed = true;
        const AppliedRepair made = applied(clear, SwitchPort{587, Security::StartTls});
        QVERIFY(!made.after.server.clearChannelAllowed);
        QVERIFY(undone(made.after, made).server.clearChannelAllowed);
    }

    void theSameHostKeepsItsPin()
    {
        const AppliedRepair made = applied(account(), UseHost{host(u"mail.haneul.kr")});
        QVERIFY(made.changed.isEmpty());
        QVERIFY(!made.after.server.pinnedCertificate.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRepair)
#include "tst_repair.moc"
