// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportchoice.h"

#include "wizard/exportwords.h"
#include "wizard/language.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype shownBytes = 64 * 1024; // more than anyone reads, and what a text field lays out at once

} // namespace

ExportChoice::ExportChoice(const ExchangeMeans &means, QList<MailAccount> accounts, QDate day)
    : m_means(means)
    , m_accounts(std::move(accounts))
    , m_day(day)
    , m_all(means.formats())
{
}

void ExportChoice::setAccounts(const QList<MailAccount> &accounts)
{
    m_accounts = accounts;
    refresh();
}

void ExportChoice::setPurpose(std::optional<ExportPurpose> purpose)
{
    m_purpose = purpose;
    const QStringList ids = formatIds();
    const auto fits = [this](const QString &id) {
        return std::any_of(m_all.begin(), m_all.end(),
                           [&](const ExportFormat &format) { return format.id == id && canTake(format, m_accounts); });
    };
    const auto first = std::find_if(ids.begin(), ids.end(), fits);
    setFormat(first != ids.end() ? *first : ids.value(0));
}

QStringList ExportChoice::formatIds() const
{
    if (!m_purpose)
        return {};
    QStringList ids = formatsFor(*m_purpose);
    ids.removeIf([this](const QString &id) {
        return std::none_of(m_all.begin(), m_all.end(), [&id](const ExportFormat &format) { return format.id == id; });
    });
    return ids;
}

const ExportFormat *ExportChoice::format() const
{
    const auto at = std::find_if(m_all.begin(), m_all.end(),
                                 [this](const ExportFormat &format) { return format.id == m_formatId; });
    return at == m_all.end() ? nullptr : &*at;
}

void ExportChoice::setFormat(const QString &id)
{
    m_formatId = id;
    m_hasSecrets = false;
    refresh();
}

bool ExportChoice::isBundle() const
{
    return m_formatId == "bundle"_L1;
}

bool ExportChoice::canHaveSecrets() const
{
    const ExportFormat *chosen = format();
    const bool signsIn = std::any_of(m_accounts.begin(), m_accounts.end(), [](const MailAccount &account) {
        return !account.direct && !account.login.isEmpty();
    });
    return chosen && chosen->secrets == SecretPolicy::Optional && signsIn && !refused();
}

void ExportChoice::setSecrets(bool areIncluded)
{
    m_hasSecrets = areIncluded && canHaveSecrets();
    refresh();
}

Exported ExportChoice::made() const
{
    const ExportFormat *chosen = format();
    if (!chosen)
        return ExportFiles();
    if (m_accounts.size() > chosen->maximalAccounts)
        return RefusedExport{.why = ExportRefusal::TooManyAccounts};
    if (isBundle()) // locked in the end; only its name is known before
        return ExportFiles{{.name = u"sendproof-%1.sendproof"_s.arg(m_day.toString(Qt::ISODate))}};
    const Exporter *exporter = m_means.exporter(m_formatId);
    return exporter ? exporter->files(order()) : Exported(ExportFiles());
}

/// Of the format itself, or of its twin that is one: a sheet looks the same printed.
QString ExportChoice::madePage() const
{
    const Exporter *twin = m_means.exporter(QString(m_formatId).replace("-pdf"_L1, "-html"_L1));
    const Exporter *exporter = twin ? twin : m_means.exporter(m_formatId);
    if (!exporter || exporter->format().mimeType != "text/html"_L1)
        return {};
    const Exported drawn = exporter->files(order());
    const auto *pages = std::get_if<ExportFiles>(&drawn);
    return pages && !pages->isEmpty() ? QString::fromUtf8(exportedBytes(pages->first()).bytes()) : QString();
}

/// Drawn without a secret only: with one it would stand in the picture.
QList<QByteArray> ExportChoice::madePictures() const
{
    const Exporter *twin = m_means.exporter(m_formatId + u"-png"_s);
    const Exporter *exporter = twin ? twin : m_means.exporter(m_formatId);
    if (!exporter || exporter->format().mimeType != "image/png"_L1 || m_hasSecrets)
        return {};
    const Exported drawn = exporter->files(order());
    QList<QByteArray> pictures;
    if (const auto *files = std::get_if<ExportFiles>(&drawn)) {
        for (const ExportFile &file : *files)
            pictures.append(exportedBytes(file).bytes().toByteArray());
    }
    return pictures;
}

void ExportChoice::refresh()
{
    m_exported = made();
    m_previews.clear();
    m_pictures.clear();
    m_page.clear();
    const ExportFormat *chosen = format();
    if (!chosen || isBundle() || refused())
        return;
    m_page = madePage();
    if (!m_page.isEmpty())
        return;
    m_pictures = madePictures();
    for (const ExportFile &file : files()) {
        if (chosen->isText)
            m_previews.append(previewOf(file));
    }
}

ExportOrder ExportChoice::order() const
{
    return {.accounts = m_accounts,
            .withSecrets = m_hasSecrets,
            .language = languageCode(),
            .day = m_day,
            .words = exportWords(m_day)};
}

const ExportFiles &ExportChoice::files() const
{
    static const ExportFiles none;
    const auto *made = std::get_if<ExportFiles>(&m_exported);
    return made ? *made : none;
}

const RefusedExport *ExportChoice::refused() const
{
    return std::get_if<RefusedExport>(&m_exported);
}

QList<MailAccount> ExportChoice::secretOwners() const
{
    if (isBundle())
        return m_accounts;
    QSet<QUuid> ids;
    for (const ExportFile &file : files()) {
        for (const ExportPiece &piece : file.pieces) {
            if (const auto *slot = std::get_if<SecretSlot>(&piece); slot && m_hasSecrets)
                ids.insert(slot->account);
        }
    }
    QList<MailAccount> owners = m_accounts;
    owners.removeIf([&ids](const MailAccount &account) { return !ids.contains(account.id); });
    return owners;
}

QString ExportChoice::previewOf(const ExportFile &file) const
{
    const QByteArray bytes = m_hasSecrets ? maskedBytes(file) : exportedBytes(file).bytes().toByteArray();
    QString text = QString::fromUtf8(QByteArrayView(bytes).first(qMin(bytes.size(), shownBytes)));
    if (bytes.size() > shownBytes) // whole lines; the last character may be half
        text = text.left(text.lastIndexOf(u'\n') + 1) + u'…';
    return text;
}

} // namespace sendproof
