"""Personal links: secrets of 192 random bits, of which the store keeps only a hash.

A secret this long cannot be guessed, so a plain SHA-256 keeps it as well as a slow hash would (NIST SP 800-63B asks for
slow hashes only where people choose the secret).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from .addresses import FORM

BYTES = 24


def new_token() -> str:
    """Draw a token: 192 random bits as 32 letters, digits, `-` and `_`."""
    return secrets.token_urlsafe(BYTES)


def token_hash(token: str) -> str:
    """Give what the store keeps of a token: its SHA-256 as 64 hexadecimal digits; any text has one."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def same_hash(one: str, other: str) -> bool:
    """Compare two hashes in a time that does not depend on where they differ."""
    return hmac.compare_digest(one.encode("ascii", "replace"), other.encode("ascii", "replace"))


def token_in(link: str) -> str:
    """Give the token of a personal link; a token alone is given back as it is.

    Examples
    --------
    >>> token_in("https://cqi.example.org/a/abc?x=1"), token_in(" abc ")
    ('abc', 'abc')
    """
    return link.strip().split(f"/{FORM}/")[-1].split("?")[0].split("#")[0].strip("/")
