import json
import pickle

import pandas as pd
from markupsafe import Markup

from cqi_lib.show.markup import el, join, table
from cqi_lib.wording.claim import Claim, prose
from cqi_lib.wording.language import capital, sentence
from cqi_lib.wording.verdict import too_few


def test_texts_are_escaped_and_elements_are_not():
    assert el("p", "<script>", el("b", "&")) == Markup("<p>&lt;script&gt;<b>&amp;</b></p>")
    assert el("p", "x", title='"><img onerror=1>') == Markup('<p title="&#34;&gt;&lt;img onerror=1&gt;">x</p>')
    assert join(["<", None, [el("i", ">")]]) == Markup("&lt;<i>&gt;</i>")


def test_tables_have_headers_with_scope():
    html = table("Cap", [("A", "l"), ("B", "r")], [("one", "1")])
    assert '<th scope="col">A</th><th scope="col" class="r">B</th>' in html
    assert '<th scope="row">one</th><td class="r">1</td>' in html and "<caption>Cap</caption>" in html


def test_a_sentence_keeps_its_id_alone_among_others_and_in_a_picture():
    one, two = Claim("One < two.", "a.one"), Claim("Two.", "a.two")
    assert str(el("p", one, cls="say")) == '<p data-claim="a.one" class="say">One &lt; two.</p>'
    assert str(el("p", [one], None)) == '<p data-claim="a.one">One &lt; two.</p>'
    both = '<p><span data-claim="a.one">One &lt; two.</span> <span data-claim="a.two">Two.</span></p>'
    assert str(el("p", prose([one, "", two]))) == both
    assert str(el("p", "People’s words.")) == "<p>People’s words.</p>"
    assert str(el("img", alt=prose([one, two]))) == '<img alt="One &lt; two. Two." data-claim="a.one a.two">'
    numbers = str(table(Claim("Numbers", "a.table"), [("x", "l")], [[two]], wide=False))
    assert numbers.startswith('<table data-claim="a.table" class="small few"') and "a.two" not in numbers


def test_a_sentence_is_a_plain_text_everywhere_else(tmp_path):
    said = Claim("One.", "a.one", (len, ("x",), {}))
    again = pickle.loads(pickle.dumps(prose([said, "Two."])))
    assert (again, again.parts[0].id, again.parts[0].values) == ("One. Two.", "a.one", {})
    frame = pd.DataFrame({"said": [said]})
    frame.to_parquet(tmp_path / "t.parquet")
    assert pd.read_parquet(tmp_path / "t.parquet")["said"].tolist() == ["One."]
    assert json.loads(json.dumps({"said": said})) == {"said": "One."}


def test_what_was_put_into_a_sentence_is_known():
    told = too_few(7, 3, "month", after=True)
    assert told.id == "verdict.too_few"
    given = {"have": 7, "needed": 3, "frequency": "month", "after": True}
    assert told.values == given | {"on": 0, "frozen": False}
    assert sentence(told).id == capital(told).id == "verdict.too_few"


def test_a_table_that_fits_a_phone_says_so_and_one_that_does_not_carries_its_heads():
    narrow = str(table("Cap", [("Role", "l"), ("Asked", "r")], [("Leaders", "3")]))
    assert '<table class="few"' in narrow
    long = str(table("Cap", [("Role", "l"), ("On the chart", "r")], [("Leaders", "a number and all that was said")]))
    assert "few" not in long and "style=\"--c2:'On the chart'\"" in long
    # A row that is headed by a number only needs to say what the number counts.
    assert "--c1:'Role'" in str(table("Cap", [("Role", "l"), ("On", "r")], [("1", "x")]))


def test_a_head_that_people_wrote_stays_a_text_in_the_style():
    columns = [("Role", "l"), ("a'b\\\n\"<\u0000;}", "l"), *((f"n{i}'", "l") for i in range(9))]
    html = str(table("Cap", columns, [["Leaders", *"0123456789"]]))
    assert "--c2:'a\\27 b\\5c  \\22 \\3c  \\3b \\7d '" in html
    # What has no rule of its own in the style sheet brings its head along.
    assert "<td style=\"--h:'n8\\27 '\">9</td>" in html and "--c9:'n6\\27 '" in html and "--c10" not in html
