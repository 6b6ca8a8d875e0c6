import csv
from pathlib import Path

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.phone_numbers import (
    NumberMatch,
    _normalise_any,
    _normalise_plain,
    display,
    normalise,
    same_number,
)


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("(541) 555-0142", "US", "+15415550142"),
        ("541.555.0142", "US", "+15415550142"),
        ("1-541-555-0142", "US", "+15415550142"),
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("tel:+1-541-555-0142;ext=12", "US", "+15415550142"),
        ("07400 123456", "GB", "+447400123456"),
        ("+44 (0)7400 123456", "US", "+447400123456"),
        ("0044 7400 123456", "US", "+447400123456"),
        ("0044 7400 123456", "DE", "+447400123456"),
        ("011 44 7400 123456", "US", "+447400123456"),
        ("02 1234 5678", "IT", "+390212345678"),
        ("٥٤١٥٥٥٠١٤٢", "US", "+15415550142"),
        ("555-0142", "US", None),
        ("07400 123456", "US", None),
        ("911", "US", None),
        ("*21#", "US", None),
        ("Unknown", "US", None),
        ("", "US", None),
        ("+15415550142", "", "+15415550142"),
        ("541 555 0142", "", None),
    ],
)
def test_normalise_gives_e164_if_the_country_is_known(
    typed: str, region: str, e164: str | None
) -> None:
    number = normalise(typed, region)
    assert number.e164 == e164
    assert number.raw == typed


def test_normalise_gives_digits_for_the_indexes() -> None:
    number = normalise("1-800-FLOWERS ext. 5", "US")
    assert (number.digits, number.extension) == ("18003569377", "5")
    assert number.reversed_digits == "77396530081"
    assert number.national == "8003569377"
    assert number.suffix == "7739653"
    local = normalise("555-0142", "US")
    assert (local.digits, local.reversed_digits, local.suffix) == ("5550142", "2410555", "2410555")
    assert normalise("911", "US").suffix == ""
    assert normalise("Shop", "US").digits == ""


@pytest.mark.parametrize(
    ("number", "region", "shown"),
    [
        ("+15415550142", "US", "(541) 555-0142"),
        ("+15415550142", "GB", "+1 541-555-0142"),
        ("+447400123456", "GB", "07400 123456"),
        ("+447400123456", "US", "+44 7400 123456"),
        ("541 555 0142 x12", "US", "(541) 555-0142 ext. 12"),
        ("555-0142", "US", "555-0142"),
        (" front desk ", "US", "front desk"),
    ],
)
def test_display_formats_the_number_for_the_region(number: str, region: str, shown: str) -> None:
    assert display(number, region) == shown


@pytest.mark.parametrize(
    ("one", "other", "region", "match"),
    [
        ("(541) 555-0142", "+1 541 555 0142", "US", NumberMatch.EXACT),
        ("07400 123456", "+44 7400 123456", "GB", NumberMatch.EXACT),
        ("07400 123456", "+44 7400 123456", "US", NumberMatch.PROBABLY),
        ("07400 123456", "+44 7400 123456", "DE", NumberMatch.PROBABLY),
        ("555-0142", "(541) 555-0142", "US", NumberMatch.PROBABLY),
        ("555-0142", "555 0142", "US", NumberMatch.EXACT),
        ("541-555-0142 x5", "(541) 555-0142", "US", NumberMatch.EXACT),
        ("(206) 555-0142", "(541) 555-0142", "US", NumberMatch.NO),
        ("0142", "(541) 555-0142", "US", NumberMatch.NO),
        ("", "", "US", NumberMatch.NO),
        ("Shop", "Garage", "US", NumberMatch.NO),
    ],
)
def test_same_number_is_exact_probable_or_none_in_either_order(
    one: str, other: str, region: str, match: NumberMatch
) -> None:
    a, b = normalise(one, region), normalise(other, region)
    assert same_number(a, b) is match
    assert same_number(b, a) is match


@given(st.text(max_size=40), st.sampled_from(["US", "GB", "DE", "JP", "", "XX"]))
def test_normalise_keeps_any_text_and_never_raises(typed: str, region: str) -> None:
    number = normalise(typed, region)
    assert number.raw == typed
    assert not number.digits or number.digits.isdecimal()
    assert number.digits.isascii()
    assert number.reversed_digits == (number.e164 or number.digits).lstrip("+")[::-1]
    assert same_number(number, number) is (NumberMatch.EXACT if number.digits else NumberMatch.NO)
    assert display(typed, region) or not typed.strip()


def test_every_sample_number_is_normalised_and_displayed(samples: Path) -> None:
    with (samples / "phone" / "libphonenumber_examples.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) == 719
    written_at_home = 0
    for row in rows:
        e164, written, region = row["e164"], row["national_format_py"], row["region"]
        abroad = normalise(e164, "US")
        assert abroad.e164 == e164
        assert abroad.national == row["national_number"]
        assert display(e164, "").startswith(f"+{row['calling_code']} ")
        # International numbers (001) have no national format.
        if region == "001" or row["national_format_reparses_to_e164"] != "1":
            continue
        written_at_home += 1
        at_home = normalise(written, region)
        assert at_home.e164 == e164, row
        assert display(e164, region) == written
        assert same_number(at_home, abroad) is NumberMatch.EXACT
        # A number in its national format, displayed without a known country.
        unplaced = normalise(written, "")
        expected = NumberMatch.PROBABLY if len(row["national_number"]) >= 7 else NumberMatch.NO
        assert same_number(unplaced, abroad) is expected, row
    assert written_at_home == 714


_regions = st.sampled_from([*sorted(phonenumbers.SUPPORTED_REGIONS), "ZZ", "", "us", "001"])
_punctuation = st.sampled_from([*[""] * 8, " ", "-", ".", "(", ")", ") ", " (", "--"])


@st.composite
def _plain_numbers(draw: st.DrawFn) -> tuple[str, str]:
    """Return a number of digits and punctuation, often with a country code, and a region."""
    region = draw(_regions)
    begins = draw(st.sampled_from(["", "+", "+", "("]))
    known = [*phonenumbers.COUNTRY_CODE_TO_REGION_CODE, ""]
    code = draw(st.sampled_from([phonenumbers.country_code_for_region(region), "", *known]))
    national = draw(st.text("0123456789", min_size=3, max_size=13))
    return begins + "".join(d + draw(_punctuation) for d in f"{code}{national}"), region


@given(_plain_numbers())
def test_plain_number_is_read_as_phonenumbers_reads_it(number: tuple[str, str]) -> None:
    assert normalise(*number) == _normalise_any(*number)


@pytest.mark.parametrize(
    ("typed", "region"),
    [("+15415550142", "US"), ("(541) 555-0142", "US"), ("+49 30 901820", "GB"), ("02 1234", "IT")],
)
def test_plain_number_is_read_without_phonenumbers(typed: str, region: str) -> None:
    assert _normalise_plain(typed, region) == _normalise_any(typed, region)
    assert _normalise_plain(typed, region) is not None
