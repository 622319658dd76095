# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts of a release: version, text, checksums. Usage: release_test.py SOURCE"""
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1])
TOOLS = SOURCE / "tools" / "release"
sys.path.insert(0, str(TOOLS))
import artefacts  # noqa: E402
import changelog  # noqa: E402
import version  # noqa: E402

CHANGELOG = """# Changelog

## [Unreleased]

## [1.3.0] - unreleased

## [1.2.10] - 2026-12-01

### Added
- A thing: [more](docs/more.md).

### Fixed
- Another
  thing.

## [1.2.1] - 2026-11-30
- The first.

[1.2.1]: https://example.com/1.2.1
"""


class ReleaseText(unittest.TestCase):
    def test_is_the_section_of_the_version_alone(self):
        date, text = changelog.section("1.2.10", CHANGELOG)
        self.assertEqual(date, "2026-12-01")
        self.assertTrue(text.startswith("### Added\n- A thing: [more](docs/more.md)."))
        self.assertTrue(text.endswith("- Another\n  thing."))

    def test_leaves_out_the_links_at_the_end_of_the_file(self):
        self.assertEqual(changelog.section("1.2.1", CHANGELOG)[1], "- The first.")

    def test_a_version_is_no_pattern_and_no_beginning(self):
        for name in ("1.2.1.", "1.2", "1.2.1x", "1.2.100"):
            with self.assertRaisesRegex(ValueError, "no section"):
                changelog.section(name, CHANGELOG)

    def test_an_empty_section_is_refused(self):
        with self.assertRaisesRegex(ValueError, "says nothing"):
            changelog.section("1.3.0", CHANGELOG)
        with self.assertRaisesRegex(ValueError, "says nothing"):
            changelog.section("1.2.1", "## [1.2.1] - 2026-11-30\n\n### Added\n")

    def test_a_section_that_stands_twice_is_refused(self):
        with self.assertRaisesRegex(ValueError, "more than one"):
            changelog.section("1.2.1", CHANGELOG + "\n## [1.2.1] - 2026-11-30\n- Again.\n")

    def test_the_program_prints_it_or_says_why_not(self):
        script = TOOLS / "notes.py"
        told = subprocess.run([sys.executable, script, version.project_version(SOURCE)], capture_output=True, text=True)
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertIn("- ", told.stdout)
        refused = subprocess.run([sys.executable, script, "99.0.0"], capture_output=True, text=True)
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertIn("99.0.0", refused.stderr)


