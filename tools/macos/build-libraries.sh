#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes what Sendproof for macOS is built against beside Qt, for the oldest macOS that Qt runs on: libsodium, libqrencode
# and OpenSSL as static libraries (vcpkg), QtKeychain as a shared one. Homebrew's run on nothing older than the Mac they
# were made for.
set -euo pipefail

usage="Usage: tools/macos/build-libraries.sh PREFIX QT MACOS
  PREFIX   the folder to put them in; made if it isn't there
  QT       where Qt is, the folder with lib/cmake in it
  MACOS    the oldest macOS they shall run on, e.g. 12.0"
case "${1:-}:$#" in
    -*) printf '%s\n' "$usage" >&2; exit 2 ;;
    *:3) ;;
    *) printf '%s\n' "$usage" >&2; exit 2 ;;
esac
readonly VCPKG=2025.10.17 QTKEYCHAIN=0.15.0

mkdir -p "$1"
prefix=$(cd "$1" && pwd) qt=$2 macos=$3
architecture=$(uname -m) vcpkg_architecture=$(uname -m | sed 's/x86_64/x64/')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A triplet of our own: vcpkg's build for the macOS they are built on.
mkdir "$work/triplets"
cat > "$work/triplets/sendproof.cmake" <<END
set(VCPKG_TARGET_ARCHITECTURE $vcpkg_architecture)
set(VCPKG_CRT_LINKAGE dynamic)
set(VCPKG_LIBRARY_LINKAGE static)
set(VCPKG_CMAKE_SYSTEM_NAME Darwin)
set(VCPKG_OSX_ARCHITECTURES $architecture)
set(VCPKG_OSX_DEPLOYMENT_TARGET $macos)
set(VCPKG_BUILD_TYPE release)
END
git clone --depth 1 --branch "$VCPKG" https://github.com/microsoft/vcpkg "$work/vcpkg"
"$work/vcpkg/bootstrap-vcpkg.sh" -disableMetrics
# Not by the vcpkg.json of this project, which is for whoever builds with vcpkg alone.
"$work/vcpkg/vcpkg" install --classic --overlay-triplets="$work/triplets" --triplet sendproof --x-install-root="$work/installed" \
    libsodium libqrencode openssl
cp -R "$work/installed/sendproof/." "$prefix"

git clone --depth 1 --branch "$QTKEYCHAIN" https://github.com/frankosterfeld/qtkeychain "$work/qtkeychain"
cmake -S "$work/qtkeychain" -B "$work/qtkeychain/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$qt" \
    -DCMAKE_OSX_DEPLOYMENT_TARGET="$macos" -DCMAKE_INSTALL_PREFIX="$prefix" -DBUILD_WITH_QT6=ON \
    -DBUILD_TEST_APPLICATION=OFF -DBUILD_TESTING=OFF
cmake --build "$work/qtkeychain/build"
cmake --install "$work/qtkeychain/build"
printf 'The libraries are in %s\n' "$prefix"
