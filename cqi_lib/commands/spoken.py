"""Commands that say what they are for in the language of the terminal; click's own words too."""

from __future__ import annotations

import re

import click

from ..locale.catalogue import catalogue, has
from ..locale.spoken import SOURCE, bound

CATALOGUE = "command_line"
message = catalogue("command_line")


_OF_CLICK = {"--help": "Show this message and exit.", "--version": "Show the version and exit."}


def _of(context: click.Context, command: click.Command) -> None:
    """Put into a command what the catalogue says of it and of its options."""
    path = "-".join(["help", *context.command_path.split()[1:]])
    command.help = message(path)
    for option in command.get_params(context):
        own = [text for name, text in _OF_CLICK.items() if name in option.opts]
        if isinstance(option, click.Option) and own:
            option.help = _said(own[0])
        ids = (f"{path}--{option.name}", f"help-any--{option.name}")
        found = next((id for id in ids if has(CATALOGUE, id)), None)
        if isinstance(option, click.Option) and found:
            option.help = message(found)


class Command(click.Command):
    """A command of which the catalogue knows what it is for."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language that is spoken."""
        _of(ctx, self)
        super().format_help(ctx, formatter)


class Group(click.Group):
    """A group of such commands."""

    command_class = Command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language that is spoken, with the first sentences of the group's commands."""
        _of(ctx, self)
        for name, command in self.commands.items():
            _of(click.Context(command, info_name=name, parent=ctx), command)
        super().format_help(ctx, formatter)


Group.group_class = Group


def confirmed(question: str) -> bool:
    """Ask; the letters that say yes are those of the language that is spoken, as are y and n everywhere."""
    yes = message("yes-letter")
    answer = click.prompt(f"{question} [{yes}/N]", default="", show_default=False)
    return answer.strip().casefold()[:1] in {yes, "y"}


PLACE = re.compile(r"\{(\w+)[^}]*\}|%\((\w+)\)s")
"""Where click puts a value into a text."""


def _said(text: str) -> str:
    """Say words of click's own; those of which the catalogue knows nothing stay as click has them.

    click asks gettext for them, which would follow the machine's language, and ships no other than English. Its places for
    values (`{name!r}`) go through the message as they are.
    """
    id = "click-" + re.sub(r"\W+", "-", text).strip("-").lower()
    if bound() == SOURCE or not has(CATALOGUE, id):
        return text
    return message(id, **{found[1] or found[2]: found[0] for found in PLACE.finditer(text)})


def _said_of(one: str, many: str, n: int) -> str:
    return _said(one if n == 1 else many)


for _module in (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.termui,
    click.types,
):
    for _name, _function in (("_", _said), ("ngettext", _said_of)):
        if hasattr(_module, _name):
            setattr(_module, _name, _function)
