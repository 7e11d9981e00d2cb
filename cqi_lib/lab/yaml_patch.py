"""Changing a YAML text where its values change, and nowhere else: comments, order, quotes and layout stay.

ruamel.yaml says where in the text each value stands; only the places that differ are written anew. What comes out is
read again: unless it holds exactly what was wanted, nothing is given back.
"""

from __future__ import annotations

import difflib
import json
from typing import Any

from ruamel.yaml import YAML

from ..cohort.records.yaml_file import parse_yaml
from ..errors import FormError, Problem
from ..locale.said import sayings
from .yaml_values import STEP, after_key, flow, group, listed, literal, plain, same, scalar

say = sayings("desk_forms")


def patch(text: str, wanted: dict[str, Any], where: str = "the file") -> str:
    """Change a YAML text so that it holds other values.

    Parameters
    ----------
    text : the text, with `\\n` at the end of lines; it may be empty or hold comments only.
    wanted : all that it is to hold; keys in the order in which new ones are to stand.
    where : how a problem names the file.

    Returns
    -------
    The new text. Keys that stay keep their place; new keys come after the one before them in `wanted`, entries of lists
    are known by their `id` (or by `domain` and `round`, else by what they hold).

    Raises
    ------
    FormError
        When the text cannot be read, or is laid out so that it cannot be changed safely.

    Examples
    --------
    >>> print(patch("aim:\\n  to: 60   # of every 100\\n  who: all\\n", {"aim": {"to": 65, "who": "all"}}), end="")
    aim:
      to: 65   # of every 100
      who: all
    """
    wanted = plain(wanted)
    document = parse_yaml(text, where)
    if document.problems:
        raise FormError(say("any-not_changeable", file=where), document.problems)
    if same(document.data, wanted) or (document.data is None and not wanted):
        return text
    out = _Patch(text).root(document.data, wanted)
    again = parse_yaml(out, where)
    if again.problems or not _as_wanted(again.data, wanted):
        found, allowed, mend = (say(f"yaml_patch-layout-{part}") for part in ("found", "allowed", "mend"))
        raise FormError(say("any-not_changeable", file=where), [Problem("error", where, found, allowed, mend)])
    return out


