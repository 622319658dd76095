// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcriptdialog.h"
#include "gui/wordlabel.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestTranscriptDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        auto *dialog = new TranscriptDialog(u"Conversation"_s, {u"S: 220 <b>하늘</b>"_s, u"C: EHLO [192.0.2.1]"_s});
        m_dialog.reset(dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }

    void showsPlainTextThatCannotBeEdited()
    {
        const auto *text = m_dialog->findChild<QPlainTextEdit *>();
        QVERIFY(text->isReadOnly());
        QCOMPARE(text->toPlainText(), u"S: 220 <b>하늘</b>\nC: EHLO [192.0.2.1]"_s);
    }

    void copiesEverything()
    {
        m_dialog->findChild<QPushButton *>(u"copyButton"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"S: 220 <b>하늘</b>\nC: EHLO [192.0.2.1]"_s);
        QVERIFY(!status().isEmpty());
    }

    void savesAsUtf8()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"대화.txt"_s);
        QVERIFY(m_dialog->saveTo(name));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), u"S: 220 <b>하늘</b>\nC: EHLO [192.0.2.1]\n"_s);
    }

    void saysWhyItCouldNotBeSaved()
    {
        const QTemporaryDir folder;
        QVERIFY(!m_dialog->saveTo(folder.filePath(u"missing/folder/a.txt"_s)));
        QVERIFY(status().contains(u"could not be saved"_s));
    }

    void closesByEscape()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

private:
    QString status() const { return m_dialog->findChild<WordLabel *>(u"statusLabel"_s)->plainText(); }

    std::unique_ptr<TranscriptDialog> m_dialog;
};

QTEST_MAIN(TestTranscriptDialog)
#include "tst_transcriptdialog.moc"
