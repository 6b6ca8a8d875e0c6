"""Normalising, formatting and comparing phone numbers as people write them.

Importing `phonenumbers` takes about 20 ms, so the functions that need it import it when called.
"""

import re
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from desk.record import record

if TYPE_CHECKING:
    import phonenumbers

SUFFIX_LENGTH = 7

_WITHOUT_REGION = "ZZ"
_EXTENSION_WORD = re.compile(
    r"[\s,;#~-]*(?:extension|extensi\S*|e?xtn?|x+|int|anexo|доб)?[\s.:=#]*$", re.I
)


class NumberMatch(Enum):
    """Whether two numbers reach the same phone."""

    EXACT = "exact"
    PROBABLY = "probably"
    NO = "no"


@record(frozen=True, slots=True)
class PhoneNumber:
    """One number, as typed and in the forms that are stored and compared.

    `e164` is None if the country of the number is unknown (local, short or invalid numbers).
    `national` is the number without country and trunk prefix, empty if `e164` is None.
    `digits` are the typed digits (letters as on a keypad) without the extension.
    `reversed_digits` are the digits of `e164`, else `digits`, last digit first: an index on them
    finds numbers by their end.
    """

    raw: str
    e164: str | None
    national: str
    digits: str
    reversed_digits: str
    extension: str

    @property
    def key(self) -> str:
        """The key by which calls of one number are grouped: the digits of `e164`, else `digits`."""
        return self.reversed_digits[::-1]

    @property
    def suffix(self) -> str:
        """The last seven digits, reversed; empty for shorter numbers.

        Numbers with the same suffix are probably the same.
        """
        return self.reversed_digits[:SUFFIX_LENGTH] if len(self.reversed_digits) >= 7 else ""


def normalise(typed: str, region: str) -> PhoneNumber:
    """Parse a number as dialled in `region` (ISO 3166, "US"). Never raises."""
    return _normalise_plain(typed, region) or _normalise_any(typed, region)


def display(number: str, region: str) -> str:
    """Format a number (E.164 or as typed) for `region`: without the country code of that region.

    A text that is not a number is returned unchanged, without surrounding space.
    """
    import phonenumbers

    parsed = _parse(number, region)
    if parsed is None or not _is_whole(parsed, number, region):
        return number.strip()
    own = parsed.country_code == phonenumbers.country_code_for_region(region)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if own
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(parsed, style)


def country_digits(region: str) -> str:
    """Return the country code of a region: "1" for "US"; "" if the region is unknown."""
    import phonenumbers

    return str(phonenumbers.country_code_for_region(region) or "")


def same_number(a: PhoneNumber, b: PhoneNumber) -> NumberMatch:
    """Return whether two numbers reach the same phone; extensions are ignored.

    Two numbers with known countries match if they are equal, and probably match if only the
    country differs, which may be a wrong guess. Otherwise the last seven digits decide.
    """
    if a.reversed_digits == b.reversed_digits:
        return NumberMatch.EXACT if a.digits else NumberMatch.NO
    if not a.suffix or a.suffix != b.suffix:
        return NumberMatch.NO
    if a.e164 and b.e164 and a.national != b.national:
        return NumberMatch.NO
    return NumberMatch.PROBABLY


def _normalise_plain(typed: str, region: str) -> PhoneNumber | None:
    """Return the result of `_normalise_any` for a number in a plain form, else None.

    A plain number has ASCII digits and usual punctuation and a possible length, either after a plus
    and a country code, or dialled in `region` without trunk, international or country prefix.
    Takes 3 us instead of 60.
    """
    if _PLAIN.fullmatch(typed) is None:
        return None
    digits = typed.translate(_WITHOUT_PUNCTUATION)
    if digits[0] == "+":
        digits = digits[1:]
        code = next((digits[:end] for end in (1, 2, 3) if digits[:end] in _country_codes()), "")
        plan = _plan_of_code(code)
        national = digits[len(code) :]
    else:
        plan = _plan_of_region(region)
        national = digits
        if plan is not None and plan.begins_otherwise(national):
            return None
    if plan is None or len(national) not in plan.lengths or plan.has_trunk_prefix(national):
        return None
    e164 = f"+{plan.code}{national}"
    return PhoneNumber(typed, e164, national, digits, e164[:0:-1], "")


# The plus must come first: in "(+1) ..." phonenumbers skips the parenthesis too, but such numbers
# are rare. Spaces at the ends are left to the other path as well.
_PLAIN = re.compile(r"\+?\(?[0-9][0-9 ().-]{3,30}[0-9]")
_WITHOUT_PUNCTUATION = str.maketrans("", "", " ().-")


