"""What notebooks show of cycles and measures: published tables, sentences and figures put together to blocks."""
