// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/steprail.h"

#include "gui/linkbutton.h"
#include "gui/railstep.h"
#include "gui/statecolors.h"
#include "gui/wordlabel.h"
#include "wizard/language.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPainter>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_title(new WordLabel(WordLabel::Heading, this))
    , m_practice(new WordLabel(WordLabel::Small, this))
    , m_languageButton(new LinkButton(this))
{
    m_languageButton->setObjectName(u"languageButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addSpacing(8);
    for (int number = 1; number <= 4; ++number) {
        m_steps.append(new RailStep(number, this));
        column->addWidget(m_steps.last());
    }
    column->addStretch(1);
    column->addWidget(m_practice);
    column->addWidget(m_languageButton, 0, Qt::AlignLeft);
    connect(m_languageButton, &LinkButton::clicked, this, [this] { Q_EMIT languageWanted(m_otherLanguage); });
    retranslate();
    fitWidth();
    render();
}

void StepRail::setCurrent(PageId page)
{
    m_current = page;
    m_isAllDone = false;
    render();
}

void StepRail::setAllDone()
{
    m_isAllDone = true;
    render();
}

void StepRail::setPractice(bool isPractice)
{
    m_isPractice = isPractice;
    render();
}

void StepRail::setCompact(bool isCompact)
{
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    fitWidth();
    render();
}

QWidget *StepRail::languageButton() const
{
    return m_languageButton;
}

void StepRail::setLanguage(const QString &code)
{
    const QStringList codes = Language::available();
    m_otherLanguage = codes.first() == code ? codes.last() : codes.first();
    m_languageButton->setText(Language::ownName(m_otherLanguage));
    m_languageButton->setAccessibleName(Language::ownName(m_otherLanguage));
}

void StepRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationFontChange)
        fitWidth();
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QApplication::palette().color(QPalette::Base));
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), StateColors(QApplication::palette()).line());
}

void StepRail::retranslate()
{
    //: Heading of the rail with the four steps
    m_title->setText(tr("Mail sending setup"));
    //: The four steps of the wizard, short
    const QStringList names{tr("Sender address"), tr("Connection"), tr("Test mail"), tr("Save")};
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setName(names[i]);
    //: In the rail, as long as the practice server is used instead of a real one
    m_practice->setText(tr("Practice: nothing leaves this computer."));
    setAccessibleName(m_title->plainText());
    setLanguage(languageCode());
}

void StepRail::render()
{
    for (int i = 0; i < m_steps.size(); ++i) {
        const int current = int(m_current);
        m_steps[i]->setState(m_isAllDone || i < current ? StepState::Done
                             : i == current             ? StepState::Current
                                                        : StepState::Ahead);
        m_steps[i]->setCompact(m_isCompact);
    }
    m_title->setVisible(!m_isCompact);
    m_practice->setVisible(m_isPractice && !m_isCompact);
}

void StepRail::fitWidth()
{
    const int em = QFontInfo(QApplication::font()).pixelSize();
    const int margin = m_isCompact ? 8 : 20;
    layout()->setContentsMargins(margin, 28, margin, 16);
    setFixedWidth(m_isCompact ? qMax(qRound(em * 3.2), m_languageButton->sizeHint().width() + 2 * margin)
                              : qRound(em * 14.3));
}

} // namespace sendproof
