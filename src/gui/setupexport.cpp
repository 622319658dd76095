// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard: handing over what it set up, also before it is saved.
#include "gui/exportdialog.h"
#include "gui/setuprun.h"
#include "gui/setupwizard.h"
#include "wizard/exportpresenter.h"

#include <QTimer>

namespace sendproof {

void SetupWizard::handOver(ExportPurpose purpose)
{
    // As typed where it was typed here; else that of the keychain.
    const LoadSecret load = [setup = &m_run->setup, this](const MailAccount &account, QObject *context,
                                                          SecretStore::Answer<Secret> answer) {
        if (setup->secret.isEmpty())
            m_keychain.load(account.secretKey(), context, std::move(answer));
        else
            QTimer::singleShot(0, context, [setup, answer] { answer(setup->secret.duplicate()); });
    };
    auto presenter = std::make_unique<ExportPresenter>(m_stories.exchange, QList{m_run->keep.account()}, load);
    presenter->choosePurpose(purpose);
    auto *dialog = new ExportDialog(std::move(presenter), this);
    m_export = dialog;
    dialog->open();
}

} // namespace sendproof
