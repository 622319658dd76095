// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importjournal.h"
#include "core/importplan.h"
#include "support/fakes.h"
#include "wizard/importlook.h"

#include <QFile>
#include <QTemporaryDir>

namespace sendproof::test {

/// Reads "fake", then a line an account: its login, and behind a blank its secret. "bad" can't be read, "note" is
/// passed over. A file that begins with "locked" wants the passphrase "open sesame".
class FakeImporter : public Importer
{
public:
    explicit FakeImporter(bool isLocked)
        : m_isLocked(isLocked)
    {
    }
    QString id() const override { return m_isLocked ? QStringLiteral("bundle") : QStringLiteral("csv"); }
    bool recognises(QByteArrayView bytes, const QString &) const override { return bytes.startsWith(word()); }
    bool needsPassphrase() const override { return m_isLocked; }
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override
    {
        if (m_isLocked && passphrase.bytes() != QByteArrayView("open sesame"))
            return unreadable(id(), ImportFault::WrongPassphrase);
        ImportReading reading;
        reading.format = id();
        const QList<QByteArray> lines = bytes.bytes().toByteArray().trimmed().split('\n');
        for (int i = 1; i < lines.size(); ++i)
            readLine(reading, lines.at(i), i + 1);
        return reading;
    }

private:
    QByteArrayView word() const { return m_isLocked ? QByteArrayView("locked") : QByteArrayView("fake"); }
    static void readLine(ImportReading &reading, const QByteArray &line, int number)
    {
        const ImportPlace place{.line = number, .column = 3, .field = QStringLiteral("port")};
        if (line == "bad" || line == "note") {
            const auto fault = line == "bad" ? ImportFault::BadValue : ImportFault::NotSupported;
            reading.problems.append({.fault = fault, .place = place, .detail = QStringLiteral("70000")});
            return;
        }
        const QByteArray login = line.split(' ').first();
        ImportedAccount imported;
        imported.account = fakeAccount();
        imported.account.providerId.clear();
        imported.account.id = QUuid::createUuid();
        imported.account.login = QString::fromUtf8(login);
        imported.account.name = imported.account.login.section(u'@', 0, 0);
        imported.account.sender.address = MailAddress::parse(imported.account.login).address.value();
        imported.account.server.host = HostName::parse(u"smtp.haneul-bakery.kr").host.value();
        imported.secret = Secret(line.contains(' ') ? line.split(' ').last() : QByteArray());
        imported.place = {.line = number};
        reading.accounts.push_back(std::move(imported));
    }

    bool m_isLocked;
};

/// A journal in memory.
class FakeImportJournal : public ImportJournal
{
public:
    Result<Done> begin(const QList<JournalEntry> &) override
    {
        ++begins;
        return Done{};
    }
    Result<Done> commit() override { return Done{}; }
    Result<Done> end() override { return Done{}; }
    void leave() override {}
    Result<std::optional<BrokenImport>> broken() override { return std::optional<BrokenImport>(); }

    int begins = 0;
};

/// Files to import, and where the accounts go.
struct FakeImport
{
    FakeImport()
    {
        importers.push_back(std::make_unique<FakeImporter>(false));
        importers.push_back(std::make_unique<FakeImporter>(true));
    }
    ImportGround ground() { return {importers, importersOf, catalog, {accounts, keychain, journal}, "name,login\n"}; }
    /// Writes a file, and gives its path.
    QString file(const QByteArray &content, const QString &name = QStringLiteral("accounts.csv")) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file to import");
        return file.fileName();
    }

    QTemporaryDir folder;
    Importers importers;
    std::function<Importers(const MailAddress &owner)> importersOf;
    ProviderCatalog catalog = fakeCatalog();
    FakeAccountStore accounts;
    FakeSecretStore keychain;
    FakeImportJournal journal;
};

} // namespace sendproof::test
