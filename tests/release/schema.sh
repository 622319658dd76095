#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fetches the schema of CycloneDX into the cache of the test servers, once a machine, and prints the folder that has it. It
# comes in a package of npm, of which nothing else is used and nothing is run.
#
# Exit codes: 0 done, 77 cannot be had on this machine (the reason is on stderr).
set -euo pipefail

readonly PACKAGE=@cyclonedx/cyclonedx-library@10.3.0

unavailable() { echo "$1" >&2; exit 77; }

for tool in npm tar flock; do
    [ -n "$(type -P "$tool")" ] || unavailable "no $tool to fetch the schema of CycloneDX with"
done
cache=${SENDPROOF_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sendproof-test-servers}/cyclonedx
schema=$cache/${PACKAGE##*@}

fetch() {
    local fresh
    fresh=$(mktemp -d "$cache/fresh.XXXXXX")
    (cd "$fresh" && npm pack --silent --no-update-notifier "$PACKAGE" > /dev/null && tar xzf ./*.tgz) &&
        mv "$fresh/package/res/schema" "$schema"
    rm -rf "$fresh"
    [ -d "$schema" ]
}

mkdir -p "$cache" || unavailable "cannot write to $cache"
(
    flock 9
    [ -d "$schema" ] || fetch
) 9> "$cache/lock" || unavailable "cannot get $PACKAGE"
echo "$schema"
