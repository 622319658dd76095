# SPDX-License-Identifier: GPL-3.0-or-later
"""A Windows of its own in a temporary folder: Wine with its own prefix, and a screen that nobody sees."""
import os
import re
import shutil
import subprocess
import time


def lacks():
    """What is missing to run Windows programs and to make installers, or nothing."""
    return [name for name in ("wine", "wineserver", "Xvfb", "xwininfo", "makensis", "cmake") if not shutil.which(name)]


class WineHouse:
    def __init__(self, folder, language=None):
        self.folder = folder
        self.prefix = os.path.join(folder, "prefix")
        self.screen, display = self._open_screen()
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("WINE", "SENDPROOF"))}
        self.env.update(WINEPREFIX=self.prefix, WINEDEBUG="-all", DISPLAY=display, LC_ALL="C.UTF-8",
                        WINEDLLOVERRIDES="mscoree,mshtml=")
        self.language = self._make_locale(language) if language else None
        self.run("wineboot", "-i", timeout=180)
        # Wine of 64 bit alone says it were Windows 7.
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        self.wait_for_end()

    def _open_screen(self):
        end, other = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(other), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                  pass_fds=[other], stderr=subprocess.DEVNULL)
        os.close(other)
        with os.fdopen(end) as number:
            return screen, ":" + number.readline().strip()

    def _make_locale(self, language):
        """Wine takes the language from a locale that must exist; False where it can't be made here."""
        places = os.path.join(self.folder, "locales")
        os.mkdir(places)
        made = shutil.which("localedef") and subprocess.run(
            ["localedef", "-i", language, "-f", "UTF-8", os.path.join(places, language + ".UTF-8")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode in (0, 1)
        if made and os.listdir(places):
            self.env.update(LOCPATH=places, LC_ALL=language + ".UTF-8")
            return True
        return False

    def path(self, windows_path):
        drive, rest = windows_path.split(":\\", 1)
        return os.path.join(self.prefix, "dosdevices", drive.lower() + ":", *rest.split("\\"))

    def start(self, *command, **more):
        # Told one word at a time, as Wine puts a word with a blank into quotation marks, which /D= must not have.
        words = [word for part in command for word in (part.split(" ") if part.startswith("/D=") else [part])]
        return subprocess.Popen(["wine", *words], env=self.env, stderr=subprocess.DEVNULL, **more)

    def run(self, *command, timeout=120, **more):
        """Runs to the end; gives the exit code."""
        process = self.start(*command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **more)
        return process.wait(timeout)

    def said(self, *command, timeout=120, **more):
        """Runs to the end; gives exit code and what was said."""
        process = self.start(*command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, **more)
        text, _ = process.communicate(timeout=timeout)
        return process.returncode, text.decode("utf-8", "replace")

    def registry(self, key):
        """{key: {value: text}} below a key of HKCU; empty where it isn't there."""
        file = os.path.join(self.folder, "export.reg")
        if os.path.exists(file):
            os.remove(file)
        self.run("reg", "export", "HKCU\\" + key, "Z:" + file.replace("/", "\\"), "/y")
        if not os.path.exists(file):
            return {}
        with open(file, encoding="utf-16") as lines:
            found, values = {}, {}
            for line in lines.read().splitlines():
                if line.startswith("["):
                    values = found.setdefault(line[1:-1].split("\\", 1)[1], {})
                elif "=" in line:
                    name, value = line.split("=", 1) if line[0] == "@" else line[1:].split('"=', 1)
                    text = value[1:-1] if value.startswith('"') else value
                    values[name] = text.replace('\\"', '"').replace("\\\\", "\\")
        return found

    def wait_until(self, what, seconds=60):
        end = time.monotonic() + seconds
        while not what():
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True

    def has_window(self, program):
        """Whether a window of this program stands on the screen that is as large as one to work in."""
        said = subprocess.run(["xwininfo", "-root", "-tree"], env=self.env, capture_output=True, text=True).stdout
        sizes = [re.search(r" (\d+)x(\d+)[+-]", line) for line in said.splitlines() if f'"{program.lower()}"' in line]
        return any(size and int(size[1]) > 300 and int(size[2]) > 200 for size in sizes)

    def wait_for_end(self):
        subprocess.run(["wineserver", "-w"], env=self.env, timeout=120)

    def close(self):
        subprocess.run(["wineserver", "-k"], env=self.env, timeout=60)
        self.screen.terminate()
        self.screen.wait(20)
