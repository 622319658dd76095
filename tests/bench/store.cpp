// SPDX-License-Identifier: GPL-3.0-or-later
// How long the files take with 10,000 accounts and 50 tests of each: bench_store [ACCOUNTS]. Medians of five.
#include "store/fileproofhistory.h"
#include "store/jsonaccountstore.h"
#include "store/sampleproofs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QUuid idOf(int number)
{
    return QUuid::createUuidV5(QUuid(), QByteArray::number(number));
}

MailAccount numbered(int number)
{
    MailAccount account;
    account.id = idOf(number);
    account.name = u"거래처 %1"_s.arg(number);
    account.workspace = u"사업장 %1"_s.arg(number % 300);
    account.server.host = HostName::parse(u"smtp%1.example.test"_s.arg(number % 50)).host.value();
    account.login = u"user%1@example.test"_s.arg(number);
    account.sender.address = MailAddress::parse(account.login).address.value();
    account.lastProof = sampleProof(account.id, number % 1000).proof;
    return account;
}

template<typename Work> void measure(const char *what, Work work)
{
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (const auto done = work(i); !done)
            qFatal("%s: %s", what, qPrintable(done.error().detail));
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-44s %8.1f ms\n", what, times.at(2));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = std::max(1, QCoreApplication::arguments().value(1, u"10000"_s).toInt());
    QTemporaryDir directory;
    JsonAccountStore store(directory.path());
    FileProofHistory history(directory.path());
    measure("accounts: write all", [&](int) {
        return store.edit([&](QList<MailAccount> &accounts) -> Result<Done> {
            accounts.clear();
            for (int i = 0; i < count; ++i)
                accounts.append(numbered(i));
            return Done{};
        });
    });
    std::printf("accounts.json: %.1f MB\n", static_cast<double>(QFileInfo(store.fileName()).size()) / 1e6);
    measure("accounts: read all", [&](int) { return store.accounts(); });
    measure("accounts: change one", [&](int i) {
        return store.edit([&](QList<MailAccount> &accounts) -> Result<Done> {
            accounts[count / 2].name = QString::number(i);
            return Done{};
        });
    });
    for (int i = 0; i < ProofHistory::kept; ++i) {
        QList<PastProof> batch;
        for (int account = 0; account < count; ++account)
            batch.append(sampleProof(idOf(account), i));
        if (const Result<Done> added = history.add(batch); !added)
            qFatal("%s", qPrintable(added.error().detail));
    }
    std::printf("proofs.jsonl: %.1f MB\n", static_cast<double>(QFileInfo(history.fileName()).size()) / 1e6);
    measure("history: add a batch of 100", [&](int i) {
        QList<PastProof> batch;
        for (int account = 0; account < 100; ++account)
            batch.append(sampleProof(idOf(account), 100 + i));
        return history.add(batch);
    });
    measure("history: of one account", [&](int i) { return history.of(idOf(i * (count - 1) / 4)); });
    measure("history: forget one account (rewrites)", [&](int i) { return history.forget({idOf(i)}); });
    return 0;
}
