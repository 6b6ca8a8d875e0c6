"""Where the columns of the log stand at a width."""

from math import ceil

from PySide6.QtCore import QCoreApplication

from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr

ROW = 36
MARGIN = 84
_ICON = 28
_AVATAR = 22
_VAST = 1200  # from here on names and promises have a share of what is left
_WIDE = 980
_MIDDLE = 700
_TIGHT = 520


@record(frozen=True, slots=True)
class CallColumns:
    """Left edges and widths in pixels, from the left edge of the table.

    `promised_width` is 0 where there is no room for what was promised.
    """

    width: int
    margin: int
    time_right: int
    icon: int
    who: int
    who_width: int
    length_right: int
    length_width: int
    about: int
    about_width: int
    felt: int
    promised: int
    promised_width: int


def columns_at(theme: Theme, width: int) -> CallColumns:
    """For a table `width` pixels wide; it gives up what matters least when it is narrow."""
    room = width / max(1.0, theme.text_scale)
    if room >= _WIDE:
        spare = max(0, int(room) - _VAST)
        time, who, length, felt = 84, 186 + min(spare // 6, 90), 56, 44
        promised = 208 + min(spare // 4, 192)
    elif room >= _MIDDLE:
        time, who, length, felt, promised = 84, 178, 56, 34, 124
    elif room >= _TIGHT:
        time, who, length, felt, promised = 78, 154, 56, 28, 0
    else:
        time, who, length, felt, promised = 76, 152, 0, 28, 0
    px = theme.px
    # In some languages yesterday is a long word.
    named = max(theme.text_width(day, Text.SMALL, 600) for day in (tr("Today"), tr("Yesterday")))
    margin = max(px(MARGIN), ceil(named) + px(12))
    icon = margin + px(time)
    who_at = icon + px(_ICON)
    about = who_at + px(who) + px(length)
    caption = theme.text_width(QCoreApplication.translate("Captions", "Felt"), Text.CAPTION)
    felt_at = width - px(promised) - max(px(felt), ceil(caption) + 6)
    return CallColumns(
        width=width,
        margin=margin,
        time_right=icon - px(12),
        icon=icon + 2,
        who=who_at,
        who_width=px(who) - px(16),
        length_right=about - px(18),
        length_width=max(0, px(length) - px(4)),
        about=about,
        about_width=felt_at - about - px(12),
        felt=felt_at,
        promised=width - px(promised),
        promised_width=px(promised),
    )
