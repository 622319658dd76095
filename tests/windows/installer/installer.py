# SPDX-License-Identifier: GPL-3.0-or-later
"""The installer of Windows under Wine: installed, upgraded, refused, broken off, removed. Arguments: the folder with
the script of the installer, and the installer (or the variable SENDPROOF_WINDOWS_INSTALLER)."""
import glob
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from peimports import PeFile
from winehouse import WineHouse, lacks

SCRIPTS = sys.argv[1]
SETUP = (sys.argv[2] if len(sys.argv) > 2 else "") or os.environ.get("SENDPROOF_WINDOWS_INSTALLER", "")
ENTRY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Sendproof"
CREDENTIALS = r"Software\Wine\Credential Manager"
NOT_WRITTEN, RUNNING, NEWER, DOES_NOT_RUN, FOREIGN_FILE, ACCOUNTS_STAY, TOO_OLD, ANOTHER = 3, 4, 5, 6, 7, 8, 9, 10
MIB = 1024 * 1024


def make_installer(stage, version, output, *more, lost=()):
    """Another installer from files that lie in a folder; not packed tightly, which takes a minute. What is lost is known
    to it but isn't packed, as if a virus scanner had taken it."""
    contents = tempfile.mkdtemp(dir=os.path.dirname(output))
    sign = [f"-DSIGN_COMMAND={more[0]}"] if more else []
    subprocess.run(["cmake", f"-DSTAGE={stage}", f"-DCONTENTS={contents}", *sign, "-P", f"{SCRIPTS}/stage.cmake"],
                   check=True)
    for name in lost:
        os.remove(f"{stage}/{name}")
    subprocess.run(["makensis", "-V1", "-NOCD", "-XSetCompressor /FINAL zlib", f"-DVERSION={version}",
                    f"-DSTAGE={stage}", f"-DCONTENTS={contents}", f"-DOUTPUT={output}", *sign,
                    f"{SCRIPTS}/nsis/sendproof.nsi"], check=True)
    return output


