// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/proofdialog.h"

#include "gui/actionbutton.h"
#include "gui/statecolors.h"
#include "gui/statemark.h"
#include "gui/wordlabel.h"

#include <QApplication>
#include <QFontInfo>
#include <QHeaderView>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

namespace {

QIcon markOf(Severity severity, int side)
{
    QPixmap drawn(side, side);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setPen(StateColors(QApplication::palette()).of(severity).text);
    drawStateShape(painter, QRectF(0, 0, side, side), severity);
    return QIcon(drawn);
}

} // namespace

ProofDialog::ProofDialog(const QString &title, const QString &summary, const QList<ProofLine> &lines, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    const int em = QFontInfo(font()).pixelSize();
    auto *text = new WordLabel(WordLabel::Strong, this);
    text->setText(summary);
    auto *list = new QTreeWidget(this);
    list->setObjectName(u"proofList"_s);
    list->setAccessibleName(title);
    list->setRootIsDecorated(false);
    list->setAllColumnsShowFocus(true);
    list->setWordWrap(true);
    list->setColumnCount(3);
    list->header()->hide();
    list->setIconSize(QSize(qRound(em * 1.4), qRound(em * 1.4)));
    for (const ProofLine &line : lines) {
        auto *item = new QTreeWidgetItem(list, {line.when, line.result, line.detail});
        item->setIcon(0, markOf(line.severity, qRound(em * 1.4)));
        item->setToolTip(2, line.detail.toHtmlEscaped());
        item->setData(0, Qt::AccessibleTextRole, QStringList{line.when, line.result, line.detail}.join(u", "_s));
    }
    list->setVisible(!lines.isEmpty());
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    //: Button of a dialog
    auto *closeButton = new ActionButton(tr("Close"), this);
    closeButton->setDefault(true);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(text);
    column->addWidget(list, 1);
    column->addWidget(closeButton, 0, Qt::AlignRight);
    const QSize wanted = lines.isEmpty() ? QSize(em * 26, em * 8) : QSize(em * 48, em * 26);
    resize(parent ? wanted.boundedTo(parent->window()->size() - QSize(em, em)) : wanted);
}

} // namespace sendproof
