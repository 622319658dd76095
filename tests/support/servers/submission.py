#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A submission server on 127.0.0.1 for tests of programs that send: submission.py CERTIFICATE KEY [MECHANISM...]

Prints one line of JSON with its ports, then one for each mail: the login and the password exactly as they came, whether
the channel was protected, envelope and content. Any login is taken. It ends when standard input does.
"""

import base64
import json
import socketserver
import ssl
import sys
import threading

CHALLENGE = b"<1896.697170952@localhost>"
MECHANISMS = sys.argv[3:] or ["PLAIN", "LOGIN"]
CONTEXT = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
CONTEXT.load_cert_chain(sys.argv[1], sys.argv[2])
OUTPUT = threading.Lock()


def tell(event):
    with OUTPUT:
        print(json.dumps(event), flush=True)


class Conversation(socketserver.BaseRequestHandler):
    def handle(self):
        self.secure = self.server.mode == "implicit-tls"
        self.login = self.password = self.digest = None
        self.request.settimeout(30)
        try:
            if self.secure:
                self.request = CONTEXT.wrap_socket(self.request, server_side=True)
            self.file = self.request.makefile("rb")
            self.say("220 localhost ESMTP")
            while self.step(self.line()):
                pass
        except (OSError, EOFError, ValueError):
            pass

    def say(self, text):
        self.request.sendall(text.encode() + b"\r\n")

    def line(self):
        got = self.file.readline(65536)
        if not got:
            raise EOFError
        return got.rstrip(b"\r\n").decode()

    def step(self, line):
        verb, _, rest = line.partition(" ")
        verb = verb.upper()
        if verb in ("EHLO", "HELO"):
            self.hello()
        elif verb == "STARTTLS" and (self.secure or self.server.mode != "starttls"):
            self.say("502 5.5.1 Not here")
        elif verb == "STARTTLS":
            self.say("220 Go on")
            self.request = CONTEXT.wrap_socket(self.request, server_side=True)
            self.file = self.request.makefile("rb")
            self.secure = True
        elif verb == "AUTH":
            self.sign_in(rest)
        elif verb == "MAIL":
            self.sender, self.recipients = rest, []
            self.say("250 2.1.0 Ok")
        elif verb == "RCPT":
            self.recipients.append(rest)
            self.say("250 2.1.5 Ok")
        elif verb == "DATA":
            self.take()
        elif verb == "QUIT":
            self.say("221 2.0.0 Bye")
            return False
        else:
            self.say("250 2.0.0 Ok")
        return True

    def hello(self):
        offers = ["localhost", "8BITMIME", "SMTPUTF8"]
        if self.server.mode == "starttls" and not self.secure:
            offers.append("STARTTLS")
        if self.secure or self.server.mode == "none":
            offers.append("AUTH " + " ".join(MECHANISMS))
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    def ask(self, challenge):
        self.say("334 " + base64.b64encode(challenge).decode())
        return base64.b64decode(self.line())

    def sign_in(self, rest):
        if not self.secure and self.server.mode != "none":
            return self.say("530 5.7.0 Must issue a STARTTLS command first")
        mechanism, _, initial = rest.partition(" ")
        first = base64.b64decode(initial) if initial else None
        if mechanism.upper() == "PLAIN":
            _, login, password = (first if first is not None else self.ask(b"")).split(b"\0")
        elif mechanism.upper() == "LOGIN":
            login = first if first is not None else self.ask(b"Username:")
            password = self.ask(b"Password:")
        else:
            login, _, digest = self.ask(CHALLENGE).rpartition(b" ")
            password, self.digest = None, digest.decode()
        self.login = login.decode()
        self.password = None if password is None else password.decode()
        self.mechanism = mechanism.upper()
        self.say("235 2.7.0 Authentication succeeded")

    def take(self):
        self.say("354 Go on")
        lines = []
        while (line := self.file.readline(65536).rstrip(b"\r\n")) != b".":
            lines.append(line[1:] if line.startswith(b".") else line)
        tell({"login": self.login, "password": self.password, "digest": self.digest, "secure": self.secure,
              "mechanism": getattr(self, "mechanism", None), "from": self.sender, "to": self.recipients,
              "mail": base64.b64encode(b"\r\n".join(lines)).decode()})
        self.say("250 2.0.0 Ok: taken")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, mode):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.mode = mode
        threading.Thread(target=self.serve_forever, daemon=True).start()


servers = {mode: Server(mode) for mode in ("implicit-tls", "starttls", "none")}
tell({"ports": {mode: server.server_address[1] for mode, server in servers.items()}})
sys.stdin.read()
