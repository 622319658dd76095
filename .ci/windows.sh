# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Windows part of ./test: the programs for Windows built here by MinGW-w64, and run in Wine. Sourced after lib.sh.

# shellcheck disable=SC2034  # used by the script that sources this file
windows_packages=(g++-mingw-w64-x86-64-posix wine wine64 nsis xvfb xauth fonts-nanum fonts-dejavu-core qt6-translations-l10n)
windows_sdk_archive=../shared/lab/windows/sdk-win64.tar.xz

# find_windows_sdk: sets SENDPROOF_WIN64_SDK if there is an SDK to be had; otherwise says so and is false.
find_windows_sdk() {
    if [ -z "${SENDPROOF_WIN64_SDK:-}" ] && [ -f "$windows_sdk_archive" ]; then
        SENDPROOF_WIN64_SDK=$PWD/build/sdk-win64
        if [ ! -d "$SENDPROOF_WIN64_SDK" ]; then
            mkdir -p build/sdk.part
            tar xf "$windows_sdk_archive" -C build/sdk.part
            mv build/sdk.part/sdk-win64 "$SENDPROOF_WIN64_SDK"
            rmdir build/sdk.part
        fi
    fi
    if [ -d "${SENDPROOF_WIN64_SDK:-}" ]; then
        export SENDPROOF_WIN64_SDK
        return 0
    fi
    printf '%s\n' "The Windows part is left out: SENDPROOF_WIN64_SDK names no SDK (tools/windows/build-sdk.sh makes one)."
    return 1
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
