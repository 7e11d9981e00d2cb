"""What notebooks show of the answers: published tables, sentences and figures put together to blocks."""
