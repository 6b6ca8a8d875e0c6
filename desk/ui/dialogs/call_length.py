"""How long a call took, as it is typed."""

import re

_LENGTH = re.compile(
    r"(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*(?:m(?:in(?:utes?)?)?)?)?", re.IGNORECASE
)


def read_length(text: str) -> int | None:
    """Seconds of "6 min", "6", "1 h 10" or "0:41"; None where it is neither. Raises nothing."""
    phrase = text.strip()
    clock = re.fullmatch(r"(\d{1,3}):([0-5]\d)", phrase)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    found = _LENGTH.fullmatch(phrase)
    if not phrase or found is None or not (found[1] or found[2]):
        return None
    return int(found[1] or 0) * 3600 + int(found[2] or 0) * 60
