// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/domainpanel.h"

#include "gui/flowlayout.h"
#include "gui/linkbutton.h"
#include "gui/recordcard.h"
#include "gui/statemark.h"
#include "gui/wordlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <memory>

namespace sendproof {

using namespace Qt::StringLiterals;

DomainPanel::DomainPanel(QWidget *parent)
    : CardFrame(parent)
    , m_mark(new StateMark(this))
    , m_title(new WordLabel(WordLabel::Strong, this))
    , m_verdict(new WordLabel(WordLabel::Soft, this))
    , m_toggle(new LinkButton(this))
    , m_again(new LinkButton(this))
    , m_details(new QWidget(this))
    , m_lines(new QVBoxLayout(m_details))
{
    m_verdict->setObjectName(u"domainVerdict"_s);
    m_toggle->setObjectName(u"domainToggle"_s);
    m_again->setObjectName(u"domainAgain"_s);
    m_details->setObjectName(u"domainDetails"_s);
    m_verdict->setSelectable(true);
    m_lines->setContentsMargins(0, 8, 0, 0);
    m_lines->setSpacing(8);
    auto *links = new FlowLayout;
    links->addWidget(m_toggle);
    links->addWidget(m_again);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_verdict);
    words->addLayout(links);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 11, 12, 11);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_toggle, &LinkButton::clicked, this, &DomainPanel::toggle);
    connect(m_again, &LinkButton::clicked, this, &DomainPanel::askAgainWanted);
    retranslate();
    hide();
}

void DomainPanel::setView(const DomainPanelView &view)
{
    if (view == m_view)
        return;
    const bool areDetailsNew =
        view.findings != m_view.findings || view.offers != m_view.offers || view.advice != m_view.advice;
    m_view = view;
    m_mark->setSeverity(view.severity);
    m_verdict->setText(view.verdict);
    m_again->setVisible(view.canAskAgain);
    m_toggle->setVisible(!view.findings.isEmpty());
    if (areDetailsNew)
        fillDetails();
    showDetails();
    setAccessibleDescription(view.verdict);
    setVisible(view.isShown);
}

void DomainPanel::toggle()
{
    m_isOpen = !m_isOpen;
    showDetails();
    if (m_isOpen)
        Q_EMIT opened();
}

void DomainPanel::showDetails()
{
    m_details->setVisible(m_isOpen && !m_view.findings.isEmpty());
    //: Link on the panel about the sender's domain: opens and closes what DNS says
    m_toggle->setText(m_isOpen ? tr("Hide details") : tr("Show details"));
}

void DomainPanel::fillDetails()
{
    while (m_lines->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_lines->takeAt(0));
        delete item->widget();
    }
    for (const QString &finding : m_view.findings)
        addLine(finding, WordLabel::Body);
    for (const RecordOffer &offer : m_view.offers)
        m_lines->addWidget(new RecordCard(offer, m_details));
    if (!m_view.where.isEmpty())
        addLine(m_view.where, WordLabel::Small);
    for (const QString &advice : m_view.advice)
        addLine(advice, WordLabel::Body);
}

void DomainPanel::addLine(const QString &text, int rank)
{
    auto *line = new WordLabel(WordLabel::Rank(rank), m_details);
    line->setSelectable(true);
    line->setText(text);
    m_lines->addWidget(line);
}

void DomainPanel::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DomainPanel::retranslate()
{
    //: Title of the panel that says whether the domain of the From address is set up for sending
    m_title->setText(tr("The domain you send from"));
    setAccessibleName(m_title->plainText());
    m_again->setText(tr("Check again"));
    showDetails();
    fillDetails();
}

} // namespace sendproof
