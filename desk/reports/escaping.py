"""What somebody typed, made fit to stand in a sentence of a page."""

import re
import unicodedata

_ISOLATES = re.compile(r"[\u2066-\u2069]+")
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


def isolated(name: str) -> str:
    """A name whose direction does not reorder the words around it."""
    if name.isascii() or not any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in name):
        return name
    return f"\u2068{_ISOLATES.sub(' ', name)}\u2069"


def closed(phrase: str) -> str:
    """A phrase as a sentence: one that ends in a Latin letter or a figure gets its stop."""
    last = phrase[-1]
    return f"{phrase}." if last.isalnum() and ord(last) < 0x250 else phrase
