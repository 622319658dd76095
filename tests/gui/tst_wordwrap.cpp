// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wordwrap.h"

#include <QFontMetrics>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestWordWrap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void breaksKoreanBetweenWordsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("sentence") << u"비밀번호는 이 컴퓨터의 자격 증명 저장소에만 저장돼요."_s;
        QTest::newRow("particles") << u"naver.com에서 SMTP로 465번에 (주)하늘베이커리가 50%를"_s;
        QTest::newRow("jamo") << u"ㅋㅋㅋㅋㅋㅋㅋ ㅇㅇㅇㅇㅇㅇ"_s;
    }
    void breaksKoreanBetweenWordsOnly()
    {
        QFETCH(QString, text);
        QCOMPARE(linesOf(wordWrapped(text), 1), text.split(u' '));
    }

    void leavesShortWordsAlone()
    {
        const QString text = u"haneul@naver.com으로 보내기"_s;
        QCOMPARE(wordWrapped(text), text);
    }

    void breaksALongAddressAtItsSigns()
    {
        const QStringList parts = linesOf(wordWrapped(u"marketing.team@haneul-bakery.example.co.kr"_s), 1);
        QCOMPARE(parts, QStringList({u"marketing."_s, u"team@"_s, u"haneul-"_s, u"bakery."_s, u"example."_s, u"co."_s,
                                     u"kr"_s}));
    }

    void breaksAWordWithoutAnySign()
    {
        const QString word(200, u'x');
        for (const QString &part : linesOf(wordWrapped(word), 1))
            QVERIFY(part.size() <= 20);
    }

    void neverSplitsASurrogatePair()
    {
        const QString word = u"😀"_s.repeated(40);
        const QStringList parts = wordWrapped(word).split(QChar(0x200B));
        for (const QString &part : parts)
            QVERIFY(part.isValidUtf16());
    }

    void givesTheTextBackAsItWas()
    {
        const QString text = u"marketing.team@haneul-bakery.example.co.kr 주소로\nhttps://example.com/a/b/c/d/e/f/g"_s;
        QVERIFY(wordWrapped(text) != text);
        QCOMPARE(withoutBreakPoints(wordWrapped(text)), text);
    }

private:
    /// The lines of @p text in a column of @p width pixels, trimmed.
    static QStringList linesOf(const QString &text, int width)
    {
        QTextLayout layout(text);
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        QStringList lines;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.append(withoutBreakPoints(text.mid(line.textStart(), line.textLength())).trimmed());
        }
        layout.endLayout();
        return lines;
    }
};

QTEST_MAIN(TestWordWrap)
#include "tst_wordwrap.moc"
