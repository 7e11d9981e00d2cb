"""5 Plan-Do-Study-Act: cycles and their records, measures over time and what they say."""
