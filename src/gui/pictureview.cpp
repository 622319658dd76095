// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pictureview.h"

#include "gui/statecolors.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QTextDocument>

namespace sendproof {

namespace {

constexpr int widestInEm = 40;
constexpr int pageWidth = 640;  // pixels at 96 dots per inch
constexpr double pageScale = 2; // sharp on a screen of twice the usual density

/// Stands for itself: nothing is fetched for it.
class SheetPage final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

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
    m_html.clear();
    show(QImage::fromData(png, "PNG"));
}

void PictureView::setPage(const QString &html)
{
    if (html == m_html)
        return;
    m_html = html;
    m_png.clear();
    SheetPage page;
    page.setHtml(html);
    page.setDocumentMargin(pageWidth / 16.0);
    page.setTextWidth(pageWidth);
    QImage picture((page.size() * pageScale).toSize(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(pageScale, pageScale);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black); // of paper, in a dark window too
    page.documentLayout()->draw(&painter, context);
    painter.end();
    show(html.isEmpty() ? QImage() : picture);
}

void PictureView::show(const QImage &picture)
{
    m_picture = picture;
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
