// SPDX-License-Identifier: GPL-3.0-or-later
// Saves many accounts for a benchmark, as the program would: accountfiller COUNT PORT [--secrets]. They are at
// 127.0.0.1 with implicit TLS, sign in as bench1@example.test and on, and all have the password on standard input.
#include "secrets/keychainsecretstore.h"
#include "store/jsonaccountstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAccount numbered(int number, int port)
{
    MailAccount account;
    account.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    account.login = u"bench%1@example.test"_s.arg(number);
    account.name = account.login;
    account.server.host = HostName::parse(u"127.0.0.1").host.value();
    account.server.port = port;
    account.sender.address = MailAddress::parse(account.login).address.value();
    return account;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"sendproof"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1).toInt();
    QList<MailAccount> all;
    for (int i = 1; i <= count; ++i)
        all.append(numbered(i, arguments.value(2).toInt()));
    JsonAccountStore store(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    const Result<Done> saved = store.edit([&all](QList<MailAccount> &accounts) -> Result<Done> {
        accounts = all;
        return Done{};
    });
    if (!saved)
        qFatal("%s", qPrintable(saved.error().detail));
    if (!arguments.contains(u"--secrets"_s))
        return 0;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const Secret password(input.readLine().trimmed());
    KeychainSecretStore keychain({.deadline = std::chrono::minutes(10)});
    int left = count;
    for (const MailAccount &account : std::as_const(all))
        keychain.save(account.secretKey(), password.duplicate(), &app, [&left](const Result<Done> &done) {
            if (!done)
                qFatal("%s", failureKindName(done.error().kind).data());
            if (--left == 0)
                QCoreApplication::quit();
        });
    return QCoreApplication::exec();
}
