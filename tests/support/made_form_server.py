"""The real server of the online assessment, in a process of its own on loopback, and people who answer over HTTP."""

from __future__ import annotations

import http.client
import re
import signal
import subprocess
import sys
import urllib.parse
from pathlib import Path

from free_port import free_port

from cqi_lib.online.answers import form_key

ROUND = "2025-fall"


class FormServer:
    """`cqi form serve` as a process; started again it listens at the same port."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder, self.port, self.environment = folder, free_port(), environment
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> FormServer:
        command = [sys.executable, "-m", "cqi_lib", "form", "serve", self.folder, ROUND, "--port", self.port]
        self.process = subprocess.Popen([str(w) for w in command], stdout=subprocess.PIPE, text=True)
        said = self.process.stdout.readline()
        found = re.search(r"listening at http://127\.0\.0\.1:(\d+)", said)
        assert found, said + self.process.stdout.read()
        self.port = int(found[1])
        return self

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        assert self.process.wait() == -signal.SIGKILL
        self.process.stdout.close()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=240)
        self.process.stdout.close()
        return code


class Person:
    """Somebody who answers from an address of her own; a broken connection is made anew."""

    def __init__(self, number: int, token: str, port: int) -> None:
        self.token, self.port = token, port
        self.address = f"127.0.{1 + number // 200}.{1 + number % 200}"
        self.connection: http.client.HTTPConnection | None = None

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, bytes]:
        if self.connection is None:
            self.connection = http.client.HTTPConnection(
                "127.0.0.1", self.port, timeout=240, source_address=(self.address, 0)
            )
        body = urllib.parse.urlencode({"key": form_key(self.token), **fields}) if fields is not None else None
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        try:
            self.connection.request(method, f"/a/{self.token}{path}", body, headers)
            answer = self.connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None
