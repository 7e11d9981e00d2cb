"""Answers -> levels of people, items, domains and areas. Raw numbers: nothing here has passed the privacy gate yet."""
