"""Parsing of days in vCard and CSV files."""

import re

from desk.domain.partial_dates import PartialDate

_YEAR_FIRST = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})(?:[T ].*)?")
_APART = re.compile(r"(\d{1,4})([./-]) ?(\d{1,2})(?:\2 ?(\d{1,4})?)?")
_NAMELESS_YEARS = frozenset({1604})  # Apple's stand-in for "no year"


def day_in_vcard(text: str, omit_year: str = "") -> PartialDate | None:
    """Parse a BDAY or similar; None for other text. `omit_year` is X-APPLE-OMIT-YEAR."""
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        year = int(found[1])
        no_year = year in _NAMELESS_YEARS or str(year) == omit_year
        return _day(None if no_year else year, int(found[2]), int(found[3]))
    if found := _NO_YEAR.fullmatch(text):
        return _day(None, int(found[1]), int(found[2]))
    return None


def day_in_table(text: str, *, day_first: bool | None = None) -> PartialDate | None:
    """Parse a CSV cell: 1972-01-31, --01-31, 31.1.1972, 1/20/1981; None for other text.

    With dots the day comes first. With slashes the month does, unless `day_first` is set or the
    first number is above 12.
    """
    text = text.strip()
    if known := day_in_vcard(text):
        return known
    found = _APART.fullmatch(text)
    if not found:
        return None
    first, mark, second, third = int(found[1]), found[2], int(found[3]), found[4]
    if len(found[1]) == 4:
        return _day(first, second, int(third)) if third else None
    if third is not None and len(third) != 4:
        return None  # a two-digit year could be either century
    year = int(third) if third else None
    if mark == "." or day_first or first > 12:
        first, second = second, first
    return _day(year, first, second)


def _day(year: int | None, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(month, day, year)
    except ValueError:
        return None
