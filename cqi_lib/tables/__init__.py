"""Tables: their columns with their kinds, declared once."""

from .known import *  # noqa: F403
