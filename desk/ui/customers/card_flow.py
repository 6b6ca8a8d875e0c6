"""Widgets one after another, in as many rows as they need."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme import Theme


class Flow(QWidget):
    """Its children side by side, each as wide as it likes, wrapping like words.

    Those from the one given to `part_at` on stand at the right end while all fit into one row,
    and begin a row of their own otherwise. With `most_rows`, what does not fit is hidden; see
    `left_out`.
    """

    def __init__(
        self, theme: Theme, gap: int, row_gap: int = 8, most_rows: int = 0, centred: int = 0
    ) -> None:
        """Gaps in pixels; `centred` is the height of a row where children differ, at 100 %."""
        super().__init__()
        self._theme = theme
        self._gap = gap
        self._row_gap = row_gap
        self._most_rows = most_rows
        self._row = centred
        self._parts: list[QWidget] = []
        self._part_at: QWidget | None = None
        self._out: list[QWidget] = []  # hidden by us, for want of room
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.again)

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        widget.show()
        self._parts.append(widget)

    def part_at(self, widget: QWidget) -> None:
        self._part_at = widget

    def clear(self) -> None:
        for widget in self._parts:
            widget.hide()
            widget.deleteLater()
        self._parts = []
        self._out = []
        self._part_at = None

    @property
    def left_out(self) -> int:
        return len(self._out)

    def parts(self) -> list[QWidget]:
        return list(self._parts)

    def again(self) -> None:
        """Something in here changed its size or came and went."""
        self._place(self.width(), move=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = self._whole_width()
        return QSize(width, self.heightForWidth(max(1, min(width, self.width() or width))))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(1, self.width())))

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
        sizes = [w.sizeHint().width() for w in self._shown()]
        return sum(sizes) + self._gap * max(0, len(sizes) - 1)

    def _place(self, width: int, *, move: bool) -> int:
        """Lay out at this width; returns the height."""
        shown = self._shown()
        one_row = self._whole_width() <= width
        rows: list[list[QWidget]] = [[]]
        x = 0
        for widget in shown:
            wide = min(widget.sizeHint().width(), width)
            parts = widget is self._part_at and not one_row
            if rows[-1] and (x + wide > width or parts):
                rows.append([])
                x = 0
            rows[-1].append(widget)
            x += wide + self._gap
        cut = rows[self._most_rows :] if self._most_rows else []
        if cut:
            rows = rows[: self._most_rows]
        y = 0
        for row in rows:
            high = max([self._theme.px(self._row)] + [w.sizeHint().height() for w in row])
            if move:
                self._place_row(row, y, high, width, one_row)
            y += high + self._row_gap
        if move:
            self._out = [widget for row in cut for widget in row]
            for widget in self._out:
                widget.hide()
        return max(0, y - self._row_gap) if shown else 0

    def _place_row(self, row: list[QWidget], y: int, high: int, width: int, one_row: bool) -> None:
        x = 0
        after = row[row.index(self._part_at) :] if self._part_at in row and one_row else []
        right = width
        for widget in after:
            right -= widget.sizeHint().width() + self._gap
        for widget in row:
            size = widget.sizeHint()
            if widget is self._part_at and one_row:
                x = max(x, right + self._gap)
            wide = min(size.width(), max(0, width - x))
            top = y + (high - size.height()) // 2
            widget.setGeometry(QRect(x, top, wide, size.height()))
            if widget in self._out:
                widget.show()
            x += wide + self._gap
