// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/settingscsv.h"

#include "core/importer.h"
#include "exporters/exporttext.h"
#include "exporters/programexporter.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto heading = "name,workspace,from_address,from_name,login,secret,provider,host,port,security,auth,"
                         "pinned_certificate,clear_channel_allowed,practice,id\r\n";

QString yesOrNo(bool isSo)
{
    return isSo ? u"yes"_s : u"no"_s;
}

/// An example has none, so that the row that is made of it is a new account.
QString idOf(const MailAccount &account)
{
    return account.id.isNull() ? QString() : account.id.toString(QUuid::WithoutBraces);
}

void writeRow(ExportText &text, const MailAccount &account)
{
    const SubmissionServer &server = account.server;
    for (const QString &cell : {account.name, account.workspace, account.sender.address.toString(),
                                account.sender.name.toString(), account.login})
        text.value(csvCell, cell) << ",";
    if (!account.login.isEmpty())
        text.secretOr({}, account, csvCell);
    for (const QString &cell :
         {account.providerId, server.host.ascii(), QString::number(server.port), QString(securityName(server.security)),
          QString(authChoiceName(server.auth)), QString::fromLatin1(server.pinnedCertificate.toHex()),
          yesOrNo(server.clearChannelAllowed), yesOrNo(account.isPractice), idOf(account)})
        (text << ",").value(csvCell, cell);
    text << "\r\n";
}

} // namespace

ExportFormat SettingsCsv::format() const
{
    return {
        .id = u"csv"_s, .suffix = u"csv"_s, .mimeType = u"text/csv"_s, .maximalAccounts = Importer::maximalAccounts};
}

Exported SettingsCsv::files(const ExportOrder &order) const
{
    if (const std::optional<RefusedExport> refused = refusedByForm(order, format()))
        return *refused;
    ExportText text(order);
    text << "\xEF\xBB\xBF" << heading; // without the mark Excel reads Korean in another encoding
    for (const MailAccount &account : order.accounts) {
        // What reading would refuse or fill in doesn't leave.
        if (account.sender.address.isEmpty())
            return RefusedExport{ExportRefusal::NotExpressible, account.id, u"sender.address"_s};
        if (account.server.host.isEmpty())
            return RefusedExport{ExportRefusal::NoServer, account.id, u"server.host"_s};
        writeRow(text, account);
    }
    if (text.size() > Importer::maximalSize) // it could not be read back
        return RefusedExport{ExportRefusal::TooLong, {}, {}};
    return ExportFiles{text.file(u"sendproof-accounts.csv"_s)};
}

} // namespace sendproof
