// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace sendproof {

/// Shows a picture as wide as there is room for, on white, as paper has it: codes in it stay readable for cameras in a
/// dark window too.
class PictureView : public QWidget
{
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);

    void setPicture(const QByteArray &png); ///< Empty, or no picture: hidden
    void setPage(const QString &html);      ///< The same for a page; nothing it names is loaded
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shownWidth(int width) const;

    void show(const QImage &picture);

    QString m_html;
    QByteArray m_png;
    QImage m_picture;
};

} // namespace sendproof
