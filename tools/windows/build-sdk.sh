#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes what Sendproof for Windows is built against, on a Debian 12 machine and from Debian's own source packages:
# Qt (Core, Gui, Widgets, Network, Test; TLS by Schannel), QtKeychain (Windows Credential Manager), libsodium and
# libqrencode, all by MinGW-w64 with POSIX threads. Half an hour on two cores.
set -euo pipefail

usage="Usage: tools/windows/build-sdk.sh PREFIX
  PREFIX   the folder to put it in; made if it isn't there. Name it in SENDPROOF_WIN64_SDK afterwards."
case "${1:-}" in
    '' | -*) printf '%s\n' "$usage" >&2; exit 2 ;;
esac

prefix=$(realpath -m "$1")
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
triplet=x86_64-w64-mingw32
# The sources, by Debian's names; the release of each is the one whose Qt the build machine has, but for QtKeychain:
# the first version that splits nothing and loses nothing over 2,560 bytes is newer.
readonly sources=(bookworm:qt6-base bookworm:libsodium bookworm:qrencode trixie:qtkeychain)
packages=(g++-mingw-w64-x86-64-posix ninja-build cmake dpkg-dev ca-certificates autoconf automake libtool
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev-tools qt6-l10n-tools)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$work/log

fail() { printf '%s\n' "$*" >&2; exit 1; }

# step WORDS COMMAND...: says what is being done; the command's own words only if it fails.
step() {
    printf '%s\n' "$1"
    "${@:2}" > "$log" 2>&1 || { tail -n 40 "$log" >&2; fail "This failed: $1"; }
}

require_packages() {
    local package missing=()
    for package in "${packages[@]}"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] || fail "Please install these packages first: ${missing[*]}"
}

# The mirror this machine uses for its own packages.
mirror() {
    # shellcheck disable=SC2016  # the names are apt's
    apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
        sed -n 's#^\([^ ]*\) bookworm$#\1#p' | sort -u | head -n 1
}

# Package lists of sources in a folder of our own: those of the machine stay as they are.
apt_here() {
    apt-get -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- \
        -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root "$@"
}

fetch() {
    local uri entry
    uri=$(mirror)
    [ -n "$uri" ] || fail "This machine doesn't take its packages from Debian 12 (bookworm)."
    mkdir -p "$work/lists/partial" "$work/cache" "$work/sources"
    for entry in bookworm trixie; do
        printf 'deb-src [signed-by=%s] %s %s main\n' /usr/share/keyrings/debian-archive-keyring.gpg "$uri" "$entry"
    done > "$work/sources.list"
    apt_here update
    cd "$work/sources"
    for entry in "${sources[@]}"; do
        apt_here source --download-only "${entry#*:}/${entry%%:*}"
    done
    for entry in *.orig.tar.*; do
        case "$entry" in *.asc) ;; *) tar xf "$entry" ;; esac
    done
}

# cmake_project NAME SOURCE OPTION...
cmake_project() {
    cmake -G Ninja -S "$2" -B "$work/$1" -DCMAKE_TOOLCHAIN_FILE="$top/cmake/toolchains/windows-mingw.cmake" \
        -DCMAKE_INSTALL_PREFIX="$prefix" "${@:3}"
    ninja -C "$work/$1" install
}

build_qt() {
    cmake_project qt "$work"/sources/qtbase-everywhere-src-* -DCMAKE_BUILD_TYPE=MinSizeRel \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DFEATURE_precompile_header=OFF -DFEATURE_pkg_config=OFF \
        -DFEATURE_schannel=ON -DINPUT_openssl=no -DINPUT_opengl=no -DFEATURE_vulkan=OFF -DFEATURE_tabletevent=OFF \
        -DFEATURE_sql=OFF -DFEATURE_dbus=OFF -DFEATURE_system_zlib=OFF
}

build_qtkeychain() {
    local source
    source=$(echo "$work"/sources/*keychain-*/)
    sed -i 's# /utf-8##' "$source/qtkeychain/CMakeLists.txt" # a switch of MSVC that GCC takes for a file
    cmake_project keychain "$source" -DCMAKE_BUILD_TYPE=Release -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF \
        -DBUILD_TEST_APPLICATION=OFF -DBUILD_TESTING=OFF
}

build_qrencode() {
    cmake_project qrencode "$work"/sources/*qrencode-*/ -DCMAKE_BUILD_TYPE=Release -DWITH_TOOLS=NO \
        -DBUILD_SHARED_LIBS=NO
}

build_libsodium() {
    cd "$work"/sources/libsodium-*/
    autoreconf -fi
    CC=$triplet-gcc-posix ./configure --host=$triplet --prefix="$prefix" --disable-static --enable-shared
    make -j"$(nproc)" install
}

require_packages
mkdir -p "$prefix"
export SENDPROOF_WIN64_SDK=$prefix
step "Fetching the sources" fetch
step "Building Qt" build_qt
step "Building QtKeychain" build_qtkeychain
step "Building libqrencode" build_qrencode
step "Building libsodium" build_libsodium
printf 'The SDK is in %s\n' "$prefix"
