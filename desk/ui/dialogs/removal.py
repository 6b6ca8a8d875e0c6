"""What leaves with somebody, in words."""

from desk.ui.translation import tr as _tr
from desk.ui.words import capitalised, listed


def what_leaves(counts: dict[str, int]) -> str:
    """ "The card, 9 calls and 2 promises leave your desk. You can bring them back ..." """
    said = (
        ("calls", _tr("%n calls", "", counts.get("calls", 0))),
        ("promises", _tr("%n promises", "", counts.get("promises", 0))),
        ("fixes", _tr("%n things to do", "", counts.get("fixes", 0))),
        ("notes", _tr("%n notes", "", counts.get("notes", 0))),
        ("purchases", _tr("%n purchases", "", counts.get("purchases", 0))),
    )
    parts = [_tr("the card"), *(text for key, text in said if counts.get(key))]
    goes = _tr("{what} leave your desk.", "how many things go", len(parts))
    back = _tr("You can bring them back for 30 days, in Settings.")
    return f"{goes.format(what=capitalised(listed(parts)))} {back}"
