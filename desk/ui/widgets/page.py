"""The pages of a screen: columns that scroll, two beside each other or one under the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.rule import Rule

Padding = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


class Page(QWidget):
    """A column of heads and lists with the page's own padding.

    Up and Down go on from one list to the next.
    """

    left_up = Signal()  # Up, on the first row of all

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_padding(self, left: int, top: int, right: int, bottom: int) -> None:
        self.column.setContentsMargins(left, top, right, bottom)

    def rows(self) -> list[QWidget]:
        """Of all its lists, as they are read."""
        return []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = self.rows()
        here = next((at for at, row in enumerate(rows) if row.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        elif here + step < 0:
            self.left_up.emit()
        elif here + step < len(rows):
            rows[here + step].setFocus(Qt.FocusReason.TabFocusReason)


class Pane(QScrollArea):
    """A page that scrolls up and down; its scroll bar stands in the padding."""

    def __init__(self) -> None:
        super().__init__()
        self._padding: Padding = (0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A clear one of our own: to ask for Qt's, PySide brings in every kind of widget there is.
        self.setViewport(QWidget())
        self.verticalScrollBar().rangeChanged.connect(self._pad)

    def show_page(self, page: QWidget) -> None:
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.show()
        self._pad()

    def take_page(self) -> None:
        self.takeWidget()

    def set_padding(self, left: int, top: int, right: int, bottom: int) -> None:
        self._padding = (left, top, right, bottom)
        self._pad()

    def bar_width(self) -> int:
        bar = self.verticalScrollBar()
        return bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0

    def _pad(self) -> None:
        page = self.widget()
        if isinstance(page, Page):
            left, top, right, bottom = self._padding
            page.set_padding(left, top, max(0, right - self.bar_width()), bottom)


class Spread(QWidget):
    """Two pages in panes of their own; in a narrow window one above the other, in one pane."""

    def __init__(
        self, theme: Theme, left: Page, right: Page, *, head: QWidget | None = None
    ) -> None:
        """`head` stays above the left page while that scrolls."""
        super().__init__()
        self._pages = (left, right)
        self._beside = True
        self._under: tuple[Padding, Padding] | None = None
        self.left = Pane()
        self.right = Pane()
        self._rule = Rule(theme, vertical=True)
        self._stack = _Stack()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if head is not None:
            column.addWidget(head)
        column.addWidget(self.left, 1)
        row.addWidget(self._column)
        row.addWidget(self._rule)
        row.addWidget(self.right)
        self.left.show_page(left)
        self.right.show_page(right)
        self.left.verticalScrollBar().rangeChanged.connect(self._pad_under)

    def put_beside(self, left_width: int, left: Padding, right: Padding) -> None:
        """`left_width` in pixels, with the hairline at its right; the right page has the rest."""
        self._turn(beside=True)
        self._column.setFixedWidth(left_width - 1)
        self.left.set_padding(*left)
        self.right.set_padding(*right)

    def put_under(self, width: int, first: Padding, second: Padding) -> None:
        """One pane, `width` wide."""
        self._under = (first, second)
        self._turn(beside=False)
        self._column.setFixedWidth(width)
        self.left.set_padding(0, 0, 0, 0)
        self._pad_under()

    def carry(self, head: QWidget | None) -> None:
        """While the pages are under each other, `head` scrolls along above them; None: no more."""
        self._stack.carry(head)

    def _pad_under(self) -> None:
        """A scroll bar takes its room from the right padding, also when it comes later."""
        if self._beside or self._under is None:
            return
        bar = self.left.bar_width()
        for page, (left, top, right, bottom) in zip(self._pages, self._under, strict=True):
            page.set_padding(left, top, max(0, right - bar), bottom)

    def _turn(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        if beside:
            self._stack.take_all()
            self.left.take_page()  # else it deletes what it showed for what it is given
            for pane, page in zip((self.left, self.right), self._pages, strict=True):
                pane.show_page(page)
        else:
            self.left.take_page()
            self.right.take_page()
            self._stack.show_pages(*self._pages)
            self.left.show_page(self._stack)
        self.right.setVisible(beside)
        self._rule.setVisible(beside)


class _Stack(Page):
    """Both pages, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(0, 0, 0, 0)
        self._head: QWidget | None = None

    def carry(self, head: QWidget | None) -> None:
        if self._head is not None:
            self.column.removeWidget(self._head)
            self._head.setParent(None)
        self._head = head
        if head is not None:
            self.column.insertWidget(0, head)
            head.show()

    def show_pages(self, *pages: QWidget) -> None:
        for page in pages:
            self.column.addWidget(page)
            page.show()
        self.column.addStretch(1)

    def take_all(self) -> None:
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
