"""The order in which Tab goes through a window: that of reading, whenever its parts were made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget


def stops(root: QWidget, here: QWidget | None = None) -> list[QWidget]:
    """What Tab can reach inside `root`, as it is read: bands from the top down, and in each band
    columns from the side where lines begin. What lies in one widget stays together.

    `here` is among them even if Tab does not lead to it: it has the keyboard.
    """
    found: list[QWidget] = []
    children = [
        child
        for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow()
    ]
    backwards = root.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for child in _in_order(children, backwards):
        if child is here or _takes_tab(child):
            found.append(child)
        found += stops(child, here)
    return found


def door_of(area: QWidget) -> QWidget | None:
    """What gets the keyboard when an area does: what its `door()` names, itself, or the first that
    Tab can reach in it."""
    if not area.isVisible() or not area.isEnabled():
        return None
    if (ask := getattr(area, "door", None)) is not None:
        named: QWidget = ask()
        return named
    if (proxy := area.focusProxy()) is not None:
        return proxy
    if area.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        return area
    inside = stops(area)
    return inside[0] if inside else None


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None


def _in_order(widgets: Sequence[QWidget], backwards: bool) -> list[QWidget]:
    if len(widgets) < 2:
        return list(widgets)
    bands = _cut(widgets, lambda box: (box.top(), box.bottom()))
    if len(bands) > 1:
        return [widget for band in bands for widget in _in_order(band, backwards)]
    columns = _cut(widgets, lambda box: (box.left(), box.right()))
    if len(columns) > 1:
        if backwards:
            columns.reverse()
        return [widget for column in columns for widget in _in_order(column, backwards)]
    # They lie over each other.
    return sorted(widgets, key=lambda widget: (widget.y(), widget.x()))


def _cut(
    widgets: Sequence[QWidget], extent: Callable[[QRect], tuple[int, int]]
) -> list[list[QWidget]]:
    """Groups between which there is a gap that runs all the way through."""
    groups: list[list[QWidget]] = []
    end = 0
    for widget in sorted(widgets, key=lambda each: extent(each.geometry())):
        first, last = extent(widget.geometry())
        if groups and first <= end:
            groups[-1].append(widget)
            end = max(end, last)
        else:
            groups.append([widget])
            end = last
    return groups
