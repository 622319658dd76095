// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/sheetscene.h"
#include "wizard/crmsheet.h"
#include "wizard/setupsheet.h"
#include "wizard/sheetexporters.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Prints nothing: gives back what it was asked to, or fails.
class FakeSheetPrinter final : public SheetPrinter
{
public:
    Result<QByteArray> pdfOf(const QString &html, const QString &title) override
    {
        titles.append(title);
        if (failsWith)
            return Failure{.kind = *failsWith};
        return html.toUtf8();
    }
    QStringList titles;
    std::optional<FailureKind> failsWith;
};

/// The text of an HTML file, which has to be well-formed XML too; a note of what is wrong where it isn't.
QString textOf(const QByteArray &html)
{
    QXmlStreamReader reader(QByteArray(html).replace("<!DOCTYPE html>", "").replace("&nbsp;", "&#160;"));
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "style"_L1)
            reader.skipCurrentElement();
        else if (reader.isCharacters())
            text += reader.text();
    }
    return reader.hasError() ? u"not well-formed: "_s + reader.errorString() : text.simplified();
}

} // namespace

class TestSheets : public QObject
{
    Q_OBJECT

    const ProviderCatalog catalog = catalogOfTheProgram();
    FakeSheetPrinter printer;
    const std::vector<std::unique_ptr<Exporter>> exporters =
        sheetExporters(catalog, [this]() -> SheetPrinter & { return printer; });
    Language spoken;

    const Exporter &exporter(QStringView id) const
    {
        const auto found =
            std::find_if(exporters.begin(), exporters.end(), [id](const auto &one) { return one->format().id == id; });
        if (found == exporters.end())
            qFatal("there is no such sheet");
        return **found;
    }
    QByteArray sheetOf(QStringView id, const MailAccount &account) const
    {
        const ExportFiles files = filesOf(exporter(id).files(sheetOrder(account)));
        return files.isEmpty() ? QByteArray() : bytesOf(files.first());
    }
    MailAccount naver() const { return accountOf(*catalog.byId(u"naver")); }

private Q_SLOTS:
    void init() { spoken.use(u"ko"_s); }

    void theSetupSheetSaysAllThatIsToBeTypedIn()
    {
        const QString text = textOf(sheetOf(u"sheet-html", naver()));
        for (const QString &part :
             {u"메일 발송 설정 안내"_s, u"하늘베이커리 대표 메일 · 하늘베이커리 성수점"_s, u"네이버 메일"_s,
              u"contact@naver.com"_s, u"smtp.naver.com"_s, u"465"_s, u"SSL/TLS"_s, u"애플리케이션 비밀번호"_s,
              u"2단계 인증을 켜세요"_s, u"하루 500통"_s, u"nid.naver.com"_s, u"비밀번호가 들어 있지 않아요"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" is not in "_s + text));
        QVERIFY(!text.contains(u"연습용"_s));
    }

    void eachProvidersSheetsAreWellFormedInBothLanguages()
    {
        for (const QString &language : Language::available()) {
            spoken.use(language);
            for (const Provider &provider : catalog.providers()) {
                for (const QStringView id : {u"sheet-html", u"crm-highlevel"}) {
                    const QByteArray html = sheetOf(id, accountOf(provider));
                    QVERIFY2(textOf(html).contains(provider.name.in(language)), qPrintable(textOf(html)));
                    QVERIFY(html.contains("<html lang=\"" + language.toLatin1() + "\">"));
                    QVERIFY(!html.contains("src=") && !html.contains("href=") &&
                            !html.contains("url(")); // self-contained
                }
            }
        }
    }

    void nastyValuesAreEscaped()
    {
        MailAccount account = naver();
        account.name = nastyText;
        account.login = u"</td><script>alert('x')</script>&amp;\""_s;
        account.sender.name = HeaderText::from(nastyText).value();
        for (const QStringView id : {u"sheet-html", u"crm-highlevel"}) {
            const QByteArray html = sheetOf(id, account);
            QVERIFY(!html.contains("<script"));
            QVERIFY2(textOf(html).contains(nastyText), qPrintable(textOf(html)));
            QVERIFY(textOf(html).contains(account.login));
        }
        QVERIFY(sheetOf(u"crm-highlevel-text", account).contains(account.login.toUtf8()));
    }

    void noSheetEverHasAPlaceForASecret()
    {
        for (const auto &one : exporters) {
            QVERIFY(one->format().secrets == SecretPolicy::Never);
            ExportOrder order = sheetOrder(naver());
            order.withSecrets = true;
            for (const ExportFile &file : filesOf(one->files(order)))
                QVERIFY(!hasSecretSlots(file));
        }
        QVERIFY(sheetOf(u"sheet-html", naver()).contains("class=\"write\"")); // a line to write it on
    }

    void practiceAccountsAreMarked()
    {
        MailAccount account = naver();
        account.isPractice = true;
        QVERIFY(textOf(sheetOf(u"sheet-html", account)).contains(u"연습용 계정이에요"_s));
        QVERIFY(textOf(sheetOf(u"crm-highlevel", account)).contains(u"연습용 계정이에요"_s));
    }

    void aSignInByBrowserIsExplainedWithoutAPassword()
    {
        const QByteArray html = sheetOf(u"sheet-html", googleAccount());
        QVERIFY(textOf(html).contains(u"브라우저에서 Google로 로그인"_s));
        QVERIFY(!textOf(html).contains(u"앱 비밀번호를"_s));
        QCOMPARE(html.count("class=\"write\""), 1); // whom to ask
        const MailAccount account = googleAccount();
        QCOMPARE(refusalOf(exporter(u"crm-highlevel").files(sheetOrder(account))),
                 (RefusedExport{ExportRefusal::DirectAccount, account.id, u"direct"_s}));
    }

