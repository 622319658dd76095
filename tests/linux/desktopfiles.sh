#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Holds what a desktop reads to its rules. Usage: desktopfiles.sh desktop|metainfo|mime|man installer/linux METAINFO
set -euo pipefail

kind=$1 linux=$2 metainfo=$3 id=kr.sendproof.Sendproof
needs() { [ -n "$(type -P "$1")" ] || { printf '%s\n' "Skipped: $1 is not installed."; exit 77; }; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Both languages, everywhere a person reads.
has() { grep -qF -- "$2" "$1" || fail "$1 has no $2"; }

case $kind in
    desktop)
        needs desktop-file-validate
        said=$(desktop-file-validate --warn-kde "$linux/$id.desktop" 2>&1) || fail "$said"
        [ -z "$said" ] || fail "$said"
        for key in Name GenericName Comment Keywords; do has "$linux/$id.desktop" "${key}[ko]="; done
        type=$(sed -n 's/.*mime-type type="\([^"]*\)".*/\1/p' "$linux/$id.xml")
        has "$linux/$id.desktop" "MimeType=$type;"
        has "$metainfo" "<mediatype>$type</mediatype>"
        ;;
    metainfo)
        needs appstreamcli
        appstreamcli validate --no-net --no-color "$metainfo"
        for tag in name summary p; do has "$metainfo" "<$tag xml:lang=\"ko\">"; done
        ;;
    mime)
        needs update-mime-database
        needs xmllint
        place=$(mktemp -d)/mime
        trap 'rm -rf "${place%/*}"' EXIT
        mkdir -p "$place/packages"
        cp "$linux/$id.xml" "$place/packages/"
        xmllint --noout "$linux/$id.xml"
        said=$(XDG_DATA_HOME=${place%/*} update-mime-database "$place" 2>&1) || fail "$said"
        [ -z "$said" ] || fail "$said"
        has "$place/globs2" "*.sendproof"
        # The first bytes as the bundle has them, and as the data base took them.
        has "$place/magic" $'\x89SPB\r'
        ;;
    man)
        needs mandoc
        # Whether another page is there it looks up in the system, where none of them is yet.
        said=$(mandoc -T lint -W style "$linux"/*.1 | grep -v 'referenced manual not found' || true)
        [ -z "$said" ] || fail "$said"
        ;;
esac
