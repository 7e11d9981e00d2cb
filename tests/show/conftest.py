"""Fixtures of drawings."""

from chart_fixtures import kind, series, table  # noqa: F401
