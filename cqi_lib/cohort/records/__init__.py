"""The files that people write, as typed records: one module per file."""
