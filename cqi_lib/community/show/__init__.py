"""What notebooks show of the cohort: published tables, sentences and figures put together to blocks."""
