"""When two names may be one person's."""

from desk.domain.text_folding import words

Words = tuple[str, ...]

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau"})


def name_words(name: str) -> Words:
    """The folded words of a name in no particular order, without titles.

    A name of signs alone ("★") is a word of its own.
    """
    named = words(name) or name.casefold().split()
    return tuple(sorted(word for word in named if word not in _TITLES))


def are_similar(one: Words, other: Words) -> bool:
    """One name has all the words of the other: "Kessler" and "Ruth Kessler"; or their initial."""
    if not one or not other:
        return False
    a, b = set(one), set(other)
    if a <= b or b <= a:
        return True
    # "R. Kessler": what they do not share is an initial of the other's
    only_a, only_b = a - b, b - a
    if not a & b or len(only_a) != 1 or len(only_b) != 1:
        return False
    (x,), (y,) = only_a, only_b
    return (len(x) == 1 or len(y) == 1) and x[0] == y[0]
