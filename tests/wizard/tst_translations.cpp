// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString type; ///< Of the translation: "unfinished", "vanished", "obsolete" or nothing
    QStringList translations;
    bool isPlural = false;
};

void readMessage(QXmlStreamReader &xml, Message &message)
{
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.isPlural)
                message.translations.append(xml.readElementText());
            while (message.isPlural && xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
}

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/translations/sendproof_%1.ts").arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append({context, {}, {}, {}, {}, false});
            readMessage(xml, messages.last());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression form(u"%(\\d|n)"_s);
    QStringList found;
    for (auto matches = form.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKoreanTextIsFinished()
    {
        const QList<Message> messages = messagesOf(u"ko"_s);
        QVERIFY(messages.size() > 300);
        for (const Message &message : messages) {
            const QByteArray where = (message.context + u": "_s + message.source).toUtf8();
            QVERIFY2(message.type.isEmpty(), where.constData());
            QVERIFY2(!message.translations.isEmpty(), where.constData());
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), where.constData());
        }
    }

    void koreanTextsUseThePlaceholdersOfTheirSource()
    {
        const QList<Message> messages = messagesOf(u"ko"_s);
        for (const Message &message : messages) {
            const QStringList wanted = placeholdersOf(message.source);
            for (const QString &translation : message.translations) {
                for (const QString &placeholder : placeholdersOf(translation))
                    QVERIFY2(wanted.contains(placeholder), qPrintable(translation));
                // A sentence about a cause may leave a value out; where a value is the text itself, none may get lost.
                if (message.context != u"CauseWords"_s)
                    QCOMPARE(placeholdersOf(translation), wanted);
            }
        }
    }

    void koreanTextsKeepTheTone()
    {
        static const QRegularExpression particleAfterValue(u"%\\d(은|는|이|가|을|를|과|와|로|으로)(?![가-힣])"_s);
        const QList<Message> messages = messagesOf(u"ko"_s);
        for (const Message &message : messages) {
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.contains(u'!'), qPrintable(translation));
                QVERIFY2(!particleAfterValue.match(translation).hasMatch(), qPrintable(translation));
                QVERIFY2(!translation.contains(u"습니다"), qPrintable(translation));
            }
        }
    }

    void englishHasBothFormsOfEveryPlural()
    {
        for (const Message &message : messagesOf(u"en"_s)) {
            QVERIFY(message.isPlural);
            QVERIFY2(message.type.isEmpty(), qPrintable(message.source));
            QCOMPARE(message.translations.size(), 2);
            QVERIFY(!message.translations.contains(QString()));
        }
        QVERIFY(!messagesOf(u"en"_s).isEmpty());
    }

    void theProgramsCarryBoth()
    {
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            QTranslator translator;
            QVERIFY2(translator.load(u":/i18n/sendproof_%1.qm"_s.arg(language)), qPrintable(language));
            const QList<Message> messages = messagesOf(language);
            for (const Message &message : messages) {
                const QByteArray context = message.context.toUtf8();
                const QByteArray source = message.source.toUtf8();
                const QByteArray comment = message.comment.toUtf8();
                const QString found = translator.translate(context.constData(), source.constData(), comment.constData(),
                                                           message.isPlural ? 1 : -1);
                QCOMPARE(found, message.translations.value(0));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
