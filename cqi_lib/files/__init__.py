"""Files and bytes: read safely, kept whole, hashed, locked, archived without a clock."""
