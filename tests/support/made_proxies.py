"""Caddy and nginx from the system's packages, run with the text that docs/online.md gives, in front of a server."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from free_port import free_port

DOCS = Path(__file__).parents[2] / "docs" / "online.md"
PACKAGES = {"caddy": "caddy", "nginx": "nginx-light"}


def program(name: str) -> str:
    """Give a proxy's program; without it the test is skipped, or fails where proxies are required."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found is None:
        reason = f"{name} is not installed (Debian: apt-get install {PACKAGES[name]})"
        if os.environ.get("CQI_REQUIRE_PROXIES"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def documented(language: str) -> list[str]:
    """Give the texts of a language that the documentation shows."""
    return re.findall(rf"```{language}\n(.*?)```", DOCS.read_text("utf-8"), flags=re.DOTALL)


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    """Put an example's names and ports aside; each must be there."""
    for old, new in pairs:
        assert old in text, f"docs/online.md has no {old!r}"
        text = text.replace(old, new)
    return text


@dataclass
class Proxy:
    """A proxy that runs: its port, and the folder with everything it wrote."""

    port: int
    folder: Path

    def written(self) -> str:
        """Give everything that it wrote, into any file."""
        files = [path for path in sorted(self.folder.rglob("*")) if path.is_file()]
        assert any(path.name == "said" for path in files)
        return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


@contextmanager
def caddy(folder: Path, upstream: int, *, path: bool = False) -> Iterator[Proxy]:
    """Run Caddy as documented; `path`: the text for a path."""
    name, port = program("caddy"), free_port()
    host = "www.example.org" if path else "forms.example.org"
    text = replaced(
        documented("caddyfile")[path],
        (f"{host} {{", f"http://127.0.0.1:{port} {{"),
        ("127.0.0.1:8010", f"127.0.0.1:{upstream}"),
        ("{\n    log {", "{\n    admin off\n    log {"),
    )
    (folder / "Caddyfile").write_text(text)
    command = [name, "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"]
    with _running(command, folder, port) as proxy:
        yield proxy


@contextmanager
def nginx(folder: Path, upstream: int, *, path: bool = False) -> Iterator[Proxy]:
    """Run nginx as documented; `path`: as its comment says for a path."""
    name, port = program("nginx"), free_port()
    text = replaced(
        documented("nginx")[0],
        ("listen 443 ssl;", f"listen 127.0.0.1:{port};"),
        ("forms.example.org;", "_;"),
        ("/var/log/nginx/forms.log", str(folder / "forms.log")),
        ("127.0.0.1:8010", f"127.0.0.1:{upstream}"),
        ("location / {", "location /assessment/ {" if path else "location / {"),
    )
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{kind}_temp_path {folder / kind};\n" for kind in kinds)
    user = "user root;\n" if os.getuid() == 0 else ""
    main = f"daemon off;\n{user}pid {folder / 'pid'};\nerror_log {folder / 'main.log'};\nevents {{}}\n"
    (folder / "nginx.conf").write_text(f"{main}http {{\n{places}{text}}}\n")
    with _running([name, "-e", folder / "main.log", "-c", folder / "nginx.conf"], folder, port) as proxy:
        yield proxy


@contextmanager
def _running(command: list, folder: Path, port: int) -> Iterator[Proxy]:
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [str(word) for word in command], stdout=said, stderr=subprocess.STDOUT, env=os.environ | home, cwd=folder
        )
        try:
            deadline = time.monotonic() + 240
            while process.poll() is None and time.monotonic() < deadline:
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=60).close()
                    break
                except OSError:
                    time.sleep(0.05)
            assert process.poll() is None, (folder / "said").read_text() + Proxy(port, folder).written()
            yield Proxy(port, folder)
        finally:
            process.terminate()
            process.wait(timeout=240)
