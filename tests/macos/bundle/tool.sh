#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Stands for macdeployqt and codesign: writes down how it was called, an argument a line, and does what the rest needs.
{
    basename "$0"
    printf '  %s\n' "$@"
} >> "$SENDPROOF_TOOL_LOG"
case $0 in
    *macdeployqt)
        mkdir -p "$1/Contents/Frameworks/QtCore.framework" "$1/Contents/PlugIns/platforms"
        : > "$1/Contents/Frameworks/libqt6keychain.1.dylib"
        : > "$1/Contents/PlugIns/platforms/libqcocoa.dylib"
        ;;
esac
