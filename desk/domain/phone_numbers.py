"""Phone numbers as people write them, and when two of them are one.

`phonenumbers` takes some 20 ms to import: the functions that need it import it at their first call.
"""

import re
from enum import Enum
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
    """How sure it is that two numbers are one."""

    EXACT = "exact"
    PROBABLY = "probably"
    NO = "no"


@record(frozen=True, slots=True)
class PhoneNumber:
    """One number, as typed and as machines compare it.

    `e164` is None where the number cannot be told with its country (local, short or odd ones).
    `national` is the number without country and trunk prefix, empty where `e164` is None.
    `digits` are those that were typed (letters as on a keypad) without the extension.
    `reversed_digits` are those of `e164`, or else `digits`, last digit first: an index on them
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
        """What the calls of one number share: the digits of `e164`, or else those typed."""
        return self.reversed_digits[::-1]

    @property
    def suffix(self) -> str:
        """The last seven digits, reversed: what numbers that are probably one share.

        Empty for shorter numbers.
        """
        return self.reversed_digits[:SUFFIX_LENGTH] if len(self.reversed_digits) >= 7 else ""


def normalise(typed: str, region: str) -> PhoneNumber:
    """`typed` read as somebody in `region` (ISO 3166, "US") would dial it. Never raises."""
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


def display(number: str, region: str) -> str:
    """`number` (E.164 or as typed) as read in `region`: without its own country code.

    What cannot be read as a number comes back as it was.
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
    """What numbers of a region begin with in E.164, after the plus: "1" for "US"."""
    import phonenumbers

    return str(phonenumbers.country_code_for_region(region) or "")


def same_number(a: PhoneNumber, b: PhoneNumber) -> NumberMatch:
    """Whether `a` and `b` reach the same phone; extensions are not looked at.

    Two numbers known with their countries are one only when equal, or probably when just the
    country differs, which may be a wrong guess. Otherwise the last seven digits decide.
    """
    if a.reversed_digits == b.reversed_digits:
        return NumberMatch.EXACT if a.digits else NumberMatch.NO
    if not a.suffix or a.suffix != b.suffix:
        return NumberMatch.NO
    if a.e164 and b.e164 and a.national != b.national:
        return NumberMatch.NO
    return NumberMatch.PROBABLY


def _parse(typed: str, region: str) -> "phonenumbers.PhoneNumber | None":
    """The number with its country, or the best reading of one that is not possible."""
    import phonenumbers

    text = typed.strip()
    first = _try(text, region)
    if first is not None and phonenumbers.is_possible_number(first):
        return first
    # 00 stands for + in most of the world, and cards travel further than their owners.
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
    """Whether the number has all its digits: "555-0142" lacks its area code.

    Possible is enough, numbers in use need not be valid; but some short ones are whole because
    they are valid, like Canada's 310-1234.
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
        return re.sub(r"\D", "", bare)  # most numbers, ten times faster
    if len(re.findall(r"\d", bare)) >= 3:  # "1-800-FLOWERS", but not "Unknown"
        bare = phonenumbers.convert_alpha_characters_in_number(bare)
    return phonenumbers.normalize_digits_only(bare)
