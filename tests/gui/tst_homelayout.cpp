// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountlistview.h"
#include "gui/wordlabel.h"
#include "homescene.h"
#include "wizard/language.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Nothing is cut, everything has a name: in every state, in both languages, in small windows and with large text.
class TestHomeLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup()
    {
        m_scene.reset();
        QApplication::setFont(m_font);
    }

    void cutsNoWord_data() { addWindows(); }
    void cutsNoWord()
    {
        walk([this] { QTRY_COMPARE(firstCut(), QString()); });
    }

    void givesEveryMnemonicOnce_data() { addWindows(); }
    void givesEveryMnemonicOnce()
    {
        walk([this] {
            QStringList seen;
            for (const auto *button : m_scene->window().findChildren<QPushButton *>()) {
                const QKeySequence key = QKeySequence::mnemonic(button->text());
                if (!button->isVisible() || key.isEmpty())
                    continue;
                QVERIFY2(!seen.contains(key.toString()), qPrintable(button->text()));
                seen.append(key.toString());
            }
        });
    }

    void namesEveryControl_data() { addWindows(); }
    void namesEveryControl()
    {
        walk([this] {
            for (const auto *edit : m_scene->window().findChildren<QLineEdit *>())
                QVERIFY(!edit->isVisible() || !edit->accessibleName().isEmpty() || hasBuddy(edit));
            QVERIFY(!m_scene->list()->accessibleName().isEmpty());
        });
    }

private:
    static void addWindows()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("text");
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            const QByteArray name = language.toLatin1();
            QTest::newRow(name + " normal") << language << QSize(900, 640) << 1.0;
            QTest::newRow(name + " small window") << language << QSize(720, 540) << 1.0;
            QTest::newRow(name + " large text") << language << QSize(720, 540) << 2.0;
        }
    }

    void open(const QList<MailAccount> &accounts)
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFont font = m_font;
        font.setPointSizeF(10 * text);
        QApplication::setFont(font);
        m_language.use(language);
        m_scene = std::make_unique<HomeScene>(accounts);
        m_scene->window().resize(size);
        m_scene->window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_scene->window()));
    }

    template<typename Check> void walk(Check check)
    {
        open({});
        check();
        open(bakeryAccounts());
        check();
        m_scene->press("testAllButton");
        check();
        m_scene->press("sendButton");
        m_scene->round().begin(0);
        check();
        m_scene->round().accept(0);
        m_scene->round().fail(1, {.kind = FailureKind::SecretMissing}, {});
        check();
        m_scene->round().fail(2, {.kind = FailureKind::TimedOut, .stage = Stage::Connect},
                              u"net.timeout_or_port_blocked"_s);
        m_scene->round().accept(3);
        m_scene->round().end();
        check();
        m_scene->presenter().closeCard();
        m_scene->type(u"zzz"_s);
        check();
    }

    /// The first text that has less room than it needs; empty when there is none.
    QString firstCut()
    {
        for (const WordLabel *label : m_scene->window().findChildren<WordLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() &&
                label->height() < label->heightForWidth(label->width()))
                return label->plainText();
        }
        for (const QPushButton *button : m_scene->window().findChildren<QPushButton *>()) {
            const bool isNarrow = button->width() < button->minimumSizeHint().width();
            if (button->isVisible() && (isNarrow || button->height() < button->heightForWidth(button->width())))
                return button->text();
        }
        auto *list = m_scene->find<AccountListView>("accountList");
        for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row) {
            if (list->isCut(list->model()->index(row, 0)))
                return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
        if (m_scene->window().minimumSizeHint().width() > m_scene->window().width())
            return u"the window is too narrow"_s;
        return {};
    }

    bool hasBuddy(const QWidget *control)
    {
        for (const QLabel *label : m_scene->window().findChildren<QLabel *>()) {
            if (label->buddy() == control && !label->text().isEmpty())
                return true;
        }
        return false;
    }

    QFont m_font;
    Language m_language;
    std::unique_ptr<HomeScene> m_scene;
};

QTEST_MAIN(TestHomeLayout)
#include "tst_homelayout.moc"
