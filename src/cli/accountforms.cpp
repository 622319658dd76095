// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountforms.h"

#include "cli/cliwords.h"
#include "cli/directforms.h"
#include "cli/explanation.h"
#include "cli/printer.h"
#include "wizard/stagewords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString proofText(const MailAccount &account)
{
    if (!account.lastProof)
        return CliWords::tr("not tested yet");
    const ProofRecord &proof = *account.lastProof;
    const QString when = proof.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm");
    if (proof.accepted)
        return CliWords::tr("accepted, %1").arg(when);
    return CliWords::tr("failed (%1), %2").arg(proof.cause, when);
}

QString serverText(const SubmissionServer &server)
{
    return u"%1:%2 %3"_s.arg(server.host.shown(), QString::number(server.port), securityName(server.security));
}

QString routeText(const MailAccount &account)
{
    return account.direct ? directText(*account.direct) : serverText(account.server);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm") : QString();
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"-"_s : text;
}

} // namespace

QString accountLine(const MailAccount &account)
{
    return u"%1 %2 %3  %4"_s.arg(account.name.leftJustified(24), orDash(account.workspace).leftJustified(16),
                                 routeText(account).leftJustified(40), proofText(account));
}

QStringList accountLines(const MailAccount &account, const QList<Expiry> &endings)
{
    const auto line = [](const QString &label, const QString &value) { return u"%1: %2"_s.arg(label, orDash(value)); };
    const QString pin = QString::fromLatin1(account.server.pinnedCertificate.toHex());
    QStringList lines{
        line(CliWords::tr("Name"), account.name), line(CliWords::tr("Id"), account.id.toString(QUuid::WithoutBraces)),
        line(CliWords::tr("Workspace"), account.workspace), line(CliWords::tr("Provider"), account.providerId)};
    if (account.direct) {
        lines += {line(CliWords::tr("Signed in at"), directText(*account.direct)),
                  line(CliWords::tr("Tenant"), account.direct->tenant),
                  line(CliWords::tr("Client id of one's own"), account.direct->clientId.section(u' ', 0, 0)),
                  line(CliWords::tr("Time of the sign-in"), timeText(account.direct->signedInAt))};
    } else {
        lines += {line(CliWords::tr("Server"), serverText(account.server)),
                  line(CliWords::tr("Sign-in method"), authChoiceName(account.server.auth)),
                  line(CliWords::tr("Accepted certificate"), pin)};
    }
    lines += {line(CliWords::tr("Login"), account.login), line(CliWords::tr("From"), account.sender.address.shown()),
              line(CliWords::tr("From name"), account.sender.name.toString()),
              line(CliWords::tr("Last test"), proofText(account))};
    for (const Expiry &expiry : endings)
        lines.append(expiryLine(expiry));
    return lines;
}

QJsonObject accountJson(const MailAccount &account, const QList<Expiry> &endings)
{
    QJsonObject server = serverJson(account.server);
    server.insert(u"auth"_s, authChoiceName(account.server.auth));
    server.insert(u"pinned_sha256"_s, safeJsonOrNull(QString::fromLatin1(account.server.pinnedCertificate.toHex())));
    server.insert(u"clear_allowed"_s, account.server.clearChannelAllowed);
    QJsonValue lastProof = QJsonValue(QJsonValue::Null);
    if (account.lastProof) {
        lastProof = QJsonObject{{u"at"_s, timeJson(account.lastProof->at)},
                                {u"accepted"_s, account.lastProof->accepted},
                                {u"stage"_s, safeJsonOrNull(account.lastProof->stage)},
                                {u"cause"_s, safeJsonOrNull(account.lastProof->cause)}};
    }
    return {{u"id"_s, account.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, safeJson(account.name)},
            {u"workspace"_s, safeJsonOrNull(account.workspace)},
            {u"provider"_s, safeJsonOrNull(account.providerId)},
            {u"server"_s, server},
            {u"direct"_s, directJson(account.direct)},
            {u"ends"_s, expiryJson(endings)},
            {u"login"_s, safeJsonOrNull(account.login)},
            {u"from"_s, QJsonObject{{u"address"_s, safeJsonOrNull(account.sender.address.toString())},
                                    {u"name"_s, safeJsonOrNull(account.sender.name.toString())}}},
            {u"practice"_s, account.isPractice},
            {u"last_proof"_s, lastProof}};
}

} // namespace sendproof
