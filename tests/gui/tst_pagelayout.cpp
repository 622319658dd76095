// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wordlabel.h"
#include "wizardscene.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Nothing is cut, everything has a name: on every page, in both languages, in small windows and with large text.
class TestPageLayout : public QObject
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
        open();
        walk([this] { QTRY_COMPARE(firstCut(), QString()); });
    }

    void namesEveryControl_data() { addWindows(); }
    void namesEveryControl()
    {
        open();
        walk([this] {
            for (const QWidget *control : m_scene->wizard().currentPage()->findChildren<QWidget *>()) {
                const bool isField =
                    qobject_cast<const QLineEdit *>(control) || qobject_cast<const QComboBox *>(control);
                if (isField)
                    QVERIFY2(hasBuddy(control) || !control->accessibleName().isEmpty(),
                             qPrintable(control->objectName()));
            }
        });
    }

    void givesEveryMnemonicOnce_data() { addWindows(); }
    void givesEveryMnemonicOnce()
    {
        open();
        walk([this] {
            QStringList seen;
            for (const QWidget *widget : m_scene->wizard().findChildren<QWidget *>()) {
                const QString text = mnemonicTextOf(widget);
                const QKeySequence key = QKeySequence::mnemonic(text);
                if (!widget->isVisible() || key.isEmpty())
                    continue;
                QVERIFY2(!seen.contains(key.toString()), qPrintable(text));
                seen.append(key.toString());
            }
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

    void open()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFont font = m_font;
        font.setPointSizeF(10 * text);
        QApplication::setFont(font);
        m_language.use(language);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().resize(size);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_scene->wizard()));
    }

    /// Along the road of somebody with a long address, and @p check in every state on the way.
    template<typename Check> void walk(Check check)
    {
        const QString address = u"marketing.team@haneul-bakery.example.co.kr"_s;
        check();
        m_scene->type("addressEdit", u"haneul@@naver.com"_s);
        check();
        m_scene->toConnect(address);
        check();
        m_scene->discovery()->see(seenPort(u"smtp.haneul-bakery.example.co.kr"_s, 587, PortState::Trying));
        m_scene->discovery()->find(foundServer(DiscoverySource::ServiceRecord, u"smtp.foreign.example"_s, 465,
                                               TrustDoubt::OtherDomain));
        m_scene->discovery()->finish();
        check();
        m_scene->type("hostEdit", u"smtp.haneul-bakery.example.co.kr"_s);
        m_scene->type("loginEdit", u"haneul@naver.com"_s);
        m_scene->type("passwordEdit", u"secret"_s);
        check();
        m_scene->press("actionButton1"); // keep From
        m_scene->next();
        check();
        m_scene->answerDomain(false);
        m_scene->press("domainToggle");
        check();
        m_scene->fail({.kind = FailureKind::TimedOut, .stage = Stage::Connect});
        check();
        m_scene->judge(NetworkState::PortBlocked, {465});
        check();
        m_scene->press("actionButton0"); // change the port
        check();
        m_scene->press("stopButton");
        m_scene->reject(Stage::Auth, 535, {5, 7, 8}, QString(200, u'x'));
        check();
        m_scene->press("actionButton1"); // test again
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        check();
        m_scene->next();
        check();
        m_scene->wizard().button(QWizard::FinishButton)->click();
        QTRY_VERIFY(m_scene->wizard().button(QWizard::CustomButton2)->isVisible());
        check();
    }

    /// The first text that has less room than it needs; empty when there is none.
    QString firstCut()
    {
        for (const WordLabel *label : m_scene->wizard().findChildren<WordLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() &&
                label->height() < label->heightForWidth(label->width()))
                return label->plainText();
        }
        for (const QPushButton *button : m_scene->wizard().findChildren<QPushButton *>()) {
            const bool isNarrow = button->width() < button->minimumSizeHint().width();
            if (button->isVisible() && (isNarrow || button->height() < button->heightForWidth(button->width())))
                return button->text();
        }
        for (const QScrollArea *area : m_scene->wizard().findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
                return u"the page is too wide"_s;
        }
        return {};
    }

    bool hasBuddy(const QWidget *control)
    {
        for (const QLabel *label : m_scene->wizard().findChildren<QLabel *>()) {
            if (label->buddy() == control && !label->text().isEmpty())
                return true;
        }
        return false;
    }

    static QString mnemonicTextOf(const QWidget *widget)
    {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            return button->text();
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label && label->buddy() ? label->text() : QString();
    }

    QFont m_font;
    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
