// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/providerdialog.h"
#include "gui/wordlabel.h"
#include "wizard/providerlist.h"
#include "wizardscene.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Nothing of the list of mail services is cut: in both languages, in small windows and with large text.
class TestProviderDialogLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup()
    {
        m_dialog.reset();
        QApplication::setFont(m_font);
    }

    void cutsNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("text");
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            const QByteArray name = language.toLatin1();
            QTest::newRow(name + " normal") << language << QSize(880, 620) << 1.0;
            QTest::newRow(name + " small window") << language << QSize(700, 520) << 1.0;
            QTest::newRow(name + " large text") << language << QSize(700, 520) << 2.0;
        }
    }
    void cutsNothing()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFont font = m_font;
        font.setPointSizeF(10 * text);
        QApplication::setFont(font);
        m_language.use(language);
        open();
        m_dialog->resize(size);
        for (const QString &id : {u"microsoft365"_s, u"amazon_ses"_s, u"hostgator"_s}) {
            m_list.select(id);
            QTRY_COMPARE(firstCut(), QString());
        }
        QVERIFY(m_dialog->width() <= size.width());
        QVERIFY(m_dialog->height() <= size.height());
    }

    void givesEveryMnemonicOnce()
    {
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            m_language.use(language);
            open();
            m_list.select(u"mailgun"_s);
            QStringList seen;
            for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const auto *label = qobject_cast<const QLabel *>(widget);
                const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
                const QString key = QKeySequence::mnemonic(text).toString();
                if (!widget->isVisible() || key.isEmpty())
                    continue;
                QVERIFY2(!seen.contains(key), qPrintable(text));
                seen.append(key);
            }
            QVERIFY(seen.size() >= 6);
        }
    }

private:
    void open()
    {
        m_list.open({}, {});
        m_dialog = std::make_unique<ProviderDialog>(m_list);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QString firstCut()
    {
        for (const WordLabel *label : m_dialog->findChildren<WordLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() &&
                label->height() < label->heightForWidth(label->width()))
                return label->plainText();
        }
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->width() < button->minimumSizeHint().width())
                return button->text();
        }
        const auto *guide = m_dialog->findChild<QScrollArea *>(u"guideView"_s);
        return guide->widget()->width() > guide->viewport()->width() ? u"the guide is too wide"_s : QString();
    }

    QFont m_font;
    Language m_language;
    HelpLinks m_links{realCatalog()};
    ProviderListPresenter m_list{m_links};
    std::unique_ptr<ProviderDialog> m_dialog;
};

QTEST_MAIN(TestProviderDialogLayout)
#include "tst_providerdialoglayout.moc"
