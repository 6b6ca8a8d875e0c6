"""The palette (Ctrl K): finds people and records, runs commands, and saves a line as a fix."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desk.services.search import Lookup, keep_or_look_up, look_up
from desk.ui.actions.registry import Action
from desk.ui.context import UiContext
from desk.ui.palette.entries import (
    ChoosableEntry,
    CommandEntry,
    JotEntry,
    NoteEntry,
    PaletteEntry,
    PersonEntry,
    PromiseEntry,
    RecordEntry,
    SheetCodeEntry,
    action_entries,
    entries_of,
)
from desk.ui.palette.entry_list import PaletteList
from desk.ui.task_runner import TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.overlay import Popover
from desk.ui.widgets.painting import hline

_FIELD = TypeSize(16, 20)
_WIDTH = 640
_FADE_MS = 120
_KEEP_FROM_EDGE = 12
_HIGHEST = 600
_PAGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_LONGEST = 10_000


class Palette(Popover):
    """A field with a list of what its text may mean.

    Enter runs the chosen entry, Ctrl Enter saves the text, Alt P makes it a promise, Alt N a note.
    A text that begins with `>` lists the commands.
    """

    keys_requested = Signal()
    record_requested = Signal(object)  # RecordHit: show it where it belongs

    def __init__(self, context: UiContext, actions: Callable[[], Sequence[Action]]) -> None:
        """`actions` is called each time, because the available actions change."""
        theme = context.theme
        super().__init__(theme, context.window, _WIDTH, line="edge", scrim=True)
        self._context = context
        self._actions = actions
        self._looked = Lookup("")
        self._reading = False  # the look-up of the present text is under way
        self._ahead: list[Callable[[], object]] = []  # keys to handle once it is answered
        self._corner = QPoint(0, 0)
        self.setAccessibleName(self.tr("Find or jot down"))
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setObjectName("palette-field")
        self.field.setAccessibleName(self.tr("Find someone, or jot down something to do"))
        self.field.setMaxLength(_LONGEST)
        self.list = PaletteList(theme)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.addWidget(_PaletteHeader(theme, self.field))
        inside = QVBoxLayout()
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.list)
        self.column.addLayout(inside, 1)
        self.column.addWidget(_PaletteFooter(theme))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._on_text_edited)
        self.list.clicked.connect(self._on_list_clicked)
        self.closed.connect(self._on_closed)
        theme.changed.connect(self._dress)
        self._dress()

    def open_from(self, field: QWidget, text: str = "") -> None:
        """Open over the find field of the window; `text` was typed while it had the focus."""
        self._corner = field.mapTo(self._context.window, QPoint(0, 0))
        if text:
            self.field.setText(text)
        else:
            self.field.selectAll()
        self._look()
        self.open_at(self._corner)
        self._fit()
        self._fade_in()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        if not text:
            self.field.selectAll()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        alt = Qt.KeyboardModifier.AltModifier
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == alt
        ):
            # Alt P and Alt N belong to the palette while it is open.
            event.accept()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the choice with Tab; no other widget takes the focus."""
        self._once_answered(lambda: self.list.move_by(1 if forward else -1))
        return True

    # inside

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if (step := _STEPS.get(Qt.Key(key))) is not None:
            self._once_answered(lambda: self.list.move_by(step))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(jots=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_P:
            self._once_answered(lambda: self._do(self.list.first(PromiseEntry)))
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_N:
            self._once_answered(lambda: self._do(self.list.first(NoteEntry)))
        elif key == Qt.Key.Key_F1:
            self.close_panel()
            self.keys_requested.emit()
        else:
            return False
        return True

    def _on_text_edited(self, _text: str) -> None:
        self._look()

    def _look(self) -> None:
        text = self.field.text().strip()
        self._ahead = []
        self._reading = bool(text) and not text.startswith(">")
        if not self._reading:
            self._context.runner.cancel("palette")
            self._looked = Lookup(self.field.text().strip())
            self._show_entries(action_entries(self._actions(), text.lstrip("> ")), 1)
        else:
            self._context.runner.run(look_up, text, self._context.formatter.date_style).on_success(
                self._show_looked
            ).coalesce("palette")

    def _is_answered(self) -> bool:
        """Return whether the list belongs to the present text, so that it may be chosen from."""
        return not self._reading and self._looked.text == self.field.text().strip()

    def _once_answered(self, act: Callable[[], object]) -> None:
        if self._is_answered():
            act()
        else:
            self._ahead.append(act)

    def _show_looked(self, looked: Lookup) -> None:
        self._looked = looked
        self._reading = False
        entries = entries_of(looked, self._context.formatter)
        chosen = 1
        if looked.is_about_person:
            chosen = next(n for n, entry in enumerate(entries) if isinstance(entry, PersonEntry))
        self._show_entries(entries, chosen)
        ahead, self._ahead = self._ahead, []
        for act in ahead:
            act()

    def _show_entries(self, entries: Sequence[PaletteEntry], chosen: int) -> None:
        self.list.show_entries(entries, chosen)
        self._fit()

    def _on_enter(self, *, jots: bool) -> None:
        text = self.field.text().strip()
        if jots and text and not text.startswith(">"):
            self._dismiss()
            self._write_line(text)
        elif self._ahead:
            # The choice was moved in the list that is still to come.
            self._ahead.append(lambda: self._do(self.list.current()))
        elif not self._is_answered():
            self._take_line(text)
        elif not jots:
            self._do(self.list.current())

    def _on_closed(self) -> None:
        self._ahead = []

    def _on_list_clicked(self) -> None:
        if self._is_answered():
            self._do(self.list.current())

    def _do(self, entry: ChoosableEntry | None) -> None:
        if entry is None:
            return
        from desk.services.card_records import add_note

        text = self._looked.text
        self._dismiss()
        match entry:
            case JotEntry():
                self._keep(entry)
            case SheetCodeEntry():
                self._write_line(text)
            case PromiseEntry():
                self._context.dialogs.promise(entry.person, what=entry.what)
            case NoteEntry():
                self._context.operations.write(add_note, entry.person.id, entry.what)
            case PersonEntry():
                self._context.dialogs.person_requested.emit(entry.person.id)
            case RecordEntry():
                self.record_requested.emit(entry.record)
            case CommandEntry():
                entry.action.trigger()

    def _keep(self, entry: JotEntry) -> None:
        from desk.services.fixes import PromiseBy, add_fix, promise

        person = entry.person.id if entry.person is not None else None
        if entry.by is not None:
            by = PromiseBy(entry.by.day, entry.by.at)
            self._context.operations.write(promise, entry.what, person, by)
        else:
            self._context.operations.write(add_fix, entry.what, person)

    def _write_line(self, text: str) -> None:
        from desk.services.jot import jot

        self._context.operations.write(jot, text, self._context.formatter.date_style).on_error(
            partial(self._give_back, text)
        )

    def _take_line(self, text: str) -> None:
        """Have the worker save the line, or return whom it names: Enter came before the look-up.

        The worker does it before any later request.
        """
        self._dismiss()
        self._context.operations.write(
            keep_or_look_up, text, self._context.formatter.date_style
        ).on_success(self._on_line_taken).on_error(partial(self._give_back, text))

    def _on_line_taken(self, taken: object) -> None:
        # If the palette is open again, the owner is typing the next line.
        if isinstance(taken, Lookup) and isValid(self) and not self.isVisible():
            self._context.dialogs.person_requested.emit(taken.people[0].id)

    def _give_back(self, text: str, error: TaskError) -> None:
        """Show the error and restore the text that could not be saved, if the field is empty."""
        self._context.operations.show_error(error)
        if isValid(self) and not self.field.text():
            self.field.setText(text)

    def _dismiss(self) -> None:
        """Close the palette and clear the text; Esc instead keeps it for the next time."""
        self._context.runner.cancel("palette")
        self.close_panel()
        self.field.clear()

    def _size(self) -> QSize:
        px = self._theme.px
        width = min(px(_WIDTH), self._context.window.width() - self._corner.x() - _KEEP_FROM_EDGE)
        whole = px(48) + px(36) + 12 + 2 + self.list.content_height()
        most = self._context.window.height() - self._corner.y() - _KEEP_FROM_EDGE
        return QSize(width, min(whole, most, px(_HIGHEST)))

    def _fit(self) -> None:
        if self.isVisible():
            self.resize(self._size())

    def _dress(self) -> None:
        font = self._theme.font(_FIELD)
        self.field.setFont(font)
        # No box of its own, which the application's style sheet gives line edits.
        self.field.setStyleSheet(
            "#palette-field { border: 0; background: transparent; padding: 0; }"
        )
        self._fit()

    def _fade_in(self) -> None:
        length = self._theme.motion(_FADE_MS)
        if not length:
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(length)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: self.setGraphicsEffect(None))  # type: ignore[arg-type]
        fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)


class _PaletteHeader(QWidget):
    def __init__(self, theme: Theme, field: QLineEdit) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(field, 1)
        self._row.addWidget(KeyHint(theme, "Esc"))
        theme.changed.connect(self._place)
        self._place()

    def _place(self) -> None:
        self.setFixedHeight(self._theme.px(48))
        self._row.setContentsMargins(12 + self._theme.px(18) + 12, 0, 12, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        size = theme.px(18)
        theme.draw_icon(painter, "search", 14, (self.height() - size) / 2, size, c.accent_ink)
        hline(painter, 0, self.height() - 1, self.width(), c.line)


class _PaletteFooter(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 1, 15, 0)
        row.setSpacing(6)
        for keys, words in (
            ("↑↓", self.tr("choose")),
            (">", self.tr("commands")),
            ("F1", self.tr("all keys")),
        ):
            row.addWidget(KeyHint(theme, keys))
            row.addWidget(PlainLabel(theme, words, Text.META, "ink3"))
            row.addSpacing(12)
        row.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(100, self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(c.sunk)
        # Rounded at the bottom like the panel; the upper corners are clipped.
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(self.rect().adjusted(0, -10, 0, 0), 7, 7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        hline(painter, 0, 0, self.width(), c.line)
