#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Thunderbird without a window on a fresh profile and a script inside it, over Marionette
(https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). Writes what the script returns.

Usage: thunderbird.py SCRIPT ARGUMENT...    ARGUMENT: a text file, whose content the script gets
"""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PREFERENCES = """
user_pref("marionette.port", 0);
user_pref("app.update.enabled", false);
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("network.dns.disabled", true);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
"""


def port_of(profile, process, seconds=60):
    deadline = time.monotonic() + seconds
    path = os.path.join(profile, "MarionetteActivePort")
    while time.monotonic() < deadline and process.poll() is None:
        if os.path.exists(path):
            text = open(path).read()
            if text:
                return int(text)
        time.sleep(0.05)
    sys.exit("Thunderbird did not open its port")


class Marionette:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.stream = self.socket.makefile("rb")
        self.count = 0
        self.receive()

    def receive(self):
        size = b""
        while (byte := self.stream.read(1)) != b":":
            size += byte
        return json.loads(self.stream.read(int(size)))

    def call(self, name, parameters):
        self.count += 1
        message = json.dumps([0, self.count, name, parameters]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self.receive()
        if error:
            sys.exit(f"{name}: {error.get('message')}")
        return result


def main():
    script, *arguments = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
    signal.signal(signal.SIGALRM, lambda *_: sys.exit("Thunderbird took too long"))
    signal.alarm(90)  # before whoever started this would kill it, and leave Thunderbird behind
    profile = tempfile.mkdtemp()
    process = None
    try:
        with open(os.path.join(profile, "user.js"), "w") as file:
            file.write(PREFERENCES)
        environment = {**os.environ, "HOME": profile, "MOZ_HEADLESS": "1"}
        environment.pop("DISPLAY", None)
        process = subprocess.Popen(
            [shutil.which("thunderbird"), "--headless", "--no-remote", "--marionette", "--remote-allow-system-access",
             "--profile", profile],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        marionette = Marionette(port_of(profile, process))
        marionette.call("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
        marionette.call("Marionette:SetContext", {"value": "chrome"})
        answer = marionette.call("WebDriver:ExecuteScript", {"script": script, "args": arguments})
        print(answer["value"])
    finally:
        if process:
            os.killpg(process.pid, signal.SIGKILL)  # its own session: Thunderbird and what it started
            process.wait()
        shutil.rmtree(profile, ignore_errors=True)


main()
