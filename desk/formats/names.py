"""One line that names a person, and the words of it."""

from desk.domain.names import NameWords, name_words
from desk.formats.parsed import PersonDraft


def whole_name(draft: PersonDraft) -> str:
    """As the owner would say it: the parts, or what stands in for them; "" for a bare number."""
    parts = (draft.prefix, draft.given, draft.middle, draft.family, draft.suffix)
    if draft.given or draft.family or draft.middle:
        return " ".join(part for part in parts if part)
    return draft.formatted or draft.nickname or draft.business


def draft_words(draft: PersonDraft) -> NameWords:
    """The folded words of a draft's name, see `name_words`; () for a bare number."""
    if draft.given or draft.family:
        return name_words(f"{draft.given} {draft.middle} {draft.family}")
    return name_words(draft.formatted or draft.middle or draft.nickname or draft.business)
