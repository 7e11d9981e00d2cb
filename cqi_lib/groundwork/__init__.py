"""1 Groundwork: the vision of quality, how the program works, its indicators."""
