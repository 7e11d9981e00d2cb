"""How much anybody may ask for: sizes and rates."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Sizes and rates of a server.

    Parameters
    ----------
    body : bytes that a page may send; beyond that it is refused in words.
    hard_body : bytes beyond which a request is not even read to its end.
    fields : how many entries a page may send.
    headers : bytes that a request's headers may have.
    header_seconds, body_seconds : how long a request may take to arrive.
    address_rate, address_burst : requests a second from one address, and how many may come at once. A whole office, or
        everybody behind a proxy that does not say who asks, is one address.
    connections : how many may be open at once.
    bodies : bytes of what people send that may be in memory at once.
    form_rate, form_burst : saves a second of one person's form, and how many may come at once.
    """

    body: int = 256 * 1024
    hard_body: int = 1024 * 1024
    headers: int = 16 * 1024
    header_seconds: float = 30.0
    body_seconds: float = 120.0
    connections: int = 400
    bodies: int = 16 * 1024 * 1024
    fields: int = 5000
    address_rate: float = 100.0
    address_burst: int = 500
    form_rate: float = 2.0
    form_burst: int = 60


class Buckets:
    """Lets somebody through as long as they come no more often than a rate, after a first burst.

    Parameters
    ----------
    rate : how many a second.
    burst : how many at once.
    clock : seconds that only ever go forward.
    most : of how many people it is remembered; those who came least recently are forgotten first.
    """

    def __init__(
        self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic, most: int = 10_000
    ) -> None:
        self.rate, self.burst, self.most = rate, burst, most
        self._clock = clock
        self._left: OrderedDict[object, tuple[float, float]] = OrderedDict()

    def allows(self, who: object) -> bool:
        """Tell whether one more is let through, and count it.

        Examples
        --------
        >>> seconds = iter([0, 0, 0, 1])
        >>> few = Buckets(rate=1, burst=2, clock=lambda: next(seconds))
        >>> [few.allows("a") for _ in range(4)]
        [True, True, False, True]
        """
        now = self._clock()
        left, then = self._left.pop(who, (float(self.burst), now))
        left = min(float(self.burst), left + (now - then) * self.rate)
        allowed = left >= 1
        self._left[who] = (left - allowed, now)
        while len(self._left) > self.most:
            self._left.popitem(last=False)
        return allowed
