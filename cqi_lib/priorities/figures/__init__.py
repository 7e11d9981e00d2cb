"""The figures of priorities."""
