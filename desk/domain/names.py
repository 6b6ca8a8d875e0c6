"""Display names, sort keys and initials of people, and the comparison of names."""

import unicodedata
from typing import TYPE_CHECKING

from desk.domain.text_folding import fold, is_cjk, words

if TYPE_CHECKING:
    from desk.domain.person_schema import PersonFields

NameWords = tuple[str, ...]
"""The folded words of a name, sorted, without titles."""

_TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "rev")
_SUFFIXES = ("jr", "sr", "ii", "iii", "iv", "phd", "md", "dds", "esq")
_NOT_NAMES = frozenset((*_TITLES, *_SUFFIXES, "the", "and"))
# Titles that are ignored when names are compared.
_IGNORED_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau"})
_JOINER = "\u200d"
_KEEPS_PREVIOUS = frozenset((_JOINER, "\ufe0e", "\ufe0f", "\u20e3"))


def display_name(
    prefix: str = "",
    given: str = "",
    middle: str = "",
    family: str = "",
    suffix: str = "",
    nickname: str = "",
    formatted: str = "",
    business: str = "",
    phone: str = "",
) -> str:
    """Return the name to show, on one line; empty only if every argument is empty.

    It is made of the name parts, else it is `formatted` (the whole name from a file), the
    nickname, the business or the number. If `formatted` has the same words as the parts, its order
    is kept, because a family name does not come last everywhere.
    """
    prefix, given, middle, family, suffix = map(_tidy, (prefix, given, middle, family, suffix))
    whole = _tidy(formatted)
    if given or middle or family:
        if whole and _same_words(whole, (prefix, given, middle, family, suffix)):
            return whole
        if given and family and not middle and is_cjk(given[0]) and is_cjk(family[0]):
            named = family + given
        else:
            named = " ".join(filter(None, (given, middle, family)))
        return " ".join(filter(None, (prefix, named, suffix)))
    others = (whole, _tidy(nickname), _tidy(business), _tidy(phone), prefix, suffix)
    return next((known for known in others if known), "")


def sort_key(given: str, family: str, otherwise: str = "") -> str:
    """Return the folded "last, first" by which lists are sorted; `otherwise` if both are empty."""
    known = [fold(_tidy(part)) for part in (family, given)]
    return ", ".join(filter(None, known)) or fold(_tidy(otherwise))


def initials(display: str) -> str:
    """Return one or two letters for the avatar, as whole grapheme clusters.

    A CJK name gives one character, a name without letters its first emoji, a number "".
    """
    parts = [part for part in map(_from_first_letter, display.split()) if part]
    if not any(char.isalpha() for part in parts for char in part):
        return _first_emoji(display)
    names = [part for part in parts if fold(part).strip(".,") not in _NOT_NAMES] or parts
    if is_cjk(names[0][0]):
        return names[0][0]
    first = _upper(_first_grapheme(names[0]))
    if len(names) == 1 or is_cjk(names[-1][0]):
        return first
    return first + _upper(_first_grapheme(names[-1]))


def first_name(name: str) -> str:
    """Return the first word of a person's name; a business or number is returned whole."""
    words = name.split()
    return words[0] if len(words) in (2, 3) and words[0].isalpha() else name


def name_words(name: str) -> NameWords:
    """Return the folded words of a name, sorted, without titles.

    A name that has only symbols ("★") is one word.
    """
    named = words(name) or name.casefold().split()
    return tuple(sorted(word for word in named if word not in _IGNORED_TITLES))


def words_of_person(fields: "PersonFields") -> NameWords:
    """Return the words of a person's name; () if only a number is known."""
    if fields.given or fields.family:
        return name_words(f"{fields.given} {fields.middle} {fields.family}")
    return name_words(fields.formatted or fields.middle or fields.nickname or fields.business)


def are_similar(one: NameWords, other: NameWords) -> bool:
    """Return True if one name contains all words of the other, or an initial of one of them.

    "Kessler" and "Ruth Kessler" are similar, as are "R. Kessler" and "Ruth Kessler".
    """
    if not one or not other:
        return False
    a, b = set(one), set(other)
    if a <= b or b <= a:
        return True
    # "R. Kessler": the word that differs is an initial of the other one
    only_a, only_b = a - b, b - a
    if not a & b or len(only_a) != 1 or len(only_b) != 1:
        return False
    (x,), (y,) = only_a, only_b
    return (len(x) == 1 or len(y) == 1) and x[0] == y[0]


def _tidy(text: str) -> str:
    return " ".join(text.split()) if text else ""


def _same_words(whole: str, parts: tuple[str, ...]) -> bool:
    joined = " ".join(filter(None, parts))
    return whole == joined or sorted(words(whole)) == sorted(words(joined))


def _from_first_letter(word: str) -> str:
    for index, char in enumerate(word):
        if char.isalnum():
            return word[index:]
    return ""


def _first_grapheme(text: str) -> str:
    end = 1
    while end < len(text) and (
        text[end] in _KEEPS_PREVIOUS
        or text[end - 1] == _JOINER
        or unicodedata.category(text[end])[0] == "M"
        or "\U0001f3fb" <= text[end] <= "\U0001f3ff"  # skin tones
    ):
        end += 1
    return text[:end]


def _first_emoji(text: str) -> str:
    for index, char in enumerate(text):
        if unicodedata.category(char) != "So":
            continue
        flag = text[index : index + 2]
        if len(flag) == 2 and all("\U0001f1e6" <= half <= "\U0001f1ff" for half in flag):
            return flag
        return _first_grapheme(text[index:])
    return ""


def _upper(grapheme: str) -> str:
    upper = grapheme.upper()
    return upper if len(upper) == len(grapheme) else grapheme