def _as_wanted(found: Any, wanted: Any) -> bool:
    """Compare without regard to the order of keys."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        return set(found) == set(wanted) and all(_as_wanted(found[key], wanted[key]) for key in found)
    if isinstance(found, list) and isinstance(wanted, list):
        return len(found) == len(wanted) and all(map(_as_wanted, found, wanted))
    return same(found, wanted)


def _name(entry: Any) -> str:
    """Give what tells one entry of a list from the others."""
    if isinstance(entry, dict):
        if "id" in entry:
            return f"id {entry['id']}"
        if "domain" in entry and "round" in entry:
            return f"domain {entry['domain']} {entry['round']}"
    return json.dumps(entry, sort_keys=True, ensure_ascii=False)


class _Patch:
    """Collects changes `(start, end, text)` by place in the text and makes them, the last one first."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.changes: list[tuple[int, int, str]] = []
        self._in_flow: set[int] = set()

    def root(self, data: Any, wanted: dict[str, Any]) -> str:
        node = YAML(typ="safe", pure=True).compose(self.text)
        if node is None or not isinstance(data, dict):
            before = self.text if not self.text or self.text.endswith("\n") else self.text + "\n"
            return before + "".join(f"{line}\n" for line in group(wanted, 0))
        if not self.text.endswith("\n"):
            self.text += "\n"
        self.value(node, data, wanted, 0)
        out = self.text
        # Changes at one place were noted in reading order.
        for _, start, end, new in sorted(((n, *c) for n, c in enumerate(self.changes)), key=lambda c: (c[1], c[0]))[
            ::-1
        ]:
            out = out[:start] + new + out[end:]
        return out

    def note(self, start: int, end: int, new: str) -> None:
        self.changes.append((start, end, new))

    # Places

    def line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found

    def end(self, node: Any) -> int:
        """Find where the last sign of a value stands; what follows may be a comment."""
        if node.id == "scalar":
            if node.style in ("|", ">"):
                return self._block_end(node)
            return node.end_mark.index
        if node.flow_style:
            return node.end_mark.index
        last = node.value[-1]
        return self.end(last[1] if node.id == "mapping" else last)

    def _block_end(self, node: Any) -> int:
        """Find the end of a text of several lines: every line below its key that is indented more than the key."""
        first = self.line_start(node.start_mark.index)
        line = self.text[first : self.line_end(first)]
        indent = len(line) - len(line.lstrip(" -"))
        if line.lstrip().startswith("- ") and node.start_mark.index == first + indent:
            indent = len(line) - len(line.lstrip(" "))
        end = at = self.line_end(first)
        while at < len(self.text):
            following = self.text[at + 1 : self.line_end(at + 1)]
            if following.strip() and len(following) - len(following.lstrip(" ")) <= indent:
                break
            at = self.line_end(at + 1)
            if following.strip():
                end = at
        return end

    # Values

    def value(self, node: Any, data: Any, wanted: Any, column: int) -> None:
        """Change one value; `column` is where its key begins."""
        if same(data, wanted):
            return
        if isinstance(data, dict) and data and isinstance(wanted, dict) and wanted:
            return self.group(node, data, wanted)
        if isinstance(data, list) and data and isinstance(wanted, list) and wanted:
            return self.list(node, data, wanted)
        return self.anew(node, wanted, column)

    def anew(self, node: Any, wanted: Any, column: int) -> None:
        """Write a value anew in its place."""
        start, end = node.start_mark.index, self.end(node)
        if node.id != "scalar" and not node.flow_style:
            return self._instead_of_block(node, wanted)
        rest = self.text[end : self.line_end(end)].strip()
        lines = isinstance(wanted, (dict, list)) and wanted
        if lines and not self.inside_flow(node):
            # The new lines come below, after a comment that stands in this one.
            before = start - len(self.text[:start]) + len(self.text[:start].rstrip(" "))
            self.note(before, end, "")
            at = self.line_end(end)
            self.note(at, at, after_key(wanted, column))
            return None
        several = isinstance(wanted, str) and "\n" in wanted
        if several and not rest and not self.inside_flow(node):
            new = literal(wanted, column)[1:]
        else:
            new = json.dumps(wanted, ensure_ascii=False) if several else flow(wanted)
        if new and start and self.text[start - 1] in ":-":
            new = f" {new}"
        if not new and self.inside_flow(node):
            new = "null"
        if not new:
            start = len(self.text[:start].rstrip(" "))
        self.note(start, end, new)
        return None

    def inside_flow(self, node: Any) -> bool:
        return id(node) in self._in_flow

    def _instead_of_block(self, node: Any, wanted: Any) -> None:
        """Put a single value (such as `[]`) where a block of lines stands: the lines go, comments between them stay."""
        start, end = node.start_mark.index, self.end(node)
        head = len(self.text[:start].rstrip())
        while self._is_comment(head):
            head = len(self.text[: self.line_start(head)].rstrip())
        colon = self._before_comment(head)
        self.note(colon, colon, f" {flow(wanted)}" if wanted is not None else "")
        self.note(self.line_start(start), min(self.line_end(end) + 1, len(self.text)), "")

    def _is_comment(self, index: int) -> bool:
        return self.text[self.line_start(index) : index].lstrip().startswith("#")

    def _before_comment(self, index: int) -> int:
        """Find the place after the colon of a line that may end in a comment."""
        line = self.text[self.line_start(index) : index]
        cut = line.split(" #", 1)[0].rstrip()
        return self.line_start(index) + len(cut)

    # Groups

    def group(self, node: Any, data: dict, wanted: dict) -> None:
        in_flow = node.flow_style
        nodes = {key.value: (key, value) for key, value in node.value}
        if in_flow:
            self._in_flow.update(id(value) for _, value in node.value)
        gone = [key for key in data if key not in wanted]
        if in_flow and gone:
            return self.note(node.start_mark.index, node.end_mark.index, flow(wanted))
        previous = None
        for key, value in wanted.items():
            if key in nodes:
                self.value(nodes[key][1], data[key], value, nodes[key][0].start_mark.column)
            elif in_flow:
                at = len(self.text[: node.end_mark.index - 1].rstrip())
                self.note(at, at, f", {scalar(key)}: {flow(value)}".rstrip())
            else:
                self._new_key(node, nodes, previous, key, value)
            previous = key if key in nodes else previous
        for key in gone:
            first, last = nodes[key]
            self._drop(first.start_mark.index, self.end(last))
        return None

    def _new_key(self, node: Any, nodes: dict, previous: str | None, key: str, value: Any) -> None:
        column = node.start_mark.column
        text = f"{scalar(key)}:{after_key(value, column)}"
        if previous is None:
            # Before the first key; in a list, the first key stands behind a dash.
            start = node.start_mark.index
            at = self.line_start(start)
            behind = self.text[at:start].strip()
            self.note(start, start, f"{text}\n{' ' * column}") if behind else self.note(
                at, at, f"{' ' * column}{text}\n"
            )
        else:
            at = self.line_end(self.end(nodes[previous][1]))
            self.note(at, at, f"\n{' ' * column}{text}")

    # Lists

    def list(self, node: Any, data: list, wanted: list) -> None:
        if node.flow_style:
            self._in_flow.update(id(entry) for entry in node.value)
            plainly = all(not isinstance(e, (dict, list)) for e in data) or len(data) != len(wanted)
            if plainly or [_name(e) for e in data] != [_name(e) for e in wanted]:
                return self.note(node.start_mark.index, node.end_mark.index, flow(wanted))
        column = node.start_mark.column
        matcher = difflib.SequenceMatcher(None, [_name(e) for e in data], [_name(e) for e in wanted], autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            pairs = list(zip(range(i1, i2), range(j1, j2), strict=False))
            if tag == "replace" and any(isinstance(data[i], dict) != isinstance(wanted[j], dict) for i, j in pairs):
                pairs = []
                at = self.line_start(node.value[i1].start_mark.index)
                self.note(at, at, "".join(f"{' ' * column}{listed(wanted[j], column)}\n" for j in range(j1, j2)))
                j1 = j2
            for i, j in pairs:
                self._entry(node.value[i], data[i], wanted[j], column)
            for i in range(i1 + len(pairs), i2):
                self._drop(node.value[i].start_mark.index, self.end(node.value[i]))
            new = [listed(wanted[j], column) for j in range(j1 + len(pairs), j2)]
            if new and i2:
                at = self.line_end(self.end(node.value[i2 - 1]))
                self.note(at, at, "".join(f"\n{' ' * column}{text}" for text in new))
            elif new:
                at = node.start_mark.index
                self.note(at, at, "".join(f"{text}\n{' ' * column}" for text in new))
        return None

    def _entry(self, node: Any, data: Any, wanted: Any, column: int) -> None:
        if isinstance(data, (dict, list)):
            if not wanted:
                self.note(node.start_mark.index, self.end(node), flow(wanted) or "null")
                return
            self.value(node, data, wanted, column + STEP)
        elif not same(data, wanted):
            text = (
                json.dumps(wanted, ensure_ascii=False) if isinstance(wanted, str) and "\n" in wanted else flow(wanted)
            )
            self.note(node.start_mark.index, self.end(node), text or "null")

    def _drop(self, first: int, last: int) -> None:
        """Take out the lines of a key or an entry."""
        self.note(self.line_start(first), min(self.line_end(last) + 1, len(self.text)), "")
