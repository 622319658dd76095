# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./run and ./test share. Sourced by them, never run.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

# What building takes, and the libraries the finished programs load by themselves at run time.
# shellcheck disable=SC2034  # used by the scripts that source this file
build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-qpa-plugins libgl1-mesa-dev libvulkan-dev
    qtkeychain-qt6-dev libssl-dev libsodium-dev libqrencode-dev
    libsecret-1-0 ca-certificates
)

fail() { printf '%s\n' "$*" >&2; exit 1; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# can_install PACKAGE...: whether they are there, or can be brought.
can_install() {
    local package
    if [ "$(id -u)" -eq 0 ] || [ -n "$(type -P sudo)" ]; then
        [ -n "$(type -P apt-get)" ] && return
    fi
    for package in "$@"; do is_installed "$package" || return 1; done
}

# install_missing PACKAGE...: installs what is not there yet; asks for nothing when all is there.
install_missing() {
    local package missing=() root=()
    if [ -z "$(type -P apt-get)" ]; then
        printf '%s\n' "No apt-get here, so nothing is installed. Needed are (Debian's names): $*" >&2
        return
    fi
    for package in "$@"; do is_installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        [ -n "$(type -P sudo)" ] || fail "Please have these packages installed, then start again: ${missing[*]}
This script does it by itself when it is run as root or when sudo is there."
        root=(sudo)
    fi
    printf 'Installing: %s\n' "${missing[*]}"
    "${root[@]}" apt-get update -qq || printf '%s\n' "The package lists could not be refreshed; trying with the old ones." >&2
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}" ||
        fail "These packages could not be installed: ${missing[*]}"
}

# build PRESET: configures and builds into build/PRESET.
build() {
    local options=()
    if [ -n "$(type -P ccache)" ]; then
        export CCACHE_BASEDIR=$top
        options=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake --preset "$1" "${options[@]}"
    nice cmake --build --preset "$1" --parallel "$(nproc)"
}
