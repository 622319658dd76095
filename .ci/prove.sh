#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole job on the command line: starts the practice server, signs in to it, sends a test mail, shows every stage.
# Usage: prove.sh SENDPROOF-CLI
set -euo pipefail

# The value of a field in a line of flat JSON.
field() { sed -nE "s/.*\"$1\" *: *\"?([^\",}]+).*/\1/p" <<<"$2"; }

cli=$1 line=''
# Its standard input is a pipe of ours: should this script be killed, the server sees the end of it and goes too.
coproc PRACTICE { exec "$cli" practice --json --until-eof; }
pid=${PRACTICE_PID:-} answer=${PRACTICE[0]:-}
# shellcheck disable=SC2064  # the pid of now
trap "kill $pid 2>/dev/null || true" EXIT
[ -z "$answer" ] || read -r -t 20 -u "$answer" line || true
[ -n "$(field ca_file "$line")" ] || { printf '%s\n' "The practice server did not start: $line" >&2; exit 1; }
password=$(field password "$line")
printf '\nPractice server: %s port %s\n\n' "$(field host "$line")" "$(field implicit_tls "$line")"
"$cli" test --host "$(field host "$line")" --port "$(field implicit_tls "$line")" --security implicit-tls \
    --login ok@practice.test --from ok@practice.test --to ok@practice.test \
    --ca-file "$(field ca_file "$line")" --password-stdin <<<"$password"
