"""Where a personal link leads: the one place that knows how an address is built."""

from __future__ import annotations

from urllib.parse import urlsplit

from ...errors import CallError
from ...locale.said import sayings

message = sayings("online_store")

FORM = "a"
DEFAULT_PORT = 8010


def base_path(base_url: str) -> str:
    """Give the path that every address of the server begins with.

    Parameters
    ----------
    base_url : the address people use, such as `https://forms.example.org/riverbend`; empty where there is none.

    Raises
    ------
    CallError
        When it is no web address.

    Examples
    --------
    >>> base_path("https://forms.example.org/riverbend/"), base_path("")
    ('/riverbend', '')
    """
    if not base_url:
        return ""
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise CallError(message("no-link-address", address=repr(base_url)))
    return parts.path.rstrip("/")


def link(base_url: str, token: str) -> str:
    """Give a person's own link.

    Parameters
    ----------
    base_url : the address people use, as for `cqi form serve --base-url`; its end may bear a slash.
    token : the person's token.

    Examples
    --------
    >>> link("https://forms.example.org/riverbend/", "T0KEN")
    'https://forms.example.org/riverbend/a/T0KEN'
    """
    base_path(base_url)
    return f"{base_url.rstrip('/')}/{FORM}/{token}"
