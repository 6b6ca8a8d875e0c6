"""How services speak of people and days in the sentence that Undo shows."""

from datetime import date


def first_name(name: str) -> str:
    """The first word of a person's name; a business or number stays whole."""
    words = name.split()
    return words[0] if len(words) in (2, 3) and words[0].isalpha() else name


def day_text(day: date, today: date) -> str:
    """`today`, `tomorrow`, a weekday within a week, else the ISO day."""
    ahead = (day - today).days
    if ahead in (0, 1):
        return ("today", "tomorrow")[ahead]
    return day.strftime("%A") if 1 < ahead < 7 else day.isoformat()
