// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"
#include "wizard/domainpanelview.h"

class QVBoxLayout;

namespace sendproof {

class LinkButton;
class StateMark;
class WordLabel;

/// Shows a DomainPanelView: one line with its shape; findings and records to publish behind "Show details".
class DomainPanel : public CardFrame
{
    Q_OBJECT
public:
    explicit DomainPanel(QWidget *parent = nullptr);

    void setView(const DomainPanelView &view); ///< The same view again changes nothing, so focus stays where it is

Q_SIGNALS:
    void opened(); ///< By the user: it is taller now
    void askAgainWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void toggle();
    void retranslate();
    void showDetails();
    void fillDetails();
    void addLine(const QString &text, int rank);

    DomainPanelView m_view;
    bool m_isOpen = false;
    StateMark *m_mark;
    WordLabel *m_title;
    WordLabel *m_verdict;
    LinkButton *m_toggle;
    LinkButton *m_again;
    QWidget *m_details;
    QVBoxLayout *m_lines;
};

} // namespace sendproof
