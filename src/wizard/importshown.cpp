// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog for taking in shows.
#include "core/unsafetext.h"
#include "wizard/importpresenter.h"
#include "wizard/importrows.h"
#include "wizard/importwords.h"
#include "wizard/placeholders.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sendproof {

CardView ImportPresenter::card() const
{
    CardView card{.severity = Severity::Warning};
    if (const auto *failure = std::get_if<Failure>(&m_trouble))
        return importFailureCard(*failure);
    if (const auto *trouble = std::get_if<FileTrouble>(&m_trouble))
        //: Title of a card: a file that was chosen to be imported
        return {Severity::Error, tr("The file can't be read"), fileTroubleText(*trouble), {}, {}, {}};
    if (const auto *problem = std::get_if<ImportProblem>(&m_trouble))
        //: Title of a card: a file that was chosen to be imported
        return {Severity::Error, tr("Nothing of this file can be imported"), importProblemText(*problem), {}, {}, {}};
    if (const auto *outcome = std::get_if<ImportOutcome>(&m_state))
        return importDoneCard(*outcome, m_hasSecrets);
    if (m_notice == Notice::FileChanged) {
        //: Title of a card: between the preview and the import
        card.title = tr("The file was changed in the meantime");
    } else if (m_notice == Notice::AccountsChanged) {
        //: Title of a card: between the preview and the import
        card.title = tr("The accounts were changed in the meantime");
    } else {
        return {};
    }
    //: Below the two titles above
    card.body = tr("Nothing was imported yet. This is how it would be now: look at it once more.");
    return card;
}

void ImportPresenter::showPreview(ImportView &view, const ImportPreview &preview) const
{
    view.rows = importRows(preview, m_ground.catalog);
    const int good = importable(preview);
    const int bad = leftOut(preview);
    //: %1: what kind of file it is, %2: how many accounts are in it
    view.sentence = filled(tr("%1. Accounts in it: %2"), {importFormatText(preview.reading.format),
                                                          QString::number(preview.reading.accounts.size())});
    view.canImport = good > 0;
    //: Button. %1: how many accounts are imported
    view.importText = filled(bad == 0 ? tr("&Import %1")
                                      //: Button. %1: how many accounts are imported, %2: how many are left out
                                      : tr("&Import %1, leave out %2"),
                             {QString::number(good), QString::number(bad)});
    if (good == 0 && bad == 0)
        view.sentence = preview.reading.accounts.empty()
                            //: Instead of how many accounts are in the file
                            ? tr("There is no account in this file.")
                            //: Instead of how many accounts are in the file
                            : tr("All of it is here already. There is nothing to import.");
}

QString ImportPresenter::busyText() const
{
    if (std::holds_alternative<Reading>(m_state))
        //: While a file is read
        return tr("Reading the file");
    const auto *importing = std::get_if<Importing>(&m_state);
    if (!importing)
        return {};
    if (importing->total > 1)
        //: While passwords go into the keychain. %1, %2: numbers
        return filled(tr("Putting the passwords into the keychain: %1 of %2"),
                      {QString::number(importing->done), QString::number(importing->total)});
    //: While accounts are imported
    return tr("Importing");
}

ImportView ImportPresenter::view() const
{
    ImportView view;
    //: Title of the dialog
    view.title = tr("Take accounts in");
    //: Below the title of the dialog
    view.sentence = tr("Choose a file: one of Sendproof, a table (CSV), or settings of Thunderbird, msmtp, WordPress "
                       "or a program (.env). First you see what would become of it.");
    view.stage = ImportStage(m_state.index());
    view.fileName = shownText(QFileInfo(m_path).fileName(), 200);
    view.card = card();
    view.hasTemplate = !m_ground.csvTemplate.isEmpty();
    if (const auto *preview = std::get_if<ImportPreview>(&m_state))
        showPreview(view, *preview);
    if (const auto *wanted = std::get_if<PassphraseWanted>(&m_state)) {
        //: Below the title of the dialog
        view.sentence = tr("The file is locked. Enter the passphrase that it was made with.");
        if (wanted->wasWrong)
            //: Beside the field for the passphrase of a file
            view.passphraseNote = {Severity::Error, tr("This passphrase doesn't open the file. Try it again."), {}};
    }
    if (const auto *wanted = std::get_if<AddressWanted>(&m_state)) {
        //: Below the title of the dialog: a file with settings for a whole domain
        view.sentence = tr("These settings are for every address of a domain. Enter the address you send from.");
        if (wanted->wasWrong)
            //: Beside the field for a mail address
            view.addressNote = {Severity::Error, tr("This is no mail address. Check it once more."), {}};
    }
    view.busyText = busyText();
    view.canStop = !view.busyText.isEmpty() && !isWritten();
    view.canTest = view.stage == ImportStage::Done && !testable().isEmpty();
    if (view.stage == ImportStage::Done)
        //: Below the title of the dialog, when it is done
        view.sentence = view.canTest ? tr("Send a test mail with each, then you know that they work.") : QString();
    return view;
}

} // namespace sendproof
