"""A cohort drafted from what people have: survey exports and spreadsheets; what was guessed is kept until somebody confirms it."""
