#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An https server for tests: https.py DIR. Serves the documents of DIR/sites.json over the certificate DIR/server.pem
with the key DIR/server.key, on a free port of 127.0.0.1, until its standard input ends.

sites.json: {HOST: {PATH: {"status": 200, "headers": {NAME: VALUE}, "body": TEXT, "delay": MILLISECONDS}}}. What isn't
in it is answered with 404. It says {"port": PORT} in the first line, then one line for each request:
{"host", "target", "headers"}."""
import json
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

folder = Path(sys.argv[1])
sites = json.loads((folder / "sites.json").read_text())
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(folder / "server.pem", folder / "server.key")


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 65536  # head and body in one piece: benchmarks measure time
    disable_nagle_algorithm = True

    def setup(self):
        # Here and not around the listening socket: one client that doesn't shake hands must not hold up the others.
        self.request = context.wrap_socket(self.request, server_side=True)
        super().setup()

    def do_GET(self):
        host = self.headers.get("Host", "").split(":")[0]
        say({"host": host, "target": self.path, "headers": dict(self.headers.items())})
        answer = sites.get(host, {}).get(self.path.split("?")[0], {"status": 404})
        time.sleep(answer.get("delay", 0) / 1000)
        body = answer.get("body", "").encode()
        self.send_response(answer.get("status", 200))
        for name, value in answer.get("headers", {"Content-Type": "text/xml"}).items():
            self.send_header(name, value.replace("{port}", str(server.server_port)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):
        pass  # A client that goes away, or refuses our certificate, is part of the tests


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
say({"port": server.server_port})
sys.stdin.read()
