"""Archives and workbooks that hold no time of their own: the same content gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def without_clock(content: bytes) -> bytes:
    """Take the time of writing out of a workbook, so that the same tables give the same bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        parts = {name: old.read(name) for name in sorted(old.namelist())}
    core = "docProps/core.xml"
    if core in parts:
        parts[core] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", parts[core])
    return zip_bytes(parts.items())


def zip_bytes(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Pack files without any time of their own.

    Parameters
    ----------
    files : pairs of a name inside the archive and the content, in order.

    Returns
    -------
    The archive.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, date_time=_FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
