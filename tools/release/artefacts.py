#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks whether a folder holds a whole release, and writes the checksums of what is in it into SHA256SUMS.

Usage: artefacts.py FOLDER VERSION
"""
import hashlib
import pathlib
import re
import sys

SUMS = "SHA256SUMS"
# What a release has to have at least; each package has a bill of materials beside it.
PACKAGES = {"Windows": "*.exe", "Debian": "*.deb", "macOS": "*.dmg"}
SOURCE = "*.tar.gz"


def problems(folder, version):
    names = sorted(path.name for path in folder.iterdir() if path.name != SUMS)
    found = [f"no {what}: {pattern}" for what, pattern in {**PACKAGES, "source": SOURCE}.items()
             if not any(pathlib.PurePath(name).match(pattern) for name in names)]
    packages = [name for name in names if any(pathlib.PurePath(name).match(pattern) for pattern in PACKAGES.values())]
    found += [f"{name} has no bill of materials" for name in packages if f"{name}.cdx.json" not in names]
    found += [f"{name} doesn't have {version} in its name" for name in names
              if not re.search(rf"(?<![\d.]){re.escape(version)}(?![\d]|\.\d)", name)]
    found += [f"{name} is empty" for name in names if (folder / name).stat().st_size == 0]
    return found


def checksums(folder):
    paths = sorted(path for path in folder.iterdir() if path.name != SUMS)
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, version = pathlib.Path(sys.argv[1]), sys.argv[2]
    found = problems(folder, version)
    if found:
        sys.exit("\n".join(found))
    (folder / SUMS).write_text(checksums(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
