// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionbutton.h"

#include "gui/roomyfields.h"
#include "gui/statecolors.h"
#include "gui/wordwrap.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// About what Fusion makes of a button's colour in the middle of its gradient.
QColor paintedByFusion(const QColor &color)
{
    const QColor lit = color.lighter(100 + qMax(1, (180 - qGray(color.rgb())) / 6));
    return QColor::fromHsv(lit.hsvHue(), lit.hsvSaturation() * 3 / 4, lit.value()).lighter(113);
}

/// Fusion draws buttons paler than the palette says: starts from a stronger @p color, until @p text can be read on it.
QColor strongerForFusion(const QColor &color, const QColor &text)
{
    const bool isTextLight = text.lightness() > 127;
    QColor result = QColor::fromHsv(color.hsvHue(), qMin(255, color.hsvSaturation() * 4 / 3), color.value());
    for (int step = 0; step < 20 && contrastRatio(paintedByFusion(result), text) < 4.7; ++step)
        result = isTextLight ? result.darker(105) : result.lighter(105);
    return result;
}

} // namespace

ActionButton::ActionButton(QWidget *parent)
    : ActionButton(QString(), parent)
{
}

ActionButton::ActionButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ActionButton::setPrimary(bool isPrimary)
{
    if (m_isPrimary == isPrimary)
        return;
    m_isPrimary = isPrimary;
    dress();
}

void ActionButton::setWrapping(bool isWrapping)
{
    m_isWrapping = isWrapping;
    updateGeometry();
}

int ActionButton::sidePadding() const
{
    return fontInfo().pixelSize() * 3 / 4;
}

QSize ActionButton::textSize(const QString &text) const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text);
}

QSize ActionButton::sizeHint() const
{
    const QSize native = QPushButton::sizeHint();
    const int width = textSize(text()).width() + 2 * fontInfo().pixelSize();
    return native.expandedTo({qMax(fontInfo().pixelSize() * 6, width), roomyHeight(this)});
}

QSize ActionButton::minimumSizeHint() const
{
    return {textSize(textFor(0)).width() + 2 * sidePadding(), sizeHint().height()};
}

int ActionButton::heightForWidth(int width) const
{
    const int lineHeight = textSize(text()).height();
    return sizeHint().height() + textSize(textFor(width)).height() - lineHeight;
}

QString ActionButton::textFor(int width) const
{
    const int room = width - 2 * sidePadding();
    if (!m_isWrapping || textSize(text()).width() <= room)
        return text();
    QString result;
    QString line;
    for (const QString &part : breakableParts(text())) {
        const QString longer = line + part;
        if (!line.isEmpty() && textSize(longer.trimmed()).width() > room) {
            result += line.trimmed() + u'\n';
            line = part;
        } else {
            line = longer;
        }
    }
    return result + line.trimmed();
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = textFor(width());
    (m_isPrimary ? primaryStyle() : style())->drawControl(QStyle::CE_PushButton, &option, &painter, this);
}

void ActionButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        dress();
}

const QStyle *ActionButton::primaryStyle()
{
    // These draw a face of their own whatever the palette says, pale under the pale text of the primary button.
    static const QStringList ownFaces{u"windowsvista"_s, u"windows11"_s, u"macos"_s};
    static QPointer<QStyle> fusion;
    if (!ownFaces.contains(QApplication::style()->name()))
        return QApplication::style();
    if (!fusion) {
        fusion = QStyleFactory::create(u"Fusion"_s);
        fusion->setParent(QCoreApplication::instance());
    }
    return fusion;
}

QPalette ActionButton::primaryPalette()
{
    const StateColors colors(QApplication::palette());
    const bool isFusion = primaryStyle()->inherits("QFusionStyle");
    const QColor ground = isFusion ? strongerForFusion(colors.accent(), colors.onAccent()) : colors.accent();
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Button, ground);
        palette.setColor(group, QPalette::ButtonText, colors.onAccent());
    }
    return palette;
}

void ActionButton::dress()
{
    setPalette(m_isPrimary ? primaryPalette() : QPalette());
    QFont font;
    if (m_isPrimary)
        font.setWeight(QFont::DemiBold);
    setFont(font);
}

} // namespace sendproof
