// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secretdialog.h"

#include "gui/actionbutton.h"
#include "gui/fieldnotelabel.h"
#include "gui/passwordedit.h"
#include "gui/roomyfields.h"
#include "gui/steplist.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "wizard/secretresetpresenter.h"

#include <QEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

SecretDialog::SecretDialog(SecretResetPresenter *presenter, bool canTest, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_canTest(canTest)
    , m_title(new WordLabel(WordLabel::Heading, this))
    , m_sentence(new WordLabel(WordLabel::Soft, this))
    , m_label(new WordLabel(WordLabel::Field, this))
    , m_edit(new PasswordEdit(this))
    , m_note(new FieldNoteLabel(this))
    , m_stepsTitle(new WordLabel(WordLabel::Field, this))
    , m_steps(new StepList(this))
    , m_card(new VerdictCard(this))
    , m_closeButton(new ActionButton(this))
    , m_saveButton(new ActionButton(this))
    , m_testButton(new ActionButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    presenter->setParent(this);
    arrange();
    connect(m_edit, &PasswordEdit::secretEdited, this, [this] { m_presenter->type(m_edit->secret()); });
    connect(m_note, &FieldNoteLabel::offerTaken, this, [this] {
        m_edit->removeBlanks();
        m_presenter->removeBlanks();
    });
    connect(m_saveButton, &QPushButton::clicked, presenter, &SecretResetPresenter::save);
    connect(m_closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_testButton, &QPushButton::clicked, this, [this] {
        Q_EMIT testWanted();
        accept();
    });
    connect(presenter, &SecretResetPresenter::changed, this, &SecretDialog::render);
    connect(presenter, &SecretResetPresenter::saved, this, &SecretDialog::saved);
    render();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SecretDialog::arrange()
{
    m_edit->setObjectName(u"secretEdit"_s);
    m_saveButton->setObjectName(u"saveButton"_s);
    m_testButton->setObjectName(u"testButton"_s);
    m_closeButton->setObjectName(u"closeButton"_s);
    m_note->setField(m_edit);
    m_label->setBuddy(m_edit);
    m_closeButton->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(6);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_title, m_sentence, m_label, m_edit, m_note, m_stepsTitle, m_steps, m_card})
        column->addWidget(part);
    column->insertSpacing(2, 10);
    column->addStretch(1);
    column->addSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    for (QWidget *button : {m_closeButton, m_saveButton, m_testButton})
        row->addWidget(button);
    column->addLayout(row);
    giveRoom(this);
}

void SecretDialog::fit()
{
    // Dialogs don't give wrapped texts their height by themselves.
    const int width = fontInfo().pixelSize() * 34;
    const int highest = screen()->availableSize().height() * 9 / 10;
    if (layout()->totalHeightForWidth(width) > highest) { // the way to it stands in the wizard too
        m_stepsTitle->hide();
        m_steps->hide();
    }
    setMinimumSize(width, qMin(highest, layout()->totalHeightForWidth(width)));
    resize(minimumSize());
}

void SecretDialog::render()
{
    const SecretResetView view = m_presenter->view();
    setWindowTitle(view.title);
    m_title->setText(view.title);
    m_sentence->setText(view.sentence);
    m_label->setText(view.label);
    m_edit->setEnabled(!view.isSaving);
    m_edit->setAccessibleDescription(view.hint);
    m_note->setNote(view.note);
    //: Heading above numbered steps
    m_stepsTitle->setText(tr("How to get this password"));
    m_stepsTitle->setVisible(!view.isSaved && !view.steps.isEmpty());
    m_steps->setSteps(view.isSaved ? QStringList() : view.steps);
    for (QWidget *field : std::initializer_list<QWidget *>{m_sentence, m_label, m_edit})
        field->setVisible(!view.isSaved);
    m_card->setCard(view.card);
    //: Buttons of the dialog for a new password
    m_closeButton->setText(view.isSaved ? tr("Close") : tr("Cancel"));
    //: Button of the dialog for a new password
    m_saveButton->setText(tr("Save"));
    //: Button after a new password was saved
    m_testButton->setText(tr("Test now"));
    m_closeButton->setEnabled(!view.isSaving);
    m_saveButton->setVisible(!view.isSaved);
    m_saveButton->setEnabled(view.canSave);
    m_saveButton->setPrimary(!view.isSaved);
    m_testButton->setVisible(view.isSaved && m_canTest);
    m_testButton->setPrimary(true);
    (view.isSaved && m_canTest ? m_testButton : view.isSaved ? m_closeButton : m_saveButton)->setDefault(true);
    if (view.isSaved && m_edit->text().size() > 0) {
        m_edit->clearSecret();
        (m_canTest ? m_testButton : m_closeButton)->setFocus(Qt::OtherFocusReason);
    }
    fit();
}

void SecretDialog::reject()
{
    if (!m_presenter->view().isSaving)
        QDialog::reject();
}

void SecretDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace sendproof
