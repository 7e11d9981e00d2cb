"""Tables: what one row is, and the columns with their kinds and meanings, declared once."""

from .known import *  # noqa: F403
