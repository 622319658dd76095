// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/thunderbirdqrexporter.h"

#include "clientscene.h"
#include "exporters/qrsymbol.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// The drawing of an SVG of ours, as a renderer would draw it.
QByteArray pngOfSvg(const QByteArray &svg)
{
    static const QRegularExpression run(u"M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z"_s);
    static const QRegularExpression box(u"viewBox=\"0 0 (\\d+) (\\d+)\""_s);
    const QString text = QString::fromUtf8(svg);
    const int side = box.match(text).captured(1).toInt();
    QImage image(side * 6, side * 6, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (auto runs = run.globalMatch(text); runs.hasNext();) {
        const QRegularExpressionMatch m = runs.next();
        painter.fillRect(m.captured(1).toInt() * 6, m.captured(2).toInt() * 6, m.captured(3).toInt() * 6, 6, Qt::black);
    }
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

/// What zbar reads of a picture.
QByteArray scanned(const QByteArray &png)
{
    const QTemporaryDir folder;
    return outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s,
                                   written(folder, u"code.png"_s, png)})
        .trimmed();
}

/// Whether @p value is a whole number between the two.
bool isNumber(const QJsonValue &value, int least, int most)
{
    return value.isDouble() && value.toInt(-1) == value.toDouble() && value.toInt() >= least && value.toInt() <= most;
}

bool isOneLine(const QJsonValue &value)
{
    return value.isString() && !value.toString().contains(u'\n') && !value.toString().contains(u'\r');
}

/// The rules of qr-code-format.md for a server; @p fields with the optional ones.
QString serverFault(const QJsonArray &server, int fields)
{
    const bool isFine = server.size() == fields && isNumber(server[0], 0, 0) && isOneLine(server[1]) &&
                        isNumber(server[2], 1, 65535) && isNumber(server[3], 0, 3) && server[3].toInt() != 1 &&
                        isNumber(server[4], 0, 6);
    for (int i = 5; i < server.size(); ++i) {
        if (!isOneLine(server[i]))
            return u"text expected at %1"_s.arg(i);
    }
    return isFine && !server[1].toString().isEmpty() ? QString() : u"a bad server"_s;
}

/// Why a reader of format version 1 would not take @p payload; empty: it would.
QString faultOf(const QByteArray &payload)
{
    const QJsonArray root = QJsonDocument::fromJson(payload).array();
    if (root.size() < 4 || root.size() % 2 != 0 || !isNumber(root[0], 1, 1) || root[1].toArray().size() != 2)
        return u"not the outer array"_s;
    if (!isNumber(root[1][1], 1, 99) || !isNumber(root[1][0], 1, root[1][1].toInt()))
        return u"a bad sequence"_s;
    for (int i = 2; i < root.size(); i += 2) {
        if (const QString fault = serverFault(root[i].toArray(), 8); !fault.isEmpty())
            return fault;
        const QJsonArray groups = root[i + 1].toArray();
        const QJsonArray group = groups.at(0).toArray();
        const QJsonArray identity = group.at(1).toArray();
        if (const QString fault = serverFault(group.at(0).toArray(), 7); !fault.isEmpty())
            return fault;
        if (groups.size() != 1 || group.size() != 2 || identity.size() != 2 || !isOneLine(identity[1]) ||
            !MailAddress::parse(identity[0].toString()).address)
            return u"a bad identity"_s;
    }
    return {};
}

QList<MailAccount> accounts(int count)
{
    QList<MailAccount> list;
    for (int i = 1; i <= count; ++i)
        list.append(accountAt(u"naver"_s, u"sky%1@naver.com"_s.arg(i), u"smtp.naver.com"_s));
    return list;
}

} // namespace

class TestThunderbirdQrExporter : public QObject
{
    Q_OBJECT

    const ProviderCatalog catalog = catalogOfTheProgram();
    const ThunderbirdQrExporter png{catalog, QrPicture::Png};
    const ThunderbirdQrExporter svg{catalog, QrPicture::Svg};

