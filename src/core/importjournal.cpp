// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importjournal.h"

#include "core/accountfields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof {

QString keptAsideKey(const QUuid &account)
{
    return account.toString(QUuid::WithoutBraces) + "~before-import"_L1;
}

QByteArray accountFingerprint(const MailAccount &account)
{
    MailAccount untested = account;
    untested.lastProof.reset();
    const QByteArray fields = QJsonDocument(toFields(untested)).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(fields, QCryptographicHash::Sha256);
}

} // namespace sendproof
