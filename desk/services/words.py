"""How services speak of people and days in the sentence that Undo shows."""

from datetime import date


def first_name(name: str) -> str:
    """The first word of a person's name; a business or number stays whole."""
    words = name.split()
    return words[0] if len(words) in (2, 3) and words[0].isalpha() else name


def day_text(day: date, today: date) -> str:
    """ "today", "tomorrow", "Friday" within a week, else "May 5", "May 5, 2027" of another year."""
    ahead = (day - today).days
    if ahead in (0, 1):
        return ("today", "tomorrow")[ahead]
    if 1 < ahead < 7:
        return f"{day:%A}"
    return f"{day:%B} {day.day}" if day.year == today.year else f"{day:%B} {day.day}, {day.year}"
