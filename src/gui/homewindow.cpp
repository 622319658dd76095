// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/homewindow.h"

#include "gui/accountcard.h"
#include "gui/accountlistview.h"
#include "gui/actionbutton.h"
#include "gui/emptyhome.h"
#include "gui/homeactions.h"
#include "gui/linkbutton.h"
#include "gui/roomyfields.h"
#include "gui/roundbar.h"
#include "gui/searchedit.h"
#include "gui/statecolors.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "wizard/language.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>

namespace sendproof {

using namespace Qt::StringLiterals;

namespace {

/// The path of the one file that is dragged; empty: it is something else, or nothing that can be imported.
QString importedFile(const QMimeData *dragged)
{
    static const QStringList suffixes{u"sendproof"_s, u"json"_s, u"csv"_s, u"xml"_s, u"env"_s, u"php"_s, u"msmtprc"_s};
    const QList<QUrl> urls = dragged->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QFileInfo file(urls.first().toLocalFile());
    return suffixes.contains(file.suffix().toLower()) ? file.filePath() : QString();
}

} // namespace

HomeWindow::HomeWindow(HomePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_actions(std::make_unique<Actions>())
    , m_header(new QWidget(this))
    , m_title(new WordLabel(WordLabel::Heading, m_header))
    , m_moreButton(new ActionButton(m_header))
    , m_testAllButton(new ActionButton(m_header))
    , m_importButton(new ActionButton(m_header))
    , m_newButton(new ActionButton(m_header))
    , m_searchEdit(new SearchEdit(this))
    , m_card(new VerdictCard(this))
    , m_closeCardButton(new LinkButton(this))
    , m_round(new RoundBar(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new AccountListView(presenter, m_stack))
    , m_notice(new WordLabel(WordLabel::Soft, m_stack))
    , m_empty(new EmptyHome(m_stack))
    , m_footer(new QWidget(this))
    , m_count(new WordLabel(WordLabel::Small, m_footer))
    , m_languageButton(new LinkButton(m_footer))
{
    setAcceptDrops(true);
    setMinimumSize(480, 360);
    resize(900, 640);
    arrange();
    addActions();
    forward();
    retranslate();
}

HomeWindow::~HomeWindow()
{
    delete m_dialog; // while there is a presenter
}

void HomeWindow::arrange()
{
    m_title->setObjectName(u"homeTitle"_s);
    m_searchEdit->setObjectName(u"searchEdit"_s);
    m_searchEdit->setList(m_list);
    m_searchEdit->setClearButtonEnabled(true);
    m_card->setObjectName(u"homeCard"_s);
    m_closeCardButton->setObjectName(u"closeCardButton"_s);
    m_card->addBelowBody(m_closeCardButton);
    m_list->setObjectName(u"accountList"_s);
    m_notice->setObjectName(u"noticeLabel"_s);
    m_notice->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_count->setObjectName(u"countLabel"_s);
    m_languageButton->setObjectName(u"languageButton"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_list, m_notice, m_empty})
        m_stack->addWidget(page);
    m_stack->setMinimumHeight(1); // of all there is it has the most to give
    arrangeHeader();
    auto *footer = new QHBoxLayout(m_footer);
    footer->addWidget(m_count, 1);
    footer->addWidget(m_languageButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *above = new QVBoxLayout;
    above->setObjectName(u"aboveLayout"_s);
    above->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{m_searchEdit, m_card, m_round})
        above->addWidget(part);
    column->addLayout(above);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    fitMargins();
}

void HomeWindow::arrangeHeader()
{
    m_moreButton->setObjectName(u"moreButton"_s);
    m_moreButton->setText(u"⋯"_s);
    m_testAllButton->setObjectName(u"testAllButton"_s);
    m_importButton->setObjectName(u"importButton"_s);
    m_newButton->setObjectName(u"newButton"_s);
    m_newButton->setPrimary(true);
    auto *row = new QHBoxLayout(m_header);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addStretch(1);
    for (ActionButton *button : {m_moreButton, m_testAllButton, m_importButton, m_newButton}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
}

void HomeWindow::forward()
{
    HomePresenter *to = &m_presenter;
    connect(m_newButton, &QPushButton::clicked, to, [to] { to->addAccount(); });
    connect(m_moreButton, &QPushButton::clicked, this, [this] { showMenuBelow(m_moreButton); });
    connect(m_testAllButton, &QPushButton::clicked, to, [to] { to->askTest({}); });
    connect(m_importButton, &QPushButton::clicked, this, [this] { Q_EMIT importWanted({}); });
    connect(m_empty, &EmptyHome::setupWanted, to, [to] { to->addAccount(); });
    connect(m_empty, &EmptyHome::practiceWanted, to, [to] { to->addAccount(true); });
    connect(m_searchEdit, &SearchEdit::searched, to, &HomePresenter::search);
    connect(m_searchEdit, &QLineEdit::textChanged, to, &HomePresenter::search); // also by the button that clears it
    connect(m_searchEdit, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &AccountListView::opened, to, &HomePresenter::edit);
    connect(m_list, &AccountListView::buttonPressed, to, &HomePresenter::pressButton);
    connect(m_list, &AccountListView::menuWanted, this, &HomeWindow::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HomeWindow::renderActions);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HomeWindow::renderActions);
    connect(m_card, &VerdictCard::actionChosen, to, &HomePresenter::retry);
    connect(m_closeCardButton, &QPushButton::clicked, to, &HomePresenter::closeCard);
    connect(m_round, &RoundBar::answered, to, &HomePresenter::answerTest);
    connect(m_round, &RoundBar::refused, to, &HomePresenter::closeQuestion);
    connect(m_round, &RoundBar::stopWanted, to, &HomePresenter::stopRound);
    connect(m_languageButton, &QPushButton::clicked, this, [this] { Q_EMIT languageWanted(m_otherLanguage); });
    connect(to, &HomePresenter::changed, this, &HomeWindow::render);
    connect(to, &HomePresenter::secretWanted, this, &HomeWindow::askSecret);
}

void HomeWindow::render()
{
    const HomeView view = m_presenter.view();
    const bool hasAccounts = !view.isEmpty && !view.isLoading;
    m_testAllButton->setVisible(m_presenter.means().makeRound && hasAccounts);
    m_testAllButton->setEnabled(view.canTest && view.question.text.isEmpty());
    m_importButton->setVisible(m_presenter.means().canImport);
    m_newButton->setVisible(!view.isEmpty); // the one below is enough
    // What is said and asked comes first where there is no room for both.
    const bool isTold = view.card.severity != Severity::None || !view.question.text.isEmpty() || view.round.isRunning;
    const bool isLow = height() < QFontInfo(QApplication::font()).pixelSize() * 26;
    m_searchEdit->setVisible(!view.isEmpty && !(isTold && isLow && m_presenter.list().searched().isEmpty()));
    m_title->setVisible(width() >= QFontInfo(QApplication::font()).pixelSize() * 34);
    m_card->setCard(view.card);
    m_closeCardButton->setVisible(view.card.severity != Severity::None);
    m_round->setView(view.question, view.round);
    //: In place of the list while it is read
    m_notice->setText(view.isLoading ? tr("Reading the accounts") : view.noHits);
    m_count->setText(view.countText);
    QWidget *shown = m_list;
    if (view.isEmpty)
        shown = m_empty;
    else if (view.isLoading || !view.noHits.isEmpty())
        shown = m_notice;
    const bool isNews = m_stack->currentWidget() != shown;
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(focusWidget()) || !focusWidget();
    m_stack->setCurrentWidget(shown);
    if (isNews && hadFocus)
        (view.isEmpty ? static_cast<QWidget *>(m_empty) : m_list)->setFocus(Qt::OtherFocusReason);
    renderActions();
}

void HomeWindow::showAccount(const QUuid &id)
{
    m_list->select(id);
}

void HomeWindow::retranslate()
{
    //: The name of the program
    m_title->setText(tr("Sendproof"));
    setWindowTitle(m_title->plainText());
    //: Tool tip and, for screen readers, name of the button "⋯" above the list of accounts: opens their menu
    m_moreButton->setToolTip(tr("More for the selected accounts"));
    m_moreButton->setAccessibleName(m_moreButton->toolTip());
    //: Button above the list of accounts
    m_testAllButton->setText(tr("Test &all"));
    //: Button above the list of accounts
    m_importButton->setText(tr("&Import"));
    //: Button above the list of accounts
    m_newButton->setText(tr("&New account"));
    //: Read by screen readers
    m_searchEdit->setAccessibleName(tr("Search accounts"));
    //: In the empty field for searching: what can be searched for
    m_searchEdit->setPlaceholderText(tr("Name, address, workspace or service"));
    //: Read by screen readers
    m_list->setAccessibleName(tr("Accounts"));
    //: Link below a message above the list
    m_closeCardButton->setText(tr("Close this message"));
    const QStringList codes = Language::available();
    m_otherLanguage = codes.first() == languageCode() ? codes.last() : codes.first();
    m_languageButton->setText(Language::ownName(m_otherLanguage));
    retranslateActions();
    render();
}

void HomeWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        break;
    case QEvent::ActivationChange:
        if (isActiveWindow()) // another program may have changed them
            m_presenter.refresh();
        break;
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
        fitMargins();
        break;
    default:
        break;
    }
}

void HomeWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMargins();
    render();
}

void HomeWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitMargins();
}

void HomeWindow::fitMargins()
{
    giveRoom(this);
    const int side = width() < QFontInfo(QApplication::font()).pixelSize() * 30 ? 16 : AccountCard::side;
    m_header->layout()->setContentsMargins(side, 11, side, 12);
    m_footer->layout()->setContentsMargins(side, 4, side, 8);
    m_notice->setContentsMargins(side, 4, side, 4);
    if (auto *above = findChild<QVBoxLayout *>(u"aboveLayout"_s))
        above->setContentsMargins(side, 14, side, 6);
}

void HomeWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette palette = QApplication::palette();
    const QRect header = m_header->geometry();
    painter.fillRect(header, palette.color(QPalette::Base));
    painter.fillRect(QRect(0, header.bottom(), width(), 1), StateColors(palette).line());
}

void HomeWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_presenter.means().canImport && !importedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void HomeWindow::dropEvent(QDropEvent *event)
{
    const QString path = importedFile(event->mimeData());
    if (!m_presenter.means().canImport || path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT importWanted(path);
}

void HomeWindow::closeEvent(QCloseEvent *event)
{
    const auto &isWizardOpen = m_presenter.means().isWizardOpen;
    const bool isSettingUp = isWizardOpen && isWizardOpen();
    if (m_mayClose || (!isSettingUp && !m_presenter.isTesting())) {
        QWidget::closeEvent(event);
        Q_EMIT closed();
        return;
    }
    event->ignore();
    //: Below the question whether to close the program
    askClose(isSettingUp ? tr("The setup in the other window isn't finished. What was entered there is not kept.")
                         //: Below the question whether to close the program
                         : tr("A test is running. What it has come to so far is kept."));
}

} // namespace sendproof
