// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "wizard/realcatalog.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace sendproof::test {

/// What trips escaping up, Korean included.
inline const QString nastyText = QStringLiteral("하늘 `a' \"b\" \\c \\\\d \\'e $f ${g} #h %i% &amp; <j> ]]> ; 'z\\");

inline MailAccount accountAt(const QString &providerId, const QString &address, const QString &host, int port = 465)
{
    MailAccount account;
    account.id = QUuid::createUuidV5(QUuid(), address);
    account.name = QStringLiteral("하늘베이커리");
    account.providerId = providerId;
    account.server.host = HostName::parse(host).host.value();
    account.server.port = port;
    account.server.security = usualSecurity(port);
    account.login = address;
    account.sender.address = MailAddress::parse(address).address.value();
    account.sender.name = HeaderText::from(u"하늘베이커리").value();
    return account;
}

inline MailAccount naverAccount()
{
    return accountAt(QStringLiteral("naver"), QStringLiteral("sky@naver.com"), QStringLiteral("smtp.naver.com"));
}

/// Signs in at Google in the browser; has no server of its own.
inline MailAccount googleAccount()
{
    MailAccount account = accountAt(QStringLiteral("gmail"), QStringLiteral("sky@gmail.com"), QStringLiteral("x.kr"));
    account.server = {};
    account.direct = DirectRoute{};
    return account;
}

inline ExportOrder orderOf(const QList<MailAccount> &accounts, bool withSecrets = false)
{
    return {.accounts = accounts,
            .withSecrets = withSecrets,
            .language = QStringLiteral("ko"),
            .day = QDate(2026, 11, 21),
            .words = {.madeBy = QStringLiteral("센드프루프가 -- 만들었어요 ?> */"),
                      .secretIsIn = QStringLiteral("비밀번호가 들어 있어요"),
                      .secretIsNotIn = QStringLiteral("비밀번호는 없어요"),
                      .secretGoesHere = QStringLiteral("PUT-THE-PASSWORD-HERE")}};
}

inline ExportFiles filesOf(const Exported &exported)
{
    return std::holds_alternative<ExportFiles>(exported) ? std::get<ExportFiles>(exported) : ExportFiles();
}

inline RefusedExport refusalOf(const Exported &exported)
{
    return std::holds_alternative<RefusedExport>(exported)
               ? std::get<RefusedExport>(exported)
               : RefusedExport{ExportRefusal::TooLong, {}, QStringLiteral("it was not refused")};
}

/// The bytes with @p secret in the places of all accounts.
inline QByteArray bytesWith(const ExportFile &file, const QString &secret)
{
    const Secret held = Secret::fromText(secret);
    return exportedBytes(file, [&held](const QUuid &) { return &held; }).bytes().toByteArray();
}

inline QByteArray bytesOf(const ExportFile &file)
{
    return exportedBytes(file).bytes().toByteArray();
}

inline bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// What a program says on standard output; what it says on standard error where it fails or doesn't end in time.
inline QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                           int deadline = 30000)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(deadline)) {
        process.kill();
        process.waitForFinished(1000);
        return QByteArrayLiteral("did not end");
    }
    return process.exitCode() == 0 ? process.readAllStandardOutput() : process.readAllStandardError();
}

inline QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test file can't be written");
    return file.fileName();
}

} // namespace sendproof::test
