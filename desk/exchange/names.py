"""One line that names a person, and when two names may be one person's."""

from desk.exchange.drafts import PersonDraft
from desk.rules.fold import words

Words = tuple[str, ...]

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau"})


def whole_name(draft: PersonDraft) -> str:
    """As the owner would say it: the parts, or what stands in for them; "" for a bare number."""
    parts = (draft.prefix, draft.given, draft.middle, draft.family, draft.suffix)
    if draft.given or draft.family or draft.middle:
        return " ".join(part for part in parts if part)
    return draft.formatted or draft.nickname or draft.business


def name_words(draft: PersonDraft) -> Words:
    """The folded words of a name in no particular order, without titles; () for a bare number.

    A name of signs alone ("★") is a word of its own.
    """
    if draft.given or draft.family:
        text = f"{draft.given} {draft.middle} {draft.family}"
    else:
        text = draft.formatted or draft.middle or draft.nickname or draft.business
    named = words(text) or text.casefold().split()
    return tuple(sorted(word for word in named if word not in _TITLES))


def are_similar(one: Words, other: Words) -> bool:
    """One name has all the words of the other: "Kessler" and "Ruth Kessler"."""
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
