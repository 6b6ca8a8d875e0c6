"""The first page of a new desk: who the owner is, and that they have been asked."""

from desk.services.desk import Desk, Written
from desk.services.drafts import drop_draft
from desk.services.settings import change_settings

DRAFT = "first-run"


def set_up(desk: Desk, owner: str, business: str, *, sample: bool) -> Written[int]:
    """Keep the names and never ask again; with `sample` the sample people come as well.

    Returns how many people came. Raises DeskError when the desk is no longer empty by then; the
    names are kept all the same.
    """
    written = change_settings(
        desk, "Set up your desk", undoable=False, owner=owner, business=business, set_up=True
    )
    drop_draft(desk, DRAFT)
    if not sample:
        return Written(0, written.changes)
    from desk.services.sample import fill_sample

    return fill_sample(desk)
