"""Imported by a page before it is executed: its code then runs in the repository's root, as notebooks do."""

import os
from pathlib import Path

os.chdir(Path(__file__).resolve().parents[2])
