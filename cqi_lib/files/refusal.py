"""Why a system refused a file, in the language that is spoken: its own words are often English."""

from __future__ import annotations

import errno

from ..locale.said import sayings

say = sayings("files")
_KNOWN = ("EACCES", "EPERM", "ENOENT", "ENOSPC", "EROFS", "ENAMETOOLONG", "EIO")


def refusal(error: OSError) -> str:
    """Say why a system refused something; what is rare stands in the system's words.

    Examples
    --------
    >>> refusal(PermissionError(13, "Permission denied")), refusal(OSError(99, "Cannot assign requested address"))
    ('Permission denied', 'Cannot assign requested address')
    """
    code = errno.errorcode.get(error.errno or 0, "")
    return say("refusal", code=code) if code in _KNOWN else error.strerror or str(error) or type(error).__name__
