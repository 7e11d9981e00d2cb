"""Why a system refused a file or an address, in the language that is spoken: its own words are often English."""

from __future__ import annotations

import errno
import socket

from ..locale.said import Said, sayings

say = sayings("files")
_KNOWN = frozenset(
    {
        *(
            "EACCES",
            "EPERM",
            "ENOENT",
            "ENOSPC",
            "EDQUOT",
            "EROFS",
            "ENAMETOOLONG",
            "EIO",
            "EEXIST",
            "EISDIR",
            "ENOTDIR",
        ),
        *("ENOTEMPTY", "EMFILE", "ENFILE", "EBUSY", "EFBIG", "ELOOP", "ESTALE", "EADDRINUSE", "EADDRNOTAVAIL"),
    }
)
# Names of computers have numbers of their own, which differ from one system to the next.
_NAMES = {getattr(socket, code): code for code in ("EAI_NONAME", "EAI_AGAIN", "EAI_FAIL") if hasattr(socket, code)}


def refusal(error: OSError) -> str:
    """Say why a system refused something; what is rare stands in the system's words, and our own words stay.

    Examples
    --------
    >>> refusal(PermissionError(13, "Permission denied")), refusal(OSError(71, "Protocol error"))
    ('Permission denied', 'Protocol error')
    """
    if isinstance(error.strerror, Said):
        return error.strerror
    codes = _NAMES if isinstance(error, socket.gaierror) else errno.errorcode
    code = codes.get(error.errno or 0, "")
    known = code in _KNOWN or code in _NAMES.values()
    return say("refusal", code=code) if known else error.strerror or str(error) or type(error).__name__
