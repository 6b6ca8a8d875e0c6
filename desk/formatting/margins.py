"""The tone of a time in the margin of a row."""

from enum import Enum


class MarginTone(Enum):
    """Colour token and font weight of the time in a margin."""

    CALM = ("ink2", 500)
    NOW = ("ink", 600)
    LATE = ("late", 600)
    KEPT = ("accent_ink", 600)
    PAST = ("ink3", 400)
