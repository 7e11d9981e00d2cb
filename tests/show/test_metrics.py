"""Measuring text, also in processes forked after a font was first used."""

from pathlib import Path

import pytest

from cqi_lib.show import metrics

OPEN = Path("/proc/self/fd")


@pytest.mark.skipif(not OPEN.is_dir(), reason="open files can be listed on Linux only")
def test_no_font_file_stays_open_to_be_shared_with_forked_processes(monkeypatch):
    # Forked processes share the position in an open file and would read each other's letters.
    monkeypatch.setattr(metrics, "_font", metrics.cache(metrics._font.__wrapped__))
    assert metrics._font(True).get_char_index(65)
    opened = [file.readlink().name for file in OPEN.iterdir() if file.is_symlink()]
    assert "DejaVuSans-Bold.ttf" not in opened


TEXTS = {
    "Chinese": "家庭和社区参与的计划与评估",
    "Japanese": "家庭と地域の参加を、よりよくするために。",
    "Devanagari": "परिवार और समुदाय की भागीदारी",
    "Tamil": "குடும்பம் மற்றும் சமூக ஈடுபாடு",
    "Amharic": "የቤተሰብ እና የማህበረሰብ ተሳትፎ",
    "Arabic": "مشاركة الأسرة والمجتمع",
    "Vietnamese": "Sự tham gia của gia đình và cộng đồng",
    "Haitian Creole": "Patisipasyon fanmi ak kominote a",
}


@pytest.mark.parametrize("script", TEXTS)
def test_a_text_of_any_script_is_broken_whole_within_its_room(script):
    """Nothing is lost or cut that two or more lines hold, and no line is wider than its room."""
    text = TEXTS[script]
    for room in (120, 170, 260):
        lines = metrics.wrap(text, room, lines=9)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "") and metrics.fits(text, room, lines=9)
        assert all(metrics.width_of(line) <= room for line in lines)
        cut = metrics.wrap(text, room, lines=1)[0]
        assert metrics.width_of(cut) <= room and cut.removesuffix("…") in text


def test_signs_that_close_begin_no_line_and_those_that_open_end_none():
    lines = metrics.wrap("計画を「実行」する、評価する。", 60, lines=9)
    assert not [line for line in lines if line[0] in "、。」" or line[-1] == "「"]
    assert "".join(lines) == "計画を「実行」する、評価する。"


def test_a_line_may_end_where_a_translator_says_so():
    """Thai is written without blanks; where its words end only a dictionary knows, or the translator."""
    plain, told = "การมีส่วนร่วมของครอบครัว", "การมี\u200bส่วนร่วม\u200bของ\u200bครอบครัว"
    assert len(metrics.wrap(plain, 120, lines=3)) == 1 and len(metrics.wrap(told, 120, lines=3)) > 1


def test_no_letter_is_cut_from_its_marks():
    for room in range(20, 200, 3):
        cut = metrics.fit(TEXTS["Devanagari"], room).removesuffix("…")
        rest = TEXTS["Devanagari"][len(cut) :]
        assert not rest or metrics.unicodedata.category(rest[0])[0] != "M" or not cut


def test_scripts_without_a_table_have_room_to_spare():
    """A letter is given more than an em, which few of any script fill; a mark above or below it nothing."""
    for script in ("Devanagari", "Tamil", "Amharic"):
        letters = [c for c in TEXTS[script] if metrics.unicodedata.category(c) == "Lo"]
        assert set(metrics.without_table(TEXTS[script])) == set(letters)
        assert metrics.width_of(TEXTS[script], 1) > len(letters) > 10
    assert not any(metrics.without_table(TEXTS[s]) for s in TEXTS if s not in ("Devanagari", "Tamil", "Amharic"))
