"""The figures of the vision, the logic model and the indicators."""
