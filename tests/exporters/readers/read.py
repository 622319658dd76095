#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exported files as the programs they are for do: read.py FORMAT FILE..., one line of JSON a file.

CSV, YAML, JSON and Python are read by Python itself; msmtprc, Postfix's tables and .properties by the published rules.
"""

import csv
import json
import re
import runpy
import sys

import yaml

SECURITY = {"always": "implicit-tls", "starttls": "starttls", "never": "none"}


def found(host, port, security, login, secret, address, name):
    return {"host": host, "port": int(port), "security": security, "login": login or "", "secret": secret,
            "address": address, "name": name}


def read_csv(path):
    def undefused(cell):
        return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@\t\r'＝＋－＠" and len(cell) > 1 else cell

    with open(path, encoding="utf-8-sig", newline="") as file:
        row = {key: undefused(cell) for key, cell in next(csv.DictReader(file)).items()}
    return found(row["host"], row["port"], row["security"], row["login"], row["secret"] or None, row["from_address"],
                 row["from_name"])


def read_json(path):
    with open(path, encoding="utf-8") as file:
        account = json.load(file)["accounts"][0]
    server = account["server"]
    return found(server["host"], server["port"], server["security"], account["login"], account.get("secret"),
                 account["sender"]["address"], account["sender"]["name"])


def read_django(path):
    values = runpy.run_path(path)
    security = "implicit-tls" if values["EMAIL_USE_SSL"] else "starttls" if values["EMAIL_USE_TLS"] else "none"
    return found(values["EMAIL_HOST"], values["EMAIL_PORT"], security, values["EMAIL_HOST_USER"],
                 values["EMAIL_HOST_PASSWORD"] or None, values["SERVER_EMAIL"], None)


def read_script(path):
    values = runpy.run_path(path)
    sender = values["FROM"]
    return found(values["HOST"], values["PORT"], values["SECURITY"], values["LOGIN"], values["PASSWORD"] or None,
                 sender.addr_spec, sender.display_name)


def read_kubernetes(path):
    with open(path, encoding="utf-8") as file:
        document = yaml.safe_load(file)
    assert document["apiVersion"] == "v1" and document["kind"] == "Secret" and document["type"] == "Opaque"
    assert re.fullmatch(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?", document["metadata"]["name"])
    values = document["stringData"]
    assert all(isinstance(value, str) and re.fullmatch(r"[-._a-zA-Z0-9]+", key) for key, value in values.items())
    return found(values["SMTP_HOST"], values["SMTP_PORT"], values["SMTP_SECURITY"], values.get("SMTP_USER"),
                 values.get("SMTP_PASSWORD"), values["SMTP_FROM_ADDRESS"], values["SMTP_FROM_NAME"])


def read_ansible(path):
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!unsafe", lambda loader, node: ("unsafe", loader.construct_scalar(node)))
    with open(path, encoding="utf-8") as file:
        values = yaml.load(file, Loader)["smtp_accounts"][0]
    # A text without the tag would be taken for a template.
    texts = {key: value[1] for key, value in values.items() if isinstance(value, tuple)}
    assert set(values) - set(texts) == {"port", "secure"}
    return found(texts["host"], values["port"], SECURITY[values["secure"]], texts.get("username"),
                 texts.get("password"), texts["from_address"], texts["from_name"])


def read_msmtprc(path):
    values = {}
    for line in open(path, encoding="utf-8").read().split("\n"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        command, _, argument = line.partition(" ")
        argument = argument.strip()
        if len(argument) > 1 and argument[0] == argument[-1] == '"':
            argument = argument[1:-1]
        values.setdefault(command, argument)
    security = "none" if values["tls"] == "off" else "starttls" if values["tls_starttls"] == "on" else "implicit-tls"
    return found(values["host"], values["port"], security, values.get("user"), values.get("password"),
                 values["from"], None)


def read_properties(path):
    values = {}
    for line in open(path, encoding="iso-8859-1").read().split("\n"):
        if not line or line[0] in "#!":
            continue
        key, _, value = line.partition("=")
        value = re.sub(r"\\u([0-9a-f]{4})|\\(.)", lambda m: chr(int(m[1], 16)) if m[1] else m[2], value.lstrip(" \t\f"))
        values[key] = value.encode("utf-16", "surrogatepass").decode("utf-16")
    mail = "spring.mail.properties.mail.smtp."
    security = ("implicit-tls" if values.get(mail + "ssl.enable") == "true" else
                "starttls" if values.get(mail + "starttls.required") == "true" else "none")
    return found(values["spring.mail.host"], values["spring.mail.port"], security, values.get("spring.mail.username"),
                 values.get("spring.mail.password"), values["spring.mail.properties.mail.from"], None)


READERS = {"csv": read_csv, "sendproof-json": read_json, "django": read_django, "python-smtplib": read_script,
           "kubernetes-secret": read_kubernetes, "ansible": read_ansible, "msmtprc": read_msmtprc,
           "spring-boot": read_properties}

for name in sys.argv[2:]:
    print(json.dumps(READERS[sys.argv[1]](name)))
