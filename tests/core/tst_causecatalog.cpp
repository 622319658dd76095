// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causecatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// Reading resources/causes.json: what is taken, what is refused, how the words are put together.
class TestCauseCatalog : public QObject
{
    Q_OBJECT

    static QJsonObject both(const QString &ko, const QString &en) { return {{u"ko"_s, ko}, {u"en"_s, en}}; }
    static QJsonObject cause(const QString &id)
    {
        return {{u"id"_s, id},
                {u"title"_s, both(u"{password_name:이/가} 필요해요"_s, u"Needed: {password_name}"_s)},
                {u"failed"_s, both(u"안 돼요."_s, u"No."_s)},
                {u"meaning"_s, both(u"{host} 서버예요.[ {wait}|]"_s, u"{host} it is.[ {wait}|]"_s)},
                {u"steps"_s, QJsonObject{{u"ko"_s, QJsonArray{u"[{wait}|가\n나]"_s, u"다"_s}},
                                         {u"en"_s, QJsonArray{u"[{wait}|a\nb]"_s, u"c"_s}}}},
                {u"remedies"_s, QJsonArray{u"retry"_s}}};
    }
    static QJsonObject value(const QString &name, const QString &ko = {}, const QString &en = {})
    {
        QJsonObject made{{u"name"_s, name}, {u"what"_s, u"?"_s}};
        if (!ko.isEmpty())
            made.insert(u"stand_in"_s, both(ko, en));
        return made;
    }
    static QJsonObject document()
    {
        QJsonObject phrases;
        for (const QString &id : CauseCatalog::phraseIds())
            phrases.insert(id, both(u"가 "_s + id, u"a {host}"_s));
        return {
            {u"format"_s, 1},
            {u"values"_s, QJsonArray{value(u"host"_s, u"이"_s, u"the server"_s),
                                     value(u"password_name"_s, u"앱 비밀번호"_s, u"app password"_s), value(u"wait"_s)}},
            {u"phrases"_s, phrases},
            {u"pages"_s, QJsonArray{QJsonObject{{u"providers"_s, QJsonArray{u"naver"_s}},
                                                {u"purpose"_s, u"switch"_s},
                                                {u"url"_s, u"https://mail.naver.com"_s},
                                                {u"source"_s, u"seen"_s},
                                                {u"as_of"_s, u"2026-11"_s}}}},
            {u"causes"_s, QJsonArray{cause(u"auth.x"_s), cause(u"general.data"_s)}}};
    }
    static Result<CauseCatalog> read(const QJsonObject &object)
    {
        return CauseCatalog::fromJson(QJsonDocument(object).toJson());
    }
    static QJsonObject withCause(const QString &field, const QJsonValue &value)
    {
        QJsonObject made = document();
        QJsonArray causes = made.value(u"causes"_s).toArray();
        QJsonObject first = causes.first().toObject();
        first.insert(field, value);
        causes.replace(0, first);
        made.insert(u"causes"_s, causes);
        return made;
    }

private Q_SLOTS:
    void textsAreFilledByLanguage()
    {
        const CauseCatalog catalog = read(document()).value();
        const ExplainedCause ko = catalog.explained(u"auth.x", u"", u"ko", {{u"wait"_s, u"5분"_s}});
        QCOMPARE(ko.title, u"앱 비밀번호가 필요해요"_s);
        QCOMPARE(ko.meaning, u"이 서버예요. 5분"_s);
        QCOMPARE(ko.steps, (QStringList{u"5분"_s, u"다"_s}));
        const ExplainedCause en = catalog.explained(u"auth.x", u"", u"en", {});
        QCOMPARE(en.meaning, u"The server it is."_s);
        QCOMPARE(en.steps, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(en.remedies, QList<RemedyWish>{RemedyWish{}});
        QVERIFY(en.letter.isEmpty());
        QCOMPARE(catalog.phrase(u"label.time", u"en"), u"a the server"_s);
        QCOMPARE(catalog.phrase(u"nothing", u"en"), QString());
    }

    void aVariantHoldsAtItsProvidersOnly()
    {
        const QJsonObject variant{{u"providers"_s, QJsonArray{u"naver"_s, u"daum"_s}},
                                  {u"meaning"_s, both(u"네이버예요."_s, u"Naver it is."_s)},
                                  {u"remedies"_s, QJsonArray{u"open-page:switch"_s}},
                                  {u"source"_s, u"seen"_s},
                                  {u"as_of"_s, u"2026"_s}};
        const CauseCatalog catalog = read(withCause(u"variants"_s, QJsonArray{variant})).value();
        const ExplainedCause naver = catalog.explained(u"auth.x", u"naver", u"en", {});
        QCOMPARE(naver.meaning, u"Naver it is."_s);
        QCOMPARE(naver.title, u"Needed: app password"_s);
        QCOMPARE(naver.remedies.first().purpose, PagePurpose::Switch);
        QCOMPARE(catalog.explained(u"auth.x", u"kakao", u"en", {}).meaning, u"The server it is."_s);
        QCOMPARE(catalog.pages().first().purpose, PagePurpose::Switch);
    }

    void anUnknownCauseIsToldInGeneral()
    {
        const CauseCatalog catalog = read(document()).value();
        QVERIFY(!catalog.byId(u"auth.new"));
        QCOMPARE(catalog.explained(u"auth.new", u"", u"en", {}).failed, u"No."_s);
        QCOMPARE(CauseCatalog().explained(u"auth.new", u"", u"en", {}).failed, QString());
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QJsonObject>("file");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QJsonObject &file, const QString &detail) {
            QTest::newRow(name) << file << detail;
        };
        const auto changed = [](const QString &key, const QJsonValue &value) {
            QJsonObject made = document();
            made.insert(key, value);
            return made;
        };
        row("format", changed(u"format"_s, 2), u"file.format: format 1 is expected"_s);
        row("other field", changed(u"more"_s, 1), u"file.more: there is no such field"_s);
        row("no general cause", changed(u"causes"_s, QJsonArray{cause(u"auth.x"_s)}),
            u"file.causes: general.data is missing"_s);
        row("twice", changed(u"causes"_s, QJsonArray{cause(u"auth.x"_s), cause(u"auth.x"_s)}),
            u"file.causes[1].id: another entry has this id"_s);
        row("phrases", changed(u"phrases"_s, QJsonObject{}),
            u"file.phrases.letter.subject: both languages are expected"_s);
        row("one language", withCause(u"title"_s, QJsonObject{{u"ko"_s, u"가"_s}}),
            u"file.causes[0].title: both languages are expected"_s);
        row("title missing", withCause(u"title"_s, {}), u"file.causes[0].title: both languages are expected"_s);
        row("placeholder", withCause(u"meaning"_s, both(u"{hots}"_s, u"x"_s)),
            u"file.causes[0].meaning: there is no value \"hots\""_s);
        row("hole", withCause(u"meaning"_s, both(u"{host}"_s, u"{wait}"_s)),
            u"file.causes[0].meaning: \"wait\" may be unknown and has to stand in brackets"_s);
        row("steps", withCause(u"steps"_s, QJsonObject{{u"ko"_s, QJsonArray{u"가"_s}}, {u"en"_s, QJsonArray{}}}),
            u"file.causes[0].steps: both languages need the same number of lines"_s);
        row("no steps", withCause(u"steps"_s, {}), u"file.causes[0].steps: one to four steps are expected"_s);
        row("remedy", withCause(u"remedies"_s, QJsonArray{u"pray"_s}),
            u"file.causes[0].remedies: a word that is not known, or one twice"_s);
        row("no remedy", withCause(u"remedies"_s, QJsonArray{}),
            u"file.causes[0].remedies: at least one remedy is expected"_s);
        row("variant without source",
            withCause(u"variants"_s, QJsonArray{QJsonObject{{u"providers"_s, QJsonArray{u"naver"_s}}}}),
            u"file.causes[0].variants[0].source: a text is expected"_s);
        row("page",
            changed(u"pages"_s, QJsonArray{QJsonObject{{u"providers"_s, QJsonArray{u"naver"_s}},
                                                       {u"purpose"_s, u"switch"_s},
                                                       {u"url"_s, u"http://mail.naver.com"_s},
                                                       {u"source"_s, u"seen"_s},
                                                       {u"as_of"_s, u"2026"_s}}}),
            u"file.pages[0].url: an https address is expected"_s);
    }
    void faultsAreNamed()
    {
        QFETCH(QJsonObject, file);
        QFETCH(QString, detail);
        const auto made = read(file);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, FailureKind::Damaged);
        QCOMPARE(made.error().detail, detail);
    }

    void whatIsNoJsonIsRefused()
    {
        QVERIFY(!CauseCatalog::fromJson("[]"));
        QVERIFY(!CauseCatalog::fromJson("{"));
        QVERIFY(!CauseCatalog::fromJson({}));
    }
};

QTEST_APPLESS_MAIN(TestCauseCatalog)
#include "tst_causecatalog.moc"
