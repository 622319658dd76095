#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the version of the project, which stands in CMakeLists.txt; fails where another file tells another one.

Usage: version.py [--tag TAG]
  --tag TAG  also fail unless the tag is "v" and the version, and CHANGELOG.md gives its release a day
"""
import argparse
import json
import pathlib
import re
import sys

import changelog

SOURCE = pathlib.Path(__file__).resolve().parents[2]
# Where people write the name and a version together, e.g. in man pages and the names of packages.
WRITTEN = re.compile(r"\bsendproof[ _-]v?(\d+\.\d+\.\d+)(?!\d|\.\d)", re.I)
PLACES = ("*.md", "docs/*.md", "installer/**/*", ".github/workflows/*", "vcpkg.json")


def project_version(source):
    text = (source / "CMakeLists.txt").read_text(encoding="utf-8")
    found = re.search(r"^project\(Sendproof VERSION (\d+\.\d+\.\d+)", text, re.M)
    if not found:
        raise ValueError("CMakeLists.txt names no version")
    return found.group(1)


def told_elsewhere(source):
    """(place, version) for everything that tells one."""
    vcpkg = json.loads((source / "vcpkg.json").read_text(encoding="utf-8"))
    yield "vcpkg.json", vcpkg.get("version-semver", "")
    releases = changelog.sections((source / "CHANGELOG.md").read_text(encoding="utf-8"))
    yield "CHANGELOG.md", next((version for version, _, _ in releases if version != "Unreleased"), "")
    for path in sorted((source / "installer").rglob("*.metainfo.xml")):
        yield path.name, next(iter(re.findall(r'<release version="([^"]+)"', path.read_text(encoding="utf-8"))), "")
    for path in sorted({path for pattern in PLACES for path in source.glob(pattern) if path.is_file()}):
        if path.suffix not in (".png", ".ico", ".icns"):
            for version in WRITTEN.findall(path.read_text(encoding="utf-8", errors="replace")):
                yield str(path.relative_to(source)), version


def problems(source, tag=None):
    version = project_version(source)
    found = [f"{place} says {told or 'nothing'}, CMakeLists.txt {version}"
             for place, told in told_elsewhere(source) if told != version]
    if tag is not None:
        if tag != f"v{version}":
            found.append(f"the tag is {tag}, the version {version}")
        try:
            date, _ = changelog.section(version, (source / "CHANGELOG.md").read_text(encoding="utf-8"))
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
                found.append(f"CHANGELOG.md gives {version} no day, but \"{date}\"")
        except ValueError as error:
            found.append(str(error))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tag")
    parser.add_argument("--source", type=pathlib.Path, default=SOURCE, help=argparse.SUPPRESS)
    options = parser.parse_args()
    found = problems(options.source, options.tag)
    if found:
        sys.exit("\n".join(found))
    print(project_version(options.source))


if __name__ == "__main__":
    main()
