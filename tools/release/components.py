# SPDX-License-Identifier: GPL-3.0-or-later
"""What installer/components.json says of the software of others that a package holds or needs."""
import json
import pathlib

SOURCE = pathlib.Path(__file__).resolve().parents[2]
TEXTS = SOURCE / "docs" / "third-party" / "licenses"
# How each part comes to the user.
LINKED = {
    "dynamic": "as a library of its own in the package, which can be exchanged",
    "static": "inside the programs",
    "within": "inside Qt",
    "installer": "as the installer itself",
    "system": "not in the package: the system brings it",
}
FIELDS = {"id", "name", "supplier", "website", "purl", "licence", "copyright", "texts", "platforms", "uses"}
MORE_FIELDS = {"source", "within", "version", "version_from"}


def read(path=SOURCE / "installer" / "components.json"):
    """All components; ValueError where one is not whole."""
    components = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["components"]
    ids = [component.get("id") for component in components]
    if len(set(ids)) != len(ids):
        raise ValueError("an id stands twice")
    for component in components:
        check(component, ids)
    return components


def check(component, ids):
    name = component.get("id", "?")
    missing = FIELDS - component.keys()
    unknown = component.keys() - FIELDS - MORE_FIELDS
    if missing or unknown:
        raise ValueError(f"{name}: missing {sorted(missing)}, unknown {sorted(unknown)}")
    if ("within" in component) == ("source" in component) or component.get("within", ids[0]) not in ids:
        raise ValueError(f"{name}: either a source, or within a component that is there")
    for text in component["texts"]:
        if not (TEXTS / f"{text}.txt").is_file():
            raise ValueError(f"{name}: no text {text}.txt")
    for platform, how in component["platforms"].items():
        if platform not in ("windows", "macos", "linux") or how.get("linked") not in LINKED:
            raise ValueError(f"{name}: {platform}: {how}")
        if (how["linked"] in ("dynamic", "system")) != bool(how.get("files")):
            raise ValueError(f"{name}: {platform}: files belong to what is a library of its own")
