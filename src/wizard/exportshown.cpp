// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog for handing over shows.
#include "wizard/exportpresenter.h"
#include "wizard/placeholders.h"

namespace sendproof {

QString ExportPresenter::title() const
{
    const QList<MailAccount> &accounts = m_choice.accounts();
    if (accounts.size() == 1)
        return accountTitle(accounts.first());
    //: How many accounts are handed over at once
    return tr("%n account(s)", nullptr, int(accounts.size()));
}

QString ExportPresenter::busyText() const
{
    if (!m_delivery)
        return {};
    if (m_delivery->isSealing())
        //: While a bundle is made
        return tr("Locking the bundle. This takes a moment, so that guessing takes long.");
    if (m_delivery->toLoad() > 1)
        //: While passwords are loaded. %1, %2: numbers
        return filled(tr("Asking the keychain for the passwords: %1 of %2"),
                      {QString::number(m_delivery->loaded()), QString::number(m_delivery->toLoad())});
    //: While a password is loaded
    return tr("Asking the keychain for the password");
}

void ExportPresenter::showChoice(ExportView &view) const
{
    view.purpose = m_choice.purpose();
    view.purposes = purposesFor(m_choice.allFormats(), m_choice.accounts());
    view.droppedNote = droppedPurposes(m_choice.allFormats(), m_choice.accounts());
    for (const QString &id : m_choice.formatIds())
        view.formats.append({id, exportGuide(id).title});
    if (const ExportFormat *format = m_choice.format()) {
        view.formatId = format->id;
        view.guide = exportGuide(format->id).text;
        view.isText = format->isText;
    }
}

void ExportPresenter::showContent(ExportView &view) const
{
    if (m_choice.isBundle())
        view.passphrase = m_passphrase.view();
    else
        for (const ExportFile &file : m_choice.files())
            view.files.append(file.name);
    view.file = m_file;
    view.preview = m_choice.preview(m_file);
    view.page = m_choice.page();
    view.picture = m_choice.picture(m_file);
}

ExportView ExportPresenter::view() const
{
    ExportView view;
    //: Title of the dialog. %1: the name of an account, or how many there are
    view.title = filled(tr("Hand over: %1"), {title()});
    view.sentence = m_choice.purpose()
                        ? purposeTitle(*m_choice.purpose())
                        //: Below the title of the dialog
                        : tr("Where will it be used? Choose, and you get the settings as they are needed "
                             "there.");
    showChoice(view);
    showContent(view);
    view.canHaveSecrets = m_choice.canHaveSecrets();
    view.hasSecrets = m_choice.hasSecrets();
    view.card = card().card;
    view.busyText = busyText();
    view.status = m_status;
    if (view.hasSecrets && view.card.severity == Severity::None)
        view.secretCard = secretInFileCard(view.isText);
    const bool isPossible = m_choice.format() && !m_choice.refused() && view.busyText.isEmpty();
    view.canSave = isPossible && (!m_choice.isBundle() || m_passphrase.isFine());
    view.canCopy = isPossible && view.isText;
    return view;
}

} // namespace sendproof
