"""The figures of cycles and measures."""