class _NumberingPlan:
    """The compiled metadata of `phonenumbers` for one region."""

    def __init__(self, metadata: "phonenumbers.PhoneMetadata") -> None:
        import phonenumbers

        self.code = str(metadata.country_code)
        # The main region of a country code decides which lengths are possible.
        main = phonenumbers.region_code_for_country_code(int(self.code))
        general = (phonenumbers.PhoneMetadata.metadata_for_region(main) or metadata).general_desc
        self.lengths: frozenset[int] = frozenset()
        if general is not None:
            local_only = set(general.possible_length_local_only)
            self.lengths = frozenset(general.possible_length) - local_only
        self.has_trunk_prefix = _matcher(metadata.national_prefix_for_parsing)
        self._dials_abroad = _matcher(metadata.international_prefix)

    def begins_otherwise(self, digits: str) -> bool:
        """Return whether the digits begin with an international prefix or the country code."""
        return digits.startswith(self.code) or bool(self._dials_abroad(digits))


def _matcher(pattern: str | None) -> Callable[[str], object]:
    return re.compile(pattern).match if pattern else lambda digits: None


@cache
def _country_codes() -> frozenset[str]:
    import phonenumbers

    return frozenset(map(str, phonenumbers.COUNTRY_CODE_TO_REGION_CODE))


@cache
def _plan_of_code(code: str) -> _NumberingPlan | None:
    import phonenumbers

    return _plan_of_region(phonenumbers.region_code_for_country_code(int(code))) if code else None


@cache
def _plan_of_region(region: str) -> _NumberingPlan | None:
    """Return the plan of a region; None if unknown or without geography ("001")."""
    import phonenumbers

    if region not in phonenumbers.SUPPORTED_REGIONS:
        return None
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    return None if metadata is None else _NumberingPlan(metadata)


def _normalise_any(typed: str, region: str) -> PhoneNumber:
    import phonenumbers

    parsed = _parse(typed, region)
    if parsed is None:
        digits = _typed_digits(typed)
        return PhoneNumber(typed, None, "", digits, digits[::-1], "")
    extension = parsed.extension or ""
    digits = _typed_digits(_without_extension(typed, extension))
    if not _is_whole(parsed, typed, region):
        return PhoneNumber(typed, None, "", digits, digits[::-1], extension)
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    national = phonenumbers.national_significant_number(parsed)
    return PhoneNumber(typed, e164, national, digits, e164[:0:-1], extension)


def _parse(typed: str, region: str) -> "phonenumbers.PhoneNumber | None":
    """Return the parsed number; the first attempt if no reading is possible; None if not one."""
    import phonenumbers

    text = typed.strip()
    first = _try(text, region)
    if first is not None and phonenumbers.is_possible_number(first):
        return first
    # Most countries dial 00 for "+", and a card may come from another country.
    found = re.match(r"\(?00\s*(?=[1-9])", text)
    abroad = _try("+" + text[found.end() :], region) if found else None
    if abroad is not None and phonenumbers.is_possible_number(abroad):
        return abroad
    return first


def _try(text: str, region: str) -> "phonenumbers.PhoneNumber | None":
    import phonenumbers

    try:
        return phonenumbers.parse(text, region or _WITHOUT_REGION)
    except phonenumbers.NumberParseException:
        return None


def _is_whole(parsed: "phonenumbers.PhoneNumber", typed: str, region: str) -> bool:
    """Return True if the number is complete: "555-0142" lacks its area code.

    A possible length is enough, because numbers in use need not be valid. A short number is
    complete if it is valid, such as 310-1234 in Canada.
    """
    import phonenumbers

    reason = phonenumbers.is_possible_number_with_reason(parsed)
    if reason != phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return reason == phonenumbers.ValidationResult.IS_POSSIBLE
    if typed.strip().removeprefix("tel:").startswith(("+", "\uff0b")):
        return phonenumbers.is_valid_number(parsed)
    return phonenumbers.is_valid_number_for_region(parsed, region)


def _without_extension(typed: str, extension: str) -> str:
    if not extension:
        return typed
    end = typed.rfind(extension)
    return _EXTENSION_WORD.sub("", typed[:end]) if end > 0 else typed


def _typed_digits(text: str) -> str:
    import phonenumbers

    bare = re.sub(r"^\s*tel:", "", text, flags=re.IGNORECASE).split(";", 1)[0]
    if bare.isascii() and not re.search(r"[A-Za-z]", bare):
        return re.sub(r"\D", "", bare)  # for most numbers, ten times faster than below
    if len(re.findall(r"\d", bare)) >= 3:  # "1-800-FLOWERS", but not "Unknown"
        bare = phonenumbers.convert_alpha_characters_in_number(bare)
    return phonenumbers.normalize_digits_only(bare)
