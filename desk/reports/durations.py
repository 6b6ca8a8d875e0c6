"""How long something has waited, in words for paper."""

from desk.domain.ages import Age, AgeUnit
from desk.messages import message
from desk.reports.page_words import PageWords


def short_span(age: Age, words: PageWords) -> str:
    """ "48 min", "2 h 10 m", "4 d"."""
    # Units are words of their own in the catalogues.
    text = f"{age.value} {words.said(str(age.unit))}"
    if age.value2 is not None and age.unit2 is not None:
        text += f" {age.value2} {words.said(str(age.unit2))}"
    return text


def long_span(age: Age, words: PageWords) -> str:
    """ "17 hours", "2 hours 10 minutes", "6 weeks"."""
    text = _long(age.value, age.unit, words)
    if age.value2 is not None and age.unit2 is not None:
        text += " " + _long(age.value2, age.unit2, words)
    return text


def _long(value: int, unit: AgeUnit, words: PageWords) -> str:
    match unit:
        case AgeUnit.MINUTE | AgeUnit.HOUR_MINUTE:
            found = message("%n minutes", "", value, one="%n minute")
        case AgeUnit.HOUR:
            found = message("%n hours", "", value, one="%n hour")
        case AgeUnit.DAY:
            found = message("%n days", "", value, one="%n day")
        case AgeUnit.WEEK:
            found = message("%n weeks", "", value, one="%n week")
        case AgeUnit.MONTH:
            found = message("%n months", "", value, one="%n month")
        case AgeUnit.YEAR:
            found = message("%n years", "", value, one="%n year")
    return words.said(found)
