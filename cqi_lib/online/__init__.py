"""The online assessment: pages for the people who answer, the store behind them, tokens and commands.

Nothing is imported here: `cqi --help` and the notebooks need neither the server nor the database.
"""
