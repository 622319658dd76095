# SPDX-License-Identifier: GPL-3.0-or-later
"""The bill of materials: its form, and whether it is true of what is really linked.

Usage: sbom_test.py SOURCE BUILD
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import warnings

SOURCE, BUILD = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tools" / "release"))
import components  # noqa: E402
import notices  # noqa: E402
import sbom  # noqa: E402

VERSIONS = {"qtbase": "6.4.2", "qtkeychain": "0.15.0", "libsodium": "1.0.18", "libqrencode": "4.1.1",
            "openssl": "3.0.16", "gcc-runtime": "12.2.0", "mingw-w64": "10.0.0", "nsis": "3.08", "glibc": "2.36"}
WINDOWS = ["Qt6Core.dll", "Qt6Gui.dll", "qwindows.dll", "libqt6keychain.dll", "libsodium-23.dll", "libgcc_s_seh-1.dll",
           "libstdc++-6.dll", "libwinpthread-1.dll", "sendproof.exe", "sendproof-cli.exe", "sendproof-print.exe"]


def found_on(platform, **more):
    return {"platform": platform, "version": "0.1.0", "versions": VERSIONS, **more}


def schema_folder():
    script = SOURCE / "tests" / "release" / "schema.sh"
    done = subprocess.run(["bash", script], capture_output=True, text=True)
    if done.returncode == 77:
        raise unittest.SkipTest(done.stderr.strip())
    done.check_returncode()
    return pathlib.Path(done.stdout.strip())


def validator():
    try:
        import jsonschema
    except ImportError:
        raise unittest.SkipTest("no python3-jsonschema")
    folder = schema_folder()
    store = {}
    for name in ("bom-1.6", "spdx", "jsf-0.82"):
        schema = json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8"))
        store[f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json"] = schema
        store[schema["$id"]] = schema
    root = store["http://cyclonedx.org/schema/bom-1.6.SNAPSHOT.schema.json"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer ones have another way, Debian 12 only this one
        return jsonschema.Draft7Validator(root, resolver=jsonschema.RefResolver(root["$id"], root, store))


class Staged:
    """A folder with empty files of these names, some of them in folders of their own."""

    def __init__(self, names):
        self.folder = tempfile.TemporaryDirectory()
        for name in names:
            path = pathlib.Path(self.folder.name) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()

    def __enter__(self):
        return pathlib.Path(self.folder.name)

    def __exit__(self, *_):
        self.folder.cleanup()


class BillOfMaterials(unittest.TestCase):
    def test_keeps_to_the_schema_of_cyclonedx_on_every_platform(self):
        check = validator()
        for platform in ("windows", "macos", "linux"):
            with self.subTest(platform), Staged(["Sendproof-0.1.0.bin"]) as folder:
                bill = sbom.bill(found_on(platform), package=folder / "Sendproof-0.1.0.bin")
                self.assertEqual([error.message for error in check.iter_errors(bill)], [])
                del bill["bomFormat"]
                self.assertTrue(list(check.iter_errors(bill)))

    def test_every_reference_is_there_once(self):
        for platform in ("windows", "macos", "linux"):
            bill = sbom.bill(found_on(platform))
            refs = ["sendproof"] + [component["bom-ref"] for component in bill["components"]]
            self.assertEqual(len(set(refs)), len(refs))
            self.assertEqual([entry["ref"] for entry in bill["dependencies"]], refs)
            needed = [ref for entry in bill["dependencies"] for ref in entry["dependsOn"]]
            self.assertEqual(sorted(needed), sorted(refs[1:]))

    def test_every_component_has_a_licence_a_supplier_and_whose_it_is(self):
        for component in sbom.bill(found_on("windows"))["components"]:
            for key in ("licenses", "supplier", "copyright", "purl"):
                self.assertTrue(component[key], component["name"])

    def test_openssl_is_where_it_is_linked_and_mingw_where_it_is(self):
        names = {platform: {component["bom-ref"] for component in sbom.bill(found_on(platform))["components"]}
                 for platform in ("windows", "macos", "linux")}
        self.assertTrue("openssl" in names["linux"] and "openssl" in names["macos"] and "openssl" not in names["windows"])
        self.assertEqual({name for name in names["windows"] if "mingw" in name or "winpthreads" in name},
                         {"mingw-w64", "winpthreads"})
        self.assertIn("pcre2", names["windows"])
        self.assertNotIn("pcre2", names["linux"])

    def test_a_version_that_was_not_found_is_an_error(self):
        found = found_on("windows")
        found["versions"] = {name: version for name, version in VERSIONS.items() if name != "libsodium"}
        with self.assertRaisesRegex(SystemExit, "libsodium"):
            sbom.bill(found)

    def test_the_same_package_gives_the_same_bill(self):
        os.environ["SOURCE_DATE_EPOCH"] = "1795219200"
        self.addCleanup(os.environ.pop, "SOURCE_DATE_EPOCH")
        self.assertEqual(sbom.bill(found_on("macos")), sbom.bill(found_on("macos")))
        self.assertEqual(sbom.bill(found_on("macos"))["metadata"]["timestamp"], "2026-11-21T00:00:00Z")

    def test_nothing_is_shipped_that_is_not_listed(self):
        with Staged(WINDOWS) as folder:
            sbom.bill(found_on("windows"), staged=folder)
        with Staged([*WINDOWS, "libssl-3-x64.dll"]) as folder:
            with self.assertRaisesRegex(SystemExit, "in no component: libssl-3-x64.dll"):
                sbom.bill(found_on("windows"), staged=folder)

    def test_nothing_is_listed_as_shipped_that_is_not(self):
        with Staged([name for name in WINDOWS if name != "libwinpthread-1.dll"]) as folder:
            with self.assertRaisesRegex(SystemExit, "not in the package: winpthreads"):
                sbom.bill(found_on("windows"), staged=folder)

    def test_a_framework_counts_as_one_whatever_lies_in_it(self):
        names = ["A/Frameworks/QtCore.framework/Versions/A/QtCore", "A/PlugIns/tls/libqsecuretransportbackend.dylib",
                 "A/Frameworks/libqt6keychain.1.dylib"]
        with Staged(names) as folder:
            sbom.bill(found_on("macos"), staged=folder)
        with Staged([*names, "A/Frameworks/libssl.3.dylib"]) as folder:
            with self.assertRaisesRegex(SystemExit, "libssl.3.dylib"):
                sbom.bill(found_on("macos"), staged=folder)


class RealBuild(unittest.TestCase):
    def test_every_library_that_the_programs_are_linked_with_belongs_to_a_component(self):
        programs = [BUILD / "bin" / name for name in ("sendproof", "sendproof-cli", "sendproof-print")]
        if not all(program.is_file() for program in programs) or sys.platform != "linux":
            self.skipTest("the programs aren't built, or not for Linux")
        needed = set()
        for program in programs:
            text = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True,
                                  env={**os.environ, "LC_ALL": "C"}).stdout
            needed |= set(re.findall(r"\(NEEDED\).*\[(.+)\]", text))
        chosen = [part for part in components.read() if "linux" in part["platforms"]]
        sanitizers = {name for name in needed if re.match(r"lib(asan|ubsan|gcov)\.", name)}
        sbom.check_staged(needed - sanitizers, chosen, "linux")
        self.assertIn("libQt6Core.so.6", needed)

    def test_configuring_found_every_version(self):
        found = json.loads((BUILD / "components-found.json").read_text(encoding="utf-8"))
        versions = {component["bom-ref"]: component.get("version", "") for component in sbom.bill(found)["components"]}
        for component in components.read():
            if found["platform"] in component["platforms"] and "within" not in component:
                self.assertRegex(versions[component["id"]], r"^\d+(\.\d+)+", component["name"])


class RealWindows(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sdk = pathlib.Path(os.environ.get("SENDPROOF_WIN64_SDK", "") or "/nowhere")
        if not cls.sdk.is_dir():
            raise unittest.SkipTest("SENDPROOF_WIN64_SDK names no folder")

    def test_the_libraries_of_the_sdk_belong_to_components(self):
        chosen = [part for part in components.read() if "windows" in part["platforms"]]
        runtime = {"libgcc_s_seh-1.dll", "libstdc++-6.dll", "libwinpthread-1.dll"}  # these lie beside the compiler
        names = sbom.libraries_in(self.sdk / "bin") | sbom.libraries_in(self.sdk / "plugins") | runtime
        sbom.check_staged(names, chosen, "windows")
        self.assertIn("libsodium-23.dll", names)

    def test_the_versions_inside_qt_are_read_from_it(self):
        found = found_on("windows", qt_prefix=str(self.sdk), libraries={"Core": str(self.sdk / "bin" / "Qt6Core.dll")})
        versions = {component["bom-ref"]: component.get("version") for component in sbom.bill(found)["components"]}
        for name in ("zlib", "pcre2", "freetype", "libpng", "libjpeg-turbo"):
            self.assertRegex(versions[name] or "", r"^\d+(\.\d+)+$", name)


class Notices(unittest.TestCase):
    def test_the_file_is_what_the_script_writes(self):
        self.assertEqual(notices.FILE.read_text(encoding="utf-8"), notices.notices())

    def test_every_component_and_every_text_is_in_it(self):
        text = notices.FILE.read_text(encoding="utf-8")
        for component in components.read():
            self.assertIn(f"\n{component['name']}\n", text)
        for path in components.TEXTS.iterdir():
            self.assertIn(path.read_text(encoding="utf-8"), text)

    def test_it_says_how_to_exchange_qt_and_where_the_sources_are(self):
        text = notices.FILE.read_text(encoding="utf-8")
        for words in ("QT UNDER THE LGPL", "SOURCES", "Lesser General Public License"):
            self.assertIn(words, text)

    def test_a_component_without_a_licence_is_refused(self):
        data = {"components": [dict(components.read()[0])]}
        del data["components"][0]["licence"]
        with Staged(["components.json"]) as folder:
            (folder / "components.json").write_text(json.dumps(data), encoding="utf-8")
            with self.assertRaisesRegex(ValueError, "licence"):
                components.read(folder / "components.json")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
