"""A layout of widgets in as many rows as they need."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme


class FlowLayout(QWidget):
    """A widget that lays out its children side by side in their preferred widths and wraps them.

    The children from `part_at` on stand at the right end while all fit into one row, and begin a
    row of their own otherwise. With `most_rows`, children that do not fit are hidden, and the label
    `rest` shows their number.
    """

    def __init__(
        self,
        theme: Theme,
        gap: int,
        row_gap: int = 8,
        *,
        most_rows: int = 0,
        rest: QLabel | None = None,
        centred: int = 0,
    ) -> None:
        """Gaps are in pixels; `centred` is the least height of a row in pixels at 100 %."""
        super().__init__()
        self._theme = theme
        self._gap = gap
        self._row_gap = row_gap
        self._most_rows = most_rows
        self._row = centred
        self._parts: list[QWidget] = []
        self._part_at: QWidget | None = None
        self._rest = rest
        if rest is not None:
            rest.setParent(self)
            rest.hide()
        self._out: list[QWidget] = []  # children that the layout hid for want of room
        self._yielding: dict[QWidget, int] = {}
        self._shorter: dict[QWidget, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.again)

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        widget.show()
        self._parts.append(widget)

    def part_at(self, widget: QWidget | None) -> None:
        self._part_at = widget

    def yields(self, widget: QWidget, least: int) -> None:
        """Allow a widget to shrink to `least` pixels if that keeps all children in one row."""
        self._yielding[widget] = least

    def room_in(self, widget: QWidget) -> int:
        """Return how many pixels narrower than its preferred width this widget may be."""
        if widget.isHidden() or widget not in self._yielding:
            return 0
        return max(0, widget.sizeHint().width() - self._yielding[widget])

    def clear(self) -> None:
        for widget in self._parts:
            widget.hide()
            widget.deleteLater()
        self._parts = []
        self._out = []
        self._yielding = {}
        self._shorter = {}
        self._part_at = None

    def parts(self) -> list[QWidget]:
        return list(self._parts)

    def again(self) -> None:
        """Lay out again after a child changed its size, appeared or disappeared."""
        self._place(self.width(), move=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        self._shorter = {}
        width = self._whole_width()
        return QSize(width, self.heightForWidth(max(1, min(width, self.width() or width))))

    def minimumSizeHint(self) -> QSize:
        # The height of one row: Qt asks `heightForWidth` for all rows.
        return QSize(0, max((w.sizeHint().height() for w in self._shown()), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.again()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [w for w in self._parts if not w.isHidden() or w in self._out]

    def _whole_width(self) -> int:
        sizes = [self._wide(w) for w in self._shown()]
        return sum(sizes) + self._gap * max(0, len(sizes) - 1)

    def _place(self, width: int, *, move: bool) -> int:
        """Lay out at this width and return the height."""
        shown = self._shown()
        self._shorten(shown, width)
        one_row = self._whole_width() <= width
        rows: list[list[QWidget]] = [[]]
        x = 0
        for widget in shown:
            wide = min(self._wide(widget), width)
            parts = widget is self._part_at and not one_row
            if rows[-1] and (x + wide > width or parts):
                rows.append([])
                x = 0
            rows[-1].append(widget)
            x += wide + self._gap
        cut = self._cut(rows, width) if self._most_rows else []
        y = 0
        for row in rows:
            high = max([self._theme.px(self._row)] + [w.sizeHint().height() for w in row])
            if move:
                self._place_row(row, y, high, width, one_row)
            y += high + self._row_gap
        if move:
            self._out = cut
            for widget in cut:
                widget.hide()
        return max(0, y - self._row_gap) if shown else 0

    def _wide(self, widget: QWidget) -> int:
        return self._shorter.get(widget, widget.sizeHint().width())

    def _shorten(self, shown: list[QWidget], width: int) -> None:
        self._shorter = {}
        over = self._whole_width() - width
        for widget, least in self._yielding.items():
            room = widget.sizeHint().width() - least
            if widget in shown and 0 < over <= room:
                self._shorter[widget] = widget.sizeHint().width() - over
                return

    def _cut(self, rows: list[list[QWidget]], width: int) -> list[QWidget]:
        """Remove the surplus rows, make room for `rest`, and return the widgets to hide."""
        cut = [widget for row in rows[self._most_rows :] for widget in row]
        del rows[self._most_rows :]
        if self._rest is None:
            return cut
        self._rest.setVisible(bool(cut))
        if not cut:
            return cut
        last = rows[-1]
        while True:
            self._rest.setText(f"+{len(cut)}")
            taken = sum(min(w.sizeHint().width(), width) + self._gap for w in last)
            if taken + self._rest.sizeHint().width() <= width or len(last) < 2:
                break
            cut.insert(0, last.pop())
        last.append(self._rest)
        return cut

    def _place_row(self, row: list[QWidget], y: int, high: int, width: int, one_row: bool) -> None:
        x = 0
        after = row[row.index(self._part_at) :] if self._part_at in row and one_row else []
        right = width
        for widget in after:
            right -= self._wide(widget) + self._gap
        for widget in row:
            size = widget.sizeHint()
            if widget is self._part_at and one_row:
                x = max(x, right + self._gap)
            wide = min(self._wide(widget), max(0, width - x))
            top = y + (high - size.height()) // 2
            widget.setGeometry(QRect(x, top, wide, size.height()))
            if widget in self._out:
                widget.show()  # it fits again
            x += wide + self._gap
