"""One line that names a person."""

from desk.exchange.drafts import PersonDraft


def whole_name(draft: PersonDraft) -> str:
    """As the owner would say it: the parts, or what stands in for them; "" for a bare number."""
    parts = (draft.prefix, draft.given, draft.middle, draft.family, draft.suffix)
    if draft.given or draft.family or draft.middle:
        return " ".join(part for part in parts if part)
    return draft.formatted or draft.nickname or draft.business
