"""What notebooks show of findings: published tables, sentences and figures put together to blocks."""
