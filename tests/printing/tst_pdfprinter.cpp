// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdfprinter.h"

#include "sheetscene.h"
#include "wizard/sheetexporters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestPdfPrinter : public QObject
{
    Q_OBJECT

    const ProviderCatalog catalog = catalogOfTheProgram();
    PdfPrinter printer;
    const std::vector<std::unique_ptr<Exporter>> exporters =
        sheetExporters(catalog, [this]() -> SheetPrinter & { return printer; });

    QByteArray pdfOf(const MailAccount &account) const
    {
        const ExportFiles files = filesOf(exporters.front()->files(sheetOrder(account)));
        return files.isEmpty() ? QByteArray() : bytesOf(files.first());
    }
    /// What a program of poppler says of @p pdf.
    static QByteArray told(const QString &program, const QByteArray &pdf, const QStringList &arguments = {})
    {
        return outputOf(
            program,
            arguments + QStringList{u"-"_s} + (program == "pdftotext"_L1 ? QStringList{u"-"_s} : QStringList()), pdf);
    }
    static void keepForLooking(const QString &name, const QByteArray &pdf)
    {
        const QString folder = qEnvironmentVariable("SENDPROOF_KEEP_SHEETS");
        QFile file(folder + u'/' + name + u".pdf"_s);
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isInstalled(u"pdftotext"_s))
            QSKIP("poppler-utils is not installed");
    }

    void eachProvidersSheetIsOnePageInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ko") << u"ko"_s;
        QTest::newRow("en") << u"en"_s;
    }
    void eachProvidersSheetIsOnePageInBothLanguages()
    {
        QFETCH(QString, language);
        Language spoken;
        spoken.use(language);
        QCOMPARE(languageCode(), language);
        for (const Provider &provider : catalog.providers()) {
            const QByteArray pdf = pdfOf(accountOf(provider));
            keepForLooking(provider.id + u'-' + language, pdf);
            const QByteArray facts = told(u"pdfinfo"_s, pdf);
            QVERIFY2(facts.contains("Pages:           1\n") && facts.contains("(A4)"), qPrintable(provider.id));
        }
    }

    void koreanTextCanBeTakenOutAndItsFontsAreInside()
    {
        Language spoken;
        spoken.use(u"ko"_s);
        const QByteArray pdf = pdfOf(accountOf(*catalog.byId(u"naver")));
        const QString text = QString::fromUtf8(told(u"pdftotext"_s, pdf, {u"-layout"_s})).simplified();
        for (const QString &part : {u"하늘베이커리 대표 메일"_s, u"smtp.naver.com"_s, u"465"_s, u"contact@naver.com"_s,
                                    u"애플리케이션 비밀번호"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" is not in "_s + text));
        const QStringList fonts = QString::fromUtf8(told(u"pdffonts"_s, pdf)).trimmed().split(u'\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts) // name, type, encoding, emb, sub, uni, object
            QVERIFY2(font.contains(QRegularExpression(u"\\b(yes|no) +(yes|no) +yes +\\d+ +0$"_s)) &&
                         font.contains(QRegularExpression(u" yes (yes|no) +yes"_s)),
                     qPrintable(font));
    }

    void nastyValuesArePrintedAsTheyAre()
    {
        MailAccount account = accountOf(*catalog.byId(u"naver"));
        account.name = nastyText;
        account.login = u"<b>&amp;</b>'\"\\$#%`"_s;
        const QString text = QString::fromUtf8(told(u"pdftotext"_s, pdfOf(account), {u"-layout"_s})).simplified();
        QVERIFY2(text.contains(nastyText), qPrintable(text));
        QVERIFY2(text.contains(account.login), qPrintable(text));
    }

    void longValuesStayOnThePage()
    {
        MailAccount account = accountOf(*catalog.byId(u"microsoft365"));
        account.name = QString(200, QChar(0xD558));
        account.workspace = QString(200, u'w');
        account.login = QString(250, u'x');
        account.sender.name = HeaderText::from(QString(200, u'n')).value();
        const QByteArray pdf = pdfOf(account);
        keepForLooking(u"long"_s, pdf);
        QVERIFY(told(u"pdfinfo"_s, pdf).contains("Pages:           1\n"));
        // The right margin stays white: nothing runs out of the page.
        QString text = QString::fromUtf8(told(u"pdftotext"_s, pdf, {u"-raw"_s}));
        QCOMPARE(text.count(u'x'),
                 told(u"pdftotext"_s, pdf,
                      {u"-raw"_s, u"-x"_s, u"0"_s, u"-y"_s, u"0"_s, u"-W"_s, u"560"_s, u"-H"_s, u"842"_s})
                     .count('x'));
        QVERIFY(text.count(u'x') >= 250);
    }

    void otherKindsOfAccountsHaveSheetsToo()
    {
        MailAccount unknown = accountOf(*catalog.byId(u"naver"));
        unknown.providerId.clear();
        MailAccount practice = unknown;
        practice.isPractice = true;
        MailAccount open = unknown;
        open.login.clear();
        MailAccount direct = googleAccount();
        MailAccount directSmtp = direct;
        directSmtp.direct->transport = DirectTransport::Smtp;
        directSmtp.server = accountOf(*catalog.byId(u"gmail")).server;
        Language spoken;
        spoken.use(u"ko"_s);
        const QList<std::pair<QString, MailAccount>> cases{{u"unknown"_s, unknown},
                                                           {u"practice"_s, practice},
                                                           {u"open"_s, open},
                                                           {u"direct"_s, direct},
                                                           {u"direct-smtp"_s, directSmtp}};
        for (const auto &[name, account] : cases) {
            const QByteArray pdf = pdfOf(account);
            keepForLooking(name, pdf);
            QVERIFY2(told(u"pdfinfo"_s, pdf).contains("Pages:           1\n"), qPrintable(name));
        }
    }

    void whatWouldBeTooSmallToReadIsRefused()
    {
        const Result<QByteArray> pdf = printer.pdfOf(u"<p>a</p>"_s.repeated(500), u"t"_s);
        QVERIFY(!pdf);
        QVERIFY(pdf.error().kind == FailureKind::MessageTooLarge);
        QVERIFY(printer.pdfOf(u"<p>a</p>"_s, u"t"_s));
    }

    void nothingIsFetchedForAPicture()
    {
        const Result<QByteArray> pdf = printer.pdfOf(
            u"<img src=\"file:///etc/hostname\"/><img src=\"https://sendproof.invalid/x.png\"/>"_s, u"t"_s);
        QVERIFY(pdf);
    }
};

QTEST_MAIN(TestPdfPrinter)
#include "tst_pdfprinter.moc"
