"""Translatable messages of the layers below the window.

A `Message` is English text, ready for a terminal or a log. It also has its template and values, so
that a `Formatter` can translate it. `scripts/translations.py` collects the templates, so they must
be literals in the calls of `message`.
"""

from datetime import date


class Message(str):
    """English text with its template and values; a value may be a message itself."""

    template: str
    comment: str
    number: int
    values: dict[str, object]


def message(
    template: str, comment: str = "", number: int = -1, /, *, one: str = "", **values: object
) -> Message:
    """Return a message from a template with {names} for `values`.

    A template that depends on a number has %n for `number`; `one` is the English template for 1.
    `comment` is for translators and tells equal templates apart. In a message without `number`,
    write the comment as "#: ..." in the line above instead: lupdate would take `values` after
    `comment` for the number and extract a plural.
    """
    text = one if number == 1 and one else template
    made = Message(text.replace("%n", str(number)).format(**values))
    made.template, made.comment, made.number, made.values = template, comment, number, values
    return made


class DayText(str):
    """A day in a message; its English text is relative to the day on which it was made."""

    day: date


def message_day(day: date, today: date) -> DayText:
    """Return "today", "tomorrow", "Friday" within a week, else "May 5" or "May 5, 2027"."""
    ahead = (day - today).days
    if ahead in (0, 1):
        text = ("today", "tomorrow")[ahead]
    elif 1 < ahead < 7:
        text = f"{day:%A}"
    elif day.year == today.year:
        text = f"{day:%B} {day.day}"
    else:
        text = f"{day:%B} {day.day}, {day.year}"
    made = DayText(text)
    made.day = day
    return made
