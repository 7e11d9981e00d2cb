"""What browsers are told while a cohort is watched."""

import os
import select
import signal
import sys
import threading
from multiprocessing import connection

import pytest

from cqi_lib.batch.watch.board import Board


def test_whoever_waits_hears_of_the_next_change_with_all_there_is():
    board = Board()
    assert board.after(0, 0.01) is None
    board.say(doing="look")
    number, state = board.after(0, 1)
    assert (state["doing"], state["waits"]) == ("look", False)
    late = threading.Timer(0.05, lambda: board.say(doing=""))
    late.start()
    assert board.after(number, 5)[1]["doing"] == ""
    board.close()
    assert board.after(0, 5) is None


def test_the_builder_is_woken_once_for_all_news_and_knows_who_looks():
    board = Board()
    with board.viewing("a"), board.viewing("a"), board.viewing("b"):
        assert board.views == {"a", "b"} and board.has_news
        for _ in range(100_000):  # more than a socket holds; nobody is held up
            board.tell("saved")
        assert select.select([board.knock], [], [], 0)[0]
        assert board.take() == {"viewed", "saved"}
        assert not select.select([board.knock], [], [], 0)[0] and not board.has_news
    assert board.views == set()
    board.close()
    board.tell("saved")  # somebody who has not heard that it is over


needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals to threads")


@needs_posix
def test_a_signal_that_another_thread_takes_wakes_the_one_who_waits():
    """So does one that comes between the builder's last look and its waiting, which no test can time."""
    heard, board = [], Board()
    before = signal.signal(signal.SIGUSR1, lambda number, frame: heard.append(number))
    late = threading.Timer(0.1, lambda: signal.pthread_kill(threading.get_ident(), signal.SIGUSR1))
    try:
        with board.hearing_signals():
            late.start()
            assert connection.wait([board.knock], 240) == [board.knock]
        assert heard == [signal.SIGUSR1]
    finally:
        late.join()
        signal.signal(signal.SIGUSR1, before)
        board.close()


class Flawed:
    """Something at whose end a Ctrl-C comes: what is raised then, Python reports and forgets."""

    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(10))


@needs_posix
def test_an_end_that_python_forgot_is_taken_as_the_next_news(monkeypatch):
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: None)
    before, board = signal.getsignal(signal.SIGINT), Board()
    with board.hearing_signals():
        one = Flawed()
        del one
        assert board.has_news
        with pytest.raises(KeyboardInterrupt):
            board.take()
    assert signal.getsignal(signal.SIGINT) is before
    board.close()
