"""The grey desk with the page on it, its buttons, and what stands there when there is no page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QWidget

from desk.reports.document import Document, ReportKind
from desk.ui.screens.reports.page_view import PageView
from desk.ui.screens.reports.placeholder import PagePlaceholder
from desk.ui.screens.reports.preview_footer import PageStrip, ZoomStrip
from desk.ui.screens.reports.preview_renderer import Laid
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box

_EDGE = 16
_PAD = 10
_CORNER = 7
_MOST_NAMED = 8  # characters in a notice


class PreviewArea(QWidget):
    """A page, or `instead` of it."""

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
        """Words in the place of the page, or the page."""
        keyboard = self.instead.has_keyboard()
        self.instead.setVisible(instead)
        for widget in (self.view, self.pages, self.sizes):
            widget.setVisible(not instead)
        if instead:
            self.notice.show_words("")
        elif keyboard:
            # Qt would give it to the list of reports, where End is another report.
            self.view.setFocus()

    def show_page_words(self, words: str, *, under_way: bool = False) -> None:
        view = self.view
        self.pages.show_words(words, view.page > 0, view.page < view.pages - 1, under_way)
        self._arrange()

    def show_missing(self, characters: Sequence[str]) -> None:
        """Those of the report that cannot be printed."""
        words = QCoreApplication.translate(
            "ReportsScreen",
            "No font on this computer has {characters}. On paper their codes stand instead.",
        )
        said = words.format(characters=_some_of(characters)) if characters else ""
        self.notice.show_words(said)
        self._arrange()

    def take_zoom_keys(self, screen: QWidget) -> None:
        """Whichever part of the screen has the keyboard."""
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(keys), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.view.zoom(step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The sheet's lower right corner is round.
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
    """One line over the upper edge of the page."""

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
    """ "Page 1 of 2", "1 page, 10 cards"; `page` counts from 0."""
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
    """ "☃ 𓀀 and 3 more"."""
    named = " ".join(characters[:_MOST_NAMED])
    more = len(characters) - _MOST_NAMED
    return tr("{some} and {n} more").format(some=named, n=more) if more > 0 else named
