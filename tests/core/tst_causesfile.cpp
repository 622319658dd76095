// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causecatalog.h"
#include "core/evidence.h"
#include "core/providercatalog.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// resources/causes.json against its own rules and docs/causes.md.
class TestCausesFile : public QObject
{
    Q_OBJECT
    CauseCatalog m_causes;
    ProviderCatalog m_providers;
    QString m_documentation;

    static QString fileText(const QString &name)
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// Calls @p each with every set of words and where it stands.
    template<typename Each> void eachSayings(const Each &each) const
    {
        for (const Cause &cause : m_causes.causes()) {
            each(cause.sayings, cause.id);
            for (const CauseVariant &variant : cause.variants)
                each(variant.sayings, cause.id + u'@' + variant.providers.join(u','));
        }
    }
    template<typename Each> void eachText(const Each &each) const
    {
        eachSayings([&each](const CauseSayings &sayings, const QString &where) {
            for (const LocalText &text : {sayings.title, sayings.failed, sayings.meaning, sayings.letter})
                each(text.ko, text.en, where);
            for (qsizetype i = 0; i < sayings.steps.ko.size(); ++i)
                each(sayings.steps.ko.at(i), sayings.steps.en.at(i), where);
        });
    }

    /// Every value known, or none of them.
    QHash<QString, QString> values(bool areKnown) const
    {
        QHash<QString, QString> made;
        for (const QString &name : areKnown ? m_causes.valueNames() : QStringList())
            made.insert(name, name == "password_steps"_L1 ? u"하나예요.\n둘이에요."_s : u"<"_s + name + u'>');
        return made;
    }
    QStringList whole(const Cause &cause, const QString &provider, const QString &language, bool areKnown) const
    {
        const ExplainedCause told = m_causes.explained(cause.id, provider, language, values(areKnown));
        return QStringList{told.title, told.failed, told.meaning, told.letter} + told.steps;
    }
    template<typename Each> void eachWhole(const Each &each) const
    {
        for (const Cause &cause : m_causes.causes()) {
            QStringList providers{QString()};
            for (const CauseVariant &variant : cause.variants)
                providers += variant.providers;
            for (const QString &provider : providers) {
                for (const QString &language : {u"ko"_s, u"en"_s}) {
                    for (const bool areKnown : {true, false})
                        each(whole(cause, provider, language, areKnown), cause.id + u'@' + provider, language);
                }
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto causes = CauseCatalog::fromJson(fileText(u"resources/causes.json"_s).toUtf8());
        QVERIFY2(causes, causes ? "" : qPrintable(causes.error().detail));
        m_causes = causes.value();
        m_providers = ProviderCatalog::fromJson(fileText(u"resources/providers.json"_s).toUtf8()).value();
        m_documentation = fileText(u"docs/causes.md"_s);
    }

    void everyDocumentedCauseIsThereAndNoOther()
    {
        QStringList documented;
        static const QRegularExpression row(u"^\\| `([a-z_.]+)` \\|"_s, QRegularExpression::MultilineOption);
        for (auto found = row.globalMatch(m_documentation); found.hasNext();)
            documented.append(found.next().captured(1));
        QStringList told;
        for (const Cause &cause : m_causes.causes())
            told.append(cause.id);
        documented.removeDuplicates();
        documented.sort();
        told.sort();
        QCOMPARE(told, documented);
        QVERIFY(told.size() >= 42 + 11);
        for (const Stage stage : allStages)
            QVERIFY(m_causes.byId(u"general."_s + Evidence::placeOf(stage)));
    }

    void theDocumentedRemediesAreTheRealOnes()
    {
        for (const Cause &cause : m_causes.causes()) {
            QStringList names;
            for (const RemedyWish &wish : cause.sayings.remedies)
                names.append(u'`' + remedyWishName(wish) + u'`');
            const QString row =
                u"| `%1` | %2 | %3 |"_s.arg(cause.id, QString(cause.sayings.title.en), names.join(u", "_s));
            QVERIFY2(m_documentation.contains(row), qPrintable(row));
        }
    }

    void variantsAreOfKnownProvidersAndSayWhereFrom()
    {
        for (const Cause &cause : m_causes.causes()) {
            QStringList seen;
            for (const CauseVariant &variant : cause.variants) {
                QVERIFY(variant.source.size() > 10);
                for (const QString &provider : variant.providers) {
                    QVERIFY2(m_providers.byId(provider), qPrintable(cause.id + provider));
                    QVERIFY2(!seen.contains(provider), qPrintable(cause.id + provider));
                    seen.append(provider);
                }
            }
        }
        for (const ProviderPage &page : m_causes.pages()) {
            for (const QString &provider : page.providers) {
                QVERIFY2(m_providers.byId(provider), qPrintable(provider));
                QVERIFY2(!m_providers.byId(provider)->helpUrl.isEmpty(), qPrintable(provider));
            }
        }
    }

    void koreanIsWrittenAsToACustomer()
    {
        static const QRegularExpression stiff(u"(습니다|합니다|십시오|하시오|니까[.?])"_s);
        static const QRegularExpression quoted(u"‘[^’]*’"_s);
        eachText([](const QString &ko, const QString &en, const QString &where) {
            QVERIFY2(!QString(ko).remove(quoted).contains(stiff), qPrintable(where + ko));
            QVERIFY2(!ko.contains(u'!') && !en.contains(u'!'), qPrintable(where + ko));
        });
    }

    void everyKoreanSentenceIsPolite()
    {
        static const QRegularExpression end(u"\\.(?: |$)|\n"_s);
        eachWhole([](QStringList texts, const QString &where, const QString &language) {
            texts.removeAt(3); // a letter may have lists
            for (const QString &text : language == "ko"_L1 ? texts.sliced(1) : QStringList()) {
                for (const QString &sentence : text.split(end, Qt::SkipEmptyParts))
                    QVERIFY2(sentence.endsWith(u'요') || sentence.endsWith(u'>'), qPrintable(where + sentence));
            }
        });
    }

    void noParticleStandsBehindAPlace()
    {
        // Where the word isn't known, neither is its particle: {name:은/는} knows.
        static const QRegularExpression bare(
            u"[}\\]](은|는|이|가|을|를|와|과|으로|로|이에요|예요|이라고|라고)([ .,]|$)"_s);
        eachText([](const QString &ko, const QString &, const QString &where) {
            QVERIFY2(!bare.match(ko).hasMatch(), qPrintable(where + ko));
        });
    }

    void titlesHaveNoFullStopAndSentencesDo()
    {
        eachSayings([](const CauseSayings &sayings, const QString &where) {
            for (const QString &title : {sayings.title.ko, sayings.title.en})
                QVERIFY2(!title.endsWith(u'.') && !title.contains(u'\n'), qPrintable(where));
            for (const LocalText &text : {sayings.failed, sayings.meaning}) {
                for (const QString &one : {text.ko, text.en})
                    QVERIFY2(one.isEmpty() || one.endsWith(u'.') || one.endsWith(u']'), qPrintable(where + one));
            }
        });
    }

    void wholeTextsHaveNoHolesAndNoDoubleBlanks()
    {
        eachWhole([](const QStringList &texts, const QString &where, const QString &) {
            QVERIFY2(!texts.at(0).isEmpty() && !texts.at(1).isEmpty() && !texts.at(2).isEmpty(), qPrintable(where));
            QVERIFY2(texts.size() >= 5 && texts.size() <= 8, qPrintable(where + QString::number(texts.size())));
            for (const QString &text : texts) {
                QVERIFY2(!text.contains(u"  "_s) && !text.contains(u" ."_s), qPrintable(where + text));
                QVERIFY2(!text.contains(u"()"_s) && !text.contains(u"‘’"_s), qPrintable(where + text));
                QVERIFY2(text == text.trimmed(), qPrintable(where + text));
            }
        });
    }

    void koreanIsKoreanAndEnglishIsNot()
    {
        static const QRegularExpression hangul(u"[가-힣]"_s);
        eachText([](const QString &ko, const QString &en, const QString &where) {
            static const QRegularExpression places(u"\\{[^}]*\\}"_s);
            QVERIFY2(!QString(en).remove(places).contains(hangul), qPrintable(where + en));
            QVERIFY2(ko.isEmpty() || ko.contains(hangul) || QString(ko).remove(places).remove(u"[|]"_s).isEmpty(),
                     qPrintable(where + ko));
        });
    }

    void everyTextIsShort()
    {
        eachWhole([](const QStringList &texts, const QString &where, const QString &language) {
            const bool isKorean = language == "ko"_L1;
            QVERIFY2(texts.at(0).size() <= (isKorean ? 40 : 70), qPrintable(where + texts.at(0)));
            QVERIFY2(texts.at(1).size() <= (isKorean ? 40 : 60), qPrintable(where + texts.at(1)));
            QVERIFY2(texts.at(2).size() <= (isKorean ? 170 : 300), qPrintable(where + texts.at(2)));
        });
    }

    void whoeverIsAskedGetsALetter()
    {
        for (const Cause &cause : m_causes.causes()) {
            QStringList providers{QString()};
            for (const CauseVariant &variant : cause.variants)
                providers += variant.providers;
            for (const QString &provider : providers) {
                const ExplainedCause told = m_causes.explained(cause.id, provider, u"ko", {});
                const bool isAsked = told.remedies.contains(RemedyWish{RepairKind::AskAdministrator});
                QVERIFY2(!isAsked || !told.letter.isEmpty(), qPrintable(cause.id + provider));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCausesFile)
#include "tst_causesfile.moc"
