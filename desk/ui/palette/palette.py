"""Ctrl K: find someone, or jot down something to do. Grows from the field in the top bar."""

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

from desk.data.records.keeping import RecordHit
from desk.data.records.people import Phone
from desk.rules.fold import words as words_in
from desk.services.desk import Desk
from desk.ui.actions import Actions
from desk.ui.background import Background, Trouble
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.palette.commands import Command
from desk.ui.palette.entries import (
    MOST_PEOPLE,
    MOST_RECORDS,
    Entry,
    Looked,
    command_entries,
    entries_of,
)
from desk.ui.palette.entry_list import EntryList
from desk.ui.text import Text, TypeSize
from desk.ui.theme import Theme
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.painting import hline
from desk.ui.widgets.popover import Popover
from desk.ui.words import Words

_FIELD = TypeSize(16, 20)
_WIDTH = 640
_FADE_MS = 120
_KEEP_FROM_EDGE = 12
_HIGHEST = 600
_PAGE = 8
_LONGEST = 10_000


class Palette(Popover):
    """Enter does what is chosen, Ctrl Enter jots; Alt P promises, Alt N keeps a note, `>` lists
    commands."""

    keys_requested = Signal()
    record_requested = Signal(object)  # RecordHit: show it where it belongs

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        background: Background,
        actions: Actions,
        dialogs: Dialogs,
        words: Words,
        commands: Callable[[], Sequence[Command]],
    ) -> None:
        """`commands` is asked each time: what Desk can do depends on what is there."""
        super().__init__(theme, window, _WIDTH, line="edge", scrim=True)
        self._over = window
        self._background = background
        self._actions = actions
        self._dialogs = dialogs
        self._words = words
        self._commands = commands
        self._looked = Looked("")
        self._corner = QPoint(0, 0)
        self.setAccessibleName(self.tr("Find or jot down"))
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setObjectName("palette-field")
        self.field.setAccessibleName(self.tr("Find someone, or jot down something to do"))
        self.field.setMaxLength(_LONGEST)
        self.list = EntryList(theme)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.addWidget(_Head(theme, self.field))
        inside = QVBoxLayout()
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.list)
        self.column.addLayout(inside, 1)
        self.column.addWidget(_Foot(theme))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._on_text_edited)
        self.list.clicked.connect(lambda _index: self._do(self.list.current()))
        theme.changed.connect(self._dress)
        self._dress()

    def open_from(self, field: QWidget, text: str = "") -> None:
        """Open over the window's find field; `text` is what was typed on it."""
        self._corner = field.mapTo(self._over, QPoint(0, 0))
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
            # Alt P and Alt N are ours while this is open.
            event.accept()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves the choice; there is nothing else to go to."""
        self.list.move_by(1 if forward else -1)
        return True

    # inside

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.list.move_by(1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.list.move_by(_PAGE if key == Qt.Key.Key_PageDown else -_PAGE)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(jots=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_P:
            self._do(self.list.first("promise"))
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_N:
            self._do(self.list.first("note"))
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
        if not text or text.startswith(">"):
            self._background.forget("palette")
            self._looked = Looked(self.field.text().strip())
            self._show_entries(command_entries(self._commands(), text.lstrip("> ")), 1)
        else:
            self._background.submit(
                _look_up, text, self._words.month_first, done=self._show_looked, latest="palette"
            )

    def _show_looked(self, looked: Looked) -> None:
        self._looked = looked
        entries = entries_of(looked, self._words)
        chosen = 1
        on_a_sheet = looked.jotted is not None and looked.jotted.sheet is not None
        if looked.people and not on_a_sheet and _is_about(looked):
            # Who types a name wants that person; who types a deed for somebody wants it kept.
            chosen = next(n for n, entry in enumerate(entries) if entry.kind == "person")
        self._show_entries(entries, chosen)

    def _show_entries(self, entries: Sequence[Entry], chosen: int) -> None:
        self.list.show_entries(entries, chosen)
        self._fit()

    def _on_enter(self, *, jots: bool) -> None:
        text = self.field.text().strip()
        if text and not text.startswith(">") and (jots or self._looked.text != text):
            # Asked for, or faster than the answer: keep what was typed, as it will be read.
            self._keep_line(text)
        elif not jots:
            self._do(self.list.current())

    def _do(self, entry: Entry | None) -> None:
        if entry is None or not entry.can_be_chosen:
            return
        from desk.services.notes import add_note

        match entry.kind:
            case "jot":
                self._keep(entry)
                return
            case "sheet":
                self._keep_line(self._looked.text)
                return
            case "promise":
                self._dismiss()
                self._dialogs.promise(entry.person, what=entry.what)
            case "note" if entry.person is not None:
                self._dismiss()
                self._actions.write(add_note, entry.person.id, entry.what)
            case "person" if entry.person is not None:
                self._dismiss()
                self._dialogs.person_requested.emit(entry.person.id)
            case "record":
                self._dismiss()
                self.record_requested.emit(entry.record)
            case "command" if entry.command is not None:
                self._dismiss()
                entry.command.run()

    def _keep(self, entry: Entry) -> None:
        from desk.services.fixes import PromiseBy, add_fix, promise

        person = entry.person.id if entry.person is not None else None
        self._dismiss()
        if entry.by is not None:
            by = PromiseBy(entry.by.day, entry.by.at)
            self._actions.write(promise, entry.what, person, by)
        else:
            self._actions.write(add_fix, entry.what, person)

    def _keep_line(self, text: str) -> None:
        from desk.services.jot import jot

        self._dismiss()
        self._actions.write(
            jot, text, self._words.month_first, failed=partial(self._give_back, text)
        )

    def _give_back(self, text: str, trouble: Trouble) -> None:
        """What could not be kept stands here again the next time."""
        self._actions.show_trouble(trouble)
        if isValid(self) and not self.field.text():
            self.field.setText(text)

    def _dismiss(self) -> None:
        """Done with what was typed; Esc instead leaves it for the next time."""
        self._background.forget("palette")
        self.close_panel()
        self.field.clear()

    def _size(self) -> QSize:
        px = self._theme.px
        width = min(px(_WIDTH), self._over.width() - self._corner.x() - _KEEP_FROM_EDGE)
        whole = px(48) + px(36) + 12 + 2 + self.list.content_height()
        most = self._over.height() - self._corner.y() - _KEEP_FROM_EDGE
        return QSize(width, min(whole, most, px(_HIGHEST)))

    def _fit(self) -> None:
        if self.isVisible():
            self.resize(self._size())

    def _dress(self) -> None:
        font = self._theme.font(_FIELD)
        self.field.setFont(font)
        # The style sheet's box for line edits is not wanted here: the panel is the box.
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


class _Head(QWidget):
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


class _Foot(QWidget):
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
        # Round below, as the panel is; the upper corners lie outside.
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(self.rect().adjusted(0, -10, 0, 0), 7, 7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        hline(painter, 0, 0, self.width(), c.line)


def _is_about(looked: Looked) -> bool:
    """Whether what was typed is the beginning of the first person's names, or a number."""
    first = looked.people[0]
    own = words_in(f"{first.name} {first.second}")
    asked = words_in(looked.text)
    named = all(any(word.startswith(part) for word in own) for part in asked)
    return named or (len(asked) <= 2 and all(not part.isalpha() for part in asked))


