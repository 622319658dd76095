# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads CHANGELOG.md (Keep a Changelog)."""
import pathlib
import re

FILE = pathlib.Path(__file__).resolve().parents[2] / "CHANGELOG.md"
HEADING = re.compile(r"^## \[([^\]]+)\](?: - (.+?))?\s*$", re.M)


def sections(text):
    """(version, date, body) of each release, the newest first. The date is "unreleased" until there is one."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return [(heading.group(1), heading.group(2) or "", text[heading.end():end].strip("\n"))
            for heading, end in zip(headings, ends)]


def section(version, text):
    """The release's (date, body); ValueError where it is missing, stands twice or says nothing."""
    found = [(date, body) for name, date, body in sections(text) if name == version]
    if len(found) != 1:
        raise ValueError(f"CHANGELOG.md has {'no section' if not found else 'more than one section'} for {version}")
    date, body = found[0]
    body = re.sub(r"^\[[^\]]+\]: .*$", "", body, flags=re.M).strip("\n")  # the links at its end
    if not re.search(r"^\s*[-*] \S", body, re.M):
        raise ValueError(f"CHANGELOG.md says nothing of {version}")
    return date, body
