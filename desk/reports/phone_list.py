"""The phone list: names and numbers, A to Z."""

from collections.abc import Iterable

from desk.record import record


@record(frozen=True, slots=True)
class PhoneLine:
    family: str  # set in bold; the whole of a name that is not a person's
    rest: str  # ", Tom" after it
    number: str
    second: str  # business and what they bought
    starred: bool


@record(frozen=True, slots=True)
class PhoneList:
    heading: str  # "Everyone, A to Z"
    lines: tuple[PhoneLine, ...]
    star_means: str  # beside a star under the list; empty where nobody has one


def phone_list(heading: str, lines: Iterable[PhoneLine], star_means: str) -> PhoneList:
    found = tuple(lines)
    return PhoneList(heading, found, star_means if any(x.starred for x in found) else "")
