"""What leaves with somebody, in words."""

from desk.ui.translation import tr as _tr
from desk.ui.words import capitalised, listed


def what_leaves(counts: dict[str, int]) -> str:
    """ "The card, 9 calls and 2 promises leave your desk. You can bring them back ..." """
    names = {
        "calls": (_tr("1 call"), _tr("{n} calls")),
        "promises": (_tr("1 promise"), _tr("{n} promises")),
        "fixes": (_tr("1 thing to do"), _tr("{n} things to do")),
        "notes": (_tr("1 note"), _tr("{n} notes")),
        "purchases": (_tr("1 purchase"), _tr("{n} purchases")),
    }
    parts = [_tr("the card")]
    for key, (one, many) in names.items():
        if count := counts.get(key, 0):
            parts.append(one if count == 1 else many.format(n=count))
    goes = _tr("{what} leaves your desk.") if len(parts) == 1 else _tr("{what} leave your desk.")
    back = _tr("You can bring them back for 30 days, in Settings.")
    return f"{goes.format(what=capitalised(listed(parts)))} {back}"
