#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of every page and state in both languages, light and dark, at 100 % and 200 %, and in the smallest window.
# Usage: tools/screenshots/screenshots.sh OUTDIR [BUILDDIR]      (default build directory: build/release)
# Needs Xvfb and the fonts Noto Sans CJK; build the target sendproof_screenshots first.
set -eu
out=${1:?usage: screenshots.sh OUTDIR [BUILDDIR]}
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${2:-$root/build/release}/bin/sendproof_screenshots
[ -x "$program" ] || { echo "$program is missing: build the target sendproof_screenshots" >&2; exit 2; }

display=$(mktemp)
Xvfb -displayfd 3 -screen 0 2400x1800x24 -nolisten tcp 3>"$display" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$display"' EXIT INT TERM
tries=0
while [ ! -s "$display" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || { echo "Xvfb does not start" >&2; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$display")
export DISPLAY
export QT_QPA_PLATFORM=xcb

shoot() # NAME SCALE OPTIONS...
{
    name=$1
    scale=$2
    shift 2
    mkdir -p "$out/$name"
    QT_SCALE_FACTOR=$scale "$program" "$out/$name" "$@"
}

for language in ko en; do
    shoot "$language-light" 1 --language "$language"
    shoot "$language-dark" 1 --language "$language" --dark
    shoot "$language-light-scale200" 2 --language "$language"
    shoot "$language-light-text200" 1 --language "$language" --text 200
    shoot "$language-dark-text200-small" 1 --language "$language" --dark --text 200 --size 720x540
    shoot "$language-light-small" 1 --language "$language" --size 720x540
done
