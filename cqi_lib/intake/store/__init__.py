"""The store of an online assessment: what people answered, and what they were promised."""
