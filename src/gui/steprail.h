// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/setup.h"

#include <QList>
#include <QWidget>

namespace sendproof {

class LinkButton;
class RailStep;
class WordLabel;

/// The rail at the side: the four steps with number, check or accent, and quietly at its foot the language. Narrow
/// windows get the numbers only; the words stay as tool tips and for screen readers.
class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);

    void setCurrent(PageId page);      ///< All steps before it are done
    void setAllDone();                 ///< The account is saved
    void setPractice(bool isPractice); ///< Marks the whole setup as practice
    void setCompact(bool isCompact);
    bool isCompact() const { return m_isCompact; }
    QWidget *languageButton() const;
    void setLanguage(const QString &code); ///< The one in use; the button offers the other

Q_SIGNALS:
    void languageWanted(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void render();
    void fitWidth();

    WordLabel *m_title;
    QList<RailStep *> m_steps;
    WordLabel *m_practice;
    LinkButton *m_languageButton;
    QString m_otherLanguage;
    PageId m_current = PageId::Sender;
    bool m_isAllDone = false;
    bool m_isPractice = false;
    bool m_isCompact = false;
};

} // namespace sendproof
