"""Escaping and splitting of vCard values (RFC 6350 section 3.4, lenient as 2.1 and 3.0 need)."""

import re

_ESCAPE = re.compile(r"\\(.)", re.S)
_PIECES = re.compile(r"\\.|[^\\]", re.S)
_SPECIAL = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def unescaped(text: str) -> str:
    """Without backslashes; an escape no version knows stays as written."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    char = found[1]
    if char in "nN":
        return "\n"
    return char if char in '\\,;:"' else found[0]


def escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def split_raw(text: str, separator: str) -> list[str]:
    """`text` cut at each separator that is not escaped; the parts are still escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts = [""]
    for piece in _PIECES.findall(text):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def parts_of(text: str, count: int, *, lists: bool) -> list[str]:
    """A structured value as exactly `count` components.

    With `lists`, an unescaped comma parts several values, which are joined by a blank: the middle
    names of N. Addresses keep it: too many programs leave the comma of a street unescaped.
    """
    parts = []
    for raw in split_raw(text, ";")[:count]:
        if lists and "," in raw:
            listed = (unescaped(one).strip() for one in split_raw(raw, ","))
            parts.append(" ".join(one for one in listed if one))
        else:
            parts.append(unescaped(raw).strip())
    return parts + [""] * (count - len(parts))
