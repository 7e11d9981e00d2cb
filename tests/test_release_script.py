"""A release: what it rests on, under which licences; GPL ends it; the same commit gives the same bytes."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_SPEC = importlib.util.spec_from_file_location("release", ROOT / "scripts" / "release.py")
release = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(release)


def test_every_package_of_the_lock_is_told_with_its_licence():
    lock = (ROOT / "requirements.lock").read_text()
    found = release.packages(lock)
    assert len(found) == sum("==" in line.split(" ")[0] for line in lock.splitlines()) > 150
    assert sum(len(package["hashes"]) for package in found) == lock.count("--hash=sha256:")
    told = {package["name"]: package["licence"] for package in found}
    assert told["pandas"].startswith("BSD") and told["psycopg"] == "LGPL-3.0-only"
    bill = release.bill("1.2.3", found)
    references = [component["bom-ref"] for component in bill["components"]]
    assert len(references) == len(set(references)) == len(found) and json.dumps(bill)


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("LGPL-3.0-only", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MIT", False),
    ],
)
def test_gpl_ends_a_release(licence, refused, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(release, "licence", lambda name: licence)
    monkeypatch.setattr(release, "build", lambda folder: [folder / "cqi_workbook-1.0-py3-none-any.whl"])
    if refused:
        assert release.main(tmp_path) == 1 and "No release" in capsys.readouterr().err
        assert not list(tmp_path.iterdir())
    else:
        (tmp_path / "mine").mkdir()
        assert release.main(tmp_path) == 2 and "not empty" in capsys.readouterr().err


@pytest.mark.nightly
@pytest.mark.slow
def test_the_same_commit_gives_the_same_bytes_and_nothing_that_lies_about(tmp_path):
    for name in ("one", "two"):
        done = subprocess.run(
            [sys.executable, str(ROOT / "scripts" / "release.py"), str(tmp_path / name)], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two and len(one) == 5


def test_what_an_image_is_made_of_is_there_and_let_in():
    wanted = [
        word
        for line in (ROOT / "Dockerfile").read_text().splitlines()
        if re.match(r"COPY (?!--from)", line)
        for word in line.split()[1:-1]
    ]
    let_in = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    for name in wanted:
        assert (ROOT / name).exists() and any(Path(name).match(pattern) for pattern in let_in), name
    for name in ("Dockerfile", ".devcontainer/Dockerfile"):
        users = re.findall(r"^USER (\w+)", (ROOT / name).read_text(), re.MULTILINE)
        assert users and users[-1] != "root"
    json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text())
    for name in ("Dockerfile", ".devcontainer/Dockerfile", ".binder/postBuild"):
        assert re.search(r"Not (built here|run on Binder) yet", (ROOT / name).read_text()), (
            "who has run it takes the mark out"
        )
    assert (ROOT / ".binder" / "postBuild").stat().st_mode & 0o111
    named = (ROOT / ".binder" / "requirements.txt").read_text().split()[-1]
    assert (ROOT / ".binder" / named).resolve().is_file()
