// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fieldnotelabel.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestFieldNoteLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheFieldsDescription()
    {
        QLineEdit field;
        FieldNoteLabel note;
        note.setField(&field);
        note.setNote({Severity::Error, u"Enter one address only."_s, {}});
        QVERIFY(note.isVisible());
        QCOMPARE(field.accessibleDescription(), u"Enter one address only."_s);
        note.setNote({});
        QVERIFY(note.isHidden());
        QCOMPARE(field.accessibleDescription(), QString());
    }

    void offersTheRepairToTheKeyboard()
    {
        FieldNoteLabel note;
        QSignalSpy taken(&note, &FieldNoteLabel::offerTaken);
        note.setNote({Severity::Info, u"Did you mean this one?"_s, u"info@naver.com"_s});
        auto *offer = note.findChild<QAbstractButton *>();
        QVERIFY(offer->isVisible());
        QTest::keyClick(offer, Qt::Key_Space);
        QCOMPARE(taken.size(), 1);
        note.setNote({Severity::Info, u"Nothing to press."_s, {}});
        QVERIFY(offer->isHidden());
    }

    void putsTheOfferBelowWhereThereIsNoRoom()
    {
        FieldNoteLabel note;
        note.setNote({Severity::Info, u"Did you mean this one?"_s, u"marketing@haneul-bakery.co.kr"_s});
        QVERIFY(note.heightForWidth(300) > note.heightForWidth(900));
    }
};

QTEST_MAIN(TestFieldNoteLabel)
#include "tst_fieldnotelabel.moc"
