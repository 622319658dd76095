// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importdialog.h"

#include "support/fakeimport.h"
#include "widgetcheck.h"
#include "wizard/importpresenter.h"
#include "wizard/language.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// A file for a whole domain: nothing comes of it without an address.
class DomainImporter : public FakeImporter
{
public:
    explicit DomainImporter(MailAddress owner)
        : FakeImporter(false)
        , m_owner(std::move(owner))
    {
    }
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override
    {
        return m_owner.isEmpty() ? unreadable(id(), ImportFault::MissingValue, u"%EMAILADDRESS%"_s)
                                 : FakeImporter::read(bytes, passphrase);
    }

private:
    MailAddress m_owner;
};

Importers domainImporters(const MailAddress &owner)
{
    Importers made;
    made.push_back(std::make_unique<DomainImporter>(owner));
    return made;
}

} // namespace

class ImportDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void init()
    {
        m_language.use(u"en"_s);
        m_world = std::make_unique<FakeImport>();
    }
    void cleanup()
    {
        delete m_dialog;
        QApplication::setFont(m_font);
    }

    void importsByKeyboard()
    {
        open();
        QTest::keyClick(m_dialog, Qt::Key_Return); // Choose a file… is the default button
        auto *files = m_dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        Q_EMIT files->fileSelected(m_world->file("fake\none@haneul-bakery.kr geheim\nbad\n"));
        files->close();
        QTRY_VERIFY(isShown("importButton"));
        QCOMPARE(find<QListView>("listView")->model()->rowCount(), 2);
        QSignalSpy imported(m_dialog, &ImportDialog::imported);
        QSignalSpy testWanted(m_dialog, &ImportDialog::testWanted);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(isShown("testButton"));
        QCOMPARE(imported.size(), 1);
        QCOMPARE(m_world->accounts.kept.size(), 1);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QCOMPARE(testWanted.size(), 1);
        QCOMPARE(testWanted.first().first().value<QList<QUuid>>(), QList{m_world->accounts.kept.first().id});
        QTRY_VERIFY(!m_dialog);
    }

    void opensALockedFile()
    {
        open();
        m_presenter->choose(m_world->file("locked\none@haneul-bakery.kr geheim\n"));
        QTRY_VERIFY(isShown("passphraseEdit"));
        QCOMPARE(QApplication::focusWidget(), find<QWidget>("passphraseEdit"));
        QVERIFY(!find<QPushButton>("unlockButton")->isEnabled());
        QTest::keyClicks(find<QWidget>("passphraseEdit"), u"wrong"_s);
        QTest::keyClick(find<QWidget>("passphraseEdit"), Qt::Key_Return);
        QTRY_VERIFY(isShown("passphraseNote"));
        QCOMPARE(find<QLineEdit>("passphraseEdit")->text(), QString());
        QTest::keyClicks(find<QWidget>("passphraseEdit"), u"open sesame"_s);
        QTest::keyClick(find<QWidget>("passphraseEdit"), Qt::Key_Return);
        QTRY_VERIFY(isShown("importButton"));
        QVERIFY(!holdsText(*m_dialog, u"open sesame"_s));
        QVERIFY(!holdsText(*m_dialog, u"geheim"_s));
    }

    void asksForTheAddressThatAFileIsFor()
    {
        m_world->importers = domainImporters({});
        m_world->importersOf = domainImporters;
        open();
        m_presenter->choose(m_world->file("fake\none@haneul-bakery.kr geheim\n"));
        QTRY_VERIFY(isShown("addressEdit"));
        QCOMPARE(QApplication::focusWidget(), find<QWidget>("addressEdit"));
        QVERIFY(!find<QPushButton>("addressButton")->isEnabled());
        QTest::keyClicks(find<QWidget>("addressEdit"), u"one"_s);
        QTest::keyClick(find<QWidget>("addressEdit"), Qt::Key_Return);
        QTRY_VERIFY(isShown("addressNote"));
        QTest::keyClicks(find<QWidget>("addressEdit"), u"@haneul-bakery.kr"_s);
        QTest::keyClick(find<QWidget>("addressEdit"), Qt::Key_Return);
        QTRY_VERIFY(isShown("importButton"));
    }

    void takesADroppedFile()
    {
        open();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_world->file("fake\none@haneul-bakery.kr\n"))});
        QDragEnterEvent enter({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog, &drop);
        QTRY_VERIFY(isShown("importButton"));
        QMimeData pages;
        pages.setUrls({QUrl(u"https://example.kr/"_s)});
        QDragEnterEvent other({}, Qt::CopyAction, &pages, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(m_dialog, &other);
        QVERIFY(!other.isAccepted());
    }

    void savesAnEmptyTable()
    {
        open();
        const QString path = m_world->folder.filePath(u"table.csv"_s);
        find<QPushButton>("templateButton")->click();
        auto *files = m_dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        Q_EMIT files->fileSelected(path);
        files->close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "name,login\n");
        QVERIFY(isShown("templateNote"));
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
        for (const auto *content : {"something", "locked\nx", "fake\none@haneul-bakery.kr geheim\nbad\nnote\n"}) {
            m_presenter->choose(m_world->file(content));
            QTRY_VERIFY(m_presenter->view().busyText.isEmpty());
            QTRY_VERIFY2(isFine(), qPrintable(faultOf(*m_dialog)));
        }
        m_presenter->confirm();
        QTRY_VERIFY(isShown("testButton"));
        QTRY_VERIFY2(isFine(), qPrintable(faultOf(*m_dialog)));
    }

private:
    void open()
    {
        auto presenter = std::make_unique<ImportPresenter>(m_world->ground());
        m_presenter = presenter.get();
        m_dialog = new ImportDialog(std::move(presenter));
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    template<typename T> T *find(const char *name) { return m_dialog->findChild<T *>(QString::fromLatin1(name)); }
    bool isShown(const char *name) { return find<QWidget>(name)->isVisible(); }

    QFont m_font;
    Language m_language;
    std::unique_ptr<FakeImport> m_world;
    QPointer<ImportDialog> m_dialog;
    ImportPresenter *m_presenter = nullptr; ///< The dialog's
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
