// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importwords.h"

#include "support/fakes.h"
#include "wizard/language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestImportWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_language.use(u"en"_s); }

    void everyFaultHasASentenceInBothLanguages()
    {
        for (int fault = 0; fault <= static_cast<int>(ImportFault::NotSupported); ++fault) {
            m_language.use(u"en"_s);
            const QString english = importFaultText(static_cast<ImportFault>(fault));
            m_language.use(u"ko"_s);
            const QString korean = importFaultText(static_cast<ImportFault>(fault));
            QVERIFY(!english.isEmpty() && !korean.isEmpty() && english != korean);
        }
    }

    void saysWhereItIs()
    {
        const ImportProblem problem{.fault = ImportFault::BadValue,
                                    .place = {.line = 3, .column = 2, .field = u"port"_s},
                                    .detail = u"70000"_s};
        m_language.use(u"en"_s);
        QCOMPARE(importProblemText(problem), u"Line 3, column 2 (port): This value can't stand here. (70000)"_s);
        m_language.use(u"ko"_s);
        QCOMPARE(importProblemText(problem), u"3번째 줄, 2번째 칸 (port): 여기에 올 수 없는 값이에요. (70000)"_s);
        QCOMPARE(importPlaceText({.field = u"accounts[2].server.port"_s}), u"accounts[2].server.port"_s);
        QCOMPARE(importPlaceText({}), QString());
        QCOMPARE(importProblemText({.fault = ImportFault::Damaged, .isWhole = true}),
                 importFaultText(ImportFault::Damaged));
    }

    void whatComesFromAFileIsMadeSafe()
    {
        const QString text = importProblemText({.fault = ImportFault::UnsafeValue,
                                                .place = {.line = 1, .field = u"a\u202Eb"_s},
                                                .detail = u"\u001B[31m %1 %2"_s + QString(5000, u'x')});
        QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)) && text.size() < 600);
    }

    void conflictsAreExplainedWithTheWayOut()
    {
        MailAccount there = test::fakeAccount();
        there.id = QUuid::createUuid();
        there.name = u"가게 %1"_s;
        there.workspace = u"하늘"_s;
        const ProviderCatalog catalog = test::fakeCatalog();
        for (const QString &language : {u"en"_s, u"ko"_s}) {
            m_language.use(language);
            const QString login = conflictText({.kind = ConflictKind::SameLogin, .with = there.id}, {there}, catalog);
            QVERIFY(login.contains(u"“가게 %1” (하늘)"_s));
            const QString provider =
                conflictText({.kind = ConflictKind::SameProvider, .with = there.id}, {there}, catalog);
            QVERIFY(provider.contains(language == u"ko"_s ? u"네이버 메일"_s : u"Naver Mail"_s));
            const QString many = conflictText(
                {.kind = ConflictKind::TooManyCredentials, .limit = 5, .domain = u"xn--wh1bz27d.xn--3e0b707e"_s}, {},
                catalog);
            QVERIFY(many.contains(u"하늘.한국"_s) && many.contains(u'5'));
            QVERIFY(!conflictText({.with = QUuid::createUuid()}, {}, catalog).isEmpty());
        }
    }

    void aFileThatIsNotReadHasAReason()
    {
        for (const FileFault fault :
             {FileFault::NotFound, FileFault::NotAFile, FileFault::NotReadable, FileFault::TooLarge}) {
            m_language.use(u"en"_s);
            const QString english = fileTroubleText({fault, {}});
            m_language.use(u"ko"_s);
            QVERIFY(fileTroubleText({fault, {}}) != english);
        }
    }

private:
    Language m_language;
};

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
