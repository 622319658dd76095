#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens an encrypted Sendproof bundle (docs/bundle.md): bundle_reader.py FILE, the passphrase on standard input.

Prints the JSON that is in it, passwords included. Needs PyNaCl.
"""
import hashlib
import hmac
import struct
import sys
import unicodedata

import nacl.bindings
import nacl.exceptions
import nacl.pwhash

HEADER_SIZE = 116

with open(sys.argv[1], "rb") as file:
    bundle = file.read()
passphrase = unicodedata.normalize("NFC", sys.stdin.readline().rstrip("\r\n")).encode()

if len(bundle) < HEADER_SIZE or bundle[:8] != b"\x89SPB\r\n\x1a\n":
    sys.exit("this is no bundle")
version, size, passes, memory = struct.unpack(">HHII", bundle[8:20])
if version != 1 or size != HEADER_SIZE:
    sys.exit("this is a bundle of another version")
if hashlib.blake2b(bundle[:68], digest_size=16).digest() != bundle[68:84]:
    sys.exit("the header is damaged")
if not (1 <= passes <= 10 and 8 * 1024 <= memory <= 256 * 1024):
    sys.exit("this would take too much time or memory")
salt, nonce = bundle[20:36], bundle[36:60]
(sealed_size,) = struct.unpack(">Q", bundle[60:68])
if sealed_size != len(bundle) - HEADER_SIZE:
    sys.exit("the file was cut off, or something was added")

keys = nacl.pwhash.argon2id.kdf(64, passphrase, salt, opslimit=passes, memlimit=memory * 1024)
content_key, check_key = keys[:32], keys[32:]
check = hashlib.blake2b(bundle[:84], key=check_key, digest_size=32).digest()
if not hmac.compare_digest(check, bundle[84:116]):
    sys.exit("the passphrase is wrong")
try:
    content = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
        bundle[HEADER_SIZE:], bundle[:HEADER_SIZE], nonce, content_key)
except nacl.exceptions.CryptoError:
    sys.exit("the content is damaged")
sys.stdout.buffer.write(content.rstrip(b" ") + b"\n")
