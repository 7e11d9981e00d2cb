"""One opened program: its records and published tables, whose view it is, and a memory for what steps work out of it."""
