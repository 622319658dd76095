#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts a signing certificate into a keychain of its own that codesign may use without asking, on a build machine that is
# thrown away afterwards. Takes from the environment:
#   MACOS_CERTIFICATE            PKCS #12 in Base64: a "Developer ID Application" certificate with its key
#   MACOS_CERTIFICATE_PASSWORD   its password
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
keychain=$HOME/Library/Keychains/sendproof-signing.keychain-db
password=$(openssl rand -base64 24)

base64 --decode <<< "${MACOS_CERTIFICATE:?has no certificate}" > "$folder/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -P "${MACOS_CERTIFICATE_PASSWORD:?has no password}" -f pkcs12 \
    -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
# Besides the ones that are searched already.
security list-keychains -d user | tr -d '"' | xargs security list-keychains -d user -s "$keychain"
