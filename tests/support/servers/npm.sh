#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fetches the npm packages that test servers are written with, or that tests feed exports to, into the cache of the
# test servers, once a machine: npm.sh. Prints the node_modules directory that has them. Nothing is installed beyond it,
# no package's scripts run.
#
# Exit codes: 0 done, 77 cannot be had on this machine (the reason is on stderr).
set -euo pipefail

readonly PACKAGES=(oidc-provider@9.5.1 nodemailer@10.6.0 dotenv@18.0.10)
readonly OLDEST_NODE=20

unavailable() { echo "$1" >&2; exit 77; }

for tool in node npm flock; do
    [ -n "$(type -P "$tool")" ] || unavailable "no $tool: the sign-in server of the tests is written for Node.js"
done
[ "$(node --print 'parseInt(process.versions.node)')" -ge "$OLDEST_NODE" ] || unavailable "Node.js $OLDEST_NODE or newer is needed"

cache=${SENDPROOF_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sendproof-test-servers}/npm
wanted=$cache/.packages

fetch() {
    rm -rf "$cache/fresh" "$cache/node_modules"
    mkdir -p "$cache/fresh"
    echo '{"private":true}' > "$cache/fresh/package.json"
    (cd "$cache/fresh" && npm install --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error "${PACKAGES[@]}") > /dev/null &&
        mv "$cache/fresh/node_modules" "$cache/node_modules" && rm -rf "$cache/fresh" && echo "${PACKAGES[*]}" > "$wanted"
}

mkdir -p "$cache" || unavailable "cannot write to $cache"
(
    # Several tests may come here at once: one fetches, the others wait for it.
    flock 9
    [ "$(cat "$wanted" 2>/dev/null)" = "${PACKAGES[*]}" ] || fetch
) 9> "$cache/lock" || unavailable "cannot get the npm packages ${PACKAGES[*]}"
echo "$cache/node_modules"
