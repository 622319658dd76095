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
answer=$(xcrun notarytool submit "$image" --wait --timeout 30m --output-format json --key "$folder/key.p8" \
    --key-id "${NOTARY_KEY_ID:?has no id}" --issuer "${NOTARY_ISSUER_ID:?has no id}")
field() { plutil -extract "$1" raw -o - - <<< "$answer"; }
if [ "$(field status)" != Accepted ]; then
    # Only the log says what was wrong.
    xcrun notarytool log "$(field id)" --key "$folder/key.p8" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER_ID" >&2
    exit 1
fi
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
