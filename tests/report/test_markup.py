from markupsafe import Markup

from cqi_lib.report.markup import el, join, table


def test_texts_are_escaped_and_elements_are_not():
    assert el("p", "<script>", el("b", "&")) == Markup("<p>&lt;script&gt;<b>&amp;</b></p>")
    assert el("p", "x", title='"><img onerror=1>') == Markup('<p title="&#34;&gt;&lt;img onerror=1&gt;">x</p>')
    assert join(["<", None, [el("i", ">")]]) == Markup("&lt;<i>&gt;</i>")


def test_tables_have_headers_with_scope():
    html = table("Cap", [("A", "l"), ("B", "r")], [("one", "1")])
    assert '<th scope="col">A</th><th scope="col" class="r">B</th>' in html
    assert '<th scope="row">one</th><td class="r">1</td>' in html and "<caption>Cap</caption>" in html
