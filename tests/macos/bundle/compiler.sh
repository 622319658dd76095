#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Stands for a compiler and linker of macOS: makes what it is told to make, as a file that says so.
while [ $# -gt 0 ]; do
    if [ "$1" = -o ]; then
        printf 'made by the test\n' > "$2"
        chmod +x "$2"
    fi
    shift
done
