import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import matplotlib as mpl
import pytest

from cqi_lib.show.canvas import Canvas
from cqi_lib.show.svg import Run, data_uri


def sheet():
    canvas = Canvas(358, 60)
    canvas.rect(0, 0, 50, 20, "#f6ead9")
    canvas.segments([((0, 10), (50, 10)), ((5, 0), (5, 20))], "#dcd7cc")
    canvas.curve([(0, 0), (10.123, 5.678), (20, 3)], "#0c5768", 2, round_ends=True)
    canvas.marks([(5, 5), (9, 5)], 8, "#0c5768", edge="#fcfbf8", shape="D")
    canvas.text(5, 40, [Run("Cycle", "#1e2c36"), Run("Adapt", "#96560a", True)], halo=True)
    return canvas


def test_the_same_drawing_gives_the_same_bytes():
    assert sheet().svg() == sheet().svg()
    canvas = sheet()
    assert canvas.svg() == canvas.svg()


@pytest.mark.slow
def test_the_bytes_are_the_same_in_another_process():
    code = "from test_canvas import sheet; import sys; sys.stdout.write(sheet().svg())"
    other = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert other.stdout == sheet().svg()


def test_the_svg_is_small_and_stands_alone():
    svg = sheet().svg()
    root = ElementTree.fromstring(svg)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("358", "60", "0 0 358 60")
    assert "metadata" not in svg and "DOCTYPE" not in svg and "DejaVu" not in svg and "clip-path" not in svg
    assert "-apple-system" in svg and "10.1 5.7" in svg
    assert len(svg) < 1500


def test_settings_of_others_are_left_alone():
    before = dict(mpl.rcParams)
    sheet().svg()
    assert dict(mpl.rcParams) == before


def test_a_dollar_sign_is_a_dollar_sign():
    canvas = Canvas(100, 20)
    canvas.text(0, 10, "$5 to $10_x^{2")
    assert ">$5 to $10_x^{2</text>" in canvas.svg()


def test_nothing_is_drawn_for_empty_text_or_no_marks():
    canvas = Canvas(100, 20)
    canvas.text(0, 10, "  \x07 ")
    canvas.marks([], 5, "#000000")
    canvas.segments([])
    assert canvas.svg().endswith("</style></svg>")


def test_the_address_needs_no_escaping_in_an_attribute():
    uri = data_uri(sheet().svg() + "é")
    assert '"' not in uri and "<" not in uri and "#" not in uri and "&" not in uri and uri.isascii()
