"""Over the lower edge of the preview: which page this is, and how large."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_box


class _Strip(QWidget):
    """Readable over the page, where that is larger than the view."""

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
    """At the last page it is pale, but no box."""

    def _paint_colours(self, state: ButtonState) -> tuple[QColor | None, QColor | None, QColor]:
        if not state.enabled:
            return None, None, self._theme.colours.ink3
        return super()._paint_colours(state)


class PageStrip(_Strip):
    """ "Page 1 of 2" between two arrows; while the rest is being laid out, a way to stop that."""

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
