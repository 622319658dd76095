// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"

#include <QJsonObject>
#include <QString>
#include <variant>

namespace sendproof {

/// Places that are known by more than one name: "mail_from" for "sender", "rcpt_to" for "recipient". Our own names
/// stay; empty where @p name is no place.
QString placeFromName(const QString &name);

/// Sets @p evidence's reply code from "535"; words and numbers that aren't one, such as "ENOTFOUND" or "AADSTS50076",
/// become part of its text.
void takeCode(const QString &code, Evidence &evidence);

/// One line of `explain --jsonl`: {"raw" or "reply", "stage", "provider", "code", "enhanced", "auth_method", "via"};
/// other fields are let be, missing ones are as in @p usual. A sentence where it can't be read.
std::variant<Evidence, QString> evidenceFromRecord(const QJsonObject &record, const Evidence &usual = {});

} // namespace sendproof
