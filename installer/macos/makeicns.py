#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes sendproof.icns from the drawings in resources/icons. Run by hand when they change; needs rsvg-convert.

The two smallest sizes are stored as ARGB, which every macOS shows; as PNG some show them as noise.
Usage: makeicns.py OUTPUT
"""
import pathlib
import struct
import subprocess
import sys
import zlib

ICONS = pathlib.Path(__file__).resolve().parents[2] / "resources" / "icons"
# Type, pixels: once for normal and once for Retina screens, except that 1024 is only 512 on Retina.
PIXELS = {"ic04": 16, "ic05": 32, "ic07": 128, "ic08": 256, "ic09": 512,
          "ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512, "ic10": 1024}
SMALL = 32  # pixels; up to here the drawing with fewer details is the clearer one


def png(size):
    drawing = ICONS / ("sendproof-small.svg" if size <= SMALL else "sendproof.svg")
    return subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), str(drawing)],
                          check=True, capture_output=True).stdout


def chunks(data):
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind, data[at + 8:at + 8 + length]
        at += 12 + length


def predicted(filter_type, left, above, corner):
    if filter_type == 4:
        guess = left + above - corner
        distances = (abs(guess - left), abs(guess - above), abs(guess - corner))
        return (left, above, corner)[distances.index(min(distances))]
    return (0, left, above, (left + above) // 2)[filter_type]


def rgba(data):
    """The pixels of a PNG of 8-bit RGBA that is not interlaced, as rsvg-convert writes them."""
    parts = {}
    for kind, content in chunks(data):
        parts[kind] = parts.get(kind, b"") + content
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    if (depth, colour, interlaced) != (8, 6, 0):
        raise SystemExit("not a PNG of 8-bit RGBA")
    raw, stride, above = zlib.decompress(parts[b"IDAT"]), width * 4, bytes(width * 4)
    pixels = bytearray()
    for row in range(height):
        start = row * (stride + 1)
        line = bytearray(raw[start + 1:start + 1 + stride])
        for i in range(stride):
            left, corner = (line[i - 4], above[i - 4]) if i >= 4 else (0, 0)
            line[i] = (line[i] + predicted(raw[start], left, above[i], corner)) & 255
        pixels += line
        above = bytes(line)
    return bytes(pixels)


def packed(channel):
    """Runs of 3 to 130 equal bytes as (length + 125, byte), all else as (length - 1, bytes)."""
    out, plain, at = bytearray(), bytearray(), 0

    def flush():
        while plain:
            part = plain[:128]
            out.extend([len(part) - 1, *part])
            del plain[:128]

    while at < len(channel):
        run = 1
        while run < 130 and at + run < len(channel) and channel[at + run] == channel[at]:
            run += 1
        if run >= 3:
            flush()
            out.extend([run + 125, channel[at]])
        else:
            plain.extend(channel[at:at + run])
        at += run
    flush()
    return bytes(out)


def argb(size):
    pixels = rgba(png(size))
    return b"ARGB" + b"".join(packed(pixels[channel::4]) for channel in (3, 0, 1, 2))


def icon():
    body = b""
    for kind, size in PIXELS.items():
        content = argb(size) if kind in ("ic04", "ic05") else png(size)
        body += kind.encode() + struct.pack(">I", 8 + len(content)) + content
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    pathlib.Path(sys.argv[1]).write_bytes(icon())
