"""Make a release: wheel, sdist, their hashes, what they rest on (SBOM), and under which licences.

python scripts/release.py [FOLDER] builds what is committed, in a copy without anything that lies about in a clone: nobody's
cohort, answers or outputs get into a wheel. The same commit gives the same bytes. The list of what it rests on is that of
`requirements.lock`, in CycloneDX 1.5; a licence is what each installed package says of itself, and GPL ends the release.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.*?))?(?: \\)?$", re.MULTILINE)
_COPYLEFT = re.compile(r"(?<!L)(?<!Lesser )\bA?GPL|(?<!Lesser )General Public", re.IGNORECASE)


def build(folder: Path) -> list[Path]:
    """Build wheel and sdist of the last commit into a folder."""
    when = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory() as there:
        archive = Path(there) / "committed.tar"
        subprocess.run(["git", "archive", "--output", str(archive), "HEAD"], cwd=ROOT, check=True)
        source = Path(there) / "source"
        with tarfile.open(archive) as held:
            held.extractall(source, filter="data")
        env = {**os.environ, "SOURCE_DATE_EPOCH": when.stdout.strip()}
        command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder.resolve())]
        subprocess.run(command, cwd=source, env=env, check=True, stdout=subprocess.DEVNULL)
    return sorted(path for path in folder.iterdir() if path.name.endswith((".whl", ".tar.gz")))


def licence(name: str) -> str:
    """Give the licence that an installed package names; "not installed here" for those of other systems.

    Examples
    --------
    >>> licence("no-such-package")
    'not installed here'
    """
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return "not installed here"
    classed = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License ::")]
    stated = said.get("License-Expression") or "; ".join(line for line in classed if line != "OSI Approved")
    return stated or (said.get("License") or "not stated").strip().splitlines()[0][:80]


def packages(lock: str) -> list[dict[str, Any]]:
    """Read a lock: each package with version, hashes, when it is needed, and its licence.

    Examples
    --------
    >>> [found] = packages("pytz==2025.1 ; sys_platform == 'win32' \\\\\\n    --hash=sha256:" + "0" * 64)
    >>> found["name"], found["version"], found["when"], len(found["hashes"])
    ('pytz', '2025.1', "sys_platform == 'win32'", 1)
    """
    pins = list(_PIN.finditer(lock))
    ends = [pin.start() for pin in pins[1:]] + [len(lock)]
    return [
        {
            "name": pin[1],
            "version": pin[2],
            "when": pin[3] or "",
            "hashes": re.findall(r"sha256:([0-9a-f]{64})", lock[pin.start() : end]),
            "licence": licence(pin[1]),
        }
        for pin, end in zip(pins, ends, strict=True)
    ]


def bill(version: str, found: list[dict[str, Any]]) -> dict[str, Any]:
    """Write what the workbook rests on as CycloneDX."""

    def component(package: dict[str, Any]) -> dict[str, Any]:
        url = f"pkg:pypi/{package['name'].lower()}@{package['version']}"
        out: dict[str, Any] = {"type": "library", "name": package["name"], "version": package["version"], "purl": url}
        out["bom-ref"] = url + ("?" + package["when"] if package["when"] else "")
        out["licenses"] = [{"license": {"name": package["licence"]}}]
        if package["when"]:
            out["properties"] = [{"name": "marker", "value": package["when"]}]
        return out

    ours = {"type": "application", "name": "cqi-workbook", "version": version, "licenses": [{"license": {"id": "MIT"}}]}
    head = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {"component": ours}}
    return {**head, "components": [component(package) for package in found]}


def main(folder: Path) -> int:
    """Make everything, and say where it is."""
    if folder.exists() and any(folder.iterdir()):
        print(f"{folder} is not empty: name another folder, or empty it.", file=sys.stderr)
        return 2
    found = packages((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    gpl = [f"{package['name']} ({package['licence']})" for package in found if _COPYLEFT.search(package["licence"])]
    if gpl:
        print(f"No release: GPL is not used here, and these name it: {', '.join(gpl)}.", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    made = build(folder)
    version = made[0].name.split("-")[1].removesuffix(".tar.gz")
    sbom, licences = folder / "sbom.cdx.json", folder / "licences.csv"
    sbom.write_text(json.dumps(bill(version, found), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    rows = [[package[key] for key in ("name", "version", "licence", "when")] for package in found]
    with licences.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([["package", "version", "licence", "needed when"], *rows])
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in (*made, sbom, licences)]
    (folder / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    print("\n".join(str(path) for path in sorted(folder.iterdir())))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"))
