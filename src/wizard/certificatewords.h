// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "core/hostname.h"

#include <QString>

namespace sendproof {

/// What is wrong with @p certificate of @p host (empty: unknown), a sentence a fault, in plain text.
QString certificateText(const CertificateFacts &certificate, const HostName &host);

/// A SHA-256 fingerprint for reading out and comparing: "3A:9C:…", in upper case.
QString fingerprintText(const QByteArray &sha256);

/// A point in time as its day in the current language: "November 1, 2026".
QString dayText(const QDateTime &time);

} // namespace sendproof
