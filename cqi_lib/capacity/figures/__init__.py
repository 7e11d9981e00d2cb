"""The figures of change and culture."""
