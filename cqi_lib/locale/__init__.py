"""What is said, by language: catalogues in Project Fluent, one for each module of `wording/`, and what they are written with.

`en/verdict.ftl` holds every text of `wording/verdict.py`; a translator writes `es/verdict.ftl` beside it and no Python.
`catalogue.py` finds a message and puts values in, `functions.py` has what catalogues may call, `spoken.py` knows which
language is spoken now.
"""
