"""The demo cohort: twelve invented programs, made from a seed.

`programs` says who they are, `answers` what their people answered, `measures` what they counted and what is true
about it, `records` fills the texts of `texts/<program>.yml` with the numbers of the generated data, `write` puts it
all into a cohort folder. `python -m cqi_lib.demo FOLDER` runs it; the same seed gives the same bytes.
"""

from __future__ import annotations

from .measures import TRUTH, Truth
from .programs import PROGRAMS, SEED, DemoProgram
from .write import write_demo

__all__ = ["PROGRAMS", "SEED", "TRUTH", "DemoProgram", "Truth", "write_demo"]
