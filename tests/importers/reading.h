// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"
#include "importers/importerlist.h"

#include <QTest>

namespace sendproof::test {

/// What the importer that recognises @p bytes makes of them.
inline ImportReading readingOf(const QByteArray &bytes, const QString &fileName = {}, const MailAddress &owner = {})
{
    const Importers importers = plainImporters(owner);
    return readingBy(recognisedBy(importers, bytes, fileName), Secret(bytes), {});
}

/// One account in one line: "name|workspace|provider|host:port security auth|login|address|sender|secret", and what
/// isn't usual about it behind that.
inline QString told(const ImportedAccount &imported)
{
    const MailAccount &account = imported.account;
    QString text = QStringLiteral("%1|%2|%3|%4:%5 %6 %7|%8|%9")
                       .arg(account.name, account.workspace, account.providerId, account.server.host.ascii(),
                            QString::number(account.server.port), securityName(account.server.security),
                            authChoiceName(account.server.auth), account.login, account.sender.address.toString());
    text += QStringLiteral("|%1|%2").arg(account.sender.name.toString(), imported.secret.text());
    if (!account.server.pinnedCertificate.isEmpty())
        text += QStringLiteral("|pinned");
    if (account.server.clearChannelAllowed)
        text += QStringLiteral("|clear");
    return account.isPractice ? text + QStringLiteral("|practice") : text;
}

inline QStringList told(const ImportReading &reading)
{
    QStringList all;
    for (const ImportedAccount &imported : reading.accounts)
        all.append(told(imported));
    return all;
}

/// One problem in one line: "fault line:column field", "!" in front where nothing can be used.
inline QString told(const ImportProblem &problem)
{
    static const QStringList names{QStringLiteral("unknown"), QStringLiteral("large"),      QStringLiteral("malformed"),
                                   QStringLiteral("newer"),   QStringLiteral("passphrase"), QStringLiteral("damaged"),
                                   QStringLiteral("absurd"),  QStringLiteral("missing"),    QStringLiteral("bad"),
                                   QStringLiteral("unsafe"),  QStringLiteral("note")};
    return QStringLiteral("%1%2 %3:%4 %5")
        .arg(problem.isWhole ? QStringLiteral("!") : QString(), names.at(static_cast<int>(problem.fault)),
             QString::number(problem.place.line), QString::number(problem.place.column), problem.place.field)
        .trimmed();
}

inline QStringList problemsOf(const ImportReading &reading)
{
    QStringList all;
    for (const ImportProblem &problem : reading.problems)
        all.append(told(problem));
    return all;
}

} // namespace sendproof::test
