"""What a page brings, and what of it is kept."""

import pytest

from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake.store.store import Given
from cqi_lib.online.answers import LONGEST, clean, form_key, is_form_key, read_entries, seen

INSTRUMENT = load_instrument("cqi-26")
DOMAIN = INSTRUMENT.domains["A1"]
ITEMS = [item.id for item in DOMAIN.items]


def page(saved, **typed):
    """Give what a browser sends from a page that showed `saved`, after somebody typed."""
    sent = {"key": "x", "go": "next"}
    for item in ITEMS:
        now = saved.get(item, Given())
        sent[f"seen-{item}"] = seen(now)
        if now.answer:
            sent[f"answer-{item}"] = now.answer
        sent[f"comment-{item}"], sent[f"evidence-{item}"] = now.comment, now.evidence
        if now.shareable:
            sent[f"share-{item}"] = "1"
    sent |= {name.replace("_", "-", 1): value for name, value in typed.items()}
    return {name: [value.encode()] for name, value in sent.items() if value is not None}


def read(saved, sent):
    return read_entries(DOMAIN, INSTRUMENT, sent, saved)


def test_an_untouched_page_changes_nothing():
    for saved in ({}, {"a1_1": Given("3", "two\nlines", "a form", True), "a1_2": Given("DK")}):
        entries = read(saved, page(saved))
        assert (entries.changed, entries.flaws, entries.overtaken) == ({}, (), ())


def test_levels_and_the_two_other_answers_are_kept():
    entries = read({}, page({}, answer_a1_1="4", answer_a1_2="NA", comment_a1_2=" why \r\n not "))
    assert entries.changed == {"a1_1": Given("4"), "a1_2": Given("NA", "why \n not")}


def test_an_answer_can_be_taken_back_and_a_text_emptied():
    saved = {"a1_1": Given("2", "old", "there", True)}
    entries = read(saved, page(saved, answer_a1_1="", comment_a1_1="", share_a1_1=None))
    assert entries.changed == {"a1_1": Given("", "", "there", False)}


def test_a_page_left_open_does_not_undo_what_another_window_saved():
    """Both windows showed a blank page; the first saved an answer and a comment, the second another item."""
    first = read({}, page({}, answer_a1_1="3", comment_a1_1="from the first window"))
    entries = read(first.changed, page({}, answer_a1_2="2"))
    assert entries.changed == {"a1_2": Given("2")}
    assert entries.overtaken == ()


def test_the_last_of_two_windows_counts_and_says_so():
    saved = {"a1_1": Given("3", "mine")}
    entries = read(saved, page({}, answer_a1_1="1"))
    assert entries.changed == {"a1_1": Given("1", "mine")}
    assert entries.overtaken == ("a1_1",)


@pytest.mark.parametrize("value", ["5", "0", "dk", "Established", "3 ", "²", "=1+1", "<b>"])
def test_levels_off_the_scale_are_not_kept(value):
    entries = read({}, page({}, answer_a1_1=value, answer_a1_2="2"))
    assert entries.changed == {"a1_2": Given("2")}
    assert [(f.item, f.field, f.kind) for f in entries.flaws] == [("a1_1", "answer", "off")]


def test_two_answers_to_one_item_are_none():
    sent = page({}) | {"answer-a1_1": [b"1", b"2"]}
    entries = read({}, sent)
    assert (entries.changed, entries.flaws[0].kind) == ({}, "off")


def test_items_of_other_pages_are_left_out_and_said():
    entries = read({}, page({}, answer_a1_1="3") | {"answer-b1_1": [b"1"], "answer-zz": [b"1"], "x": [b""]})
    assert entries.changed == {"a1_1": Given("3")}
    assert [(f.kind, f.length) for f in entries.flaws] == [("unknown", 3)]


def test_a_text_that_is_too_long_is_shown_again_and_not_kept():
    saved = {"a1_1": Given("2", "before")}
    long = "x" * (LONGEST["comment"] + 1)
    entries = read(saved, page(saved, answer_a1_1="3", comment_a1_1=long))
    assert entries.changed == {"a1_1": Given("3", "before")}
    assert entries.shown["a1_1"] == Given("3", long)
    assert (entries.flaws[0].kind, entries.flaws[0].length) == ("long", len(long))
    at_most = read(saved, page(saved, comment_a1_1="é" * LONGEST["comment"]))
    assert len(at_most.changed["a1_1"].comment) == LONGEST["comment"]


def test_markup_and_formulas_are_text_and_control_characters_are_gone():
    text = "=HYPERLINK(1)\t<script>\x00\x07\x1b[31m\u202e\u0085 \ud7ff fin"
    assert clean(text) == "=HYPERLINK(1)\t<script>[31m\u202e \ud7ff fin"
    sent = page({}) | {"comment-a1_1": [b"\xff\xfe ok \xed\xa0\x80"]}
    kept = read({}, sent).changed["a1_1"].comment
    assert kept.encode("utf-8") and "ok" in kept


def test_a_page_without_its_hidden_fields_is_still_read():
    sent = {name: value for name, value in page({}, answer_a1_1="3").items() if not name.startswith("seen")}
    assert read({}, sent).changed == {"a1_1": Given("3")}
    odd = page({}, answer_a1_1="3") | {"seen-a1_1": [b"\xff.."]}
    assert read({}, odd).changed == {"a1_1": Given("3")}


def test_level_codes_with_full_stops_are_told_apart():
    given = Given("1.5.x", "text")
    assert seen(given).rsplit(".", 3)[0] == "1.5.x"


def test_the_key_follows_from_the_token_alone():
    assert form_key("abc") == form_key("abc") != form_key("abd")
    assert len(form_key("abc")) == 32
    assert is_form_key("abc", form_key("abc"))
    assert not any(is_form_key("abc", key) for key in ("", form_key("abd"), form_key("abc")[:-1], "é"))
