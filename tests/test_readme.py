"""Every command in the README, and on the pages that took over from it, is one that exists."""

import re
import shlex
from pathlib import Path

from cqi_lib.commands.cli import cqi

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    README,
    *((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("install", "online", "runs")),
]


def commands():
    for block in re.findall(r"```sh\n(.*?)```", "\n".join(PAGES), flags=re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words and words[0] != "export":
                yield words


def test_commands_exist():
    seen = set()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    for words in commands():
        tool = Path(words[0]).name
        seen.add(tool)
        if tool == "make":
            assert words[1] in targets
        elif tool == "cqi":
            command = cqi.commands[words[1]]
            if hasattr(command, "commands"):
                assert words[2] in command.commands
        elif tool == "dask":
            assert words[1] in ("scheduler", "worker")
        elif tool == "pip":
            assert re.fullmatch(r"cqi_workbook-[0-9.]+-py3-none-any\.whl", words[2])
        else:
            assert tool == "papermill" and (ROOT / words[1]).is_file()
    assert seen == {"make", "cqi", "dask", "papermill", "pip"}


def test_options_and_links_exist():
    known = {option for parameter in cqi.commands["run"].params for option in parameter.opts}
    named = re.search(r"Useful options of\s+`cqi run`:(.*?)\n\n", README, flags=re.DOTALL)[1]
    assert set(re.findall(r"--[a-z-]+", named)) <= known
    for link in re.findall(r"\]\(([^)h][^)]*)\)", README):
        assert (ROOT / link).is_file(), link
