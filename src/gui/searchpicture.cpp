// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/searchpicture.h"

#include "gui/linkbutton.h"
#include "gui/picturetable.h"
#include "gui/wordlabel.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

namespace {

constexpr int likelyHosts = 5; // smtp., mail., the domain, two mail exchangers

} // namespace

SearchPicture::SearchPicture(QWidget *parent)
    : CardFrame(parent)
    , m_title(new WordLabel(WordLabel::Heading, this))
    , m_stop(new LinkButton(this))
    , m_sources(new PictureTable(this))
    , m_ports(new PictureTable(this))
    , m_tables(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_title->setObjectName(u"pictureTitle"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_sources->setObjectName(u"sourceTable"_s);
    m_ports->setObjectName(u"portTable"_s);
    m_ports->reserveRows(1 + likelyHosts);
    QSizePolicy policy = m_stop->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the title's row keeps its height
    m_stop->setSizePolicy(policy);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title, 1);
    head->addWidget(m_stop, 0, Qt::AlignTop);
    m_tables->setSpacing(16);
    m_tables->addWidget(m_sources, 2, Qt::AlignTop);
    m_tables->addWidget(m_ports, 3, Qt::AlignTop);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(18, 13, 16, 13);
    all->setSpacing(8);
    all->addLayout(head);
    all->addLayout(m_tables);
    connect(m_stop, &LinkButton::clicked, this, &SearchPicture::stopWanted);
    retranslate();
}

void SearchPicture::setView(const DiscoveryView &view)
{
    m_title->setText(view.title);
    m_stop->setVisible(view.isSearching);
    m_sources->setRows(view.sources);
    m_ports->setRows(view.ports);
}

void SearchPicture::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        arrange();
}

void SearchPicture::resizeEvent(QResizeEvent *event)
{
    CardFrame::resizeEvent(event);
    arrange();
}

void SearchPicture::arrange()
{
    const bool isWide = width() >= QFontInfo(font()).pixelSize() * 36;
    m_tables->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SearchPicture::retranslate()
{
    //: Button: ends the search for mail settings; what was found until then stays
    m_stop->setText(tr("Stop looking"));
    m_sources->setAccessibleName(tr("Places that are asked for the settings"));
    m_ports->setAccessibleName(tr("Likely mail servers and their ports"));
}

} // namespace sendproof
