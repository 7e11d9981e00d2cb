"""The versions of Python and of the libraries that draw and count."""

from __future__ import annotations

import os
import platform
import sys
from importlib import metadata

# Those whose version can change a number, a sentence, a picture, or how a notebook runs.
LIBRARIES = (
    "cqi-workbook",
    "ipykernel",
    "ipython",
    "jinja2",
    "matplotlib",
    "nbconvert",
    "numpy",
    "openpyxl",
    "pandas",
    "papermill",
    "pyarrow",
    "pydantic",
    "ruamel.yaml",
    "scipy",
    "seaborn",
)

RUNNERS = ("ipykernel",)
"""Those that only carry out what others draw; the engines give the same pages."""


def versions() -> dict[str, str]:
    """Give the versions of Python and of the libraries that draw and count."""
    out = {"python": platform.python_version()}
    for name in LIBRARIES:
        try:
            out[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            out[name] = "not installed"
    return out


def installed() -> list[str]:
    """Name every installed package with its version, as the folders that pip keeps of them are called."""
    found = {"python-" + platform.python_version()}
    for place in filter(os.path.isdir, sys.path):
        found |= {name for name in os.listdir(place) if name.endswith((".dist-info", ".egg-info"))}  # noqa: PTH208
    return sorted(found)
