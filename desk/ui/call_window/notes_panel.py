"""The part of the call window for the note, how the caller sounds, and follow-ups."""

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from desk.ui.actions import shortcuts
from desk.ui.actions.registry import with_keys
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton, FilterButton
from desk.ui.widgets.faces import Face, FacePicker
from desk.ui.widgets.field import TextField
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import hline

_HIGH, _LOW = 92, 54


class NotesPanel(QWidget):
    """The note and the faces, below the scrolling middle; `footer` stands apart, at the bottom."""

    typed = Signal()
    fix_chosen = Signal()
    promise_chosen = Signal()
    done_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._low = False
        asked = self.tr("What is it about?")
        self.note = TextField(theme, asked, name=asked, height=_HIGH)
        self.faces = FacePicker(theme, pad=9)
        self.faces.setAccessibleName(self.tr("They sound"))
        for number, face in enumerate(self.faces.findChildren(FilterButton), 1):
            face.setToolTip(with_keys(face.text(), shortcuts.face_shortcut(number)))
        self._error = PlainLabel(theme, "", Text.SMALL, "late", wrap=True)
        self._error.hide()
        self._hint = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self._hint.setObjectName("hint")
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 7)
        column.setSpacing(0)
        column.addWidget(self._hint)
        self._gap = QSpacerItem(0, 2)
        column.addItem(self._gap)
        column.addWidget(self.note)
        column.addSpacing(10)
        self._asked = PlainLabel(theme, self.tr("They sound"), Text.SMALL, "ink2")
        self._sound = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sound.addWidget(self._asked)
        self._sound.addStretch(1)
        self._sound.addWidget(self.faces)
        column.addLayout(self._sound)
        column.addWidget(self._error)
        self.footer = _NotesFooter(theme)
        self.fix = DeskButton(theme, self.tr("Do it now"), icon="timer", large=True)
        self.fix.setToolTip(with_keys(self.tr("Something to do for them"), shortcuts.CALL_FIX))
        self.promise = DeskButton(theme, self.tr("Promise…"), icon="handshake", large=True)
        self.promise.setToolTip(
            with_keys(self.tr("Promise them something"), shortcuts.CALL_PROMISE)
        )
        self.done = DeskButton(theme, self.tr("Done"), ButtonKind.FILLED, large=True)
        self.done.setToolTip(with_keys(self.tr("Log the call"), shortcuts.CALL_DONE))
        self.footer.row.addWidget(self.fix)
        self.footer.row.addWidget(self.promise)
        self.footer.row.addStretch(1)
        self.footer.row.addWidget(self.done)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.note.textChanged.connect(self.typed)
        self.faces.face_chosen.connect(self.typed)
        self.fix.clicked.connect(self.fix_chosen)
        self.promise.clicked.connect(self.promise_chosen)
        self.done.clicked.connect(self.done_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stack_where_narrow()

    def _on_theme_changed(self) -> None:
        self.done.setMinimumWidth(self._theme.px(77))
        self._stack_where_narrow()

    def _stack_where_narrow(self) -> None:
        """Show the question above the faces where both are too long to stand side by side."""
        beside = self._asked.sizeHint().width() + 8 + self.faces.sizeHint().width()
        way = QBoxLayout.Direction
        fits = beside <= self.width() - 40
        self._sound.setDirection(way.LeftToRight if fits else way.TopToBottom)

    def stops(self) -> list[QWidget]:
        """Return the widgets where Tab stops here and in the footer, in order."""
        faces = self.faces.findChildren(FilterButton)
        return [self.note, *faces, self.fix, self.promise, self.done]

    def summary(self) -> str:
        return self.note.toPlainText()

    def face(self) -> Face | None:
        return self.faces.face()

    def choose_face(self, face: Face) -> None:
        """Choose a face; choosing the same face again clears it."""
        self.faces.set_face(None if self.faces.face() is face else face)
        self.typed.emit()

    def set_low(self, low: bool) -> None:
        """Set whether the note is low, because "Who is it?" above it takes room."""
        if low != self._low:
            self._low = low
            self.note.set_height(_LOW if low else _HIGH)
            self._set_gap()

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def show_hint(self, sentence: str) -> None:
        """Show what the owner has to do by hand; an empty sentence hides it."""
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        self._set_gap()

    def _set_gap(self) -> None:
        gap = 10 if not self._hint.isHidden() else 0 if self._low else 2
        self._gap.changeSize(0, gap)
        self.updateGeometry()

    def set_enabled(self, on: bool) -> None:
        """Enable Done, or disable it while the call is being logged."""
        self.done.setEnabled(on)

    def kept(self) -> dict[str, Any]:
        face = self.face()
        return {"note": self.summary(), "felt": face.name if face is not None else ""}

    def put_back(self, kept: dict[str, Any]) -> None:
        if (note := str(kept.get("note", ""))) != self.summary():
            self.note.setPlainText(note)
            self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.faces.set_face(Face.__members__.get(str(kept.get("felt", ""))))


class _NotesFooter(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 1, 20, 0)
        self.row.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line2)
