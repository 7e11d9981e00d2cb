"""What notebooks show of change and culture: published tables, sentences and figures put together to blocks."""