def tree(folder):
    """{path: content} of all that lies in a folder."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hash(file.read())
    return found


class Installer(unittest.TestCase):
    """The tests go on from each other in the order of their names: each takes what the one before left."""

    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.mkdtemp(prefix="sendproof-installer-")
        cls.house = WineHouse(cls.work, "ko_KR")
        cls.user = os.path.basename(next(p for p in glob.glob(cls.house.prefix + "/drive_c/users/*")
                                         if os.path.basename(p) != "Public"))
        cls.folder = f"C:\\users\\{cls.user}\\센드프루프 시험"
        cls.place = cls.house.path(cls.folder)
        cls.own = cls.house.path(f"C:\\users\\{cls.user}\\AppData\\Local\\sendproof")
        cls.shortcut = cls.house.path(f"C:\\users\\{cls.user}\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu"
                                      "\\Programs\\Sendproof.lnk")

    @classmethod
    def tearDownClass(cls):
        cls.house.close()
        shutil.rmtree(cls.work)

    def install(self, setup=SETUP, folder=None, **more):
        return self.house.run(setup, "/S", "/D=" + (folder or self.folder), **more)

    def uninstall(self, *switches):
        """As Windows does it, with the copy that the uninstaller makes of itself."""
        self.house.run(self.folder + "\\uninstall.exe", "/S", *switches)
        return self.house.wait_until(lambda: not os.path.exists(self.place + "/uninstall.exe"))

    def refusal_to_uninstall(self, *switches):
        words = ["_?=" + self.folder.split(" ")[0], *self.folder.split(" ")[1:]]
        return self.house.run(self.folder + "\\uninstall.exe", "/S", *switches, *words)

    def cli(self, *arguments, **more):
        return self.house.said(self.folder + "\\sendproof-cli.exe", *arguments, **more)

    def version(self):
        return self.house.registry(ENTRY).get(ENTRY, {}).get("DisplayVersion")

    def credentials(self):
        return [key for key in self.house.registry(CREDENTIALS) if "kr.sendproof" in key]

    def stage(self):
        """What is installed, as a folder to make another installer from."""
        stage = tempfile.mkdtemp(dir=self.work)
        with open(self.place + "/installed.lst", newline="") as lines:
            names = [line.rstrip("\r\n").replace("\\", "/") for line in lines]
        for name in names:
            if name not in ("uninstall.exe", "installed.lst"):
                os.makedirs(os.path.dirname(f"{stage}/{name}"), exist_ok=True)
                shutil.copyfile(f"{self.place}/{name}", f"{stage}/{name}")
        return stage

    def assertNothingIsLeftOf(self, folder):
        for name in (".sendproof-new", ".sendproof-old"):
            self.assertFalse(os.path.exists(f"{folder}/{name}"), name)

    def test_01_is_small(self):
        self.assertLess(os.path.getsize(SETUP), 20 * MIB)

    def test_02_refuses_an_old_windows(self):
        self.house.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win7", "/f")
        self.house.wait_for_end()
        self.assertEqual(self.install(), TOO_OLD)
        self.assertFalse(os.path.exists(self.place))
        self.house.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        self.house.wait_for_end()

    def test_03_leaves_a_foreign_file_of_the_same_name_alone(self):
        os.makedirs(self.place)
        for name in ("notes.txt", "qt.conf"):
            with open(f"{self.place}/{name}", "w") as file:
                file.write("mine")
        before = tree(self.place)
        self.assertEqual(self.install(), FOREIGN_FILE)
        self.assertEqual(tree(self.place), before)
        self.assertIsNone(self.version())
        os.remove(self.place + "/qt.conf")

    def test_04_installs_for_the_user_alone(self):
        self.assertEqual(self.install(), 0)
        self.assertNothingIsLeftOf(self.place)
        code, said = self.cli("--version")
        self.assertEqual(code, 0)
        entry = self.house.registry(ENTRY)[ENTRY]
        self.assertIn(entry["DisplayVersion"], said)
        type(self).current = entry["DisplayVersion"]
        self.assertEqual(entry["DisplayName"], "Sendproof")
        self.assertTrue(entry["Publisher"])
        self.assertEqual(entry["InstallLocation"], self.folder)
        self.assertEqual(entry["DisplayIcon"], self.folder + "\\sendproof.exe,0")
        self.assertEqual(entry["UninstallString"], f'"{self.folder}\\uninstall.exe"')
        self.assertEqual(entry["QuietUninstallString"], f'"{self.folder}\\uninstall.exe" /S')
        self.assertEqual((entry["NoModify"], entry["NoRepair"]), ("dword:00000001", "dword:00000001"))
        kib = int(entry["EstimatedSize"].removeprefix("dword:"), 16)
        real = sum(os.path.getsize(f"{self.place}/{name}") for name in tree(self.place)) // 1024
        self.assertAlmostEqual(kib, real, delta=1024)
        self.assertTrue(os.path.exists(self.shortcut))

    def test_04b_the_window_opens(self):
        window = self.house.start(self.folder + "\\sendproof.exe", stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, cwd="/")
        try:
            self.assertTrue(self.house.wait_until(lambda: self.house.has_window("sendproof.exe")))
        finally:
            window.kill()
            window.wait(20)

    def test_05_speaks_the_language_of_the_system_and_opens_its_files(self):
        classes = self.house.registry(r"Software\Classes")
        bundle = classes[r"Software\Classes\Sendproof.Bundle"]
        if self.house.language:
            self.assertEqual(bundle["@"], "센드프루프 묶음 파일")
        self.assertEqual(classes[r"Software\Classes\.sendproof"]["@"], "Sendproof.Bundle")
        self.assertEqual(classes[r"Software\Classes\Sendproof.Bundle\shell\open\command"]["@"],
                         f'"{self.folder}\\sendproof.exe" "%1"')
        self.assertEqual(classes[r"Software\Classes\Sendproof.Bundle\DefaultIcon"]["@"],
                         self.folder + "\\sendproof.exe,0")

    def test_06_brings_every_library_that_windows_lacks(self):
        system = {name.lower() for name in os.listdir(self.house.prefix + "/drive_c/windows/system32")}
        files = glob.glob(self.place + "/**/*.exe", recursive=True) + glob.glob(self.place + "/**/*.dll", recursive=True)
        own = {os.path.basename(file).lower() for file in files}
        self.assertIn("qwindows.dll", own)
        self.assertIn("qschannelbackend.dll", own)
        for file in files:
            for name in PeFile(file).imports():
                is_known = name in own or name in system or name.startswith(("api-ms-", "ext-ms-"))
                self.assertTrue(is_known, f"{os.path.basename(file)} needs {name}")

    def test_07_packs_no_library_that_nobody_asks_for(self):
        files = glob.glob(self.place + "/**/*.exe", recursive=True) + glob.glob(self.place + "/**/*.dll", recursive=True)
        wanted = {name for file in files for name in PeFile(file).imports()}
        for file in glob.glob(self.place + "/*.dll"):
            self.assertIn(os.path.basename(file).lower(), wanted)

    def test_08_an_account_can_be_kept(self):
        env = dict(self.house.env, PROBE="hunter2")
        process = subprocess.run(["wine", self.folder + "\\sendproof-cli.exe", "account", "add", "--host",
                                  "smtp.haneul.kr", "--from", "info@haneul.kr", "--password-env", "PROBE", "--json"],
                                 env=env, capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
        self.assertEqual(process.returncode, 0, process.stdout)
        self.assertTrue(os.path.exists(self.own + "/accounts.json"))
        self.assertTrue(self.credentials())
        type(self).accounts = tree(self.own)["accounts.json"]
        with open(self.own + "/policy.json", "w") as file:
            file.write("{}")

    def test_09_an_upgrade_takes_the_place_of_an_older_version(self):
        stage = self.stage()
        os.mkdir(stage + "/former")
        for name in ("former/gone.txt", "licenses/LICENSE"):
            with open(f"{stage}/{name}", "w") as file:
                file.write("former")
        type(self).older = make_installer(stage, "0.0.9", self.work + "/older.exe")
        self.assertTrue(self.uninstall())
        self.assertEqual(self.install(self.older), 0)
        self.assertEqual(self.version(), "0.0.9")
        self.assertTrue(os.path.exists(self.place + "/former/gone.txt"))
        self.assertEqual(self.install(), 0)
        self.assertEqual(self.version(), self.current)
        self.assertFalse(os.path.exists(self.place + "/former"))
        self.assertGreater(os.path.getsize(self.place + "/licenses/LICENSE"), 1000)
        self.assertNothingIsLeftOf(self.place)
        self.assertEqual(tree(self.own)["accounts.json"], self.accounts)
        code, said = self.cli("account", "list", "--json")
        self.assertEqual([a["name"] for a in json.loads(said)["accounts"]], ["info@haneul.kr"])

    def test_10_an_older_version_is_refused(self):
        before = tree(self.place)
        self.assertEqual(self.install(self.older), NEWER)
        self.assertEqual(tree(self.place), before)
        self.assertEqual(self.version(), self.current)

    def test_11_a_program_that_runs_is_left_alone(self):
        before = tree(self.place)
        # Asks whether it is meant, and waits for the answer; there will be none.
        running = self.house.start(self.folder + "\\sendproof-cli.exe", "account", "remove", "info@haneul.kr",
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.assertTrue(running.stdout.readline())
        try:
            self.assertEqual(self.install(), RUNNING)
            self.assertEqual(self.refusal_to_uninstall(), RUNNING)
            self.assertEqual(tree(self.place), before)
        finally:
            running.communicate(timeout=60)
        self.assertEqual(self.install(), 0)

    def test_11b_one_installer_at_a_time_and_none_touches_anything_before_it_is_told(self):
        os.makedirs(self.place + "/.sendproof-new")
        before = tree(self.place)
        first = self.house.start(SETUP, stdin=subprocess.DEVNULL)
        try:
            self.assertTrue(self.house.wait_until(lambda: self.house.has_window(os.path.basename(SETUP))))
            self.assertEqual(self.install(), ANOTHER)
            self.assertEqual(self.refusal_to_uninstall(), ANOTHER)
        finally:
            first.kill()
            first.wait(20)
        self.assertEqual(tree(self.place), before)
        self.assertTrue(os.path.exists(self.place + "/.sendproof-new"))
        self.assertTrue(self.house.wait_until(lambda: self.install() == 0))

    def test_12_a_version_that_does_not_start_is_not_put_in_place(self):
        stage = self.stage()
        os.remove(stage + "/Qt6Network.dll")
        type(self).broken = make_installer(stage, "9.9.9", self.work + "/broken.exe")
        before = tree(self.place)
        self.assertEqual(self.install(self.broken), DOES_NOT_RUN)
        self.assertEqual(tree(self.place), before)
        self.assertEqual(self.version(), self.current)
        self.assertEqual(self.install(self.broken, self.folder + " 2"), DOES_NOT_RUN)
        self.assertFalse(os.path.exists(self.place + " 2"))
        for name in ("Qt6Widgets.dll", "platforms/qwindows.dll"):
            with self.subTest(name):
                setup = make_installer(self.stage(), "9.9.9", self.work + "/lacking.exe", lost=[name])
                self.assertEqual(self.install(setup), DOES_NOT_RUN)
                self.assertEqual(tree(self.place), before)

    def test_13_a_file_that_can_not_be_written_leaves_the_old_version(self):
        def no_long_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2 * MIB, 2 * MIB))
        before = tree(self.place)
        newer = make_installer(self.stage(), "9.9.9", self.work + "/newer.exe")
        self.assertNotEqual(self.install(newer, preexec_fn=no_long_files), 0)
        self.assertEqual(tree(self.place), before)
        self.assertEqual(self.version(), self.current)
        self.assertEqual(self.cli("--version")[0], 0)

    def test_14_a_full_disk_leaves_the_old_version(self):
        for options in ("size=12m", "size=100m,nr_inodes=12"):
            with self.subTest(options):
                disk = tempfile.mkdtemp(dir=self.work)
                mount = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True)
                if mount.returncode:
                    self.skipTest("no disk can be mounted here: " + mount.stderr.decode().strip())
                letter = self.house.prefix + "/dosdevices/e:"
                os.symlink(disk, letter)
                try:
                    os.mkdir(disk + "/here")
                    with open(disk + "/here/notes.txt", "w") as file:
                        file.write("mine")
                    before = tree(disk)
                    self.assertEqual(self.install(folder="E:\\here"), NOT_WRITTEN)
                    self.assertEqual(tree(disk), before)
                    self.assertNothingIsLeftOf(disk + "/here")
                finally:
                    os.remove(letter)
                    subprocess.run(["umount", disk], check=True)
        self.assertEqual(self.version(), self.current)

    def test_15_what_a_killed_upgrade_left_is_put_right(self):
        before = tree(self.place)
        old, new = self.place + "/.sendproof-old", self.place + "/.sendproof-new"
        os.makedirs(old + "/platforms")
        os.makedirs(new)
        shutil.copyfile(self.place + "/installed.lst", old + "/back.lst")
        with open(old + "/new.lst", "w", newline="") as file:
            file.write("Qt6Core.dll\r\nplatforms\\qwindows.dll\r\nsendproof.exe\r\nlater.txt\r\n")
        for name in ("Qt6Core.dll", "platforms/qwindows.dll", "sendproof.exe"):
            os.rename(f"{self.place}/{name}", f"{old}/{name}")
        with open(self.place + "/Qt6Core.dll", "w") as file:
            file.write("half an upgrade")
        with open(new + "/later.txt", "w") as file:
            file.write("not yet moved")
        self.assertEqual(self.install(self.broken), DOES_NOT_RUN)
        self.assertEqual(tree(self.place), before)
        self.assertNothingIsLeftOf(self.place)

    def test_15b_taking_back_can_be_broken_off_and_begun_again(self):
        before = tree(self.place)
        old, new = self.place + "/.sendproof-old", self.place + "/.sendproof-new"
        os.makedirs(old + "/platforms")
        os.makedirs(new + "/platforms")
        shutil.copyfile(self.place + "/installed.lst", old + "/back.lst")
        with open(old + "/new.lst", "w", newline="") as file:
            file.write("Qt6Core.dll\r\nQt6Gui.dll\r\nplatforms\\qwindows.dll\r\nsendproof.exe\r\nlater.txt\r\n")
        for name in ("Qt6Gui.dll", "platforms/qwindows.dll", "sendproof.exe"):
            os.rename(f"{self.place}/{name}", f"{old}/{name}")
        # Qt6Core.dll is back already, Qt6Gui.dll isn't given back yet, and sendproof.exe stands in its own way.
        for name in (f"{new}/Qt6Core.dll", f"{new}/sendproof.exe", f"{new}/later.txt", f"{self.place}/Qt6Gui.dll",
                     f"{self.place}/sendproof.exe"):
            with open(name, "w") as file:
                file.write("of the new version")
        for _ in range(2):
            self.assertEqual(self.install(), NOT_WRITTEN)
            self.assertTrue(os.path.exists(old + "/sendproof.exe"))
            self.assertTrue(os.path.exists(new + "/later.txt"))
        os.remove(self.place + "/sendproof.exe")
        self.assertEqual(self.install(self.broken), DOES_NOT_RUN)
        self.assertEqual(tree(self.place), before)
        self.assertNothingIsLeftOf(self.place)

    def test_15c_an_old_file_that_can_not_be_moved_leaves_the_old_version(self):
        with open(self.place + "/installed.lst", newline="") as lines:
            names = lines.read()
        with open(self.place + "/installed.lst", "w", newline="") as lines:
            lines.write(names.replace("\r\n", "\r\n.sendproof-old\r\n", 1))  # no folder can be moved into itself
        before = tree(self.place)
        self.assertEqual(self.install(), NOT_WRITTEN)
        self.assertEqual(tree(self.place), before)
        self.assertNothingIsLeftOf(self.place)
        with open(self.place + "/installed.lst", "w", newline="") as lines:
            lines.write(names)

    def test_16_another_folder_takes_over(self):
        self.assertEqual(self.install(folder=self.folder + " 2"), 0)
        self.assertFalse(os.path.exists(self.place + "/sendproof.exe"))
        self.assertTrue(os.path.exists(self.place + "/notes.txt"))
        self.assertEqual(self.house.registry(ENTRY)[ENTRY]["InstallLocation"], self.folder + " 2")
        self.assertTrue(os.path.exists(self.shortcut))
        self.assertEqual(self.install(), 0)
        self.assertFalse(os.path.exists(self.place + " 2"))

    def test_16b_the_same_folder_written_otherwise_is_not_left(self):
        os.symlink(self.place, self.place + " 3")
        try:
            self.assertEqual(self.install(folder=self.folder + " 3"), 0)
            self.assertEqual(self.cli("--version")[0], 0)
            self.assertEqual(self.install(), 0)
            self.assertEqual(self.cli("--version")[0], 0)
            self.assertTrue(os.path.exists(self.place + "/uninstall.exe"))
        finally:
            os.remove(self.place + " 3")

    def test_16c_a_former_version_that_could_not_go_keeps_its_uninstaller(self):
        self.assertEqual(self.install(folder=self.folder + " 2"), 0)
        os.makedirs(self.place, exist_ok=True)
        # Refuses at once, as a program that knows no switch /S does.
        shutil.copyfile(self.place + " 2/sendproof-cli.exe", self.place + "/uninstall.exe")
        for name in glob.glob(self.place + " 2/*.dll"):
            shutil.copy(name, self.place)
        self.house.run("reg", "add", "HKCU\\" + ENTRY, "/v", "InstallLocation", "/d", self.folder, "/f")
        self.assertEqual(self.install(folder=self.folder + " 2"), 0)
        self.assertTrue(os.path.exists(self.place + "/uninstall.exe"))
        for name in os.listdir(self.place):
            if name != "notes.txt":
                os.remove(f"{self.place}/{name}")
        self.assertEqual(self.install(), 0)

    def test_17_uninstalling_keeps_accounts_and_foreign_files(self):
        self.assertTrue(self.uninstall())
        self.assertTrue(self.house.wait_until(lambda: self.version() is None))
        self.assertEqual(set(tree(self.place)), {"notes.txt"})
        self.assertEqual(os.listdir(self.place), ["notes.txt"])
        self.assertFalse(os.path.exists(self.shortcut))
        classes = self.house.registry(r"Software\Classes")
        self.assertFalse([key for key in classes if "sendproof" in key.lower()])
        self.assertEqual(tree(self.own)["accounts.json"], self.accounts)
        self.assertTrue(self.credentials())

    def test_18_a_foreign_association_stays(self):
        self.house.run("reg", "add", r"HKCU\Software\Classes\.sendproof", "/ve", "/d", "Other.Program", "/f")
        self.assertEqual(self.install(), 0)
        self.assertEqual(self.house.registry(r"Software\Classes\.sendproof")[r"Software\Classes\.sendproof"]["@"],
                         "Other.Program")
        self.assertTrue(self.uninstall())
        self.assertTrue(self.house.wait_until(lambda: self.version() is None))
        self.assertEqual(self.house.registry(r"Software\Classes\.sendproof"),
                         {r"Software\Classes\.sendproof": {"@": "Other.Program"}})

    def test_19_accounts_that_can_not_go_keep_the_program(self):
        self.assertEqual(self.install(), 0)
        before = tree(self.place)
        shutil.copyfile(self.own + "/accounts.json", self.work + "/accounts.json")
        with open(self.own + "/accounts.json", "w") as file:
            file.write("{")
        self.assertEqual(self.refusal_to_uninstall("/REMOVEACCOUNTS"), ACCOUNTS_STAY)
        self.assertEqual(tree(self.place), before)
        self.assertEqual(self.version(), self.current)
        self.assertTrue(self.credentials())
        shutil.copyfile(self.work + "/accounts.json", self.own + "/accounts.json")

    def test_20_uninstalling_removes_accounts_and_passwords_when_told(self):
        with open(self.own + "/window-0123456789abcdef.lock", "w") as file:
            file.write("of a window that was killed")
        self.assertTrue(self.uninstall("/REMOVEACCOUNTS"))
        self.assertTrue(self.house.wait_until(lambda: self.version() is None))
        self.assertEqual(os.listdir(self.own), ["policy.json"])
        self.assertEqual(self.credentials(), [])
        self.assertEqual(os.listdir(self.place), ["notes.txt"])

    def test_21_what_is_packed_is_signed_where_a_command_is_given(self):
        self.assertEqual(self.install(), 0)
        log = self.work + "/signed.txt"
        command = self.work + "/sign.sh"
        with open(command, "w") as file:
            file.write(f'#!/bin/sh\n[ -f "$1" ] && echo "$1" >> {log}\n')
        os.chmod(command, 0o755)
        stage = self.stage()
        output = make_installer(stage, "1.0.0", self.work + "/signed.exe", command)
        with open(log) as lines:
            signed = [line.strip() for line in lines]
        self.assertIn(stage + "/sendproof.exe", signed)
        self.assertIn(stage + "/Qt6Core.dll", signed)
        self.assertEqual(signed[-1], output)
        self.assertEqual(len(signed), 2 + len(glob.glob(stage + "/**/*.dll", recursive=True)) + 3)  # the uninstaller


if __name__ == "__main__":
    missing = lacks()
    if missing or not SETUP:
        print("skipped:", "missing " + ", ".join(missing) if missing else "SENDPROOF_WINDOWS_INSTALLER names no installer")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], failfast=True, verbosity=2)
