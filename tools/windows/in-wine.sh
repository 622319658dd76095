#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program that was built for Windows in Wine: in-wine.sh PROGRAM.exe ARGUMENT...
# SENDPROOF_WIN64_SDK names the SDK it was built with; its libraries and plug-ins are found there.
# WINEPREFIX names the Windows it runs in; without one a prefix beside the build is made. Without wine: exit code 77,
# which ctest takes for "skipped".
set -euo pipefail

[ -n "$(type -P wine)" ] || { printf '%s\n' "There is no wine here." >&2; exit 77; }
sdk=${SENDPROOF_WIN64_SDK:?names no folder with a Windows SDK}
compiler=x86_64-w64-mingw32-g++-posix

# Where the compiler's own libraries are; all of them stand in one or two folders.
runtime_folders() {
    local library
    for library in libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll; do
        dirname "$(realpath "$("$compiler" -print-file-name="$library")")"
    done | sort -u
}

path=$sdk/bin
while read -r folder; do path+=";$folder"; done < <(runtime_folders)
export WINEPATH=$path QT_PLUGIN_PATH=$sdk/plugins
export WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES=${WINEDLLOVERRIDES:-winemenubuilder.exe,mscoree,mshtml=}
if [ -z "${WINEPREFIX:-}" ]; then
    WINEPREFIX=$(realpath -m "$(dirname "$1")")/wine
    export WINEPREFIX
fi
exec wine "$@"
