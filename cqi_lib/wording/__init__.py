"""Every sentence a reader sees, by step, one function per sentence.

No function is told its language: that is bound once, where a page is begun (`language.speaking`). Reports are there in
English only so far; what people answer on, in Spanish too. Whatever
function of these modules makes a text, the text carries the function's id (`claim.py`).
"""

import importlib
import pkgutil

from .claim import mark

# The words that sentences are made of are no sentences.
_TOOLS = {"claim", "language"}

for _module in pkgutil.iter_modules(__path__):
    if _module.name not in _TOOLS:
        mark(importlib.import_module(f"{__name__}.{_module.name}"))