    QList<QByteArray> payloadsOf(const QList<MailAccount> &list) const
    {
        QList<QByteArray> payloads;
        for (const ExportFile &file : filesOf(png.files(orderOf(list))))
            payloads.append(scanned(bytesOf(file)));
        return payloads;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isInstalled(u"zbarimg"_s))
            QSKIP("zbarimg (zbar-tools) is not installed");
    }

    void aScannerReadsTheDocumentedArrays()
    {
        const QList<QByteArray> payloads = payloadsOf({naverAccount()});
        QCOMPARE(payloads.size(), 1);
        const QByteArray name = "\\ud558\\ub298\\ubca0\\uc774\\ucee4\\ub9ac"; // 하늘베이커리
        QCOMPARE(payloads.first(), "[1,[1,1],[0,\"imap.naver.com\",993,3,1,\"sky@naver.com\",\"" + name +
                                       "\",\"\"],[[[0,\"smtp.naver.com\",465,3,1,\"sky@naver.com\",\"\"],"
                                       "[\"sky@naver.com\",\"" +
                                       name + "\"]]]]");
        QCOMPARE(faultOf(payloads.first()), QString());
        QVERIFY(!faultOf(QByteArray(payloads.first()).replace("993", "99300")).isEmpty()); // the reader can refuse
    }

    void threeAccountsStandInACode_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("codes");
        QTest::newRow("three") << 3 << 1;
        QTest::newRow("four") << 4 << 2;
        QTest::newRow("seven") << 7 << 3;
    }
    void threeAccountsStandInACode()
    {
        QFETCH(int, count);
        QFETCH(int, codes);
        const QList<QByteArray> payloads = payloadsOf(accounts(count));
        QCOMPARE(payloads.size(), codes);
        QStringList addresses;
        for (int i = 0; i < codes; ++i) {
            QCOMPARE(faultOf(payloads.at(i)), QString());
            QVERIFY(payloads.at(i).size() <= ThunderbirdQrExporter::maximalCharacters);
            const QJsonArray root = QJsonDocument::fromJson(payloads.at(i)).array();
            QCOMPARE(root[1].toArray(), (QJsonArray{i + 1, codes}));
            for (int account = 3; account < root.size(); account += 2)
                addresses.append(root[account][0][1][0].toString());
        }
        QCOMPARE(addresses.size(), count);
        QCOMPARE(addresses.last(), u"sky%1@naver.com"_s.arg(count));
    }

    void longNamesTakeMoreCodesAndTooLongOnesAreRefused()
    {
        QList<MailAccount> list = accounts(2);
        for (MailAccount &account : list)
            account.sender.name = HeaderText::from(QString(70, QChar(0xD558))).value();
        QCOMPARE(filesOf(png.files(orderOf(list))).size(), 2);
        for (const QByteArray &payload : payloadsOf(list))
            QVERIFY(payload.size() <= ThunderbirdQrExporter::maximalCharacters);
        list.last().sender.name = HeaderText::from(QString(200, QChar(0xD558))).value();
        QCOMPARE(refusalOf(png.files(orderOf(list))), (RefusedExport{ExportRefusal::TooLong, list.last().id, {}}));
    }

    void nastyValuesAndPasswordsComeThrough()
    {
        MailAccount account = naverAccount();
        account.name = nastyText;
        account.sender.name = HeaderText::from(nastyText).value();
        account.login = u"`'\"\\$#%&<> 하늘"_s;
        const ExportFiles files = filesOf(png.files(orderOf({account}, true)));
        const QByteArray payload = scanned(bytesWith(files.first(), nastyText));
        QCOMPARE(faultOf(payload), QString());
        const QJsonArray root = QJsonDocument::fromJson(payload).array();
        QCOMPARE(root[2][5], account.login);
        QCOMPARE(root[2][6], nastyText);
        QCOMPARE(root[2][7], nastyText);
        QCOMPARE(root[3][0][0][6], nastyText);
        QCOMPARE(root[3][0][1][1], nastyText);
        QCOMPARE(QJsonDocument::fromJson(scanned(bytesOf(files.first())))[2][7], QString()); // without one it still is
    }

    void withSecretsEachAccountHasItsOwnCode()
    {
        const ExportFiles files = filesOf(png.files(orderOf(accounts(3), true)));
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.last().name, u"thunderbird-qr-3-of-3.png"_s);
        const Secret tooLong = Secret::fromText(QString(400, u'x'));
        QVERIFY(unfitSecret(files, [&](const QUuid &) { return &tooLong; }));
        const Secret fits = Secret::fromText(QString(100, u'x'));
        QVERIFY(!unfitSecret(files, [&](const QUuid &) { return &fits; }));
    }

    void aSignInByBrowserIsDoneAgainOnThePhone()
    {
        const ExportFiles files = filesOf(png.files(orderOf({googleAccount()}, true)));
        QCOMPARE(files.size(), 1);
        QVERIFY(!hasSecretSlots(files.first()));
        const QJsonArray root = QJsonDocument::fromJson(scanned(bytesOf(files.first()))).array();
        QCOMPARE(root[2][4], 6);
        QCOMPARE(root[3][0][0][1], u"smtp.gmail.com"_s);
    }

    void theSvgIsTheSameCode()
    {
        const ExportFiles files = filesOf(svg.files(orderOf({naverAccount()})));
        QCOMPARE(files.first().name, u"thunderbird-qr.svg"_s);
        QCOMPARE(scanned(pngOfSvg(bytesOf(files.first()))), payloadsOf({naverAccount()}).first());
        if (isInstalled(u"xmllint"_s))
            QCOMPARE(outputOf(u"xmllint"_s, {u"--noout"_s, u"-"_s}, bytesOf(files.first())), QByteArray());
    }

    void refusesWhatTheFormatCannotHold()
    {
        MailAccount account = naverAccount();
        account.sender.address = MailAddress::parse(u"하늘@example.kr").address.value();
        QCOMPARE(refusalOf(png.files(orderOf({account}))),
                 (RefusedExport{ExportRefusal::NotExpressible, account.id, u"sender.address"_s}));
        account = accountAt(u"sendgrid"_s, u"sky@example.kr"_s, u"smtp.sendgrid.net"_s);
        QCOMPARE(refusalOf(png.files(orderOf({account}))),
                 (RefusedExport{ExportRefusal::NoIncomingServer, account.id, {}}));
        QVERIFY(refusalOf(png.files(orderOf(accounts(31)))).why == ExportRefusal::TooManyAccounts);
    }

    void aSymbolHoldsWhatTheStandardAllows()
    {
        QVERIFY(!QrSymbol::of({}));
        QVERIFY(!QrSymbol::of(QByteArray(2954, 'x')));
        const auto largest = QrSymbol::of(QByteArray(2953, 'x'));
        QVERIFY(largest);
        QCOMPARE(largest->width(), 177);
        QVERIFY(largest->isDark(0, 0));
    }
};

QTEST_MAIN(TestThunderbirdQrExporter)
#include "tst_thunderbirdqrexporter.moc"
