"""The form that tells a customer that a fix is done: by text, email or call, or told already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.fixes import Fix, FixRow, NotifiedVia, TellFormData
from desk.formatting import fixes as fix_text
from desk.services.fixes import read_telling, tell_draft_key
from desk.ui.context import UiContext
from desk.ui.draft import Draft
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import Avatar
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import TextField
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.segments import Segments

_FIELD = 132
_WAYS = (NotifiedVia.TEXT, NotifiedVia.EMAIL, NotifiedVia.CALL)


class TellForm(QWidget):
    """A form whose message the owner's own programs send; Desk stores the way and the time.

    Each keystroke saves a draft until the message is sent.
    """

    call_asked = Signal(object, str)  # PersonRef, number
    told = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._row: FixRow | None = None
        self._draft: Draft | None = None
        self._suggested = ""
        self._handed_over = False
        self._avatar = Avatar(theme)
        self._name = PlainLabel(theme, "", weight=600)
        self._reach = PlainLabel(theme, "", Text.META, "ink3")
        self.ways = Segments(
            theme,
            self.tr("How to tell them"),
            [
                (NotifiedVia.TEXT, self.tr("Text")),
                (NotifiedVia.EMAIL, self.tr("Email")),
                (NotifiedVia.CALL, self.tr("Call")),
            ],
        )
        self.field = TextField(theme, name=self.tr("What to say"), height=_FIELD)
        self._hint = PlainLabel(theme, "", Text.META, "ink3", wrap=True)
        self.send = DeskButton(theme, "", ButtonKind.FILLED, "message-square", large=True)
        self.already = DeskButton(theme, self.tr("Already told"), ButtonKind.QUIET, large=True)
        self._lay_out()
        self.ways.chosen.connect(self._on_ways_chosen)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.send.clicked.connect(self._on_send_clicked)
        self.already.clicked.connect(lambda: self._keep(NotifiedVia.TOLD))

    @property
    def row(self) -> FixRow | None:
        return self._row

    def has_typed(self) -> bool:
        """Return whether the owner has changed the text of the form."""
        return self._row is not None and self.field.toPlainText() != self._suggested

    def show_row(self, row: FixRow) -> None:
        """Show the row of a person to tell, with the text typed for them before."""
        assert row.fix.person is not None
        if self._row is not None and self._row.fix.id == row.fix.id and self.has_typed():
            self._row = row
            return
        self._row = None  # the changes below are not made by the owner
        person = row.fix.person
        self._draft = Draft(self._context.runner, tell_draft_key(row.fix.id), person.id)
        self._handed_over = False
        self._avatar.set_person(person.name, person.id)
        self._name.setText(person.name)
        for way in _WAYS:
            self.ways.set_enabled(way, bool(_reach(row, way)))
        by_email = row.email and not row.number
        self.ways.choose(NotifiedVia.EMAIL if by_email else NotifiedVia.TEXT)
        self.field.clear()
        self._suggested = ""
        self._row = row
        self._look()
        fix = row.fix.id
        self._context.runner.run(read_telling, fix).on_success(
            lambda found: self._show_telling(fix, found)
        )

    def focus_text(self) -> None:
        """Move the caret to the end of the message; a call has none, so focus its button."""
        if self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        else:
            self.send.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # internals

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._reach)
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self._avatar)
        who.addLayout(names, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.send)
        buttons.addWidget(self.already)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(who)
        column.addSpacing(16)
        column.addWidget(self.ways)
        column.addSpacing(12)
        column.addWidget(self.field)
        column.addSpacing(8)
        column.addWidget(self._hint)
        column.addSpacing(16)
        column.addLayout(buttons)

    def _show_telling(self, fix: int, found: TellFormData) -> None:
        if self._row is None or self._row.fix.id != fix or self.field.toPlainText():
            return
        draft = found.draft or {}
        self._suggested = fix_text.suggested_message(
            self._row, found.owner, self._context.formatter
        )
        for way in _WAYS:
            if way.value == draft.get("how") and _reach(self._row, way):
                self.ways.choose(way)
        row, self._row = self._row, None
        self.field.setPlainText(str(draft.get("text", self._suggested)))
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self._row = row
        self._look()

    def _way(self) -> NotifiedVia:
        return NotifiedVia(self.ways.key())

    def _on_ways_chosen(self, _way: str) -> None:
        self._handed_over = False
        self._keep_draft()
        self._look()

    def _on_field_text_changed(self) -> None:
        self._keep_draft()

    def _keep_draft(self) -> None:
        if self._row is not None and self._draft is not None:
            self._draft.keep({"text": self.field.toPlainText(), "how": self.ways.key()})

    def _look(self) -> None:
        row = self._row
        if row is None:
            return
        way = self._way()
        reachable = bool(_reach(row, way))
        self._reach.setText(_reach(row, way))
        self.field.setVisible(way is not NotifiedVia.CALL)
        self.send.setEnabled(reachable)
        if not reachable:
            text, icon = self.tr("Send text"), "message-square"
            hint = self.tr("There is no number or email address on the card.")
        elif self._handed_over:
            # A program that opens, or words that are copied, are not yet heard by anybody.
            text, icon = self._confirmation(way), "check"
            hint = self.tr("Once they know, say so here.")
        elif way is NotifiedVia.EMAIL:
            text, icon = self.tr("Write email"), "mail"
            hint = self.tr("Your email program opens with this written.")
        elif way is NotifiedVia.CALL:
            text, icon = self.tr("Call"), "phone"
            hint = self.tr("Once they know, say so here.")
        elif self._context.programs.can_text():
            text, icon = self.tr("Send text"), "message-square"
            hint = self.tr("Your messages open with this written.")
        else:
            text, icon = self.tr("Copy text"), "message-square"
            hint = self.tr("Copies the words, to send from your phone.")
        self._hint.setText(hint)
        self.send.setText(text)
        self.send.set_icon_name(icon)

    def _on_send_clicked(self) -> None:
        row, words = self._row, self.field.toPlainText().strip()
        if row is None or row.fix.person is None:
            return
        way = self._way()
        if self._handed_over:
            self._keep(way)
            return
        if way is NotifiedVia.CALL:
            self.call_asked.emit(row.fix.person, row.number)
        elif way is NotifiedVia.EMAIL:
            self._context.programs.write_email(row.email, row.fix.what, words)
        else:
            self._context.programs.write_text(row.number, words)
        self._handed_over = True
        self._look()

    def _confirmation(self, way: NotifiedVia) -> str:
        if way is NotifiedVia.CALL:
            return self.tr("Told by call")
        return self.tr("Told by email") if way is NotifiedVia.EMAIL else self.tr("Told by text")

    def _keep(self, how: NotifiedVia) -> None:
        from desk.services.fixes import tell

        if self._row is None:
            return
        fix = self._row.fix

        def kept(_fix: Fix) -> None:
            if self._row is not None and self._row.fix.id == fix.id:
                self._row = None
                self.told.emit()

        self._context.operations.write(tell, fix.id, how, draft=tell_draft_key(fix.id)).on_success(
            kept
        )


def _reach(row: FixRow, way: NotifiedVia) -> str:
    """Return the email address or the number; empty if the person has none."""
    return row.email if way is NotifiedVia.EMAIL else row.number
