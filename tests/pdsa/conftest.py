"""Fixtures of drawings."""

from chart_fixtures import series  # noqa: F401
