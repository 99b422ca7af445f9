#!/usr/bin/env python3
"""Writes a bill of materials of patdnn in CycloneDX's JSON: itself, its dependencies, their licences and versions.

usage: python3 cmake/sbom.py [VERSIONS] > patdnn.cdx.json

VERSIONS is what cmake/provision.sh recorded (default: build/versions.txt). A dependency that it does not name has none.
Only what users of the library compile with is in scope; tests, programs and tools are marked as excluded.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def read_versions(path):
    """Return {(registry, package): version} of lines like "debian cmake 3.25.1-1"."""
    if not path.exists():
        sys.exit(f"sbom: {path} does not exist, expected what sh cmake/provision.sh writes")
    return {tuple(words[:2]): words[2] for words in map(str.split, path.read_text().splitlines()) if len(words) == 3}


def packages_of(dependency):
    """Return (registry, package) of what a dependency comes in: this Debian's, a later one's, PyPI's."""
    return [(registry, package) for registry, kind in (("debian", "debian"), ("later", "debian"), ("pypi", "pypi"))
            for package in dependency.get(kind, ())]


def component(dependency, versions):
    """Return the entry of a dependency."""
    in_library = dependency["use"].startswith("library")
    is_core = dependency["use"] == "library"
    entry = {"type": "library", "bom-ref": dependency["name"], "name": dependency["name"],
             "scope": "required" if is_core else "optional" if in_library else "excluded",
             "licenses": [{"expression": dependency["licence"]}],
             "properties": [{"name": "patdnn:use", "value": dependency["use"]}]}
    for registry, package in packages_of(dependency):
        if (registry, package) in versions:
            entry["version"] = versions[registry, package]
            entry["purl"] = f"pkg:{'pypi' if registry == 'pypi' else 'deb/debian'}/{package}@{entry['version']}"
            break
    return entry


def bill(dependencies, versions):
    """Return the whole document."""
    version = re.search(r'"(\d+\.\d+\.\d+)"', (ROOT / "include/patdnn/version.hpp").read_text()).group(1)
    library = [d["name"] for d in dependencies if d["use"].startswith("library")]
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
            "metadata": {"component": {"type": "library", "bom-ref": "patdnn", "name": "patdnn", "version": version,
                                       "licenses": [{"expression": "Apache-2.0"}]}},
            "components": [component(dependency, versions) for dependency in dependencies],
            "dependencies": [{"ref": "patdnn", "dependsOn": library}]}


def main():
    versions = read_versions(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "versions.txt")
    dependencies = json.loads((ROOT / "cmake" / "dependencies.json").read_text())
    named = {package for dependency in dependencies for package in packages_of(dependency)}
    unnamed = sorted(" ".join(package) for package in versions.keys() - named)
    if unnamed:
        sys.exit(f"sbom: no dependency of cmake/dependencies.json is the package {', '.join(unnamed)}")
    print(json.dumps(bill(dependencies, versions), indent=2))


if __name__ == "__main__":
    main()
