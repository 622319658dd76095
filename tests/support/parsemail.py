#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a mail on stdin and prints as JSON what Python's email package finds in it."""

import email
import email.policy
import json
import sys


def describe(mail):
    headers, defects = parsed_headers(mail)
    sender = (addresses(headers.get("from")) or [{"name": None, "address": None}])[0]
    date = headers.get("date")
    body = mail.get_body(("plain",))
    return {
        "from_name": sender["name"],
        "from_address": sender["address"],
        "to": addresses(headers.get("to")),
        "subject": text(headers.get("subject")),
        "body": body.get_content() if body else None,
        "message_id": text(headers.get("message-id")),
        "date": date.datetime.isoformat() if date and date.datetime else None,
        "auto_submitted": text(headers.get("auto-submitted")),
        "defects": defects,
        "headers": [{"name": name, "value": raw(value)} for name, value in mail.raw_items()],
    }


def parsed_headers(mail):
    """The top headers by lower-case name, the first of each, and all defects of all parts."""
    headers, defects = {}, []
    for part in mail.walk():
        defects += [f"{type(defect).__name__}: {defect}" for defect in part.defects]
        for name, value in part.raw_items():
            try:
                header = part.policy.header_fetch_parse(name, value)
            except Exception as error:  # The package raises almost anything over a broken header.
                defects.append(f"{name}: {type(error).__name__}: {error}")
                continue
            defects += [f"{name}: {type(defect).__name__}: {defect}" for defect in header.defects]
            if part is mail:
                headers.setdefault(name.lower(), header)
    return headers, defects


def addresses(header):
    found = header.addresses if header else []
    return [{"name": whole(a.display_name), "address": whole(a.addr_spec)} for a in found]


def text(header):
    return None if header is None else whole(str(header))


def raw(value):
    return whole("".join(value.splitlines()))


def whole(text):
    # The parser keeps bytes beyond ASCII as lone surrogates, which JSON could not carry.
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


if __name__ == "__main__":
    json.dump(describe(email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)), sys.stdout)
