"""Sentences of the layers that know no screen, which a window may say in the owner's language.

A Sentence is plain English text, ready for a terminal or a log. It remembers what it was made of,
so that `ui/words.py` can make it anew from a translated template. The templates are found
by `scripts/translations.py`, which is why they are literals in the calls of `say`.
"""

from datetime import date


class Message(str):
    """English text with its template and values; values may be sentences themselves."""

    template: str
    comment: str
    number: int
    values: dict[str, object]


def message(
    template: str, comment: str = "", number: int = -1, /, *, one: str = "", **values: object
) -> Message:
    """`template` has {names} for `values`. Where a number makes the difference the template has
    %n for `number`, and `one` is the English of one. `comment` is for translators."""
    text = one if number == 1 and one else template
    said = Message(text.replace("%n", str(number)).format(**values))
    said.template, said.comment, said.number, said.values = template, comment, number, values
    return said


class DayText(str):
    """A day in a sentence, as seen from the day on which it is said."""

    day: date


def message_day(day: date, today: date) -> DayText:
    """ "today", "tomorrow", "Friday" within a week, else "May 5", "May 5, 2027" of another year."""
    ahead = (day - today).days
    if ahead in (0, 1):
        text = ("today", "tomorrow")[ahead]
    elif 1 < ahead < 7:
        text = f"{day:%A}"
    elif day.year == today.year:
        text = f"{day:%B} {day.day}"
    else:
        text = f"{day:%B} {day.day}, {day.year}"
    said = DayText(text)
    said.day = day
    return said
