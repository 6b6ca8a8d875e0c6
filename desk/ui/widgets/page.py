"""Parts of a screen's page: scrolling columns, section heads, rules and the footer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_double_rule, hline, vline

Padding = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


class Page(QWidget):
    """A column of section heads and lists with a padding.

    Up and Down move the focus from one list to the next.
    """

    left_up = Signal()  # Up was pressed on the first row

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_padding(self, left: int, top: int, right: int, bottom: int) -> None:
        self.column.setContentsMargins(left, top, right, bottom)

    def rows(self) -> list[QWidget]:
        """Return the rows of all lists in reading order. Subclasses override it."""
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
    """A vertically scrolling page whose scroll bar lies in the right padding."""

    def __init__(self) -> None:
        super().__init__()
        self._padding: Padding = (0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A viewport of our own: for Qt's own one PySide would import all of QtWidgets.
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
    """Two pages side by side, each in a pane; in a narrow window stacked in one pane."""

    def __init__(
        self, theme: Theme, left: Page, right: Page, *, head: QWidget | None = None
    ) -> None:
        """`head` stays above the left page while it scrolls."""
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
        """Show the pages side by side; `left_width` in pixels includes the hairline."""
        self._turn(beside=True)
        self._column.setFixedWidth(left_width - 1)
        self.left.set_padding(*left)
        self.right.set_padding(*right)

    def put_under(self, width: int, first: Padding, second: Padding) -> None:
        """Show the pages one below the other in one pane of `width` pixels."""
        self._under = (first, second)
        self._turn(beside=False)
        self._column.setFixedWidth(width)
        self.left.set_padding(0, 0, 0, 0)
        self._pad_under()

    def carry(self, head: QWidget | None) -> None:
        """Scroll `head` along above the stacked pages; None removes it again."""
        self._stack.carry(head)

    def _pad_under(self) -> None:
        """Take the width of a visible scroll bar off the right padding."""
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
            self.left.take_page()  # setWidget would delete the page it replaces
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
    """Both pages of a Spread, one below the other."""

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


class ScrollPage(QScrollArea):
    """A frameless, transparent scroll area with content as wide as the view. Takes no focus."""

    def __init__(self, content: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A viewport of our own: for Qt's own one PySide would import all of QtWidgets.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        # After setWidget, which turns on the background of the content.
        content.setAutoFillBackground(False)


class DoubleRule(QWidget):
    """Two hairlines with 2 px between them; 4 px high."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_double_rule(QPainter(self), self._theme, 0, 0, self.width())


class Rule(QWidget):
    """A horizontal hairline, or a vertical one with `vertical`."""

    def __init__(
        self,
        theme: Theme,
        token: str = "line",
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = token
        self._vertical = vertical
        fixed, grow = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, grow)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(grow, fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour(self._token)
        if self._vertical:
            vline(painter, 0, 0, self.height(), colour)
        else:
            hline(painter, 0, 0, self.width(), colour)


class SectionHead(QWidget):
    """A heading, 32 px high and 4 px below. The count is hidden while it is zero or None."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        count: int | None = None,
        caption: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = PlainLabel(theme, title, Text.HEADING)
        self._count = PlainLabel(theme, "", Text.SMALL, "ink3", 500)
        self._caption = PlainLabel(theme, caption, Text.META, "ink3", fits=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 4)
        self._row.setSpacing(8)
        for label in (self._title, self._count):
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(count)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_count(self, count: int | None) -> None:
        self._count.setText(str(count) if count else "")
        self._count.setVisible(bool(count))

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)

    def add_right(self, widget: QWidget) -> None:
        """Add a widget, such as a quiet button, at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(32) + 4)


class Footer(QWidget):
    """The footer of a wizard page, 64 px high. Fill `row`: back button, stretch, next button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(22, 1, 32, 0)
        self.row.setSpacing(10)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(64))
