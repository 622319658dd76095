#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Windows reads of a program before it runs it.

  checkprograms.py sources           what the programs are made with: manifest, icon, version resource
  checkprograms.py programs          the programs in the folder that SENDPROOF_WINDOWS_BIN names; ends with 77 without

Ends with 1 and says everything that is wrong.
"""
import os
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
WINDOWS = SOURCE / "installer/windows"
ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
GUI, CONSOLE = 2, 3
SUBSYSTEMS = {"sendproof.exe": GUI, "sendproof-print.exe": GUI, "sendproof-cli.exe": CONSOLE}
PROTECTIONS = {0x0020: "high-entropy addresses", 0x0040: "ASLR", 0x0100: "DEP"}
RT_ICON, RT_GROUP_ICON, RT_VERSION, RT_MANIFEST = 3, 14, 16, 24
WINDOWS_10 = "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"
SETTINGS = {  # of the manifest, by name
    "dpiAware": "true/pm",
    "dpiAwareness": "PerMonitorV2, PerMonitor",
    "longPathAware": "true",
    "activeCodePage": "UTF-8",
}
VERSION_KEYS = ["CompanyName", "FileDescription", "FileVersion", "InternalName", "LegalCopyright", "OriginalFilename",
                "ProductName", "ProductVersion"]

problems = []


def expect(condition, problem):
    if not condition:
        problems.append(problem)


def project_version():
    text = (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"^project\(Sendproof VERSION ([0-9.]+)", text, re.MULTILINE).group(1)


def check_manifest(where, data):
    root = ElementTree.fromstring(data)
    texts = {element.tag.rpartition("}")[2]: (element.text or "").strip() for element in root.iter()}
    for name, value in SETTINGS.items():
        expect(texts.get(name) == value, f"{where}: {name} is {texts.get(name)}, not {value}")
    systems = [element.get("Id") for element in root.iter() if element.tag.endswith("}supportedOS")]
    expect(WINDOWS_10 in systems, f"{where}: Windows 10 is not among the supported systems")
    levels = [(element.get("level"), element.get("uiAccess")) for element in root.iter()
              if element.tag.endswith("}requestedExecutionLevel")]
    expect(levels == [("asInvoker", "false")], f"{where}: asks for {levels}")
    controls = [element.get("version") for element in root.iter()
                if element.get("name") == "Microsoft.Windows.Common-Controls"]
    expect(controls == ["6.0.0.0"], f"{where}: common controls {controls}")


def png_size(data):
    return struct.unpack(">II", data[16:24]) if data[:8] == b"\x89PNG\r\n\x1a\n" else None


def check_images(where, images):
    """images: of each its declared side and its bytes."""
    expect([side for side, _ in images] == ICON_SIZES, f"{where}: has {[side for side, _ in images]}")
    for side, data in images:
        expect(png_size(data) == (side, side), f"{where}: what is said to be {side} is {png_size(data)}")
        drawn = SOURCE / f"resources/icons/sendproof-{side}.png"
        expect(data == drawn.read_bytes(), f"{where}: {side} is another picture than {drawn.name}")


def images_of_ico(data):
    images = []
    for index in range(struct.unpack_from("<H", data, 4)[0]):
        side, _, _, _, _, _, size, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        images.append((side or 256, data[offset:offset + size]))
    return images


def check_sources():
    check_manifest("sendproof.manifest", (WINDOWS / "sendproof.manifest").read_bytes())
    check_images("sendproof.ico", images_of_ico((WINDOWS / "sendproof.ico").read_bytes()))
    resource = (WINDOWS / "sendproof.rc.in").read_text(encoding="utf-8")
    for block in ("040904B0", "041204B0"):
        part = resource.partition(f'BLOCK "{block}"')[2].partition(" END\n")[0]
        for key in VERSION_KEYS:
            expect(f'VALUE "{key}", "' in part, f"sendproof.rc.in: {block} has no {key}")
    expect("0x0409, 1200, 0x0412, 1200" in resource, "sendproof.rc.in: a language is not announced")


class Program:
    """A 64-bit program of Windows (PE32+), as far as it is looked at here."""

    def __init__(self, path):
        self.data = path.read_bytes()
        head = struct.unpack_from("<I", self.data, 0x3C)[0]
        if self.data[:2] != b"MZ" or self.data[head:head + 4] != b"PE\0\0":
            raise ValueError("no program of Windows")
        self.machine, sections = struct.unpack_from("<HH", self.data, head + 4)
        optional_size = struct.unpack_from("<H", self.data, head + 20)[0]
        optional = head + 24
        self.subsystem, self.protections = struct.unpack_from("<HH", self.data, optional + 68)
        self.resources_at = struct.unpack_from("<I", self.data, optional + 112 + 8 * 2)[0]
        self.sections = [struct.unpack_from("<II", self.data, optional + optional_size + 40 * index + 12) +
                         struct.unpack_from("<I", self.data, optional + optional_size + 40 * index + 8)
                         + struct.unpack_from("<I", self.data, optional + optional_size + 40 * index + 20)
                         for index in range(sections)]

    def offset(self, address):
        for start, raw_size, size, raw in self.sections:
            if start <= address < start + max(size, raw_size):
                return address - start + raw
        raise ValueError(f"address {address:x} is in no section")

    def entries(self, at):
        base = self.offset(self.resources_at)
        named, numbered = struct.unpack_from("<HH", self.data, base + at + 12)
        for index in range(named + numbered):
            key, value = struct.unpack_from("<II", self.data, base + at + 16 + 8 * index)
            yield key, value

    def resource(self, kind):
        """{id: bytes} of all resources of a kind, in whatever language."""
        found = {}
        base = self.offset(self.resources_at)
        for key, kind_at in self.entries(0):
            if key != kind:
                continue
            for name, name_at in self.entries(kind_at & 0x7FFFFFFF):
                for _, leaf in self.entries(name_at & 0x7FFFFFFF):
                    address, size = struct.unpack_from("<II", self.data, base + leaf)
                    start = self.offset(address)
                    found[name] = self.data[start:start + size]
        return found


def images_of(program):
    icons = program.resource(RT_ICON)
    groups = list(program.resource(RT_GROUP_ICON).values())
    images = []
    for index in range(struct.unpack_from("<H", groups[0], 4)[0] if groups else 0):
        side, _, _, _, _, _, size, icon = struct.unpack_from("<BBBBHHIH", groups[0], 6 + 14 * index)
        images.append((side or 256, icons[icon][:size]))
    return images


def version_blocks(data, at=0, end=None, depth=0):
    """{block: {key: text}} of VS_VERSIONINFO: nodes of length, value length, type, name, value and children."""
    blocks = {}
    end = len(data) if end is None else end
    while at + 6 <= end:
        length, value_length, is_text = struct.unpack_from("<HHH", data, at)
        if length == 0:
            break
        name_end = at + 6
        while data[name_end:name_end + 2] != b"\0\0":
            name_end += 2
        name = data[at + 6:name_end].decode("utf-16-le")
        value_at = (name_end + 2 + 3) & ~3
        value_size = value_length * 2 if is_text else value_length
        if depth == 3:
            blocks[name] = data[value_at:value_at + value_size].decode("utf-16-le").rstrip("\0")
        elif depth == 2:
            blocks[name] = version_blocks(data, value_at, at + length, 3)
        else:
            inner = (value_at + value_size + 3) & ~3
            if name != "VarFileInfo":
                blocks.update(version_blocks(data, inner, at + length, depth + 1))
        at = (at + length + 3) & ~3
    return blocks


def check_version(name, program):
    version = project_version()
    infos = list(program.resource(RT_VERSION).values())
    expect(len(infos) == 1, f"{name}: {len(infos)} version resources")
    for info in infos:
        fixed = info.index(struct.pack("<I", 0xFEEF04BD))
        high, low = struct.unpack_from("<II", info, fixed + 8)
        number = f"{high >> 16}.{high & 0xFFFF}.{low >> 16}"
        expect(number == version, f"{name}: its number is {number}, not {version}")
        blocks = {block.upper(): texts for block, texts in version_blocks(info).items()}
        expect(set(blocks) == {"040904B0", "041204B0"}, f"{name}: has texts in {sorted(blocks)}")
        for block, texts in blocks.items():
            expect(sorted(texts) == sorted(VERSION_KEYS), f"{name}: {block} has {sorted(texts)}")
            for key in ("FileVersion", "ProductVersion"):
                expect(texts.get(key) == version, f"{name}: {block} {key} is {texts.get(key)}, not {version}")
            expect(texts.get("OriginalFilename") == name, f"{name}: {block} calls it {texts.get('OriginalFilename')}")
        korean = blocks.get("041204B0", {}).get("FileDescription", "")
        expect("센드프루프" in korean, f"{name}: is called {korean!r} in Korean")


def check_program(path, subsystem):
    try:
        program = Program(path)
    except (OSError, ValueError, struct.error) as error:
        problems.append(f"{path.name}: {error}")
        return
    expect(program.machine == 0x8664, f"{path.name}: machine {program.machine:x}")
    expect(program.subsystem == subsystem, f"{path.name}: subsystem {program.subsystem}, not {subsystem}")
    for bit, word in PROTECTIONS.items():
        expect(program.protections & bit, f"{path.name}: without {word}")
    manifests = list(program.resource(RT_MANIFEST).values())
    expect(len(manifests) == 1, f"{path.name}: {len(manifests)} manifests")
    for manifest in manifests:
        check_manifest(path.name, manifest)
    check_images(path.name, images_of(program))
    check_version(path.name, program)


def main():
    what = sys.argv[1] if len(sys.argv) == 2 else ""
    if what == "sources":
        check_sources()
    elif what == "programs":
        folder = os.environ.get("SENDPROOF_WINDOWS_BIN", "")
        if not folder:
            print("skipped: SENDPROOF_WINDOWS_BIN names no folder with programs of Windows")
            return 77
        for name, subsystem in SUBSYSTEMS.items():
            check_program(Path(folder) / name, subsystem)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
