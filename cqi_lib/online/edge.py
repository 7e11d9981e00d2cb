"""Where strangers reach the server: who is asking, how many may be connected, and how much of theirs is held in memory."""

from __future__ import annotations

import ipaddress
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..errors import CallError
from ..locale.said import sayings

message = sayings("online_desk")

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_OF_ONE = 64
"""Bits of an IPv6 address that name a network: whoever has one address of it has them all."""


@dataclass(frozen=True)
class Proxies:
    """The proxies that are believed when they say who asks.

    Parameters
    ----------
    trusted : their addresses or networks; nobody, unless the evaluator names them.
    """

    trusted: tuple[Network, ...] = ()

    @classmethod
    def of(cls, named: Iterable[str]) -> Proxies:
        """Read addresses as they are typed.

        Raises
        ------
        CallError
            For what is no address and no network.

        Examples
        --------
        >>> Proxies.of(["127.0.0.1"]).who("127.0.0.1", ["192.0.2.7"])
        '192.0.2.7'
        """
        found = []
        for text in named:
            try:
                found.append(ipaddress.ip_network(text.strip(), strict=False))
            except ValueError:
                raise CallError(message("no-proxy-address", text=repr(text[:60]))) from None
        return cls(tuple(found))

    def who(self, peer: str, forwarded: Sequence[str]) -> str:
        """Say who asks, for the count of requests.

        Parameters
        ----------
        peer : the address that the connection comes from.
        forwarded : the values of the header `X-Forwarded-For`. No other header is looked at: what a proxy does not
            write itself it passes on as the browser wrote it.

        Returns
        -------
        The last address of the header that is no trusted proxy, where the connection comes from one; else the
        connection's own. Of an IPv6 address, its network.

        Examples
        --------
        >>> Proxies().who("127.0.0.1", ["192.0.2.7"]), Proxies().who("2001:db8:0:1::9", [])
        ('127.0.0.1', '2001:db8:0:1::/64')
        """
        asks = _address(peer)
        said = [part.strip() for value in forwarded for part in value.split(",")]
        while said and asks is not None and any(asks in network for network in self.trusted):
            nearer = _address(said.pop())
            if nearer is None:
                break
            asks = nearer
        if asks is None:
            return peer
        return str(asks) if asks.version == 4 else str(ipaddress.ip_network((asks, _OF_ONE), strict=False))


def _address(text: str) -> Address | None:
    try:
        found = ipaddress.ip_address(text.strip("[]").partition("%")[0])
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if found.version == 6 else found


class Connection(Protocol):
    """What can be ended."""

    def close(self) -> object:
        """End it."""


class Door:
    """Keeps connections, and the bodies that are arriving on them, within bounds.

    Whoever has been keeping us waiting longest is let go first: a page that somebody sends arrives within a second, so
    those who send theirs as slowly as they may hold nobody else up. A request that has arrived is never let go.

    Parameters
    ----------
    connections : how many there may be.
    held : bytes of bodies that may be in memory.
    """

    def __init__(self, connections: int, held: int) -> None:
        self.most_connections, self.most_held = connections, held
        self.held = 0
        self._waiting: OrderedDict[Connection, int] = OrderedDict()
        self._arrived: dict[Connection, int] = {}

    def __len__(self) -> int:
        return len(self._waiting) + len(self._arrived)

    def enter(self, one: Connection) -> None:
        """Take a new connection; the one that has been waiting longest gives way, this one where none is."""
        self._waiting[one] = 0
        if len(self) > self.most_connections:
            self._let_go(next(iter(self._waiting)))

    def holds(self, one: Connection, size: int) -> None:
        """Note how much of a body has arrived; where all bodies are too much, the longest under way give way."""
        if one not in self._waiting:
            return
        self.held += size - self._waiting[one]
        self._waiting[one] = size
        while self.held > self.most_held:
            last = next((other for other, kept in self._waiting.items() if kept), None)
            if last is None:
                return
            self._let_go(last)

    def arrived(self, one: Connection) -> None:
        """Note that a request is all there: from now on it is ours to answer."""
        if one in self._waiting:
            self._arrived[one] = self._waiting.pop(one)

    def answered(self, one: Connection) -> None:
        """Note that a request is answered: its body is forgotten, and the connection waits for the next one."""
        if one in self._waiting or one in self._arrived:
            self._forget(one)
            self._waiting[one] = 0

    def leave(self, one: Connection) -> None:
        """Forget a connection that is over."""
        self._forget(one)

    def _let_go(self, one: Connection) -> None:
        self._forget(one)
        one.close()

    def _forget(self, one: Connection) -> None:
        self.held -= self._waiting.pop(one, 0) + self._arrived.pop(one, 0)
