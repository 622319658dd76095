// SPDX-License-Identifier: GPL-3.0-or-later
// A file that somebody sent: the first byte chooses the importer, the rest is the file. Whatever comes out makes sense,
// is planned, and the accounts can be written and read back.
#include "bundle/bundleimporter.h"
#include "core/importplan.h"
#include "core/settingsreading.h"
#include "core/unsafetext.h"
#include "fuzz/require.h"
#include "importers/importerlist.h"

#include <QSet>

using namespace sendproof;
using sendproof::test::require;

namespace {

const Importers &importers()
{
    static const Importers all = [] {
        Importers made = plainImporters(*MailAddress::parse(u"haneul@b.kr").address);
        made.push_back(std::make_unique<BundleImporter>());
        return made;
    }();
    return all;
}

void lookAt(const ImportProblem &problem)
{
    require(problem.detail.size() <= 1000, "a detail is cut");
    require(problem.place.line >= 0 && problem.place.column >= 0, "a place is one");
}

void lookAt(const ImportedAccount &imported)
{
    const MailAccount &account = imported.account;
    require(!account.id.isNull() && !account.lastProof, "an account has an id and no proof");
    require(account.server.port >= 1 && account.server.port <= 65535, "a port is one");
    for (const QString &text : {account.name, account.workspace, account.login, account.providerId})
        require(!hasUnsafeCharacter(text) && text.size() <= 1000, "a text is safe to show");
    require(imported.secret.bytes().size() <= 65536, "a secret has an end");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size - 1));
    const std::size_t choice = data[0] % (importers().size() + 1);
    const Importer *importer =
        choice < importers().size() ? importers().at(choice).get() : recognisedBy(importers(), bytes, {});
    const ImportReading reading = readingBy(importer, Secret(bytes), Secret("passphrase"));
    QSet<QUuid> ids;
    for (const ImportProblem &problem : reading.problems) {
        lookAt(problem);
        require(!problem.isWhole || reading.accounts.empty(), "nothing is taken of what can't be read");
    }
    for (const ImportedAccount &imported : reading.accounts)
        lookAt(imported);
    const ImportPlan plan = planImport(reading, {}, ProviderCatalog());
    const Result<QList<MailAccount>> after = carriedOut(plan, {});
    require(bool(after), "a plan can be carried out");
    for (const MailAccount &account : after.value()) {
        require(!ids.contains(account.id), "an id stands once");
        ids.insert(account.id);
    }
    return 0;
}
