#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what CHANGELOG.md says of a version: the text of the release. Usage: notes.py VERSION"""
import sys

import changelog


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    try:
        print(changelog.section(sys.argv[1], changelog.FILE.read_text(encoding="utf-8"))[1])
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