def _look_up(desk: Desk, text: str, month_first: bool | None) -> Looked:
    from desk.services.contacts import list_contact_lines
    from desk.services.jot import read_jot
    from desk.services.search import find

    jotted = read_jot(desk, text, month_first)
    found = find(desk, text, 12)
    people = list(found.people[:MOST_PEOPLE])
    if jotted.person is not None:
        # The one that the line names comes first, also where all its words find nobody.
        named = [jotted.person, *jotted.others]
        people = [*named, *(p for p in people if p.id not in {n.id for n in named})][:MOST_PEOPLE]
    lines = list_contact_lines(desk, [person.id for person in people])
    numbers = []
    for person in people:
        phones = lines[person.id].phones if person.id in lines else ()
        numbers.append(_number(phones))
    records = found.records
    if not records and jotted.person is not None:
        records = _about(desk, jotted.person.id, jotted.what)
    return Looked(text, jotted, people, numbers, records[:MOST_RECORDS])


def _about(desk: Desk, person: int, what: str) -> tuple[RecordHit, ...]:
    """What is on record with this person about any of the longer words of a jotted line."""
    from desk.services.search import find

    words = sorted({word for word in what.split() if len(word) > 3}, key=len, reverse=True)
    hits: dict[tuple[str, int], RecordHit] = {}
    for word in words[:3]:
        for hit in find(desk, word, 20).records:
            if hit.person is not None and hit.person.id == person:
                hits.setdefault((hit.kind, hit.id), hit)
    return tuple(hits.values())


def _number(phones: Sequence[Phone]) -> str:
    if not phones:
        return ""
    best = next((phone for phone in phones if phone.preferred), phones[0])
    return best.shown or best.typed
