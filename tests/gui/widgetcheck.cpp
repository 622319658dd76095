// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgetcheck.h"

#include "gui/wordlabel.h"

#include <QComboBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

QString cutText(const QWidget &window)
{
    for (const WordLabel *label : window.findChildren<WordLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty() && label->height() < label->heightForWidth(label->width()))
            return u"cut: %1 (%2x%3, needs %4)"_s.arg(label->plainText()).arg(label->width()).arg(label->height()).arg(label->heightForWidth(label->width()));
    }
    for (const QPushButton *button : window.findChildren<QPushButton *>()) {
        const bool isNarrow = button->width() < button->minimumSizeHint().width();
        if (button->isVisible() && (isNarrow || button->height() < button->heightForWidth(button->width())))
            return u"cut: "_s + button->text();
    }
    for (const QScrollArea *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            return u"too wide by %1"_s.arg(area->horizontalScrollBar()->maximum());
    }
    return {};
}

bool hasName(const QWidget &window, const QWidget &control)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->buddy() == &control && !label->text().isEmpty())
            return true;
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&control);
    return !control.accessibleName().isEmpty() || (button && !button->text().isEmpty());
}

QString nameless(const QWidget &window)
{
    for (const QWidget *control : window.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QLineEdit *>(control) || qobject_cast<const QComboBox *>(control) ||
                               qobject_cast<const QAbstractButton *>(control) ||
                               qobject_cast<const QPlainTextEdit *>(control);
        if (isControl && control->isVisible() && !hasName(window, *control))
            return u"nameless: "_s + control->objectName();
    }
    return {};
}

QString twiceGiven(const QWidget &window)
{
    QStringList seen;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!widget->isVisible() || key.isEmpty())
            continue;
        if (seen.contains(key.toString()))
            return u"mnemonic twice: "_s + text;
        seen.append(key.toString());
    }
    return {};
}

bool hasProperty(const QObject &object, const QString &text)
{
    const QMetaObject *meta = object.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        if (meta->property(i).read(&object).toString().contains(text))
            return true;
    }
    for (const QByteArray &name : object.dynamicPropertyNames()) {
        if (object.property(name).toString().contains(text))
            return true;
    }
    return false;
}

} // namespace

QString faultOf(const QWidget &window)
{
    for (const auto check : {cutText, nameless, twiceGiven}) {
        if (const QString fault = check(window); !fault.isEmpty())
            return fault;
    }
    return {};
}

bool holdsText(const QObject &window, const QString &text)
{
    if (hasProperty(window, text))
        return true;
    for (const QObject *part : window.findChildren<QObject *>()) {
        if (hasProperty(*part, text))
            return true;
    }
    return false;
}

} // namespace sendproof::test
