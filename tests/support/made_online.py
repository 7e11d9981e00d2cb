"""A round of an invented cohort, served for tests in a thread of the test's own process."""

from __future__ import annotations

import asyncio
import datetime as dt
import http.client
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from cqi_lib.intake.store.store import Store
from cqi_lib.online.answering import Serving
from cqi_lib.online.assessment import Assessment
from cqi_lib.online.server import listen, make_application

ROOT = Path(__file__).parents[2]
AT = dt.datetime(2025, 10, 20, 14, 5, tzinfo=dt.UTC)
ROUND = "2025-fall"
COHORT = """\
name: Test cohort
timezone: America/New_York
language: {language}
instrument: {instrument}
programs:
  - {{id: maple, name: "Maple <Street>"}}
  - {{id: oaks, name: Little Oaks}}
rounds:
  - {{id: 2025-fall, label: Fall 2025, date: 2025-10-20, privacy: {privacy}, named_for: [{named_for}]}}
"""
TWO_LANGUAGES = """\
id: two
version: "1"
name: {en: Our questions, es: Nuestras preguntas}
about: {en: How our program works today., es: Cómo trabaja hoy nuestro programa.}
scales:
  practice:
    levels:
      - {code: 1, label: {en: Never, es: Nunca}, anchor: {en: It does not happen., es: No ocurre.}}
      - {code: 3, label: {en: Sometimes, es: A veces}, anchor: {en: On some days., es: Algunos días.}}
      - {code: 5, label: {en: Always, es: Siempre}, anchor: {en: Every day., es: Todos los días.}}
    dont_know: [DK, {en: Don't know, es: No sé}]
    target: 2.5
    challenge_below: 2
    low_levels: [1]
areas:
  - id: A
    name: {en: Our services, es: Nuestros servicios}
    domains:
      - id: A1
        name: {en: Access, es: Acceso}
        about: {en: How people reach us., es: Cómo llegan las personas.}
        scale: practice
        items:
          - {id: a1_1, topic: {en: hours, es: horario}, text: {en: We are open when people can come., es: Abrimos cuando la gente puede venir.}}
          - {id: a1_2, topic: {en: waiting, es: espera}, text: {en: People wait too long., es: La gente espera demasiado.}, reversed: true}
      - id: A2
        name: {en: Words, es: Palabras}
        about: {en: How we speak., es: Cómo hablamos.}
        scale: practice
        items:
          - {id: a2_1, topic: {en: plain words, es: palabras claras}, text: {en: We use plain words., es: Usamos palabras claras.}}
"""


def make_cohort(folder: Path, *, instrument="cqi-26", language="en", privacy="confidential", named_for="") -> Path:
    """Write a small cohort; `two.yml` is an instrument in two languages."""
    folder.mkdir(parents=True, exist_ok=True)
    words = {"instrument": instrument, "language": language, "privacy": privacy, "named_for": named_for}
    (folder / "cohort.yml").write_text(COHORT.format(**words), encoding="utf-8")
    (folder / "two.yml").write_text(TWO_LANGUAGES, encoding="utf-8")
    return folder


@dataclass
class Answer:
    """What the server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def goal(self) -> str:
        return self.headers.get("Location", "")


@dataclass
class Served:
    """A running server and its store."""

    store: Store
    port: int
    assessment: Assessment
    path: str = ""
    clock: list[dt.datetime] = field(default_factory=lambda: [AT])
    serving: Serving | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    def invite(self, role="frontline", program="maple") -> str:
        [token] = self.store.invite(ROUND, program, role, at=AT)
        return token

    def kept(self, token: str) -> dict:
        return self.store.latest(self.store.form(token))

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=240)
        try:
            connection.request(method, self.path + path, body, {k.replace("_", "-"): v for k, v in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, **headers)

    def post(self, path: str, fields: dict, **headers: str) -> Answer:
        body = urlencode(fields, doseq=True).encode()
        return self.ask("POST", path, body, Content_Type="application/x-www-form-urlencoded", **headers)

    def fields(self, path: str) -> dict[str, str]:
        """Give what a browser would send from a page as it stands."""
        return fields_of(self.get(path).text)


def fields_of(html: str) -> dict[str, str]:
    found = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html))
    found |= dict(re.findall(r'<input type="radio" name="([^"]+)" value="([^"]*)" checked', html))
    found |= dict(re.findall(r'<textarea [^>]*?name="([^"]+)"[^>]*>\n(.*?)</textarea>', html, flags=re.DOTALL))
    ticked = re.findall(r'<input type="checkbox" name="([^"]+)" value="1" checked', html)
    return found | dict.fromkeys(ticked, "1")


@contextmanager
def served(folder: Path, *, store: Store | None = None, base_url: str = "", **how):
    """Serve a cohort's round; the store is made beside it."""
    made = Store.open(folder / "answers.sqlite", create=True) if store is None else store
    made.open_round(ROUND, at=AT)
    assessment = Assessment.read(folder, ROUND)
    clock = [AT]
    ready, told = threading.Event(), {}

    async def run() -> None:
        with ThreadPoolExecutor(2) as threads:
            application = make_application(
                assessment, made, base_url=base_url, now=lambda: clock[0], threads=threads, **how
            )
            server, told["port"] = listen(application, host="127.0.0.1", port=0)
            told["loop"], told["stop"] = asyncio.get_running_loop(), asyncio.Event()
            told["application"] = application
            ready.set()
            await told["stop"].wait()
            server.stop()
            await server.close_all_connections()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    assert ready.wait(240)
    try:
        serving = told["application"].settings["serving"]
        yield Served(made, told["port"], assessment, serving.pages.path, clock, serving)
    finally:
        told["loop"].call_soon_threadsafe(told["stop"].set)
        thread.join(240)
        if store is None:
            made.close()
