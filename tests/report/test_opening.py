"""What an opened program shows in a notebook: one line, and a style sheet that touches nothing but our blocks."""

from cqi_lib.show.notebook import notebook_opening, notebook_style


def test_the_style_is_nested_in_our_blocks():
    style = notebook_style()
    assert style.startswith(".cqi.cqi{") and style.endswith("}")
    assert style.count("{") == style.count("}")
    assert "--teal:#0c5768" in style and ".verdict{" in style
    assert "/*" not in style and "<" not in style and "url(" not in style


def test_the_line_is_a_text():
    shown = notebook_opening("<b>Café</b> & co")
    assert shown["text/plain"] == "<b>Café</b> & co"
    assert shown["text/html"].count("<style>") == 1
    assert "&lt;b&gt;Café&lt;/b&gt; &amp; co" in shown["text/html"]
