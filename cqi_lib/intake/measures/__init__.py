"""Numbers of a program from its own spreadsheets -> rows of `measures.csv`'s kind, by a mapping that a person confirmed.

The way: bytes -> sheets of cells (`bounded`, `open_document`, `cells`) -> tables with one axis of periods (`grids`, `heads`) -> what a mapping
says of them (`reading`, `counting`), in a process of its own that gives back nothing but these numbers (`apart`). A mapping is
proposed by `proposal`; nothing here guesses where a number may mean two things.
"""
