// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/setup.h"

#include <QWizardPage>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace sendproof {

class FlowLayout;
class LinkButton;
class WordLabel;

/// What the four pages have in common: a title, one soft sentence, a column of at most 600 px (at 100 % text) that
/// scrolls when it must, and re-rendering when the language changes.
class SetupPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit SetupPage(QWidget *parent = nullptr);

    virtual void enterPage() = 0;                                  ///< Each time it comes into view, forwards and back
    virtual void leavePage() {}                                    ///< Each time it goes out of view
    virtual void carryOut(RepairKind) {}                           ///< Shows and focuses what the repair asks to edit
    virtual QPushButton *primaryButton() const { return nullptr; } ///< Null: the wizard's own Next is the primary
    virtual QString linkText() const { return {}; }                ///< The quiet link in the footer; empty: none
    virtual void followLink() {}
    void showLinkInside(bool isInside); ///< Below the page's content, for windows whose footer is too narrow for it
    bool isComplete() const override { return m_isComplete; }

Q_SIGNALS:
    void rendered();                                 ///< The wizard's buttons need another look
    void repairWanted(sendproof::RepairKind repair); ///< One that is carried out on another page
    void nextWanted();

protected:
    QWidget *body() const { return m_body; }
    void setHeading(const QString &title, const QString &sentence);
    void addBesideSentence(QWidget *widget);
    void setComplete(bool isComplete);
    void focusFirstEmpty(const QList<QLineEdit *> &edits);
    void bringIntoView(QWidget *widget); ///< Once the layout has settled
    void showFromTop();
    virtual void render() = 0; ///< Puts view() into the widgets; must not move the focus
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumn();

    QScrollArea *m_scroll;
    QWidget *m_column;
    QWidget *m_body;
    WordLabel *m_title;
    WordLabel *m_sentence;
    FlowLayout *m_sentenceRow;
    LinkButton *m_link;
    bool m_isComplete = false;
};

/// Sets the text only where it differs, so that the cursor and an input method's half-made syllable stay.
void showText(QLineEdit *edit, const QString &text);

} // namespace sendproof
