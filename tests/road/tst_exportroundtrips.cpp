// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/clientexporters.h"
#include "exporters/exporters.h"
#include "importers/importerlist.h"
#include "support/fakes.h"
#include "support/roundtrips.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr quint32 seed = 20261121;

/// What programs' settings have no place for, or what no file is believed.
MailAccount asProgramsKnowIt(MailAccount account)
{
    account.name.clear();
    account.workspace.clear();
    account.providerId.clear();
    account.isPractice = false;
    account.server.clearChannelAllowed = false;
    if (account.login.isEmpty())
        account.server.auth = AuthChoice::Auto;
    return account;
}

MailAccount withoutPinAndMethod(MailAccount account)
{
    account = asProgramsKnowIt(std::move(account));
    account.server.pinnedCertificate.clear();
    account.server.auth = AuthChoice::Auto;
    return account;
}

MailAccount asMsmtpKnowsIt(MailAccount account)
{
    account = asProgramsKnowIt(std::move(account));
    account.sender.name = {};
    if (account.server.security == Security::None)
        account.server.pinnedCertificate.clear();
    return account;
}

/// Nothing of a file of Thunderbird's tells who sends; CRAM-MD5 is the one method that it names.
MailAccount asAutoconfigKnowsIt(MailAccount account)
{
    const AuthChoice method = account.server.auth;
    account = withoutPinAndMethod(std::move(account));
    account.sender.name = {};
    account.server.auth = method == AuthChoice::CramMd5 ? method : AuthChoice::Auto;
    return account;
}

/// The first file of an Exporter with its secret.
auto writtenBy(const Exporter &exporter)
{
    return [&exporter](const MailAccount &account, const Secret &secret) -> std::optional<Secret> {
        ExportOrder order{.accounts = {account}, .withSecrets = true};
        order.language = QStringLiteral("en");
        order.day = QDate(2026, 11, 21);
        order.words = {QStringLiteral("Made by Sendproof."), QStringLiteral("A password is in this file."),
                       QStringLiteral("There is no password in this file."), QStringLiteral("PUT-THE-PASSWORD-HERE")};
        const Exported exported = exporter.files(order);
        const auto *files = std::get_if<ExportFiles>(&exported);
        if (!files)
            return std::nullopt;
        for (const ExportPiece &piece : files->first().pieces) {
            const auto *slot = std::get_if<SecretSlot>(&piece);
            if (slot && slot->canHold && !slot->canHold(secret))
                return std::nullopt;
        }
        return exportedBytes(files->first(), [&secret](const QUuid &) { return &secret; });
    };
}

struct Format
{
    const char *exporter;
    const char *importer;
    MailAccount (*kept)(MailAccount);
    bool keepsId = false;
    bool takesDirect = false;
};

MailAccount everything(MailAccount account)
{
    return account;
}

constexpr Format formats[] = {{"sendproof-json", "sendproof-json", everything, true, true},
                              {"csv", "csv", everything, true},
                              {"env", "env", asProgramsKnowIt},
                              {"laravel", "env", withoutPinAndMethod},
                              {"msmtprc", "msmtprc", asMsmtpKnowsIt},
                              {"wp-mail-smtp", "wordpress", withoutPinAndMethod},
                              {"fluent-smtp", "wordpress", withoutPinAndMethod},
                              {"thunderbird-autoconfig", "autoconfig", asAutoconfigKnowsIt}};

/// What a file of this format leaves open, though the program it is for takes it.
bool isBeyond(const Format &format, const MailAccount &account)
{
    const QLatin1StringView name(format.exporter);
    if (name == "laravel"_L1)
        return account.server.security == Security::None; // Laravel has no word for it
    if (name == "fluent-smtp"_L1)
        return account.login.isEmpty(); // then it has no constants at all
    return name == "thunderbird-autoconfig"_L1 && account.login != account.login.trimmed();
}

} // namespace

/// What the program writes for others, it reads again: the same account, as far as the format can hold it.
class TestExportRoundTrips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_catalog = ProviderCatalog::fromJson(file.readAll()).value();
        m_exporters = plainExporters();
        auto clients = clientExporters(m_catalog);
        for (std::unique_ptr<Exporter> &exporter : clients)
            m_exporters.push_back(std::move(exporter));
    }

    void bringsTheAccountBack_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < qsizetype(std::size(formats)); ++i)
            QTest::newRow(formats[i].exporter) << i;
    }
    void bringsTheAccountBack()
    {
        QFETCH(qsizetype, index);
        const Format &format = formats[index];
        const auto exporter = std::find_if(m_exporters.begin(), m_exporters.end(), [&](const auto &one) {
            return one->format().id == QLatin1StringView(format.exporter);
        });
        QVERIFY(exporter != m_exporters.end());
        const auto write = writtenBy(**exporter);
        const bool hasNoSecret = (*exporter)->format().secrets == SecretPolicy::Never;
        const RoundTrip trip{.name = format.exporter,
                             .write = [&](const MailAccount &account, const Secret &secret) -> std::optional<Secret> {
                                 return isBeyond(format, account) ? std::nullopt : write(account, secret);
                             },
                             .read =
                                 [&](const Secret &bytes, const MailAccount &account) {
                                     const Importers importers = plainImporters(account.sender.address);
                                     return readingBy(recognisedBy(importers, bytes.bytes(), {}), bytes, {});
                                 },
                             .kept = format.kept,
                             .takesDirect = format.takesDirect,
                             .keepsId = format.keepsId,
                             .keepsSecret = !hasNoSecret};
        int refused = 0;
        QVERIFY(comeBack(trip, seed, 400, refused));
        QVERIFY2(refused < 400, "every account was refused");
    }

private:
    ProviderCatalog m_catalog;
    std::vector<std::unique_ptr<Exporter>> m_exporters;
};

QTEST_GUILESS_MAIN(TestExportRoundTrips)
#include "tst_exportroundtrips.moc"
