#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the Windows that WINEPREFIX names ready for the tests: a Windows 10, with faces in place of those that only
# Windows has, as without them texts have heights that no Windows knows.
set -euo pipefail

in_wine=$(dirname "$0")/in-wine.sh

# replace FACE BY
replace() { "$in_wine" reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$1" /d "$2" /f; }

"$in_wine" wineboot -i > /dev/null 2>&1 < /dev/null
# The services of a Windows end with its last program, begin with the next one, and hold on to that one's output: a test
# would seem not to end. So one program stays, for two hours at most, or until `wineserver --kill`.
"$in_wine" ping -n 7200 127.0.0.1 > /dev/null 2>&1 < /dev/null &

"$in_wine" reg add 'HKCU\Software\Wine' /v Version /d win10 /f
replace 'Malgun Gothic' NanumGothic
for face in 'Segoe UI' 'MS Shell Dlg' 'MS Shell Dlg 2'; do replace "$face" 'DejaVu Sans'; done
