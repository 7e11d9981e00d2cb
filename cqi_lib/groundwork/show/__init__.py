"""What notebooks show of the vision, the logic model and the indicators: published tables, sentences and figures put together to blocks."""
