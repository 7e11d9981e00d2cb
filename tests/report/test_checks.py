import pytest

from cqi_lib.errors import InputError, ReportError
from cqi_lib.report.checks import check_page, page_problems

GOOD = (
    '<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="x"><title>T</title></head>'
    '<body><main><h1 id="a">A</h1><h2>B</h2><a href="#a">up</a><img src="data:x" alt="words">'
    '<table><tr><th scope="col">H</th></tr></table></main></body></html>'
)


def test_a_good_page_passes():
    assert page_problems(GOOD) == [] and check_page(GOOD, "x.html") == GOOD


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("<h2>B</h2>", "<script>1</script>", "<script>"),
        ('src="data:x"', 'src="https://x/y.png"', "load from elsewhere"),
        ('alt="words"', 'alt=""', "without a sentence"),
        ('<th scope="col">', "<th>", "without scope"),
        ("<h2>B</h2>", "<h3>B</h3>", "level 3 right after level 1"),
        ("<h2>B</h2>", "<h1>B</h1>", "2 main headings"),
        ("<h2>B</h2>", '<h2 id="a">B</h2>', "double ids: a"),
        ('href="#a"', 'href="#b"', "links to nowhere: b"),
        ('href="#a"', 'href="javascript:1"', "would run something"),
        (' lang="en"', "", "no language"),
        ("<title>T</title>", "", "no title"),
        ("<main>", "<div>", "no single main part"),
        ("Content-Security-Policy", "x", "no content-security policy"),
        ("<h2>B</h2>", "<h2 onclick=1>B</h2>", "event attribute"),
        ("<h2>B</h2>", "<link rel=stylesheet href=x><h2>B</h2>", "a <link>"),
        ("<h2>B</h2>", "<h2>B</h2>" + "x" * 1_000_001, "at most 1000 kB"),
        ("<h2>B</h2>", '<h2>B</h2><p class="x" OnClick="x">C</p>', "event attribute"),
        ("<h2>B</h2>", '<h2>B</h2><P onclick="x">C</P>', "event attribute"),
        ("<h2>B</h2>", "<h2>B</h2><p class='>' onclick='x'>C</p>", "event attribute"),
        ("<h2>B</h2>", '<h2>B</h2><td background="https://x/y.png">', "load from elsewhere"),
        ("<h2>B</h2>", '<h2>B</h2><p id="a">C</p>', "double ids: a"),
        ("<h2>B</h2>", "<h2>B</h2><!-<p>- ><script>1</script><p>-->", "<script>"),
        ("<h2>B</h2>", "<h2>B</h2><style<p>><script>1</script>", "<script>"),
        ("<title>T</title>", "<title></title><p>T</p>", "no title"),
    ],
)
def test_every_rule_is_checked(old, new, words):
    with pytest.raises((ReportError, InputError)) as caught:
        check_page(GOOD.replace(old, new, 1), "x.html")
    assert words in str(caught.value)
