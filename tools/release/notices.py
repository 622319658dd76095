#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/third-party/THIRD-PARTY-NOTICES.txt from installer/components.json and the texts beside it.

Usage: notices.py [--check]
  --check  write nothing; fail where the file is not what would be written
"""
import sys
import textwrap

import components as known

FILE = known.TEXTS.parent / "THIRD-PARTY-NOTICES.txt"
WIDTH = 100
PLATFORMS = {"windows": "Windows", "macos": "macOS", "linux": "Linux"}
PREFACE = """Sendproof holds, or needs, the software of others named here. Sendproof itself is under the GNU
General Public License, version 3 or later, whose text is in the file LICENSE. The exact versions
in one package are in its bill of materials, the file beside each release that ends in .cdx.json.

SOURCES. Each release has the complete source of Sendproof beside its packages, with the scripts
that build the packages and the libraries in them. The sources of the libraries are where each
entry says. Should one no longer be there, the Sendproof authors give it to anyone who asks, for as
long as they offer the package and for three years at least.

QT UNDER THE LGPL. Sendproof uses Qt under the GNU Lesser General Public License, version 3. On
Windows and macOS Qt comes as libraries of its own beside the programs (Qt6*.dll and the folders of
plugins; Contents/Frameworks and Contents/PlugIns), linked when a program starts. You may change
Qt, build it with the same binary interface (the same major version, the same minor one or a higher
one, by the same kind of compiler) and put your libraries in the place of those. On Windows nothing
checks them. On macOS the signature has to be renewed afterwards: codesign --force --deep --sign -
Sendproof.app. On Linux Qt is the system's, and is exchanged there.

LIBQRENCODE UNDER THE LGPL. On Windows and macOS it stands inside the programs. As their whole
source is beside each release, you can build them with another libqrencode; docs/release.md of the
source says how the packages are built.
"""


def paragraph(text, first="", rest=""):
    return textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False,
                         break_on_hyphens=False)


def delivery(component):
    by_way = {}
    for platform, how in component["platforms"].items():
        by_way.setdefault(known.LINKED[how["linked"]], []).append(PLATFORMS[platform])
    return "; ".join(f"{', '.join(platforms)}: {way}" for way, platforms in by_way.items())


def entry(component):
    lines = [component["name"], paragraph(component["website"], "    "),
             paragraph(f"Used for {component['uses']}.", "    ", "    "),
             paragraph(f"Copyright: {'; '.join(component['copyright'])}", "    ", "        "),
             paragraph(f"Licence: {component['licence']} (texts: {', '.join(component['texts'])})", "    ", "        "),
             paragraph(delivery(component), "    ", "        ")]
    if "source" in component:
        lines.append(paragraph(f"Source: {component['source']}", "    ", "        "))
    return "\n".join(lines)


def notices():
    parts = known.read()
    own = [entry(part) for part in parts if "within" not in part]
    within = [entry(part) for part in parts if "within" in part]
    names = sorted({text for part in parts for text in part["texts"]})
    texts = ["\n".join(["=" * WIDTH, name, "=" * WIDTH, "", (known.TEXTS / f"{name}.txt").read_text(encoding="utf-8")])
             for name in names]
    return "\n".join(["THIRD-PARTY NOTICES OF SENDPROOF", "", PREFACE, "COMPONENTS", "", "\n\n".join(own), "",
                      "INSIDE QT, as it comes with Sendproof for Windows and macOS", "", "\n\n".join(within), "",
                      "TEXTS OF THE LICENCES", "", "\n".join(texts)])


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    if sys.argv[1:]:
        if not FILE.is_file() or FILE.read_text(encoding="utf-8") != notices():
            sys.exit(f"{FILE} is not what tools/release/notices.py writes: run it")
    else:
        FILE.write_text(notices(), encoding="utf-8")


if __name__ == "__main__":
    main()