class Version(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = pathlib.Path(folder.name)
        (self.source / "installer" / "linux").mkdir(parents=True)
        self.write("CMakeLists.txt", "cmake_minimum_required(VERSION 3.21)\nproject(Sendproof VERSION 1.2.10 LANGUAGES CXX)\n")
        self.write("vcpkg.json", '{"version-semver": "1.2.10"}')
        self.write("CHANGELOG.md", CHANGELOG.replace("## [1.3.0] - unreleased\n\n", ""))
        self.write("installer/linux/a.metainfo.xml", '<release version="1.2.10" date="2026-12-01"/>')
        self.write("README.md", "Install sendproof_1.2.10_amd64.deb")

    def write(self, name, text):
        (self.source / name).write_text(text, encoding="utf-8")

    def test_stands_in_one_place_and_nowhere_else_otherwise(self):
        self.assertEqual(version.problems(SOURCE), [])

    def test_a_release_whose_tag_is_its_version_goes_out(self):
        self.assertEqual(version.problems(self.source, "v1.2.10"), [])

    def test_another_tag_is_refused(self):
        for tag in ("1.2.10", "v1.2.1", "v1.2.10-rc1", "v1.2.100", ""):
            self.assertIn(f"the tag is {tag}, the version 1.2.10", version.problems(self.source, tag))

    def test_a_release_without_a_day_is_refused(self):
        self.write("CHANGELOG.md", "## [1.2.10] - unreleased\n- A thing.\n")
        self.assertEqual(version.problems(self.source, "v1.2.10"), ['CHANGELOG.md gives 1.2.10 no day, but "unreleased"'])
        self.assertEqual(version.problems(self.source), [])

    def test_every_file_that_tells_another_version_is_named(self):
        self.write("vcpkg.json", '{"version-semver": "1.2.9"}')
        self.write("installer/linux/a.metainfo.xml", '<release version="1.2.9" date="2026-11-01"/>')
        self.write("README.md", "Install sendproof_1.2.8_amd64.deb, or Sendproof 1.2.7.")
        self.write("CHANGELOG.md", "## [1.2.9] - 2026-11-01\n- A thing.\n")
        text = "\n".join(version.problems(self.source))
        for words in ("vcpkg.json says 1.2.9", "a.metainfo.xml says 1.2.9", "README.md says 1.2.8", "README.md says 1.2.7",
                      "CHANGELOG.md says 1.2.9"):
            self.assertIn(words, text)

    def test_the_program_tells_the_version_or_fails(self):
        script = TOOLS / "version.py"
        good = subprocess.run([sys.executable, script, "--source", self.source, "--tag", "v1.2.10"], capture_output=True, text=True)
        self.assertEqual((good.returncode, good.stdout), (0, "1.2.10\n"), good.stderr)
        bad = subprocess.run([sys.executable, script, "--source", self.source, "--tag", "v1.2"], capture_output=True, text=True)
        self.assertEqual((bad.returncode, bad.stdout), (1, ""))


class InstallationPages(unittest.TestCase):
    def test_both_languages_name_the_same_commands_and_places(self):
        named = [set(re.findall(r"`([^`]+)`", (SOURCE / "docs" / name).read_text(encoding="utf-8")))
                 for name in ("install.md", "install.ko.md")]
        self.assertEqual(named[0], named[1])
        self.assertGreater(len(named[0]), 30)

    def test_links_lead_to_files_that_are_there(self):
        for page in ("install.md", "install.ko.md", "release.md"):
            for target in re.findall(r"\]\(([^)#]*)", (SOURCE / "docs" / page).read_text(encoding="utf-8")):
                self.assertTrue(not target or (SOURCE / "docs" / target).is_file(), f"{page}: {target}")


class Artefacts(unittest.TestCase):
    NAMES = ("Sendproof-1.2.1-windows-x64-setup.exe", "sendproof_1.2.1-1_amd64.deb", "Sendproof-1.2.1-macOS-arm64.dmg")

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        for name in [*self.NAMES, *(f"{name}.cdx.json" for name in self.NAMES), "sendproof-1.2.1-source.tar.gz"]:
            (self.folder / name).write_text(name, encoding="utf-8")

    def test_a_whole_release_is_taken(self):
        self.assertEqual(artefacts.problems(self.folder, "1.2.1"), [])

    def test_sums_are_those_that_sha256sum_checks(self):
        subprocess.run([sys.executable, TOOLS / "artefacts.py", self.folder, "1.2.1"], check=True)
        text = (self.folder / "SHA256SUMS").read_text(encoding="utf-8")
        self.assertEqual(len(text.splitlines()), 7)
        self.assertIn(f"{hashlib.sha256(self.NAMES[1].encode()).hexdigest()}  {self.NAMES[1]}\n", text)
        if shutil.which("sha256sum"):
            subprocess.run(["sha256sum", "--quiet", "--check", "SHA256SUMS"], cwd=self.folder, check=True)
        subprocess.run([sys.executable, TOOLS / "artefacts.py", self.folder, "1.2.1"], check=True)
        self.assertEqual((self.folder / "SHA256SUMS").read_text(encoding="utf-8"), text)

    def test_a_missing_platform_is_named(self):
        (self.folder / self.NAMES[2]).unlink()
        self.assertIn("no macOS: *.dmg", artefacts.problems(self.folder, "1.2.1"))

    def test_a_package_without_its_bill_is_named(self):
        (self.folder / f"{self.NAMES[0]}.cdx.json").unlink()
        self.assertEqual(artefacts.problems(self.folder, "1.2.1"), [f"{self.NAMES[0]} has no bill of materials"])

    def test_a_name_with_another_version_is_named(self):
        for other in ("Sendproof-1.2.10.zip", "Sendproof-11.2.1.zip", "Sendproof.zip", "Sendproof-1.2.1.1.zip"):
            (self.folder / other).write_text("x", encoding="utf-8")
            self.assertEqual(artefacts.problems(self.folder, "1.2.1"), [f"{other} doesn't have 1.2.1 in its name"])
            (self.folder / other).unlink()

    def test_nothing_empty_goes_out(self):
        (self.folder / self.NAMES[0]).write_text("", encoding="utf-8")
        self.assertEqual(artefacts.problems(self.folder, "1.2.1"), [f"{self.NAMES[0]} is empty"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
