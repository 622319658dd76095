// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sendproof::test {

/// Two providers whose MX suffixes nest.
inline const QByteArray twoProviders = R"({"providers": [
  {"id": "one", "name": {"ko": "하나", "en": "One"}, "domains": ["one.kr"], "mx_suffixes": ["mx.one.kr"],
   "host": "smtp.one.kr", "ports": [{"port": 465, "security": "implicit-tls"}], "help_url": "https:\/\/help.one.kr\/",
   "note": {"ko": "쪽지", "en": "note"}, "notices": [
    {"id": "soon", "level": "info", "until": "2026-12-31", "text": {"ko": "곧", "en": "soon"}, "source": "s", "as_of": "2026"},
    {"id": "now", "level": "warn", "from": "2027-01-01", "text": {"ko": "지금", "en": "now"}, "source": "s", "as_of": "2026-01"}],
   "source": "s", "as_of": "2026-01-01"},
  {"id": "two", "name": {"ko": "둘", "en": "Two"}, "mx_suffixes": ["one.kr"], "host": "a.two.kr",
   "hosts": [{"host": "a.two.kr"}, {"host": "b.two.kr", "region": "b"}],
   "ports": [{"port": 587, "security": "starttls"}], "source": "s", "as_of": "2026-01-01"}
]})";

/// A catalogue of one entry with these fields beside the required ones.
inline QByteArray oneEntry(const QByteArray &fields)
{
    return R"({"providers": [{"id": "x", "name": {"ko": "가", "en": "a"}, "source": "s", "as_of": "2026")" +
           (fields.isEmpty() ? QByteArray() : ", " + fields) + "}]}";
}

} // namespace sendproof::test
