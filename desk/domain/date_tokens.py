"""Cutting of a phrase for a day into tokens, by the words of a language."""

import re
from functools import lru_cache

from desk.domain.date_words.language import DateLanguage

LONGEST = 200  # characters of a phrase


def fold(text: str) -> str:
    """Return `text` as words are compared: folded, with "ae" for "ä" and plain punctuation."""
    folded = " ".join(text.casefold().split())
    folded = folded.translate(_PLAIN)
    folded = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", folded)
    folded = re.sub(r"(\d{4})[-.:](?=\d{1,2}:\d\d)", r"\1 ", folded)
    return re.sub(r"(\d)[-/]([^\W\d_]{3,})[-/](?=\d)", r"\1 \2 ", folded)  # 12-Mar-2014


_PLAIN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "’": "'", "–": "-", "—": "-", "\u0308": "e", ",": " "}
)
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d{1,2} ?(?:h|std))", re.IGNORECASE)


def tokens_of(text: str, language: DateLanguage) -> str | None:
    """Return the tokens of `text`, separated by spaces; None if a word is not known."""
    if len(text) > LONGEST:
        return None
    phrase = fold(_DECIMAL_COMMA.sub(".", text)).strip(" !?")
    for pattern, replacement in language.rewrites:
        phrase = re.sub(pattern, replacement, phrase)
    parts: list[tuple[bool, str]] = []  # whether it is a word, and its text
    place = 0
    scanner = _scanner(language.ordinal)
    while place < len(phrase):
        found = scanner.match(phrase, place)
        if found is None:
            return None
        place = found.end()
        kind = found.lastgroup
        if kind in ("word", "sign"):
            parts.append((True, found[0].rstrip("'.")))
        elif kind != "space":
            figures = ":".join(re.findall(r"\d+", found[0]))
            parts.append((False, f"{kind}:{figures}"))
    return _looked_up(parts, language)


def _looked_up(parts: list[tuple[bool, str]], language: DateLanguage) -> str | None:
    tokens: list[str] = []
    place = 0
    while place < len(parts):
        is_word, text = parts[place]
        length = 1
        if is_word:
            for longer in range(min(language.longest, len(parts) - place), 0, -1):
                piece = parts[place : place + longer]
                if all(word for word, _ in piece):
                    known = language.words.get(" ".join(part for _, part in piece))
                    if known is not None:
                        text, length = known, longer
                        break
            else:
                return None
        tokens.append(text)
        place += length
    return " ".join(tokens)


@lru_cache(maxsize=8)
def _scanner(ordinal: str) -> re.Pattern[str]:
    edge = r"(?<![\d.:/])"
    return re.compile(
        r"(?P<space>\s+)"
        rf"|(?P<iso>{edge}\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![\d/.:-])t?)"
        rf"|(?P<dot>{edge}\d{{1,2}} ?\. ?\d{{1,2}} ?\.(?: ?\d{{4}}|\d{{2}})?(?![\d.:]))"
        rf"|(?P<fig>{edge}\d{{1,2}}/\d{{1,2}}(?:/(?:\d{{4}}|\d{{2}}))?(?![\d/]))"
        rf"|(?P<fig4>{edge}\d{{1,2}}-\d{{1,2}}-\d{{4}}(?![\d-]))"
        r"|(?P<clk>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?![\d:])"
        r"|\d{1,2}\.\d{2}(?= ?(?:am|pm|uhr)\b))"
        rf"|(?P<nth>{ordinal})"
        r"|(?P<dec>\d{1,3}\.\d{1,2}(?![\d.]))"
        r"|(?P<n>\d{1,4}(?![\d.:/]))"
        r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*'?\.?)"
        r"|(?P<sign>[-+])"
    )
