// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providercatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// resources/providers.json against the rules of docs/providers.md.
class TestProvidersFile : public QObject
{
    Q_OBJECT
    QByteArray m_json;
    ProviderCatalog m_catalog;
    QJsonArray m_entries;

    /// Calls @p each with every object of the file that is a fact, and where it stands.
    template<typename Each> static void eachObject(const QJsonValue &value, const QString &where, const Each &each)
    {
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < list.size(); ++i)
                eachObject(list.at(i), u"%1[%2]"_s.arg(where).arg(i), each);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            each(object, where);
            for (auto field = object.begin(); field != object.end(); ++field)
                eachObject(field.value(), where + u'.' + field.key(), each);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_json = file.readAll();
        const auto catalog = ProviderCatalog::fromJson(m_json);
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = catalog.value();
        m_entries = QJsonDocument::fromJson(m_json).object().value("providers"_L1).toArray();
    }

    void everyProviderOfTheGuidesIsThere()
    {
        for (const auto id : {u"mailgun",     u"lc_email",  u"gmail",     u"google_workspace", u"microsoft365",
                              u"outlook_com", u"sendgrid",  u"zoho",      u"amazon_ses",       u"sparkpost",
                              u"yahoo",       u"aol",       u"verizon",   u"amazon_workmail",  u"hostgator",
                              u"ionos",       u"kinghost",  u"rackspace", u"transip",          u"bluehost",
                              u"titan",       u"dreamhost", u"inmotion"})
            QVERIFY2(m_catalog.byId(id), qPrintable(QStringView(id).toString()));
        const auto isKorean = [](const Provider &one) { return one.category == ProviderCategory::Korean; };
        QVERIFY(std::count_if(m_catalog.providers().begin(), m_catalog.providers().end(), isKorean) >= 14);
    }

    void bothLanguagesAreCompleteEverywhere()
    {
        static const QRegularExpression hangul(u"[가-힣]"_s);
        eachObject(m_entries, u"providers"_s, [](const QJsonObject &object, const QString &where) {
            QVERIFY2(object.contains("ko"_L1) == object.contains("en"_L1), qPrintable(where));
            const QString korean = object.value("ko"_L1).toString();
            const bool isSentence = korean.endsWith(u'.');
            QVERIFY2(!isSentence || hangul.match(korean).hasMatch(), qPrintable(where));
            QVERIFY2(isSentence == object.value("en"_L1).toString().endsWith(u'.') || where.contains(".name"_L1),
                     qPrintable(where));
        });
    }

    void koreanIsWrittenAsToACustomer()
    {
        static const QRegularExpression polite(u"요(\\([^)]*\\))?[.]$"_s);
        static const QRegularExpression stiff(u"(습니다|합니다|십시오|하시오|[은는이가을를]\\()"_s);
        eachObject(m_entries, u"providers"_s, [](const QJsonObject &object, const QString &where) {
            QStringList lines{object.value("ko"_L1).toString()};
            for (const QJsonValue &line : object.value("ko"_L1).toArray())
                lines.append(line.toString());
            for (const QString &line : lines) {
                // What a service itself says stands in quotes.
                QString own = line;
                own.remove(QRegularExpression(u"‘[^’]*’"_s));
                QVERIFY2(!stiff.match(own).hasMatch(), qPrintable(where + u": "_s + line));
                QVERIFY2(!own.endsWith(u'.') || polite.match(own).hasMatch(), qPrintable(where + u": "_s + line));
            }
        });
    }

    void everyFactSaysWhereItIsKnownFrom()
    {
        for (const Provider &one : m_catalog.providers()) {
            const QByteArray id = one.id.toUtf8();
            QVERIFY2(one.source.size() > 10, id);
            QVERIFY2(one.domains.isEmpty() || one.sources.contains(u"domains"_s), id);
            QVERIFY2(one.mxSuffixes.isEmpty() || one.sources.contains(u"mx_suffixes"_s), id);
            QVERIFY2(!one.isFreeMail || one.sources.contains(u"free_mail"_s), id);
            QVERIFY2(one.passwordSteps.ko.isEmpty() || one.sources.contains(u"password_steps"_s), id);
        }
        QVERIFY(!m_json.contains("http://"));
    }

    void portsFitTheirSecurity()
    {
        const QSet<int> implicitTls{465, 2465, 8465, 443};
        for (const Provider &one : m_catalog.providers()) {
            for (const ProviderPort &port : one.ports) {
                const bool isImplicit = port.security == Security::ImplicitTls;
                QVERIFY2(isImplicit == implicitTls.contains(port.port), qPrintable(one.id));
            }
            QVERIFY2(one.host.isEmpty() == one.ports.isEmpty(), qPrintable(one.id));
            QVERIFY2(!one.host.isEmpty() || one.status != ProviderStatus::Active, qPrintable(one.id));
            QVERIFY2(one.ports.isEmpty() || one.ports.first().port != 25, qPrintable(one.id));
        }
    }

    void whatCannotBeUsedSaysSo()
    {
        for (const Provider &one : m_catalog.providers())
            QVERIFY2(!one.note.isEmpty() || !one.passwordSteps.ko.isEmpty(), qPrintable(one.id));
    }

    void mxSuffixesOverlapOnlyWhereTheySaySo()
    {
        for (const QJsonValue &value : m_entries) {
            const QJsonObject mine = value.toObject();
            QStringList shared;
            for (const QJsonValue &id : mine.value("mx_shared_with"_L1).toArray())
                shared.append(id.toString());
            for (const QString &suffix : m_catalog.byId(mine.value("id"_L1).toString())->mxSuffixes) {
                for (const Provider &other : m_catalog.providers()) {
                    const bool isOther = other.id != mine.value("id"_L1).toString() && !shared.contains(other.id);
                    for (const QString &theirs : isOther ? other.mxSuffixes : QStringList())
                        QVERIFY2(suffix != theirs && !suffix.endsWith(u'.' + theirs), qPrintable(suffix + theirs));
                }
            }
        }
    }

    void noticesOfOneProviderHaveNoGapOfAMisplacedDay()
    {
        const Provider *microsoft = m_catalog.byId(u"microsoft365");
        for (QDate day(2026, 1, 29); day < QDate(2028, 1, 1); day = day.addDays(1)) {
            const QList<ProviderNotice> notices = noticesAt(*microsoft, day);
            QCOMPARE(notices.size(), 1);
            QVERIFY(notices.first().text.ko.contains(u"2026년 1월 29일"_s));
        }
        QCOMPARE(noticesAt(*microsoft, {2026, 12, 31}).first().id, u"password_smtp_before"_s);
        QCOMPARE(noticesAt(*microsoft, {2027, 1, 1}).first().id, u"password_smtp_off"_s);
        QCOMPARE(noticesAt(*microsoft, {2027, 7, 1}).first().id, u"password_smtp_end"_s);
    }

    void isWrittenInOneStyle()
    {
        static const QByteArrayList order{
            "id",         "category",      "kind",          "status",         "name",
            "domains",    "free_mail",     "mx_suffixes",   "mx_shared_with", "host",
            "hosts",      "ports",         "network_witness", "mechanisms",    "login_form",     "fixed_login",
            "login_note", "password_kind", "password_name", "password_steps", "help_url",
            "note",       "direct",        "oauth",         "from_rule",      "address_matching",
            "limits",     "imap",          "sharing",       "comparison",     "caveats",
            "password_smtp_ends", "notices",    "source",        "as_of",         "sources"};
        qsizetype last = -1;
        int number = 0;
        QVERIFY(m_json.endsWith("}\n") && !m_json.contains('\t') && !m_json.contains('\r'));
        for (const QByteArray &line : m_json.split('\n')) {
            ++number;
            const qsizetype indent = firstInk(line);
            QVERIFY2(indent % 2 == 0 && !line.endsWith(' '), QByteArray::number(number));
            if (line == "    {")
                last = -1;
            if (indent != 6 || !line.startsWith("      \""))
                continue;
            const QByteArray key = line.mid(7, line.indexOf('"', 7) - 7);
            if (number > 30) { // behind the general notes
                QVERIFY2(order.indexOf(key) > last, line);
                last = order.indexOf(key);
            }
        }
    }

private:
    static qsizetype firstInk(const QByteArray &line)
    {
        qsizetype at = 0;
        while (at < line.size() && line.at(at) == ' ')
            ++at;
        return at;
    }
};

QTEST_APPLESS_MAIN(TestProvidersFile)
#include "tst_providersfile.moc"
