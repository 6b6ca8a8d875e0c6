import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.names import display_name, initials, sort_key

blank = st.sampled_from(["", " ", "\t\n"])
part = blank | st.text(min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({"given": "Ruth", "family": "Kessler"}, "Ruth Kessler"),
        (
            {"prefix": "Dr.", "given": "Ruth", "family": "Kessler", "suffix": "Jr."},
            "Dr. Ruth Kessler Jr.",
        ),
        ({"given": "Tom", "middle": "B.", "family": "Abernathy"}, "Tom B. Abernathy"),
        ({"given": "Ruth", "formatted": "Somebody Else"}, "Ruth"),
        ({"given": "太郎", "family": "山田"}, "山田太郎"),
        ({"given": "Priya", "family": "Raman", "formatted": "Raman Priya"}, "Raman Priya"),
        ({"formatted": "  Gus \n Lindqvist "}, "Gus Lindqvist"),
        ({"nickname": "Gus", "business": "Lindqvist Charters"}, "Gus"),
        ({"business": "Lindqvist Charters", "phone": "(541) 555-0107"}, "Lindqvist Charters"),
        ({"phone": "(541) 555-0177"}, "(541) 555-0177"),
        ({"prefix": "Mrs."}, "Mrs."),
        ({"prefix": "Mrs.", "phone": "(541) 555-0177"}, "(541) 555-0177"),
        ({}, ""),
    ],
)
def test_display_name_is_made_of_the_known_parts(known: dict[str, str], shown: str) -> None:
    assert display_name(**known) == shown


@given(st.lists(part, min_size=9, max_size=9))
def test_display_name_is_one_line_and_not_empty_if_anything_is_known(parts: list[str]) -> None:
    shown = display_name(*parts)
    assert bool(shown) == any(known.strip() for known in parts)
    assert shown == " ".join(shown.split())


def test_sort_key_orders_by_last_name_then_first() -> None:
    people = [("Eleanor", "Voss"), ("Tom", "Abernathy"), ("Óscar", "Mendez"), ("Bo", "Mendez")]
    in_order = sorted(people, key=lambda person: sort_key(*person))
    assert [given for given, _ in in_order] == ["Tom", "Bo", "Óscar", "Eleanor"]
    assert sort_key("Ruth", "Kessler") == "kessler, ruth"
    assert sort_key("Ruth", "") == "ruth"
    assert sort_key("", " ", "Kessler Orchards") == "kessler orchards"


@pytest.mark.parametrize(
    ("shown", "drawn"),
    [
        ("Ruth Kessler", "RK"),
        ("ruth anna kessler", "RK"),
        ("Dr. Ruth Kessler Jr.", "RK"),
        ("Eleanor", "E"),
        ("Ortega & Sons Bakery", "OB"),
        ("4 Wheel Drive", "4D"),
        ("(541) 555-0177", ""),
        ("", ""),
        ("Ö\u0308mer Şahin", "Ö\u0308Ş"),
        ("e\u0301lan vital", "E\u0301V"),
        ("山田太郎", "山"),
        ("김 민수", "김"),
        ("محمد علي", "مع"),
        ("נעמי כהן", "נכ"),
        ("हिन्दी", "हि"),
        ("🏕️ Ruth", "R"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("👍🏽 👍", "👍🏽"),
        ("🇸🇪🇳🇴", "🇸🇪"),
        ("ßen", "ß"),
        ('"Gus" Lindqvist', "GL"),
    ],
)
def test_initials_are_those_of_the_shown_name(shown: str, drawn: str) -> None:
    assert initials(shown) == drawn


@given(st.text(alphabet=st.characters(categories=["L", "M", "Nd", "So", "Zs", "P"]), max_size=20))
def test_initials_never_start_with_a_mark_or_contain_a_space(shown: str) -> None:
    drawn = initials(shown)
    assert not any(char.isspace() for char in drawn)
    if any(char.isalpha() for char in shown):
        assert drawn
        assert drawn[0].isalnum()
