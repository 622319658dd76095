// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pictureview.h"

#include "gui/statecolors.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>

namespace sendproof {

namespace {

constexpr int widestInEm = 32;

} // namespace

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void PictureView::setPicture(const QByteArray &png)
{
    if (png == m_png)
        return;
    m_png = png;
    m_picture = QImage::fromData(png, "PNG");
    setVisible(!m_picture.isNull());
    updateGeometry();
    update();
}

int PictureView::shownWidth(int width) const
{
    return qMin(width, widestInEm * QFontInfo(QApplication::font()).pixelSize());
}

QSize PictureView::sizeHint() const
{
    const int width = shownWidth(QWIDGETSIZE_MAX);
    return {width, heightForWidth(width)};
}

int PictureView::heightForWidth(int width) const
{
    return m_picture.isNull() ? 0 : m_picture.height() * shownWidth(width) / m_picture.width();
}

void PictureView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect area(0, 0, shownWidth(width()), heightForWidth(width()));
    painter.fillRect(area, Qt::white);
    painter.drawImage(area, m_picture);
    painter.setPen(StateColors(QApplication::palette()).line());
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

} // namespace sendproof
