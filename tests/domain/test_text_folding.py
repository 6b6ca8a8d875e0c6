import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.text_folding import (
    QueryTerm,
    digit_suffixes,
    fold,
    query_digits,
    query_terms,
    words,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Ruth KESSLER", "ruth kessler"),
        ("Sören Nüßlebaum", "soren nusslebaum"),
        ("Ørsted Łódź Đorđe", "orsted lodz dorde"),
        ("Æsop Œuvre Þór Ħal", "aesop oeuvre thor hal"),
        ("İstanbul ısı", "istanbul isi"),
        ("Άγγελος ΣΊΣΥΦΟΣ", "αγγελοσ σισυφοσ"),
        ("Артём Ёлкин", "артем елкин"),
        ("ＲＵＴＨ ５４１", "ruth 541"),
        ("٠١٢٣ ५४१", "0123 541"),
        ("ﾊﾝｸ ガ", "ハンク ガ"),
        ("한국", "한국"),
        ("Ru\u00adth Kess\u200bler\u202e", "ruth kessler"),
        ("ﬁsh ½", "fish 1⁄2"),
    ],
)
def test_fold_removes_case_accents_width_and_invisible_marks(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_fold_is_idempotent_and_equal_for_every_normal_form(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)) == once


@given(st.text())
def test_words_contain_no_query_syntax(text: str) -> None:
    for word in words(text):
        assert word
        assert all(char.isalnum() or unicodedata.category(char)[0] == "M" for char in word)
        assert word[0].isalnum()
        assert words(word) == [word]


@given(st.text(), st.text())
def test_words_of_joined_texts_are_the_words_of_each(one: str, other: str) -> None:
    assert words(f"{one} {other}") == words(one) + words(other)


def test_words_splits_at_punctuation_and_into_cjk_characters() -> None:
    assert words("O'Neil & Sons, ruth_k@kessler.example") == [
        *("o", "neil", "sons", "ruth", "k", "kessler", "example"),
    ]
    assert words("हिन्दी मार्ग") == ["हिन्दी", "मार्ग"]
    assert words("日本RV修理 서울") == ["日", "本", "rv", "修", "理", "서", "울"]


@given(st.text(alphabet="日本語修理かなカナ한국", min_size=1, max_size=12), st.data())
def test_any_part_of_a_cjk_name_is_a_phrase_in_its_words(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    whole = words(f"x {name} y")
    (term,) = query_terms(name[start:end])
    assert term.is_phrase
    places = range(len(whole))
    assert any(tuple(whole[place : place + len(term.words)]) == term.words for place in places)


def test_query_terms_mark_cjk_words_as_phrases() -> None:
    assert query_terms('  Ruth "OR" 日本 kess* ') == [
        QueryTerm(("ruth",), False),
        QueryTerm(("or",), False),
        QueryTerm(("日", "本"), True),
        QueryTerm(("kess",), False),
    ]
    assert query_terms("*()\"'-:^") == []


@given(st.text(alphabet="0123456789", max_size=15), st.data())
def test_any_three_digits_of_a_number_are_the_prefix_of_a_suffix(
    digits: str, data: st.DataObject
) -> None:
    suffixes = digit_suffixes(digits)
    assert len(suffixes) == max(0, len(digits) - 2)
    if len(digits) >= 3:
        start = data.draw(st.integers(0, len(digits) - 3))
        end = data.draw(st.integers(start + 3, len(digits)))
        assert any(suffix.startswith(digits[start:end]) for suffix in suffixes)


@pytest.mark.parametrize(
    ("query", "digits"),
    [
        ("(541) 555-01", "54155501"),
        ("+1 541.555", "1541555"),
        ("٥٤١", "541"),
        ("54", ""),
        ("541 ruth", ""),
        ("", ""),
    ],
)
def test_query_digits_are_the_digits_of_a_number_or_empty(query: str, digits: str) -> None:
    assert query_digits(query) == digits


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_words_of_ascii_text_equal_those_of_the_general_path(text: str) -> None:
    assert words(text) == words(f"{text} é")[:-1]
