// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/providerguideview.h"

#include "gui/factscard.h"
#include "gui/linkbutton.h"
#include "gui/roomyfields.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"

#include <QComboBox>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

WordLabel *addLabel(QWidget *page, WordLabel::Rank rank, const QString &text)
{
    auto *label = new WordLabel(rank, page);
    label->setSelectable(rank != WordLabel::Field);
    label->setText(text);
    page->layout()->addWidget(label);
    return label;
}

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (const QString &step : steps)
        lines.append(u"%1. %2"_s.arg(lines.size() + 1).arg(step));
    return lines.join(u'\n');
}

} // namespace

ProviderGuideView::ProviderGuideView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void ProviderGuideView::clear()
{
    m_guide = {};
    delete takeWidget();
    setAccessibleName({});
    setAccessibleDescription({});
}

void ProviderGuideView::setGuide(const ProviderGuide &guide, int hostIndex)
{
    if (guide == m_guide && widget()) {
        if (auto *combo = widget()->findChild<QComboBox *>(); combo && combo->currentIndex() != hostIndex)
            combo->setCurrentIndex(hostIndex);
        return;
    }
    const bool isSame = guide.id == m_guide.id;
    const int place = verticalScrollBar()->value();
    m_guide = guide;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(4, 2, 12, 12);
    column->setSpacing(6);
    addHead(page, guide);
    addHosts(page, guide, hostIndex);
    for (const GuidePart &part : guide.parts)
        addPart(page, part);
    column->addStretch(1);
    setWidget(page);
    stackWhereNarrow();
    takeIntoTabOrder();
    page->setAutoFillBackground(false);
    giveRoom(page);
    verticalScrollBar()->setValue(isSame ? place : 0);
    setAccessibleName(guide.name);
    setAccessibleDescription(readAloud(guide));
}

void ProviderGuideView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    stackWhereNarrow();
}

void ProviderGuideView::stackWhereNarrow()
{
    const bool isNarrow = viewport()->width() < QFontInfo(font()).pixelSize() * 24;
    for (FactsCard *card : findChildren<FactsCard *>())
        card->setStacked(isNarrow);
}

void ProviderGuideView::takeIntoTabOrder()
{
    QWidget *last = this;
    for (const QString &name : {u"guideHelpButton"_s, u"hostCombo"_s}) {
        if (auto *control = widget()->findChild<QWidget *>(name)) {
            setTabOrder(last, control);
            last = control;
        }
    }
}

void ProviderGuideView::addHead(QWidget *page, const ProviderGuide &guide)
{
    addLabel(page, WordLabel::Title, guide.name)->setObjectName(u"guideName"_s);
    if (!guide.kind.isEmpty())
        addLabel(page, WordLabel::Soft, guide.kind);
    auto *card = new VerdictCard(page);
    card->setObjectName(u"guideCard"_s);
    page->layout()->addWidget(card);
    card->setCard(guide.card);
    if (guide.helpUrl.isEmpty())
        return;
    //: Link to a page of the mail service's own, opened in the browser
    auto *help = new LinkButton(tr("&Help page of the service"), page);
    help->setObjectName(u"guideHelpButton"_s);
    help->setToolTip(guide.helpUrl.toDisplayString());
    help->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    page->layout()->addWidget(help);
    connect(help, &LinkButton::clicked, this, [this] { Q_EMIT helpWanted(m_guide.helpUrl); });
}

void ProviderGuideView::addHosts(QWidget *page, const ProviderGuide &guide, int hostIndex)
{
    if (guide.hosts.isEmpty())
        return;
    //: Label of a list of servers to choose from
    WordLabel *label = addLabel(page, WordLabel::Field, tr("Your &region or use"));
    auto *combo = new QComboBox(page);
    combo->setObjectName(u"hostCombo"_s);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    for (const GuideHost &host : guide.hosts)
        combo->addItem(host.text, host.host);
    combo->setCurrentIndex(hostIndex);
    combo->setToolTip(combo->currentText());
    label->setBuddy(combo);
    page->layout()->addWidget(combo);
    connect(combo, &QComboBox::activated, this, &ProviderGuideView::hostChosen);
}

void ProviderGuideView::addPart(QWidget *page, const GuidePart &part)
{
    WordLabel *title = addLabel(page, WordLabel::Heading, part.title);
    title->setContentsMargins(0, 10, 0, 0);
    auto *facts = new FactsCard(page);
    page->layout()->addWidget(facts);
    facts->setFacts(part.facts);
    if (!part.steps.isEmpty())
        addLabel(page, WordLabel::Body, numbered(part.steps))->setContentsMargins(18, 2, 0, 0);
    if (!part.source.isEmpty())
        //: Below facts about a mail service. %1: where they are known from, and of when
        addLabel(page, WordLabel::Small, tr("Source: %1").arg(part.source));
}

QString ProviderGuideView::readAloud(const ProviderGuide &guide)
{
    QStringList lines{guide.kind, guide.card.title, guide.card.body};
    for (const GuidePart &part : guide.parts) {
        lines.append(part.title);
        for (const auto &[label, value] : part.facts)
            lines.append(label.isEmpty() ? value : label + u": "_s + value);
        lines.append(numbered(part.steps));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace sendproof
