"""The figures of findings."""
