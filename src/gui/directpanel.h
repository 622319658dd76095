// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"
#include "wizard/directview.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QDialog;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sendproof {

class ActionButton;
class CardFrame;
class DirectPanelPresenter;
class DirectWaitCard;
class FieldNoteLabel;
class LinkButton;
class RouteOption;
class StepList;
class VerdictCard;
class WordLabel;

/// The direct route on the second page: renders a DirectPanelPresenter and forwards to it, like a page. Opens the
/// browser, and brings the window to the front when somebody comes back from there.
class DirectPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DirectPanel(DirectPanelPresenter &presenter, QWidget *parent = nullptr);
    ~DirectPanel() override;

    void render();
    QPushButton *primaryButton() const; ///< Null: the wizard's own Next
    QWidget *whereToBegin() const;      ///< What should have the focus now; null: the wizard's own Next

Q_SIGNALS:
    void smtpWanted();
    void repairWanted(sendproof::RepairKind repair); ///< One that is carried out on another page
    void focusLost();                                ///< What had it is hidden now

protected:
    void changeEvent(QEvent *event) override;

private:
    QVBoxLayout *addCard(CardFrame *card);
    void addNeed();
    void addClient();
    void addOutcome();
    void addLinks();
    void retranslate();
    void carryOut(const Repair &repair);
    void showLetter();
    void comeToFront();
    void renderNeed(const DirectPanelView &view);
    void renderReady(const DirectPanelView &view);
    void renderOutcome(const DirectPanelView &view);
    void renderSenders(const DirectSignedIn *signedIn);
    void renderClient(const DirectPanelView &view);

    DirectPanelPresenter &m_presenter;
    QVBoxLayout *m_column;
    WordLabel *m_lead;
    VerdictCard *m_needCard;
    ActionButton *m_smtpButton;
    CardFrame *m_guideCard;
    WordLabel *m_guideTitle;
    StepList *m_guideSteps;
    WordLabel *m_guideSource;
    LinkButton *m_guideLink;
    QWidget *m_clientBox;
    WordLabel *m_idLabel;
    QLineEdit *m_idEdit;
    FieldNoteLabel *m_idNote;
    WordLabel *m_extraLabel;
    QLineEdit *m_extraEdit;
    FieldNoteLabel *m_extraNote;
    FieldNoteLabel *m_readyNote;
    ActionButton *m_signInButton;
    LinkButton *m_codeLink;
    DirectWaitCard *m_waitCard;
    VerdictCard *m_card; ///< Signed in, or failed
    WordLabel *m_senderLabel;
    QComboBox *m_senderCombo;
    QWidget *m_transportBox;
    RouteOption *m_apiOption;
    RouteOption *m_smtpOption;
    LinkButton *m_transportLink;
    LinkButton *m_clientLink;
    LinkButton *m_smtpLink;
    QPointer<QDialog> m_dialog; ///< The letter that is open
};

} // namespace sendproof
