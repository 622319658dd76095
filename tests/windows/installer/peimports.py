# SPDX-License-Identifier: GPL-3.0-or-later
"""Which libraries a 64-bit program or library of Windows asks for, and whether it carries a signature."""
import struct


class PeFile:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        start = struct.unpack_from("<I", self.bytes, 0x3C)[0]
        if self.bytes[:2] != b"MZ" or self.bytes[start:start + 4] != b"PE\0\0":
            raise ValueError(f"{path} is no program of Windows")
        sections, size = struct.unpack_from("<H12xH", self.bytes, start + 6)
        self.optional = start + 24
        if struct.unpack_from("<H", self.bytes, self.optional)[0] != 0x20B:
            raise ValueError(f"{path} is not for 64 bit")
        self.sections = [struct.unpack_from("<8xIIII", self.bytes, self.optional + size + 40 * i)
                         for i in range(sections)]

    def _directory(self, index):
        return struct.unpack_from("<II", self.bytes, self.optional + 112 + 8 * index)

    def _offset(self, address):
        for size, start, raw_size, raw in self.sections:
            if start <= address < start + max(size, raw_size):
                return raw + address - start
        raise ValueError("an address outside of all sections")

    def _text(self, address):
        at = self._offset(address)
        return self.bytes[at:self.bytes.index(b"\0", at)].decode("ascii")

    def imports(self):
        """Names of libraries in lower case."""
        names, (address, _) = [], self._directory(1)
        while address:
            name = struct.unpack_from("<12xI", self.bytes, self._offset(address))[0]
            if not name:
                break
            names.append(self._text(name).lower())
            address += 20
        return names

    def is_signed(self):
        return self._directory(4)[1] > 0
