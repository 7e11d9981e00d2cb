"""A port to listen at that nothing else takes meanwhile."""

import random
import socket


def free_port() -> int:
    """Give a port that is free, of those that no system gives by itself to whoever connects to somewhere."""
    chance = random.SystemRandom()
    while True:
        with socket.socket() as found:
            try:
                found.bind(("127.0.0.1", port := chance.randrange(10_000, 30_000)))
            except OSError:
                continue
            return port
