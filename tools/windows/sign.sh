#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Signs a program, a library or an installer of Windows in place, on Linux: sign.sh FILE. One signature, SHA-256, with a
# time stamp, so that it outlives the certificate. Takes from the environment:
#   WINDOWS_CERTIFICATE            PKCS #12 in Base64: a code signing certificate with its key and its chain
#   WINDOWS_CERTIFICATE_PASSWORD   its password
#   WINDOWS_TIMESTAMP_URL          a time stamp server (RFC 3161), or "none", which is for trying only
# Certificates that never leave their token need another command in place of this one; docs/release.md.
set -euo pipefail

file=${1:?Usage: sign.sh FILE}
timestamp=${WINDOWS_TIMESTAMP_URL:-http://timestamp.digicert.com}
umask 077
folder=$(mktemp -d "$(dirname "$file")/.signing.XXXXXX") # beside it, so that it takes its place in one step
trap 'rm -rf "$folder"' EXIT

base64 --decode <<< "${WINDOWS_CERTIFICATE:?has no certificate}" > "$folder/certificate.p12"
printf '%s' "${WINDOWS_CERTIFICATE_PASSWORD?has no password}" > "$folder/password"
options=(-pkcs12 "$folder/certificate.p12" -readpass "$folder/password" -h sha256 -n Sendproof)
[ "$timestamp" = none ] || options+=(-ts "$timestamp")

tries=3 # time stamp servers are busy now and then
until osslsigncode sign "${options[@]}" -in "$file" -out "$folder/signed" > "$folder/words" 2>&1; do
    tries=$((tries - 1))
    rm -f "$folder/signed"
    if [ "$tries" -eq 0 ] || [ "$timestamp" = none ]; then
        cat "$folder/words" >&2
        exit 1
    fi
    sleep 5
done
chmod --reference="$file" "$folder/signed"
mv "$folder/signed" "$file"
