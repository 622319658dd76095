// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportpresenter.h"

#include "wizard/exportwriter.h"
#include "wizard/placeholders.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace sendproof {

ExportPresenter::ExportPresenter(const ExchangeMeans &means, const QList<MailAccount> &accounts, LoadSecret load,
                                 QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_load(std::move(load))
    , m_choice(means, accounts)
{
}

void ExportPresenter::choosePurpose(ExportPurpose purpose)
{
    m_choice.setPurpose(purpose);
    chooseFormat(m_choice.format() ? m_choice.format()->id : QString());
}

void ExportPresenter::changePurpose()
{
    m_choice.setPurpose(std::nullopt);
    chooseFormat({});
}

void ExportPresenter::chooseFormat(const QString &id)
{
    m_choice.setFormat(id);
    m_file = 0;
    m_passphrase = {};
    m_status = {};
    cancel();
}

void ExportPresenter::includeSecrets(bool areIncluded)
{
    m_delivery.reset(); // what is being made follows what was chosen before
    m_choice.setSecrets(areIncluded);
    m_status = {};
    show({});
}

void ExportPresenter::showFile(qsizetype index)
{
    m_file = qBound(qsizetype{0}, index, qMax(qsizetype{0}, m_choice.files().size() - 1));
    Q_EMIT changed();
}

void ExportPresenter::typePassphrase(Secret passphrase)
{
    m_delivery.reset(); // it locks with the passphrase from before
    m_passphrase.type(std::move(passphrase));
    m_status = {};
    Q_EMIT changed();
}

void ExportPresenter::repeatPassphrase(Secret passphrase)
{
    m_delivery.reset();
    m_passphrase.repeat(std::move(passphrase));
    Q_EMIT changed();
}

void ExportPresenter::refresh()
{
    m_choice.refresh();
    Q_EMIT changed();
}

bool ExportPresenter::wantsFolder() const
{
    return m_choice.files().size() > 1;
}

QString ExportPresenter::suggestedName() const
{
    return m_choice.files().isEmpty() ? QString() : m_choice.files().first().name;
}

void ExportPresenter::saveTo(const QString &path)
{
    if (!view().canSave)
        return;
    m_wish = {.path = path};
    QStringList names;
    for (const ExportFile &file : m_choice.files())
        names.append(file.name);
    const QStringList there = wantsFolder() ? presentFiles(path, names) : QStringList();
    if (there.isEmpty())
        deliver();
    else
        show(FilesThere{there});
}

void ExportPresenter::copy(TakeText take)
{
    if (!view().canCopy)
        return;
    m_wish = {.take = std::move(take)};
    deliver();
}

void ExportPresenter::cancel()
{
    m_delivery.reset();
    m_wish = {};
    show({});
}

void ExportPresenter::takeWay(int index)
{
    const QList<ExportWay> ways = card().ways;
    if (index < 0 || index >= ways.size())
        return;
    const Wish wish = m_wish;
    switch (ways.at(index)) {
    case ExportWay::WithoutSecrets:
        includeSecrets(false);
        break;
    case ExportWay::WithTheRest:
        m_wish.mayLackSecrets = true;
        break;
    case ExportWay::WithoutDirect: {
        QList<MailAccount> accounts = m_choice.accounts();
        accounts.removeIf([](const MailAccount &account) { return account.direct.has_value(); });
        m_choice.setAccounts(accounts);
        show({});
        return;
    }
    case ExportWay::Overwrite:
    case ExportWay::Again:
        break;
    }
    if (!wish.path.isEmpty() || wish.take)
        deliver();
}

void ExportPresenter::deliver()
{
    ExportParcel parcel{.files = m_choice.files(),
                        .secretOwners = m_choice.secretOwners(),
                        .take = m_wish.take,
                        .mayLackSecrets = m_wish.mayLackSecrets};
    if (m_choice.isBundle())
        parcel.passphrase = m_passphrase.passphrase().duplicate();
    if (m_wish.take)
        parcel.files = {parcel.files.at(m_file)};
    for (const ExportFile &file : std::as_const(parcel.files))
        parcel.paths.append(wantsFolder() ? QDir(m_wish.path).filePath(file.name) : m_wish.path);
    m_delivery.reset(new ExportDelivery(m_means, m_load, std::move(parcel)));
    connect(m_delivery.get(), &ExportDelivery::progressed, this, &ExportPresenter::changed);
    connect(m_delivery.get(), &ExportDelivery::finished, this, &ExportPresenter::delivered);
    m_delivery->start();
    m_status = {};
    show({});
}

void ExportPresenter::delivered(const Result<Done> &result)
{
    const Story<ExportDelivery> delivery = std::move(m_delivery);
    if (result) {
        if (!m_wish.take)
            noteSaved(m_wish.path);
        m_wish = {};
        show({});
    } else if (result.error().kind == FailureKind::SecretMissing) {
        show(SecretsLacking{delivery->missing(), delivery->missing().size() == delivery->toLoad()});
    } else if (delivery->refused()) {
        show(*delivery->refused());
    } else {
        show(result.error());
    }
}

void ExportPresenter::noteSaved(const QString &path)
{
    m_savedPath = path;
    m_status.severity = Severity::Ok;
    //: After an export. %1: the file, or the folder
    m_status.text = filled(tr("Saved: %1"), {QDir::toNativeSeparators(path)});
    if (m_choice.purpose() == ExportPurpose::Print)
        //: Button: opens the file that was just saved, e.g. to print it
        m_status.offer = tr("Open it");
}

void ExportPresenter::show(ExportTrouble trouble)
{
    m_trouble = std::move(trouble);
    Q_EMIT changed();
}

ExportTrouble ExportPresenter::trouble() const
{
    if (const RefusedExport *refused = m_choice.refused(); refused && std::holds_alternative<std::monostate>(m_trouble))
        return *refused;
    return m_trouble;
}

TroubleCard ExportPresenter::card() const
{
    return troubleCard(trouble(), m_choice.accounts(), m_choice.hasSecrets());
}

} // namespace sendproof
