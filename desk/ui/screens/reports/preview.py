"""The preview: a page, the buttons over its lower edge, and a placeholder without a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.reports.document import Document
from desk.reports.kinds import ReportKind
from desk.ui.screens.reports.page_view import PageView
from desk.ui.screens.reports.rendering import Laid
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_box
from desk.ui.widgets.progress import ProgressTrack

_EDGE = 16
_PAD = 10
_CORNER = 7
_MOST_NAMED = 8  # characters in a notice
_WIDTH = 400


class PreviewArea(QWidget):
    """Shows a page, or the placeholder `instead`."""

    page_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.view = PageView(theme)
        self.view.setParent(self)
        self.instead = PagePlaceholder(theme)
        self.instead.setParent(self)
        self.pages = PageStrip(theme, self)
        self.sizes = ZoomStrip(theme, self)
        self.notice = _PreviewNotice(theme, self)
        self.pages.turned.connect(lambda step: self.view.go(self.view.page + step))
        self.sizes.zoomed.connect(self.view.zoom)
        self.view.page_changed.connect(self.page_changed)
        self.view.arranged.connect(self._on_view_arranged)
        theme.changed.connect(self._arrange)
        self.show_instead(False)

    def show_instead(self, instead: bool) -> None:
        """Show the placeholder, or the page."""
        keyboard = self.instead.has_keyboard()
        self.instead.setVisible(instead)
        for widget in (self.view, self.pages, self.sizes):
            widget.setVisible(not instead)
        if instead:
            self.notice.show_words("")
        elif keyboard:
            # Qt would focus the list of reports, where End chooses another report.
            self.view.setFocus()

    def show_page_words(self, words: str, *, under_way: bool = False) -> None:
        view = self.view
        self.pages.show_words(words, view.page > 0, view.page < view.pages - 1, under_way)
        self._arrange()

    def show_missing(self, characters: Sequence[str]) -> None:
        """Show which characters of the report cannot be printed."""
        words = QCoreApplication.translate(
            "ReportsScreen",
            "No font on this computer has {characters}. On paper their codes stand instead.",
        )
        said = words.format(characters=_some_of(characters)) if characters else ""
        self.notice.show_words(said)
        self._arrange()

    def take_zoom_keys(self, screen: QWidget) -> None:
        """Make the zoom keys work wherever in `screen` the focus is."""
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(keys), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.view.zoom(step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The lower right corner of the sheet is rounded.
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        square = QPainterPath()
        square.addRect(QRectF(0, 0, self.width() - _CORNER, self.height()))
        square.addRect(QRectF(0, 0, self.width(), self.height() - _CORNER))
        painter.fillPath(square.united(path), self._theme.colours.sunk)

    def _arrange(self) -> None:
        self.view.setGeometry(self.rect())
        self.instead.setGeometry(self.rect())
        bottom = self.height() - _EDGE
        bar = self.view.verticalScrollBar()
        right = self.width() - _EDGE - (bar.width() if bar.isVisible() else 0)
        for strip in (self.pages, self.sizes):
            strip.resize(strip.sizeHint())
        self.pages.move(_EDGE, bottom - self.pages.height())
        self.sizes.move(right - self.sizes.width(), bottom - self.sizes.height())
        self.notice.place(self.width())
        reach = _EDGE + max(self.pages.width(), self.sizes.width())
        self.view.set_foot(QSize(reach, 2 * _EDGE + self.pages.height()))
        page = self.view.page_rect()
        for strip in (self.pages, self.sizes):
            strip.set_over_page(page.intersects(strip.geometry()))
            strip.raise_()

    def _on_view_arranged(self) -> None:
        self.sizes.show_fits(self.view.fits)
        self._arrange()


class _PreviewNotice(QWidget):
    """A line over the upper edge of the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = PlainLabel(theme, "", Text.SMALL, "note_ink", wrap=True, parent=self)
        self.hide()

    def show_words(self, words: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def place(self, room: int) -> None:
        wide = min(self._theme.px(520), room - 2 * _EDGE)
        words = min(self.words.sizeHint().width() + 2, wide - 2 * _PAD)
        high = self.words.heightForWidth(words)
        self.words.setGeometry(_PAD, 6, words, high)
        whole = words + 2 * _PAD
        self.setGeometry((room - whole) // 2, 8, whole, high + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.note, c.note_line)


def page_text(document: Document, page: int, laid: Laid) -> str:
    """Return "Page 1 of 2" or "1 page, 10 cards"; `page` counts from 0."""
    if not laid.whole:
        return tr("Page {page} of …").format(page=page + 1)
    if document.kind in (ReportKind.CARDS, ReportKind.LABELS):
        body = document.body
        count = body.grid.places - body.start + 1
        things = tr("%n cards", "", count)
        if document.kind is ReportKind.LABELS:
            things = tr("%n labels", "", count)
        return tr("{pages}, {things}").format(pages=tr("%n pages", "", laid.pages), things=things)
    if laid.cut:
        return tr("Page {page} of the first {pages}").format(page=page + 1, pages=laid.pages)
    return tr("Page {page} of {pages}").format(page=page + 1, pages=laid.pages)


def _some_of(characters: Sequence[str]) -> str:
    """Return the characters, at most _MOST_NAMED of them: "☃ 𓀀 and 3 more"."""
    named = " ".join(characters[:_MOST_NAMED])
    more = len(characters) - _MOST_NAMED
    return tr("{some} and {n} more").format(some=named, n=more) if more > 0 else named


class _Strip(QWidget):
    """A row of buttons with a background if it lies over the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over_page = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2)

    def set_over_page(self, over: bool) -> None:
        if over != self._over_page:
            self._over_page = over
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        if self._over_page:
            draw_box(QPainter(self), self.rect(), 6, c.card, c.line2)


class _StepButton(DeskButton):
    """An arrow button that has no box while it is disabled."""

    def _paint_colours(self, state: ButtonState) -> tuple[QColor | None, QColor | None, QColor]:
        if not state.enabled:
            return None, None, self._theme.colours.ink3
        return super()._paint_colours(state)


class PageStrip(_Strip):
    """ "Page 1 of 2" between two arrows, and a Stop button while the rest is laid out."""

    turned = Signal(int)  # pages on
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.before = _StepButton(
            theme, kind=ButtonKind.QUIET, icon="chevron-left", name=self.tr("Page before")
        )
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.words = PlainLabel(theme, "", Text.SMALL, "ink2")
        self.after = _StepButton(
            theme, kind=ButtonKind.QUIET, icon="chevron-right", name=self.tr("Next page")
        )
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.stop = DeskButton(theme, self.tr("Stop"), ButtonKind.QUIET)
        self.stop.clicked.connect(self.stopped)
        for widget in (self.before, self.words, self.after, self.stop):
            self.row.addWidget(widget)
        self.stop.hide()

    def show_words(self, words: str, before: bool, after: bool, under_way: bool) -> None:
        self.words.setText(words)
        self.stop.setVisible(under_way)
        self.before.setEnabled(before)
        self.after.setEnabled(after)
        self.adjustSize()


class ZoomStrip(_Strip):
    zoomed = Signal(int)  # steps larger; 0: as it fits

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.fit = DeskButton(
            theme, self.tr("Whole page"), ButtonKind.QUIET, name=self.tr("Whole page")
        )
        self.fit.clicked.connect(lambda: self.zoomed.emit(0))
        self.smaller = DeskButton(
            theme, kind=ButtonKind.QUIET, icon="zoom-out", name=self.tr("Smaller")
        )
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger = DeskButton(
            theme, kind=ButtonKind.QUIET, icon="zoom-in", name=self.tr("Larger")
        )
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        for widget in (self.fit, self.smaller, self.larger):
            self.row.addWidget(widget)
        self.fit.hide()

    def show_fits(self, fits: bool) -> None:
        self.fit.setVisible(not fits)
        self.adjustSize()


class PagePlaceholder(QWidget):
    """A fact, a line, perhaps a progress bar, and up to two buttons.

    No button is filled, because Print is the main action of the screen.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._handlers: tuple[Callable[[], object], ...] = ()
        self.fact = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.line = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.bar = ProgressTrack(theme, self.tr("Progress"))
        self.bar.setRange(0, 0)
        self.buttons = [DeskButton(theme, large=True) for _ in range(2)]
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, n=number: self._handlers[n]())
            row.addWidget(button)
        row.addStretch(1)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.fact)
        column.addWidget(self.line)
        column.addSpacing(6)
        column.addWidget(self.bar)
        column.addSpacing(4)
        column.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 20)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)
        theme.changed.connect(self._arrange)

    def show_words(
        self,
        fact: str,
        line: str,
        *ways: tuple[str, Callable[[], object]],
        under_way: bool = False,
    ) -> None:
        """Show texts and buttons; `ways` are the text and the handler of each button."""
        self.fact.setText(fact)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.bar.setVisible(under_way)
        self._handlers = tuple(handler for _text, handler in ways)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(ways))
            if number < len(ways):
                button.setText(ways[number][0])
                button.updateGeometry()
        # The layout must be final before a button takes the focus.
        layout = self.layout()
        assert layout is not None
        layout.activate()
        announce(self, f"{fact} {line}".strip())

    def has_keyboard(self) -> bool:
        return any(button.hasFocus() for button in self.buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        self._column.setFixedWidth(max(120, min(self._theme.px(_WIDTH), self.width() - 40)))
