#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that docs/scheduling.md tells people to copy are right: the units by systemd-analyze, the property list by
a parser, and every command line of sendproof-cli by the program itself.

Usage: scheduling.py DOCUMENT PROGRAM
Ends with 77, after everything else was checked, where there is no systemd-analyze.
"""
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

UNITS = {"sendproof-retest.service", "sendproof-retest.timer", "sendproof-retest-failed.service"}


def blocks(text):
    """(file name or None, language, content) of every code block."""
    for found in re.finditer(r"(?:^`([^`]+)`[^\n]*:\n\n)?```(\w*)\n(.*?)^```", text, re.M | re.S):
        yield found.group(1), found.group(2), found.group(3)


def check_command(line, program):
    words = shlex.split(line)
    words = words[: next((i for i, word in enumerate(words) if word in (">", "||", "2>&1")), len(words))]
    done = subprocess.run([program, *words[1:], "--help"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          check=False)
    assert done.returncode == 0, f"{line}: {done.stderr}"


def check_units(units, program):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in units.items():
            content = re.sub(r"/usr/bin/sendproof-cli", program, content)
            content = re.sub(r"/usr/bin/notify-send", "/bin/true", content)  # need not be on this machine
            Path(folder, name).write_text(content)
        done = subprocess.run(["systemd-analyze", "verify", "--user", "--man=no",
                               *(str(Path(folder, name)) for name in sorted(units))],
                              env={"SYSTEMD_UNIT_PATH": folder + ":", "XDG_RUNTIME_DIR": folder, "PATH": "/usr/bin:/bin",
                                   "HOME": folder},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    mine = [line for line in done.stdout.splitlines() if "sendproof" in line]
    assert done.returncode == 0 and not mine, done.stdout


def main():
    document, program = Path(sys.argv[1]).read_text(), sys.argv[2]
    units, commands, lists = {}, 0, 0
    for name, language, content in blocks(document):
        if language == "ini":
            assert name in UNITS, f"no name before the block:\n{content}"
            units[name] = content
        if language == "xml":
            job = plistlib.loads(content.encode())
            assert job["ProgramArguments"] and job["StartCalendarInterval"]["Hour"] == 8
            check_command(re.search(r"sendproof-cli [^>]*", job["ProgramArguments"][2]).group(0), program)
            lists += 1
        for line in re.findall(r"(?:^|[/\\ \"=])(sendproof-cli(?:\.exe\")? account .*)$", content, re.M):
            if language != "xml":
                check_command(line.replace('.exe"', ""), program)
                commands += 1
    assert set(units) == UNITS and commands >= 3 and lists == 1, (set(units), commands, lists)
    if not shutil.which("systemd-analyze"):
        print("no systemd-analyze on this machine: the units were not checked")
        sys.exit(77)
    check_units(units, program)


if __name__ == "__main__":
    main()
