# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the bundle by CMake's own rules of a Mac, with a compiler and tools that only pretend, and looks at it.

What this can't see: whether macdeployqt and codesign do what they are told to. Usage: bundlelayout.py SOURCE CMAKE
"""
import pathlib
import plistlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE, CMAKE = pathlib.Path(sys.argv[1]), sys.argv[2]
HERE = SOURCE / "tests" / "macos" / "bundle"
NINJA = shutil.which("ninja")


class World:
    """One build of the bundle in a folder of its own, under a name with Hangul and blanks in it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="센드 프루프 ")
        self.root = pathlib.Path(self.folder.name)
        self.build = self.root / "build"
        for tool in ("macdeployqt", "codesign"):
            shutil.copy(HERE / "tool.sh", self.root / tool)

    def run(self, *arguments, **environment):
        log = self.root / "log"
        log.write_text("", encoding="utf-8")
        done = subprocess.run([CMAKE, *map(str, arguments)], capture_output=True, text=True,
                              env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SENDPROOF_TOOL_LOG": str(log),
                                   **environment})
        assert done.returncode == 0, done.stdout + done.stderr
        return self.calls(log.read_text(encoding="utf-8"))

    @staticmethod
    def calls(text):
        calls = []
        for line in text.splitlines():
            if line.startswith("  "):
                calls[-1].append(line[2:])
            else:
                calls.append([line])
        return calls

    def make(self, *options):
        self.run("-S", HERE, "-B", self.build, "-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={NINJA}",
                 f"-DCMAKE_TOOLCHAIN_FILE={HERE / 'darwin.cmake'}", "-DCMAKE_BUILD_TYPE=Release",
                 f"-DSENDPROOF_SOURCE={SOURCE}", f"-DSENDPROOF_MACDEPLOYQT={self.root / 'macdeployqt'}",
                 f"-DSENDPROOF_CODESIGN={self.root / 'codesign'}", *options)
        self.run("--build", self.build)

    def install(self, **environment):
        return self.run("--install", self.build, "--prefix", self.root / "stage", **environment)

    @property
    def app(self):
        return self.root / "stage" / "Sendproof.app"


class BundleLayout(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World()
        cls.world.make("-DCMAKE_OSX_DEPLOYMENT_TARGET=12.0")
        cls.calls = cls.world.install()
        cls.plist = plistlib.loads((cls.world.app / "Contents" / "Info.plist").read_bytes())

    @classmethod
    def tearDownClass(cls):
        cls.world.folder.cleanup()

    def test_nothing_is_installed_outside_the_bundle(self):
        self.assertEqual([path.name for path in (self.world.root / "stage").iterdir()], ["Sendproof.app"])

    def test_the_three_programs_lie_side_by_side(self):
        programs = {path.name for path in (self.world.app / "Contents" / "MacOS").iterdir()}
        self.assertEqual(programs, {"Sendproof", "sendproof-cli", "sendproof-print"})

    def test_resources_are_the_icon_the_names_and_the_licences(self):
        resources = self.world.app / "Contents" / "Resources"
        for name in ("sendproof.icns", "ko.lproj/InfoPlist.strings", "en.lproj/InfoPlist.strings", "LICENSE",
                     "THIRD-PARTY-NOTICES.txt"):
            self.assertTrue((resources / name).is_file(), name)

    def test_the_plist_has_no_gap_and_the_version_of_the_project(self):
        self.assertNotRegex(repr(self.plist), r"[@$][{A-Z]")
        self.assertEqual(self.plist["CFBundleShortVersionString"], "9.8.7")
        self.assertEqual(self.plist["CFBundleVersion"], "9.8.7")
        self.assertEqual(self.plist["CFBundleIdentifier"], "kr.sendproof.Sendproof")
        self.assertEqual(self.plist["CFBundleExecutable"], "Sendproof")
        self.assertEqual(self.plist["CFBundleIconFile"], "sendproof.icns")
        self.assertEqual(self.plist["CFBundlePackageType"], "APPL")

    def test_the_oldest_system_is_the_one_it_was_compiled_for(self):
        self.assertEqual(self.plist["LSMinimumSystemVersion"], "12.0")

    def test_names_are_localised_where_the_finder_looks(self):
        self.assertEqual(self.plist["CFBundleLocalizations"], ["ko", "en"])
        self.assertTrue(self.plist["LSHasLocalizedDisplayName"])
        self.assertEqual(self.plist["CFBundleDisplayName"] + ".app", self.world.app.name)

    def test_a_bundle_of_accounts_is_its_own_document(self):
        [exported] = self.plist["UTExportedTypeDeclarations"]
        [document] = self.plist["CFBundleDocumentTypes"]
        self.assertEqual(exported["UTTypeTagSpecification"]["public.filename-extension"], ["sendproof"])
        self.assertIn("public.data", exported["UTTypeConformsTo"])
        self.assertEqual(document["LSItemContentTypes"], [exported["UTTypeIdentifier"]])
        self.assertEqual(document["LSHandlerRank"], "Owner")

    def test_no_url_scheme_is_taken(self):
        self.assertNotIn("CFBundleURLTypes", self.plist)

    def test_qt_is_put_in_for_all_three_programs(self):
        macos = self.world.app / "Contents" / "MacOS"
        self.assertEqual(self.calls[0], ["macdeployqt", str(self.world.app), "-always-overwrite",
                                         f"-executable={macos / 'sendproof-cli'}",
                                         f"-executable={macos / 'sendproof-print'}"])

    def test_signs_from_the_inside_out_and_the_bundle_last(self):
        signed = [call[-1].removeprefix(f"{self.world.app}/Contents/") for call in self.calls[1:]]
        self.assertEqual(signed, ["Frameworks/QtCore.framework", "Frameworks/libqt6keychain.1.dylib",
                                  "PlugIns/platforms/libqcocoa.dylib", "MacOS/sendproof-cli", "MacOS/sendproof-print",
                                  str(self.world.app), str(self.world.app)])
        self.assertIn("--verify", self.calls[-1])

    def test_without_an_identity_it_signs_for_this_computer_only(self):
        for call in self.calls[1:-1]:
            self.assertEqual(call[call.index("--sign") + 1], "-")
            self.assertNotIn("runtime", call)

    def test_with_an_identity_every_part_gets_the_hardened_runtime(self):
        identity = "Developer ID Application: 하늘 (AAAAAAAAAA)"
        calls = self.world.install(SENDPROOF_SIGN_IDENTITY=identity)
        programs = 0
        for call in calls[1:-1]:
            self.assertEqual(call[call.index("--sign") + 1], identity)
            self.assertEqual(call[call.index("--options") + 1], "runtime")
            self.assertIn("--timestamp", call)
            programs += "--entitlements" in call
        self.assertEqual(programs, 3)

    def test_the_disk_image_is_named_by_version_and_architecture(self):
        config = (self.world.build / "CPackConfig.cmake").read_text(encoding="utf-8")
        self.assertIn('set(CPACK_GENERATOR "DragNDrop")', config)
        self.assertIn('set(CPACK_PACKAGE_FILE_NAME "Sendproof-9.8.7-macOS-arm64")', config)
        self.assertIn('set(CPACK_DMG_VOLUME_NAME "Sendproof 9.8.7")', config)
        self.assertIn('set(CPACK_DMG_DISABLE_APPLICATIONS_SYMLINK "OFF")', config)


if __name__ == "__main__":
    if not NINJA:
        print("skipped: no ninja")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
