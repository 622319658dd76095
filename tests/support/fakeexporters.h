// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "wizard/exchangemeans.h"

#include <algorithm>
#include <memory>

namespace sendproof::test {

/// A format that writes "name=login" and "password=…", a file for each of fileNames.
class FakeExporter : public Exporter
{
public:
    explicit FakeExporter(ExportFormat format, QStringList fileNames = {QStringLiteral("settings.txt")})
        : names(std::move(fileNames))
        , m_format(std::move(format))
    {
    }
    ExportFormat format() const override { return m_format; }
    Exported files(const ExportOrder &order) const override
    {
        ++made;
        for (const MailAccount &account : order.accounts) {
            if (account.direct && !m_format.takesDirect)
                return RefusedExport{ExportRefusal::DirectAccount, account.id, QStringLiteral("direct")};
        }
        if (refusal)
            return *refusal;
        ExportFiles files;
        for (const QString &name : names)
            files.append({name, pieces(order)});
        return files;
    }

    QStringList names;
    QByteArray head; ///< Stands before the rest
    std::optional<RefusedExport> refusal;
    bool holdsNothing = false; ///< No secret can be expressed
    mutable int made = 0;

private:
    QList<ExportPiece> pieces(const ExportOrder &order) const
    {
        QList<ExportPiece> pieces{head};
        for (const MailAccount &account : order.accounts) {
            pieces.append(QByteArray("login=" + account.login.toUtf8() + "\npassword="));
            if (order.withSecrets)
                pieces.append(SecretSlot{.account = account.id,
                                         .encode = [](const Secret &secret) { return secret.duplicate(); },
                                         .placeholder = "HERE",
                                         .canHold = [holds = !holdsNothing](const Secret &) { return holds; }});
            else
                pieces.append(QByteArray("HERE"));
            pieces.append(QByteArray("\n"));
        }
        return pieces;
    }

    ExportFormat m_format;
};

/// Means with a few formats of each kind, and a bundle that is its parts with a blank between them.
struct FakeExchange
{
    FakeExchange()
    {
        add({.id = QStringLiteral("wp-mail-smtp"), .suffix = QStringLiteral("php")},
            {QStringLiteral("wp-mail-smtp.php")});
        add({.id = QStringLiteral("fluent-smtp"), .suffix = QStringLiteral("php")},
            {QStringLiteral("fluent-smtp.php")});
        add({.id = QStringLiteral("env"), .suffix = QStringLiteral("env")}, {QStringLiteral("sendproof.env")});
        add({.id = QStringLiteral("postfix"), .maximalAccounts = 100},
            {QStringLiteral("sendproof_main.cf"), QStringLiteral("sendproof_sasl_passwd")});
        add({.id = QStringLiteral("csv"), .maximalAccounts = 100, .takesDirect = true},
            {QStringLiteral("sendproof-accounts.csv")});
        add({.id = QStringLiteral("sheet-pdf"),
             .suffix = QStringLiteral("pdf"),
             .secrets = SecretPolicy::Never,
             .takesDirect = true,
             .isText = false},
            {QStringLiteral("setup-sheet.pdf")});
        add({.id = QStringLiteral("sheet-html"),
             .suffix = QStringLiteral("html"),
             .mimeType = QStringLiteral("text/html"),
             .secrets = SecretPolicy::Never,
             .takesDirect = true},
            {QStringLiteral("setup-sheet.html")});
        means.seal = [](const QList<MailAccount> &accounts, const SecretOf &secretOf,
                        const Secret &passphrase) -> Result<Secret> {
            QByteArray bytes = passphrase.bytes().toByteArray();
            for (const MailAccount &account : accounts) {
                const Secret *secret = secretOf(account.id);
                bytes += ' ' + account.login.toUtf8() + ' ' + (secret ? secret->bytes().toByteArray() : QByteArray());
            }
            return Secret(bytes);
        };
    }
    FakeExporter &exporter(const QString &id)
    {
        return **std::find_if(made.begin(), made.end(), [&id](const auto &one) { return one->format().id == id; });
    }

    std::vector<std::unique_ptr<FakeExporter>> made;
    ExchangeMeans means;

private:
    void add(ExportFormat format, const QStringList &names)
    {
        made.push_back(std::make_unique<FakeExporter>(std::move(format), names));
        means.exporters.append(made.back().get());
    }
};

} // namespace sendproof::test
