"""3 Strengths and challenges: how each domain stands and why, and where views differ."""
