"""The page on which files are dropped or chosen, and columns pasted."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.painting import Side, draw_box
from desk.ui.widgets.progress import ProgressTrack

_HEIGHT = 250
_WIDTH = 720


class StartStage(QWidget):
    choose_requested = Signal()
    paste_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(14)
        self.zone = _DropZone(theme)
        self.zone.choose.clicked.connect(self.choose_requested)
        self.zone.paste.clicked.connect(self.paste_requested)
        column.addWidget(self.zone)
        self.error = PlainLabel(theme, "", Text.BODY, "late", wrap=True)
        self.error.hide()
        column.addWidget(self.error)
        for text in (
            self.tr(
                "Desk reads contacts files (vCard) of any phone, and tables (CSV) of Google, "
                "Outlook and spreadsheets."
            ),
            self.tr(
                "You see first what would come. Blanks never overwrite what you know, and one "
                "Undo takes it all back."
            ),
        ):
            label = PlainLabel(theme, text, Text.SMALL, "ink2", wrap=True)
            label.setMaximumWidth(theme.px(_WIDTH))
            column.addWidget(label)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(content))

    def show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def set_hovered(self, on: bool) -> None:
        self.zone.set_hovered(on)


class _DropZone(QWidget):
    """A dashed box; green while files are held over the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(4)
        column.addStretch(1)
        column.addSpacing(theme.px(44))
        self._says = PlainLabel(theme, self.tr("Drop files here"), Text.HEADING, side=Side.CENTRE)
        column.addWidget(self._says)
        column.addWidget(
            PlainLabel(
                theme,
                self.tr("or paste columns from a spreadsheet with Ctrl V"),
                Text.SMALL,
                "ink2",
                side=Side.CENTRE,
            )
        )
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.choose = DeskButton(
            theme, self.tr("Choose files…"), ButtonKind.FILLED, "import", large=True
        )
        self.paste = DeskButton(theme, self.tr("Paste columns"), ButtonKind.QUIET, large=True)
        row.addWidget(self.choose)
        row.addWidget(self.paste)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_hovered(self, on: bool) -> None:
        self._hovered = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        fill, line = (c.tint, c.accent) if self._hovered else (c.card, c.edge)
        draw_box(painter, self.rect(), 8, fill, line, 1.5, dashed=True)
        size = theme.px(32)
        top = self._says.geometry().top()
        box = QRect((self.width() - size) // 2, top - size - 12, size, size)
        ink = c.accent_ink if self._hovered else c.ink2
        theme.draw_icon(painter, "import", box.x(), box.y(), size, ink)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self.setMaximumWidth(self._theme.px(_WIDTH))


class WorkStage(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(12)
        self.said = PlainLabel(theme, "", Text.BODY, wrap=True)
        self.bar = ProgressTrack(theme, self.tr("Progress"))
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addStretch(1)

    def begin(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.bar.setRange(0, 0)
        announce(self, sentence)

    def show_progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)


class DoneStage(QWidget):
    undo_requested = Signal()
    people_requested = Signal()
    duplicates_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(4)
        self.said = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.more = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.people = DeskButton(
            theme, self.tr("See your customers"), ButtonKind.FILLED, "book-user", large=True
        )
        self.duplicates = DeskButton(
            theme, self.tr("Find doubles"), ButtonKind.PLAIN, "users-round", large=True
        )
        self.undo = DeskButton(theme, self.tr("Undo"), ButtonKind.QUIET, "undo-2", large=True)
        self.people.clicked.connect(self.people_requested)
        self.duplicates.clicked.connect(self.duplicates_requested)
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.people, self.duplicates, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.said)
        column.addWidget(self.more)
        column.addSpacing(14)
        column.addLayout(row)
        column.addStretch(1)

    def show_result(self, people: int, problems: int) -> None:
        self.said.setText(self.tr("%n people came in or were brought up to date.", "", people))
        self.more.setText(
            self.tr("%n entries were not understood and stayed out.", "", problems)
            if problems
            else self.tr("Everything in it was understood.")
        )
        announce(self, self.said.text())

    def first_stop(self) -> QWidget:
        return self.people
