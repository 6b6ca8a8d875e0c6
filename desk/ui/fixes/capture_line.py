"""The line in which fixes are jotted down; a list below it shows how the text is read."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.task_runner import TaskError
from desk.ui.theme.theme import Theme
from desk.ui.widgets.field import Field
from desk.ui.widgets.painting import draw_box

if TYPE_CHECKING:
    from desk.domain.dates import DateStyle

    # Imported at the first key that is typed, not with the first rows.
    from desk.services.jot import Jotted
    from desk.ui.palette.entries import ChoosableEntry
    from desk.ui.palette.entry_list import PaletteList

DRAFT = "jot"  # key of the draft; all screens share it


class CaptureLine(Field):
    """A field in which Enter saves the chosen reading, Alt P a promise, and Alt N a note.

    Each keystroke saves a draft, shared by all screens that have this line.
    """

    left_down = Signal()  # Down was pressed without a list below

    def __init__(
        self,
        context: UiContext,
        *,
        height: int = 36,
        icon_size: int = 17,
    ) -> None:
        super().__init__(
            context.theme,
            self.tr("What needs doing, and for whom?"),
            "plus",
            keys="Ctrl N",
            height=height,
            icon_size=icon_size,
        )
        self._context = context
        self._draft = Draft(context.runner, DRAFT, None)
        self._reading: _CapturePreview | None = None
        self._read = ""  # the text that the list below belongs to
        self._latest = f"capture-{id(self)}"
        self.setMaxLength(500)
        self.textEdited.connect(self._on_text_edited)

    def take_caret(self) -> None:
        """Focus the line, for Ctrl N."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        shown = self._entries()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        elif shown is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            shown.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif shown is not None and key == Qt.Key.Key_Escape:
            self._close_reading()
        elif shown is not None and alt and key in (Qt.Key.Key_P, Qt.Key.Key_N):
            from desk.ui.palette.entries import NoteEntry, PromiseEntry

            self._do(shown.first(PromiseEntry if key == Qt.Key.Key_P else NoteEntry))
        elif key == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            # With nothing typed to take back, the window's Undo takes back what was saved.
            event.ignore()
            return False
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._entries() is not None
            and (
                event.key() == Qt.Key.Key_Escape
                or event.modifiers() == Qt.KeyboardModifier.AltModifier
            )
        ):
            # Esc, Alt P and Alt N belong to this line while its reading is shown.
            event.accept()
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draft.read(self._restore, soon_typed=False)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close_reading()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._draft.warm_up()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._close_reading()
        super().focusOutEvent(event)

    # reading

    def _restore(self, draft: Content | None) -> None:
        """Show the draft, of any screen or an earlier run; a focused line keeps its text."""
        typed = str((draft or {}).get("text", ""))
        if not self.hasFocus() and typed != self.text():
            self.setText(typed)

    def _on_text_edited(self, text: str) -> None:
        if not text.strip():
            self._draft.drop()
            self._close_reading()
            return
        self._draft.keep({"text": text})
        self._context.runner.run(
            _read_jot, text.strip(), self._context.formatter.date_style
        ).on_success(self._show).coalesce(self._latest)

    def _show(self, answer: "tuple[str, Jotted]") -> None:
        from desk.services.search import Lookup
        from desk.ui.palette.entries import entries_of

        text, jotted = answer
        if not self.hasFocus() or self.text().strip() != text:
            return
        self._read = text
        whom = jotted.sheet.person if jotted.sheet is not None else jotted.person
        if whom is not None:
            # The person of a draft is stored, so that erasing them also erases the draft.
            self._draft.keep({"text": self.text(), "person": whom.id})
        if self._reading is None or not isValid(self._reading):
            self._reading = _CapturePreview(self._context.theme, self.window())
            self._reading.list.clicked.connect(self._on_list_clicked)
        self._reading.list.show_entries(
            entries_of(Lookup(text, jotted), self._context.formatter), 1
        )
        self._reading.open_below(self)

    def _entries(self) -> "PaletteList | None":
        """Return the list of readings while it is shown, or None."""
        reading = self._reading
        if reading is None or not isValid(reading) or reading.isHidden():
            return None
        return reading.list

    def _close_reading(self) -> None:
        self._context.runner.cancel(self._latest)
        if self._reading is not None and isValid(self._reading):
            self._reading.hide()

    # saving

    def _on_list_clicked(self, _index: object) -> None:
        shown = self._entries()
        if shown is not None:
            self._do(shown.current())

    def _on_enter(self) -> None:
        text, shown = self.text().strip(), self._entries()
        if not text:
            return
        if shown is not None and self._read == text:
            self._do(shown.current())
            return
        # Enter came before the answer, or the list was closed: `jot` reads the text and saves it.
        from desk.services.jot import jot

        self._close_reading()
        self._keep(jot, text, self._context.formatter.date_style)

    def _do(self, entry: "ChoosableEntry | None") -> None:
        from desk.services.card_records import add_note
        from desk.services.fixes import PromiseBy, add_fix, promise
        from desk.services.jot import jot
        from desk.ui.palette.entries import JotEntry, NoteEntry, PromiseEntry, SheetCodeEntry

        if entry is None:
            return
        self._close_reading()
        match entry:
            case SheetCodeEntry():
                self._keep(jot, self._read, self._context.formatter.date_style)
            case JotEntry():
                person = entry.person.id if entry.person is not None else None
                if entry.by is not None:
                    self._keep(promise, entry.what, person, PromiseBy(entry.by.day, entry.by.at))
                else:
                    self._keep(add_fix, entry.what, person)
            case NoteEntry():
                self._keep(add_note, entry.person.id, entry.what)
            case PromiseEntry():
                dialog = self._context.dialogs.promise(entry.person, what=entry.what)
                dialog.accepted.connect(self._on_promised)

    def _keep(self, fn: Callable[..., object], *what: object) -> None:
        """Write, and clear the line at once for the next one; a failed write restores the text."""
        typed = self.text()
        self.setText("")  # forgets what was typed, which `clear` leaves to Ctrl Z
        # Text typed next is saved after this write has deleted the draft.
        self._context.operations.write(fn, *what, draft=DRAFT).on_error(
            partial(self._give_back, typed)
        )

    def _give_back(self, typed: str, error: TaskError) -> None:
        self._context.operations.show_error(error)
        if isValid(self):
            self.setText(" ".join(filter(None, (typed.strip(), self.text().strip()))))
            self._draft.keep({"text": self.text()})

    @Slot()
    def _on_promised(self) -> None:
        self.setText("")
        self._draft.drop()


class _CapturePreview(QWidget):
    """A list of readings below the line; the line keeps the focus."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        from desk.ui.palette.entry_list import PaletteList

        super().__init__(window)
        self._theme = theme
        self._over = window
        self.list = PaletteList(theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list)

    def open_below(self, line: QWidget) -> None:
        corner = line.mapTo(self._over, QPoint(0, line.height() + 4))
        height = min(self.list.content_height() + 12, self._over.height() - corner.y() - 8)
        self.setGeometry(corner.x(), corner.y(), line.width(), height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, c.card, c.line2)


def _read_jot(desk: Desk, text: str, style: "DateStyle") -> "tuple[str, Jotted]":
    from desk.services.jot import read_jot

    return text, read_jot(desk, text, style)
