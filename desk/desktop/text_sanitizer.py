"""Cleans the owner's text for popups and menus: cut, without control and bidi characters."""

import unicodedata

# Marks that reorder the text around them. A name does not need them to be read right to left;
# a hostile one uses them to make "exe.txt" of "txt.exe".
_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
# Characters; more than a popup shows, and cleaned in less than a millisecond.
_LONGEST_READ = 4_000


def short_line(text: str, limit: int) -> str:
    """Return `text` on one line of at most `limit` characters, without control characters."""
    return _cut(" ".join(_clean(text).split()), limit)


def paragraph(text: str, limit: int, lines: int = 6) -> str:
    """Return the first `lines` non-empty lines of `text`, cut to `limit` characters."""
    kept = [line for raw in _clean(text).split("\n") if (line := " ".join(raw.split()))]
    cut = kept[:lines]
    if len(kept) > lines:
        cut[-1] += " …"
    return _cut("\n".join(cut), limit)


def escape_markup(text: str) -> str:
    """Escape text for a reader of markup. Like html.escape, whose module takes 3 ms to load."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clean(text: str) -> str:
    characters = []
    # A CR LF gives two line ends here; the empty line between them is dropped by the callers.
    for character in text[:_LONGEST_READ]:
        if character in _LINE_ENDS:
            characters.append("\n")
        elif character == "\t":
            characters.append(" ")
        elif character in _BIDI_CONTROLS:
            continue
        elif (category := unicodedata.category(character)) == "Cs":
            characters.append("\ufffd")  # half a surrogate pair cannot be sent as UTF-8
        elif category != "Cc":
            characters.append(character)
    if len(text) > _LONGEST_READ:
        characters.append("…")
    return "".join(characters)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
