"""Tab order by reading order, computed from geometry.

QWidget.setTabOrder would have to be called again after each change of rows and panes.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget


def stops(root: QWidget, here: QWidget | None = None) -> list[QWidget]:
    """Return the widgets inside `root` that take the focus by Tab, in reading order.

    Bands are read from the top down, and in each band columns from the side where lines begin.
    Children of one widget stay together. `here`, the widget with the focus, is always included.
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
    """Return the widget that takes the focus for an area; None if there is none.

    It is the result of the `door()` of the area, the area itself, or its first tab stop.
    """
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
    # They overlap.
    return sorted(widgets, key=lambda widget: (widget.y(), widget.x()))


def _cut(
    widgets: Sequence[QWidget], extent: Callable[[QRect], tuple[int, int]]
) -> list[list[QWidget]]:
    """Split the widgets into groups that are separated by a gap along this extent."""
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
