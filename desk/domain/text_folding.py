"""Normalising text for search: removing case and accents, and splitting it into words."""

import re
import unicodedata

from desk.record import record

_ASCII_WORD = re.compile(r"[a-z0-9]+")

# Letters with a stroke and ligatures, which Unicode does not decompose.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ĸ": "k",
    }
)

# Combining classes of nukta, kana voicing and virama: parts of a letter, not accents.
_PARTS_OF_LETTERS = frozenset((7, 8, 9))

_CJK = (
    (0x1100, 0x11FF),  # Hangul jamo
    (0x2E80, 0x2FDF),  # Han radicals
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3031, 0x3035),
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3100, 0x312F),  # Bopomofo
    (0x3130, 0x318F),
    (0x31A0, 0x31BF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),  # Hangul syllables
    (0xF900, 0xFAFF),
    (0x1B000, 0x1B16F),
    (0x20000, 0x3FFFF),
)


@record(frozen=True, slots=True)
class QueryTerm:
    """A term of a query: the prefix of a word, or a phrase of consecutive CJK characters.

    `words` are split like in `words()`: one for a prefix, one or more for a phrase.
    """

    words: tuple[str, ...]
    is_phrase: bool


def is_cjk(char: str) -> bool:
    """Return True for Han, Kana, Hangul and Bopomofo: scripts written without spaces."""
    code = ord(char)
    return code >= 0x1100 and any(low <= code <= high for low, high in _CJK)


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, width variants and invisible characters.

    Composed and decomposed spellings give the same result. The function is idempotent.
    """
    if text.isascii():
        return text.lower()
    folded = _plain(_plain(text).casefold())
    return unicodedata.normalize("NFC", folded.translate(_LETTERS))


def words(text: str) -> list[str]:
    """Return the words of folded `text`; each CJK character is one word.

    A word has only letters, digits and their marks, so it cannot contain syntax of a query.
    """
    if text.isascii():  # most texts of an import; ten times faster
        return _ASCII_WORD.findall(text.lower())
    return [word for run in _runs(fold(text)) for word in (run if is_cjk(run[0]) else (run,))]


def query_terms(text: str) -> list[QueryTerm]:
    """Return the terms of a typed query; a record matches if it has all of them, in any order."""
    return [
        QueryTerm(tuple(run) if is_cjk(run[0]) else (run,), is_cjk(run[0]))
        for run in _runs(fold(text))
    ]


def query_digits(text: str, shortest: int = 3) -> str:
    """Return the digits of a query that can be part of a phone number; "" for other queries."""
    kept = fold(text)
    if any(not (char.isdecimal() or char in " +()-./\u2010\u2011\u2012\u2013") for char in kept):
        return ""
    digits = "".join(char for char in kept if char.isdecimal())
    return digits if len(digits) >= shortest else ""


def digit_suffixes(digits: str, shortest: int = 3) -> list[str]:
    """Return every suffix of `digits`, longest first: each substring is a prefix of one."""
    return [digits[start:] for start in range(len(digits) - shortest + 1)]


def _plain(text: str) -> str:
    kept = []
    for char in unicodedata.normalize("NFKD", text):
        if char.isascii():
            kept.append(char)
            continue
        mark = unicodedata.combining(char)
        if mark and mark not in _PARTS_OF_LETTERS:
            continue
        category = unicodedata.category(char)
        if category == "Cf":
            continue
        kept.append(str(unicodedata.decimal(char)) if category == "Nd" else char)
    return "".join(kept)


def _runs(folded: str) -> list[str]:
    """Return the runs of word characters; a run is either all CJK or not CJK at all."""
    runs: list[str] = []
    open_run = False
    for char in folded:
        if not (char.isalnum() or (open_run and unicodedata.category(char)[0] == "M")):
            open_run = False
        elif open_run and is_cjk(char) == is_cjk(runs[-1][0]):
            runs[-1] += char
        else:
            runs.append(char)
            open_run = True
    return runs
