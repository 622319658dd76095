// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exchangemeans.h"

#include "wizard/bundleformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

QList<ExportFormat> ExchangeMeans::formats() const
{
    QList<ExportFormat> formats;
    for (const Exporter *exporter : exporters)
        formats.append(exporter->format());
    if (seal)
        formats.append(BundleFormat().format());
    return formats;
}

const Exporter *ExchangeMeans::exporter(const QString &formatId) const
{
    const auto at = std::find_if(exporters.begin(), exporters.end(),
                                 [&](const Exporter *exporter) { return exporter->format().id == formatId; });
    return at == exporters.end() ? nullptr : *at;
}

QByteArray csvTemplate(const ExchangeMeans &means)
{
    const Exporter *exporter = means.exporter(u"csv"_s);
    if (!exporter)
        return {};
    MailAccount example;
    example.name = u"Example"_s;
    example.server.host = HostName::parse(u"smtp.example.com").host.value();
    example.login = u"info@example.com"_s;
    example.sender.address = MailAddress::parse(example.login).address.value();
    const Exported made = exporter->files({.accounts = {example}, .language = u"en"_s});
    const auto *files = std::get_if<ExportFiles>(&made);
    return files && !files->isEmpty() ? exportedBytes(files->first()).bytes().toByteArray() : QByteArray();
}

LoadSecret secretsOf(SecretStore &store)
{
    return [&store](const MailAccount &account, QObject *context, SecretStore::Answer<Secret> answer) {
        store.load(account.secretKey(), context, std::move(answer));
    };
}

} // namespace sendproof
