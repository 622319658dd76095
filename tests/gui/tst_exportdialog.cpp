// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exportdialog.h"

#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "support/fakeexporters.h"
#include "support/fakes.h"
#include "widgetcheck.h"
#include "wizard/exportpresenter.h"
#include "wizard/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using namespace std::chrono_literals;

class ExportDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void init()
    {
        m_language.use(u"en"_s);
        QGuiApplication::clipboard()->clear();
    }
    void cleanup()
    {
        delete m_dialog;
        QApplication::setFont(m_font);
    }

    void goesFromTheTilesToAFileByKeyboard()
    {
        open();
        QWidget *tile = find<QWidget>("purposeTile0");
        QVERIFY(tile->isVisible() && !find<QWidget>("orderBox")->isVisible());
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Return);
        QVERIFY(find<QWidget>("orderBox")->isVisible());
        QCOMPARE(find<QComboBox>("formatBox")->count(), 2);
        QVERIFY(find<QPlainTextEdit>("previewEdit")->toPlainText().contains(u"password=HERE"_s));
        QTest::keyClick(m_dialog, Qt::Key_Return); // Save… is the default button
        auto *files = m_dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        QCOMPARE(files->acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(QFileInfo(files->selectedFiles().value(0)).fileName(), u"wp-mail-smtp.php"_s);
        QVERIFY(!files->testOption(QFileDialog::DontConfirmOverwrite));
        const QTemporaryDir folder;
        Q_EMIT files->fileSelected(folder.filePath(u"a.php"_s));
        files->close();
        QTRY_VERIFY(QFile::exists(folder.filePath(u"a.php"_s)));
        QTRY_VERIFY(find<QWidget>("statusNote")->isVisible());
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
    }

    void asksForAFolderForSeveralFiles()
    {
        open(ExportPurpose::MailServer);
        QCOMPARE(find<QComboBox>("fileBox")->count(), 2);
        press("saveButton");
        auto *files = m_dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        QCOMPARE(files->fileMode(), QFileDialog::Directory);
    }

    void noWidgetEverHoldsTheSecret()
    {
        const QTemporaryDir folder;
        open(ExportPurpose::Developer);
        find<QCheckBox>("secretBox")->click();
        QVERIFY(find<VerdictCard>("secretCard")->isVisible());
        QVERIFY(find<QPlainTextEdit>("previewEdit")->toPlainText().contains(u"••••••••"_s));
        QVERIFY(!holdsText(*m_dialog, secret));
        press("copyButton");
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"login=haneul@naver.com\npassword=%1\n"_s.arg(secret));
        QVERIFY(!holdsText(*m_dialog, secret));
        m_presenter->saveTo(folder.filePath(u"a.env"_s));
        QTRY_VERIFY(QFile::exists(folder.filePath(u"a.env"_s)));
        QVERIFY(!holdsText(*m_dialog, secret));
    }

    void countsDownUntilTheClipboardIsEmpty()
    {
        open(ExportPurpose::Developer, 250ms);
        find<QCheckBox>("secretBox")->click();
        press("copyButton");
        QTRY_VERIFY(find<QWidget>("clipboardNote")->isVisible());
        QVERIFY(textOf("clipboardNote").contains(u"0:01"_s));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
        QVERIFY(!find<QWidget>("clipboardNote")->isVisible());
    }

    void theClipboardIsEmptiedAlsoAfterClosing()
    {
        open(ExportPurpose::Developer, 250ms);
        find<QCheckBox>("secretBox")->click();
        press("copyButton");
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(secret));
        delete m_dialog;
        QVERIFY(QGuiApplication::clipboard()->text().contains(secret));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void whatHasNoSecretStaysInTheClipboard()
    {
        open(ExportPurpose::Developer, 50ms);
        press("copyButton");
        QTRY_VERIFY(find<QWidget>("clipboardNote")->isVisible());
        QTest::qWait(120);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"HERE"_s));
    }

    void aBundleWantsItsPassphraseTwice()
    {
        open(ExportPurpose::OtherComputer);
        QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
        QVERIFY(!find<QWidget>("copyButton")->isVisible());
        QTest::keyClicks(find<QWidget>("passphraseEdit"), u"whale mailbox telescope"_s);
        QTest::keyClicks(find<QWidget>("repeatEdit"), u"whale mailbox telescope"_s);
        QVERIFY(find<QPushButton>("saveButton")->isEnabled());
        QVERIFY(find<QWidget>("strengthNote")->isVisible());
        m_dialog->hide();
        QCOMPARE(find<QLineEdit>("passphraseEdit")->text(), QString());
    }

    void aPassphraseIsForgottenWithItsFormat()
    {
        open(ExportPurpose::OtherComputer);
        QTest::keyClicks(find<QWidget>("passphraseEdit"), u"whale mailbox telescope"_s);
        QTest::keyClicks(find<QWidget>("repeatEdit"), u"whale mailbox telescope"_s);
        m_presenter->choosePurpose(ExportPurpose::Developer);
        m_presenter->choosePurpose(ExportPurpose::OtherComputer);
        QCOMPARE(find<QLineEdit>("passphraseEdit")->text(), QString());
        QCOMPARE(find<QLineEdit>("repeatEdit")->text(), QString());
        QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
    }

    void speaksTheLanguageItIsSwitchedTo()
    {
        open(ExportPurpose::Developer);
        const QString english = find<QPushButton>("saveButton")->text();
        m_language.use(u"ko"_s);
        QTRY_VERIFY(find<QPushButton>("saveButton")->text() != english);
        QVERIFY(!m_dialog->windowTitle().contains(u"Hand over"_s));
    }

    void everythingHasItsPlaceAndName_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("text");
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            QTest::newRow(qPrintable(language)) << language << 1.0;
            QTest::newRow(qPrintable(language + u" large"_s)) << language << 2.0;
        }
    }
    void everythingHasItsPlaceAndName()
    {
        QFETCH(QString, language);
        QFETCH(double, text);
        m_language.use(language);
        QFont font = m_font;
        font.setPointSizeF(10 * text);
        QApplication::setFont(font);
        open();
        m_dialog->resize(660, 500);
        const auto isFine = [this] { return faultOf(*m_dialog).isEmpty(); };
        QTRY_VERIFY2(isFine(), qPrintable(faultOf(*m_dialog)));
        for (const ExportPurpose purpose :
             {ExportPurpose::WordPress, ExportPurpose::MailServer, ExportPurpose::OtherComputer}) {
            m_presenter->choosePurpose(purpose);
            m_presenter->includeSecrets(true);
            m_presenter->typePassphrase(Secret::fromText(u"1234"_s));
            QTRY_VERIFY2(isFine(), qPrintable(faultOf(*m_dialog)));
        }
        m_exchange.exporter(u"env"_s).refusal = RefusedExport{ExportRefusal::NotExpressible, {}, u"login"_s};
        m_presenter->choosePurpose(ExportPurpose::Developer);
        QTRY_VERIFY2(isFine(), qPrintable(faultOf(*m_dialog)));
        m_exchange.exporter(u"env"_s).refusal.reset();
    }

private:
    void open(std::optional<ExportPurpose> purpose = {}, std::chrono::milliseconds clipboardTime = 60s)
    {
        MailAccount account = fakeAccount();
        account.id = QUuid::createUuid();
        m_keychain.kept[account.secretKey()] = Secret::fromText(secret);
        auto presenter = std::make_unique<ExportPresenter>(m_exchange.means, QList{account}, secretsOf(m_keychain));
        m_presenter = presenter.get();
        if (purpose)
            presenter->choosePurpose(*purpose);
        m_dialog = new ExportDialog(std::move(presenter), nullptr, clipboardTime);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    template<typename T> T *find(const char *name) { return m_dialog->findChild<T *>(QString::fromLatin1(name)); }
    void press(const char *name) { find<QPushButton>(name)->click(); }
    QString textOf(const char *name) { return find<QWidget>(name)->findChild<WordLabel *>()->plainText(); }

    const QString secret = u"geheim-83721"_s;
    QFont m_font;
    Language m_language;
    FakeExchange m_exchange;
    FakeSecretStore m_keychain;
    QPointer<ExportDialog> m_dialog;
    ExportPresenter *m_presenter = nullptr; ///< The dialog's
};

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
