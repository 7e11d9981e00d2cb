"""2 Assessment: who answered, which answers count, how the program stands beside the others."""
