// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importpresenter.h"

#include "core/besidework.h"
#include "wizard/importrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

ImportPresenter::ImportPresenter(ImportGround ground, QObject *parent)
    : QObject(parent)
    , m_ground(std::move(ground))
{
}

void ImportPresenter::choose(const QString &path)
{
    if (isWritten())
        return;
    cancel();
    m_path = path;
    m_passphrase = {};
    m_owner = {};
    read(Notice::None);
}

void ImportPresenter::unlock(Secret passphrase)
{
    if (!std::holds_alternative<PassphraseWanted>(m_state) || passphrase.isEmpty())
        return;
    m_passphrase = std::move(passphrase);
    read(Notice::None);
}

void ImportPresenter::giveAddress(const QString &text)
{
    if (!std::holds_alternative<AddressWanted>(m_state))
        return;
    m_owner = MailAddress::parse(text.trimmed()).address.value_or(MailAddress());
    if (m_owner.isEmpty())
        show(AddressWanted{true});
    else
        read(Notice::None);
}

void ImportPresenter::cancel()
{
    if (isWritten())
        return;
    m_reader.reset();
    m_desk.reset();
    m_confirmed.reset();
    m_trouble = {};
    m_notice = Notice::None;
    show(Choosing{});
}

void ImportPresenter::refresh()
{
    Q_EMIT changed();
}

void ImportPresenter::read(Notice notice)
{
    const Result<QList<MailAccount>> accounts = m_ground.keep.accounts.accounts();
    if (!accounts) {
        m_trouble = accounts.error();
        show(Choosing{});
        return;
    }
    m_trouble = {};
    m_notice = notice;
    m_reader = std::make_unique<QObject>();
    workBeside(
        m_reader.get(),
        [path = m_path, ground = m_ground, keys = ImportKeys{m_passphrase.duplicate(), m_owner},
         accounts = accounts.value()] { return lookAtFile(path, ground, keys, accounts); },
        [this](ImportLook look) { take(std::move(look)); });
    show(Reading{});
}

void ImportPresenter::take(ImportLook look)
{
    if (auto *preview = std::get_if<ImportPreview>(&look)) {
        m_hasSecrets = preview->reading.format != "bundle"_L1 &&
                       std::any_of(preview->reading.accounts.begin(), preview->reading.accounts.end(),
                                   [](const ImportedAccount &imported) { return !imported.secret.isEmpty(); });
        show(std::move(*preview));
    } else if (const auto *wanted = std::get_if<PassphraseWanted>(&look)) {
        m_passphrase = {};
        show(*wanted);
    } else if (const auto *address = std::get_if<AddressWanted>(&look)) {
        show(*address);
    } else {
        if (const auto *trouble = std::get_if<FileTrouble>(&look))
            m_trouble = *trouble;
        else
            m_trouble = std::get<ImportProblem>(look);
        show(Choosing{});
    }
}

void ImportPresenter::confirm()
{
    auto *preview = std::get_if<ImportPreview>(&m_state);
    if (!preview || importable(*preview) == 0)
        return;
    m_confirmed = std::move(*preview);
    m_notice = Notice::None;
    m_reader = std::make_unique<QObject>();
    workBeside(
        m_reader.get(), [path = m_path] { return fileMark(path); }, [this](const QByteArray &mark) { carryOut(mark); });
    show(Importing{});
}

void ImportPresenter::carryOut(const QByteArray &mark)
{
    ImportPreview confirmed = *std::exchange(m_confirmed, std::nullopt);
    if (mark != confirmed.mark) {
        read(Notice::FileChanged);
        return;
    }
    m_imported.clear();
    for (const PlannedImport &step : std::as_const(confirmed.plan.steps)) {
        if (step.step == ImportStep::Add || step.step == ImportStep::Change)
            m_imported.append(step.account.id);
    }
    m_desk.reset(new ImportDesk(m_ground.keep, std::move(confirmed.reading), std::move(confirmed.plan)));
    connect(m_desk.get(), &ImportDesk::progressed, this, [this](int done, int total) { show(Importing{done, total}); });
    connect(m_desk.get(), &ImportDesk::written, this, [this](const ImportOutcome &outcome) {
        m_withoutSecret = outcome.withoutSecret;
        Q_EMIT changed();
        Q_EMIT done(m_imported, m_withoutSecret);
    });
    connect(m_desk.get(), &ImportDesk::finished, this, &ImportPresenter::finish);
    m_desk->start();
}

void ImportPresenter::finish(const Result<ImportOutcome> &result)
{
    const Story<ImportDesk> desk = std::move(m_desk);
    if (result) {
        m_passphrase = {};
        show(result.value());
        return;
    }
    m_imported.clear();
    if (result.error().kind == FailureKind::Damaged) { // see carriedOut()
        read(Notice::AccountsChanged);
        return;
    }
    m_trouble = result.error();
    show(Choosing{});
}

QList<QUuid> ImportPresenter::testable() const
{
    const QSet<QUuid> lacking(m_withoutSecret.begin(), m_withoutSecret.end());
    QList<QUuid> ids = m_imported;
    ids.removeIf([&lacking](const QUuid &id) { return lacking.contains(id); });
    return ids;
}

void ImportPresenter::show(State state)
{
    m_state = std::move(state);
    Q_EMIT changed();
}

} // namespace sendproof
