import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import matplotlib as mpl
import numpy as np
import pytest
from counted_calls import calls
from matplotlib.markers import MarkerStyle

from cqi_lib.show.canvas import Canvas
from cqi_lib.show.style import INK, theme
from cqi_lib.show.svg import Run, data_uri, marker


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
    code = "import sys; sys.path.append('../support'); from test_canvas import sheet; sys.stdout.write(sheet().svg())"
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


@pytest.mark.parametrize("shape", ["o", "D", "s", "^"])
def test_a_mark_is_the_one_that_matplotlib_draws(shape):
    drawn = MarkerStyle(shape)
    points = drawn.get_path().transformed(drawn.get_transform().scale(9 / 2**0.5 if shape == "D" else 9)).vertices
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", marker(shape, 9))]
    ours = np.array(numbers).reshape(-1, 2) * (1, -1)  # y runs down
    assert np.allclose(ours, points[: len(ours)], atol=0.005)
    with pytest.raises(KeyError):
        marker("*", 9)


def test_a_mark_is_written_once_and_a_style_named_once():
    canvas = Canvas(100, 20)
    for x in range(20):
        canvas.marks([(4 * x, 5), (4 * x + 2, 5)], 6, "#0c5768", edge="#fcfbf8")
    svg = canvas.svg()
    assert svg.count("<path id=") == 1 and svg.count("<use ") == 40 and svg.count("stroke:#fcfbf8") == 2


def test_a_drawing_is_little_work_and_needs_no_library_of_charts():
    sheet().svg()
    with calls() as made:
        sheet().svg()
    assert made[0] < 200  # 132; a figure of matplotlib with these marks took more than 5,000
    code = "import sys; from cqi_lib.show.canvas import Canvas; c = Canvas(9, 9); c.marks([(4, 4)], 3, '#000000'); c.svg(); "
    other = subprocess.run(
        [sys.executable, "-c", code + "print({'matplotlib', 'numpy', 'pandas', 'seaborn'} & set(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout == "set()\n"


def test_a_figure_of_ones_own_takes_the_look_of_the_page_and_leaves_settings_alone():
    before = dict(mpl.rcParams)
    with mpl.rc_context(theme()):
        assert mpl.rcParams["text.color"] == INK and not mpl.rcParams["axes.grid"]
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
