"""What notebooks show of priorities: published tables, sentences and figures put together to blocks."""
