#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the bill of materials of one package, as CycloneDX 1.6 in JSON.

What there is comes from installer/components.json, the versions from what configuring found (components-found.json in the
build folder) and from the headers and libraries named there.

Usage: sbom.py FOUND [--staged FOLDER] [--package FILE] [--output FILE]
  FOUND            components-found.json
  --staged FOLDER  what goes into the package; each library in it must belong to a component, and the other way round
  --package FILE   the finished package, for its checksum

SOURCE_DATE_EPOCH sets the time, as in other tools.
"""
import argparse
import datetime
import fnmatch
import hashlib
import json
import os
import pathlib
import re
import sys
import uuid

import components as known

SPEC_VERSION = "1.6"
LIBRARY = re.compile(r"\.(dll|dylib)$|\.so(\.\d+)*$", re.I)
OWN = re.compile(r"^(uninstall|sendproof(-cli|-print)?)\.exe$", re.I)


def first_match(pattern, data):
    found = re.search(pattern, data)
    return found.group(1) if found else ""


def version_from(source, found):
    """A version that only stands in what was built against; empty where that is not to be had."""
    if "library" in source:
        path = pathlib.Path(found.get("libraries", {}).get(source["library"], ""))
        return (first_match(source["pattern"].encode(), path.read_bytes()) or b"").decode() if path.is_file() else ""
    folder, _, rest = source["header"].partition("/")
    root = pathlib.Path(found.get("qt_prefix", ""))
    for path in (root / "include" / folder / rest, root / "lib" / f"{folder}.framework" / "Headers" / rest):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            parts = [first_match(pattern, text) for pattern in source["patterns"]]
            return ".".join(parts) if all(parts) else ""
    return ""


def version_of(component, found):
    if "version_from" in component:
        return version_from(component["version_from"], found)
    return found["versions"].get(component.get("version", component["id"]), "")


def licences(expression):
    if re.search(r" (AND|OR|WITH) |^LicenseRef-", expression):
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def purl_of(component, version):
    base, at, rest = component["purl"].partition("@")
    return base + at + rest.format(version=version) if version else base


def properties(**values):
    return [{"name": f"sendproof:{name}", "value": value} for name, value in values.items() if value]


def entry(component, found):
    how = component["platforms"][found["platform"]]
    version = version_of(component, found)
    made = {"type": "library", "bom-ref": component["id"], "name": component["name"],
            "supplier": {"name": component["supplier"]}, "licenses": licences(component["licence"]),
            "copyright": "\n".join(component["copyright"]), "purl": purl_of(component, version),
            "externalReferences": [{"type": "website", "url": component["website"]}],
            "properties": properties(linked=how["linked"], delivered=known.LINKED[how["linked"]],
                                     files=" ".join(how.get("files", [])), source=component.get("source", ""))}
    if version:
        made["version"] = version
    elif "within" not in component:
        raise SystemExit(f"{component['name']}: its version was not found when configuring")
    return made


def claims(path, component, platform):
    patterns = component["platforms"].get(platform, {}).get("files", [])
    return any(fnmatch.fnmatch(path, pattern) for pattern in patterns)


def libraries_in(folder):
    """The names of libraries and frameworks; of what lies in a framework only the framework's."""
    names = set()
    for path in pathlib.Path(folder).rglob("*"):
        frameworks = [part for part in path.parts if part.endswith(".framework")]
        if frameworks:
            names.add(frameworks[0])
        elif path.is_file() and (LIBRARY.search(path.name) or path.suffix.lower() == ".exe"):
            names.add(path.name)
    return {name for name in names if not OWN.match(name)}


def check_staged(names, chosen, platform):
    """Nothing is shipped that isn't listed, and nothing is listed as shipped that isn't."""
    strangers = [name for name in names if not any(claims(name, component, platform) for component in chosen)]
    absent = [component["name"] for component in chosen
              if component["platforms"][platform]["linked"] == "dynamic"
              and not any(claims(name, component, platform) for name in names)]
    if strangers or absent:
        raise SystemExit("\n".join([f"in no component: {name}" for name in sorted(strangers)]
                                   + [f"not in the package: {name}" for name in absent]))


def product(found, package):
    made = {"type": "application", "bom-ref": "sendproof", "name": "Sendproof", "version": found["version"],
            "supplier": {"name": "The Sendproof authors"}, "licenses": licences("GPL-3.0-or-later"),
            "properties": properties(platform=found["platform"], package=package.name if package else "")}
    if package:
        made["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(package.read_bytes()).hexdigest()}]
    return made


def dependencies(chosen):
    within = {component["id"]: component.get("within", "sendproof") for component in chosen}
    parents = ["sendproof", *within]
    return [{"ref": parent, "dependsOn": [name for name, holder in within.items() if holder == parent]}
            for parent in parents]


def now():
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = (datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc) if epoch
              else datetime.datetime.now(datetime.timezone.utc))
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def bill(found, package=None, staged=None):
    chosen = [component for component in known.read() if found["platform"] in component["platforms"]]
    if staged:
        check_staged(libraries_in(staged), chosen, found["platform"])
    made = {"$schema": f"http://cyclonedx.org/schema/bom-{SPEC_VERSION}.schema.json", "bomFormat": "CycloneDX",
            "specVersion": SPEC_VERSION, "version": 1,
            "metadata": {"timestamp": now(), "lifecycles": [{"phase": "build"}], "component": product(found, package)},
            "components": [entry(component, found) for component in chosen], "dependencies": dependencies(chosen)}
    made["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(made, sort_keys=True)).urn
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("found", type=pathlib.Path)
    parser.add_argument("--staged", type=pathlib.Path)
    parser.add_argument("--package", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path)
    options = parser.parse_args()
    text = json.dumps(bill(json.loads(options.found.read_text(encoding="utf-8")), options.package, options.staged),
                      ensure_ascii=False, indent=2) + "\n"
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
