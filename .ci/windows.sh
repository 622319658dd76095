# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Windows part of ./test: the programs for Windows built here by MinGW-w64, and run in Wine. Sourced after lib.sh.

# shellcheck disable=SC2034  # used by the script that sources this file
windows_packages=(g++-mingw-w64-x86-64-posix wine wine64 nsis xvfb xauth xz-utils fonts-nanum fonts-dejavu-core
    qt6-translations-l10n)
windows_sdk_archive=../shared/lab/windows/sdk-win64.tar.xz

# has_windows_sdk: whether there is an SDK to be had, and all it takes is there or can be installed; otherwise says why not.
has_windows_sdk() {
    if [ -n "${SENDPROOF_WIN64_SDK:-}" ]; then
        [ -d "$SENDPROOF_WIN64_SDK" ] || fail "SENDPROOF_WIN64_SDK names no folder: $SENDPROOF_WIN64_SDK"
    elif [ ! -f "$windows_sdk_archive" ]; then
        printf '%s\n' "The Windows part is left out: SENDPROOF_WIN64_SDK names no SDK (tools/windows/build-sdk.sh makes one)."
        return 1
    fi
    if ! can_install "${windows_packages[@]}"; then
        printf '%s\n' "The Windows part is left out: it needs these packages, and only root can install them: ${windows_packages[*]}"
        return 1
    fi
}

# use_windows_sdk: sets SENDPROOF_WIN64_SDK for the build; unpacks the archive where none is named.
use_windows_sdk() {
    local folder=build/sdk-win64
    if [ -z "${SENDPROOF_WIN64_SDK:-}" ]; then
        if [ ! -d "$folder" ] || [ "$windows_sdk_archive" -nt "$folder" ]; then
            rm -rf "$folder" build/sdk.part
            mkdir -p build/sdk.part
            tar xf "$windows_sdk_archive" -C build/sdk.part || fail "The SDK for Windows could not be unpacked."
            mv build/sdk.part/sdk-win64 "$folder"
            touch "$folder"
            rmdir build/sdk.part
        fi
        SENDPROOF_WIN64_SDK=$folder
    fi
    SENDPROOF_WIN64_SDK=$(realpath "$SENDPROOF_WIN64_SDK")
    export SENDPROOF_WIN64_SDK
}

# build_for_windows: the programs, their tests and the installer. What the tests of the other side need is exported:
# the folder of the programs as they are installed, and the installer.
build_for_windows() {
    local folder=$PWD/build/windows-mingw
    build windows-mingw
    rm -rf "$folder/stage" "$folder/packages"
    cmake --install "$folder" --prefix "$folder/stage" > /dev/null
    cp "$folder/tests/bin/listcredentials.exe" "$folder/stage" # what the tests look into the credential store with
    (cd "$folder" && cpack -G NSIS > packages.log 2>&1) || { cat "$folder/packages.log" >&2; fail "No installer was made."; }
    export SENDPROOF_WINDOWS_BIN=$folder/stage
    SENDPROOF_WINDOWS_INSTALLER=$(ls "$folder"/packages/*.exe)
    export SENDPROOF_WINDOWS_INSTALLER
}

# on_a_screen COMMAND...: with a display of its own, which ends with it.
on_a_screen() { xvfb-run --auto-servernum --server-args='-screen 0 1600x1200x24' "$@"; }
