"""What browsers are told while a cohort is watched."""

import select
import threading

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
