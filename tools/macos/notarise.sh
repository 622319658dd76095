#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Signs a disk image, has Apple look at it, and staples the ticket to it, so that Gatekeeper knows it without the network:
# notarise.sh IMAGE.dmg. What lies in it must be signed already. Takes from the environment:
#   SENDPROOF_SIGN_IDENTITY   as for signing what lies in it
#   NOTARY_KEY                key of App Store Connect (.p8) in Base64
#   NOTARY_KEY_ID, NOTARY_ISSUER_ID
set -euo pipefail

image=${1:?Usage: notarise.sh IMAGE.dmg}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
base64 --decode <<< "${NOTARY_KEY:?has no key}" > "$folder/key.p8"

codesign --force --timestamp --sign "${SENDPROOF_SIGN_IDENTITY:?names nobody}" "$image"
# A refusal is told by the answer, and only the log says why.
account=(--key "$folder/key.p8" --key-id "${NOTARY_KEY_ID:?has no id}" --issuer "${NOTARY_ISSUER_ID:?has no id}")
answer=$(xcrun notarytool submit "$image" "${account[@]}" --wait --timeout 30m --output-format json) || true
field() { plutil -extract "$1" raw -o - - <<< "$answer"; }
if [ "$(field status)" != Accepted ]; then
    printf '%s\n' "$answer" >&2
    xcrun notarytool log "$(field id)" "${account[@]}" >&2
    exit 1
fi
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
