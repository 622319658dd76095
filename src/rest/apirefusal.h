// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "web/httpsrequest.h"

#include <QJsonObject>
#include <QStringList>

namespace sendproof {

/// What the body of an error reply says.
struct ApiRefusal
{
    QStringList reasons; ///< Words for programs, the most telling first
    QString message;     ///< For people
};

/// Google's form (google.rpc.Status and the older one in the same object): the reasons of error.errors[] and
/// error.details[]; error.status only where there is none, as it says "PERMISSION_DENIED" of a limit too.
ApiRefusal googleRefusal(const QJsonObject &body);

/// Microsoft Graph's form: error.code, then the codes of the inner errors, which say it more precisely.
ApiRefusal graphRefusal(const QJsonObject &body);

/// The failure that a reply with an error is, see ApiDialect::answer(). @p read: the provider's form.
Failure refusalFrom(const HttpsReply &reply, ApiRefusal (*read)(const QJsonObject &));

/// The failure where a success isn't the documented one: nobody knows whether the mail went out.
Failure unknownOutcome(int status, const QString &detail = {});

/// @p body as a JSON object; empty where it is none.
QJsonObject jsonObjectOf(const Secret &body);

} // namespace sendproof
