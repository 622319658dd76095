# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what stands in installer/macos without building anything. Usage: bundlefiles.py SOURCE [CMAKE]"""
import pathlib
import plistlib
import re
import struct
import sys
import unittest

SOURCE = pathlib.Path(sys.argv[1])
MACOS = SOURCE / "installer" / "macos"


def strings_of(language):
    """The pairs of a .strings file, which must be whole: nothing but pairs and comments."""
    text = (MACOS / f"{language}.lproj" / "InfoPlist.strings").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    pair = r'\s*(?:"([^"]*)"|(\w+))\s*=\s*"([^"]*)"\s*;\s*'
    assert re.fullmatch(f"(?:{pair})*", text), f"{language}: something is no pair"
    return {quoted or bare: value for quoted, bare, value in re.findall(pair, text)}


def icons():
    data = (MACOS / "sendproof.icns").read_bytes()
    magic, length = struct.unpack(">4sI", data[:8])
    assert (magic, length) == (b"icns", len(data))
    found, at = {}, 8
    while at < len(data):
        kind, length = struct.unpack(">4sI", data[at:at + 8])
        found[kind.decode()] = data[at + 8:at + length]
        at += length
    assert at == len(data)
    return found


def unpacked(data):
    out, at = bytearray(), 0
    while at < len(data):
        count = data[at]
        if count < 128:
            out += data[at + 1:at + 2 + count]
            at += 2 + count
        else:
            out += data[at + 1:at + 2] * (count - 125)
            at += 2
    return bytes(out)


class BundleFiles(unittest.TestCase):
    def test_the_entitlements_open_the_network_and_nothing_that_weakens_the_runtime(self):
        entitlements = plistlib.loads((MACOS / "sendproof.entitlements").read_bytes())
        self.assertEqual(entitlements, {"com.apple.security.network.client": True,
                                        "com.apple.security.network.server": True})

    def test_both_languages_name_the_same_things(self):
        english, korean = strings_of("en"), strings_of("ko")
        self.assertEqual(english.keys(), korean.keys())
        self.assertEqual(korean["CFBundleDisplayName"], "센드프루프")
        for key, value in english.items():
            self.assertTrue(value and korean[key], key)
            if key != "NSHumanReadableCopyright":
                if key not in ("CFBundleName", "CFBundleDisplayName", "Sendproof bundle"):
                    self.assertRegex(korean[key], "요\\.$", key)
                self.assertRegex(korean[key], "[가-힣]", key)

    def test_every_translated_name_stands_in_the_plist(self):
        template = (MACOS / "Info.plist.in").read_text(encoding="utf-8")
        for key in strings_of("en"):
            self.assertTrue(f"<key>{key}</key>" in template or f"<string>{key}</string>" in template, key)

    def test_the_icon_has_every_size_for_normal_and_retina_screens(self):
        pixels = {"ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512}
        found = icons()
        self.assertEqual(set(found), {*pixels, "ic04", "ic05"})
        for kind, size in pixels.items():
            self.assertTrue(found[kind].startswith(b"\x89PNG\r\n\x1a\n"), kind)
            self.assertEqual(struct.unpack(">II", found[kind][16:24]), (size, size), kind)
        for kind, size in {"ic04": 16, "ic05": 32}.items():
            self.assertEqual(found[kind][:4], b"ARGB")
            self.assertEqual(len(unpacked(found[kind][4:])), 4 * size * size, kind)

    def test_nothing_that_is_built_is_objective_c(self):
        folders = ("src", "ui", "installer", "cmake")
        objective = [path for folder in folders for path in (SOURCE / folder).rglob("*") if path.suffix in (".m", ".mm")]
        self.assertEqual(objective, [])
        for path in SOURCE.rglob("CMakeLists.txt"):
            if "build" not in path.relative_to(SOURCE).parts:
                self.assertNotRegex(path.read_text(encoding="utf-8"), r"\bOBJC(XX)?\b|\.mm?\b", path)

    def test_the_command_line_looks_for_its_printing_program_beside_itself(self):
        text = (SOURCE / "src" / "cli" / "sheetprocess.cpp").read_text(encoding="utf-8")
        self.assertIn("applicationDirPath()", text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
