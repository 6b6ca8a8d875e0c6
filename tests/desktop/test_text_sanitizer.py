import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desk.desktop.text_sanitizer import paragraph, short_line

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=300)
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(ANYTHING, st.integers(2, 40))
def test_one_line_has_no_control_characters_and_keeps_its_limit(text: str, limit: int):
    line = short_line(text, limit)
    assert len(line) <= limit
    assert not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in line)
    assert not BIDI & set(line)
    assert line == line.strip()


@given(ANYTHING)
def test_paragraph_has_few_lines_and_none_is_empty(text: str):
    lines = paragraph(text, 200, lines=3).split("\n")
    assert len(lines) <= 3
    assert lines == [""] or all(line.strip() for line in lines)
    "\n".join(lines).encode()


def test_ordinary_text_is_unchanged():
    assert short_line("Ruth Kessler, 2 h 10 m", 80) == "Ruth Kessler, 2 h 10 m"
    assert short_line("أحمد 👨‍👩‍👧 <b>&amp;</b>", 80) == "أحمد 👨‍👩‍👧 <b>&amp;</b>"
    assert paragraph("one\r\n\r\ntwo\u2028three", 80) == "one\ntwo\nthree"
    assert paragraph("1\n2\n3\n4", 80, lines=2) == "1\n2 …"


def test_long_text_ends_in_an_ellipsis():
    assert short_line("x" * 10_000, 10) == "x" * 9 + "…"
    assert short_line("word " * 2_000, 12) == "word word w…"
    assert short_line(" " * 5_000 + "late", 10) == "…"