    void anAccountWithoutAProviderOrLoginHasASheetToo()
    {
        MailAccount account = naver();
        account.providerId.clear();
        QVERIFY(textOf(sheetOf(u"sheet-html", account)).contains(u"메일 서버를 관리하는 분에게"_s));
        account.login.clear();
        const QString text = textOf(sheetOf(u"sheet-html", account));
        QVERIFY(text.contains(u"로그인하지 않고 보내요"_s));
        QVERIFY(!text.contains(u"2. "_s)); // nothing to get
    }

    void theCrmSheetsHaveTheFieldsAndTrapsOfTheirProduct()
    {
        const MailAccount account = accountOf(*catalog.byId(u"sendgrid"));
        const QString highLevel = QString::fromUtf8(sheetOf(u"crm-highlevel-text", account));
        for (const QString &part :
             {u"Hyperclass · HighLevel"_s, u"smtp.sendgrid.net"_s, u"587"_s, u"1,500통"_s, u"같은 프로바이더"_s,
              u"발신자 이메일을 contact@hanul-bakery.co.kr 주소로"_s, u"______ (넣을 값: API 키)"_s})
            QVERIFY2(highLevel.contains(part), qPrintable(part + u" is not in "_s + highLevel));
        const QString salesConnect = QString::fromUtf8(sheetOf(u"crm-sales-connect-text", account));
        for (const QString &part : {u"Adobe Sales Connect"_s, u"smtp.sendgrid.net"_s, u"팀이 함께 쓸 수 있어요"_s})
            QVERIFY2(salesConnect.contains(part), qPrintable(part + u" is not in "_s + salesConnect));
        QVERIFY(!salesConnect.contains(u"HighLevel"_s) && !salesConnect.contains(u"Office 365"_s));
        QVERIFY(textOf(sheetOf(u"crm-sales-connect", account)).contains(u"Adobe Sales Connect"_s));
    }

    void theCrmSheetsSendGoogleUsersToTheDirectConnection()
    {
        spoken.use(u"en"_s);
        const MailAccount account = accountOf(*catalog.byId(u"gmail"));
        const QString highLevel = QString::fromUtf8(sheetOf(u"crm-highlevel-text", account));
        QVERIFY(highLevel.contains(u"SMTP Service › Add Service"_s));
        QVERIFY(highLevel.contains(u"the direct connection there is the recommended way"_s));
        QVERIFY(sheetOf(u"crm-sales-connect-text", account).contains("connect by signing in with Google"));
    }

    void refusesWhatCannotBePrinted()
    {
        MailAccount account = naver();
        account.login = u"a\nb"_s;
        QCOMPARE(refusalOf(exporter(u"sheet-html").files(sheetOrder(account))),
                 (RefusedExport{ExportRefusal::NotExpressible, account.id, u"login"_s}));
        account = naver();
        account.server.host = {};
        QCOMPARE(refusalOf(exporter(u"crm-highlevel").files(sheetOrder(account))),
                 (RefusedExport{ExportRefusal::NoServer, account.id, u"server.host"_s}));
        QVERIFY(refusalOf(exporter(u"sheet-html").files(orderOf({naver(), naver()}))).why ==
                ExportRefusal::TooManyAccounts);
    }

    void thePdfIsThePrintersAndNeverCutOff()
    {
        printer.titles.clear();
        const QByteArray pdf = sheetOf(u"sheet-pdf", naver());
        QCOMPARE(pdf, sheetOf(u"sheet-html", naver()));
        QCOMPARE(printer.titles, QStringList{u"메일 발송 설정 안내"_s});
        printer.failsWith = FailureKind::MessageTooLarge;
        QVERIFY(refusalOf(exporter(u"sheet-pdf").files(sheetOrder(naver()))).why == ExportRefusal::TooLong);
        printer.failsWith = FailureKind::NotFound;
        QVERIFY(refusalOf(exporter(u"sheet-pdf").files(sheetOrder(naver()))).why == ExportRefusal::CannotPrint);
        printer.failsWith.reset();
        const auto withoutPrinter = sheetExporters(catalog, {});
        QCOMPARE(withoutPrinter.size(), exporters.size() - 1);
    }

    void aBrowserPrintsOnePageInKorean()
    {
        if (!isInstalled(u"chromium"_s) || !isInstalled(u"pdfinfo"_s))
            QSKIP("chromium or poppler-utils is not installed");
        const QTemporaryDir folder;
        const QByteArray html = sheetOf(u"sheet-html", accountOf(*catalog.byId(u"microsoft365")));
        const QString page = written(folder, u"sheet.html"_s, html);
        const QString pdf = folder.filePath(u"sheet.pdf"_s);
        outputOf(u"chromium"_s,
                 {u"--headless"_s, u"--no-sandbox"_s, u"--user-data-dir="_s + folder.filePath(u"profile"_s),
                  u"--no-pdf-header-footer"_s, u"--print-to-pdf="_s + pdf, u"file://"_s + page});
        const QByteArray facts = outputOf(u"pdfinfo"_s, {pdf});
        QVERIFY2(facts.contains("Pages:           1\n") && facts.contains("(A4)"), facts.constData());
    }
};

QTEST_GUILESS_MAIN(TestSheets)
#include "tst_sheets.moc"
