"""Every character of a document is printed, or reported and replaced by its code."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.reports import fonts
from desk.reports.fonts import make_printable


def shown(text: str) -> str:
    """Return the text as it is printed."""
    return str(json.loads(make_printable(json.dumps(text, ensure_ascii=False)).text))


def test_sure_characters_are_all_in_inter() -> None:
    assert not fonts._missing(frozenset(fonts._SURE), with_others=False)


@pytest.mark.parametrize("text", ["Michael’s RV", "Zoë Łukasz Ñandú", "Ωmega Жuk → ✓"])
def test_text_that_inter_has_needs_no_other_font(text: str) -> None:
    found = make_printable(json.dumps(text, ensure_ascii=False))
    assert found.families == ("Inter",)
    assert found.missing == ()
    assert json.loads(found.text) == text


def test_character_without_a_font_is_reported_and_replaced_by_its_code() -> None:
    # U+FFFF and lone surrogates will never be assigned.
    found = make_printable(json.dumps("a\uffff\ud800b \udfffc", ensure_ascii=False))
    assert found.missing == ("\ud800", "\udfff", "\uffff")
    assert json.loads(found.text) == "a[U+FFFF U+D800]b [U+DFFF]c"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x07c\x1bd", "abcd"),
        ("a\tb\x0cc", "a b c"),
        ("one\ntwo\r\nthree", "one\ntwo\nthree"),
        ("abc\u202edef\u202c\u2067ghi", "abcdefghi"),
        ("\ufeffRu\u200bth\u00ad \u2060K\u200eessler\x7f\x9b", "Ruth Kessler"),
        ("\U000e0067\U000e0062Desk", "Desk"),
        ('"quoted" \\ \\u0041 \\n \\\\t', '"quoted" \\ \\u0041 \\n \\\\t'),
        ("نامه\u200cای", "نامه\u200cای"),
    ],
)
def test_control_characters_are_removed(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@settings(max_examples=40)
@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_can_be_printed(text: str) -> None:
    found = make_printable(json.dumps(text, ensure_ascii=False))
    again = make_printable(found.text)
    assert again.missing == ()
    assert again.text == found.text
    for char in found.missing:
        assert char in text
        assert f"U+{ord(char):04X}" in found.text
