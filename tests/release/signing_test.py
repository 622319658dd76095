# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs a program of Windows by a certificate made for the test. Usage: signing_test.py SOURCE"""
import base64
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(sys.argv[1]) / "tools" / "windows" / "sign.sh"
COMPILER = "x86_64-w64-mingw32-gcc-posix"
PASSWORD = "하늘 $secret"


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


class Signing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="센드 프루프 ")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        key, certificate, store = (self.root / name for name in ("key.pem", "certificate.pem", "store.p12"))
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=Sendproof test", "-addext", "extendedKeyUsage=codeSigning", "-keyout", key, "-out", certificate,
            check=True)
        run("openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", store, "-passout", f"pass:{PASSWORD}",
            check=True)
        self.certificate = certificate
        self.environment = {**os.environ, "WINDOWS_CERTIFICATE": base64.b64encode(store.read_bytes()).decode(),
                            "WINDOWS_CERTIFICATE_PASSWORD": PASSWORD, "WINDOWS_TIMESTAMP_URL": "none"}
        (self.root / "out").mkdir()
        self.program = self.root / "out" / "a program.exe"
        run(COMPILER, "-x", "c", "-", "-o", self.program, input="int main(void) { return 0; }", check=True)

    def sign(self, **environment):
        return run("bash", SCRIPT, self.program, env={**self.environment, **environment})

    def verify(self):
        return run("osslsigncode", "verify", "-CAfile", self.certificate, "-in", self.program)

    def test_signs_in_place_and_leaves_nothing_else(self):
        mode = self.program.stat().st_mode
        self.assertNotEqual(self.verify().returncode, 0)
        done = self.sign()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        verified = self.verify()
        self.assertEqual(verified.returncode, 0, verified.stdout + verified.stderr)
        self.assertEqual([path.name for path in (self.root / "out").iterdir()], ["a program.exe"])
        self.assertEqual(self.program.stat().st_mode, mode)

    def test_a_wrong_password_leaves_the_program_as_it_was(self):
        before = self.program.read_bytes()
        done = self.sign(WINDOWS_CERTIFICATE_PASSWORD="wrong")
        self.assertNotEqual(done.returncode, 0)
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        self.assertEqual(self.program.read_bytes(), before)
        self.assertEqual([path.name for path in (self.root / "out").iterdir()], ["a program.exe"])

    def test_without_a_certificate_it_says_so(self):
        done = self.sign(WINDOWS_CERTIFICATE="")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("WINDOWS_CERTIFICATE", done.stderr)


if __name__ == "__main__":
    for tool in ("osslsigncode", "openssl", COMPILER):
        if not shutil.which(tool):
            print(f"skipped: no {tool}")
            sys.exit(77)
    unittest.main(argv=sys.argv[:1])
