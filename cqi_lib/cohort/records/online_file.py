"""`responses/<round>.online.yml`: the database that holds the online answers of a round."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .base import Record

Variable = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,100}$")]


class OnlineFile(Record):
    """Where the online answers of a round are, when they are not in a file beside it."""

    url_from: Variable
    """The environment variable that holds the URL of a PostgreSQL database. The URL itself, a secret, never stands in a
    file."""
