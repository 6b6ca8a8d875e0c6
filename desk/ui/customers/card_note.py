"""A note on somebody's card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.data.records.history import TimelineRow
from desk.data.records.people import Person
from desk.ui.actions import Actions
from desk.ui.background import Background
from desk.ui.customers.card_form import Form
from desk.ui.draft import Content, Draft
from desk.ui.text import isolated
from desk.ui.theme import Theme
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import TextField
from desk.ui.words import first_name


class NoteDialog(Form):
    """Kept as a draft while it is typed; Ctrl Enter saves."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        background: Background,
        actions: Actions,
        person: Person,
        note: TimelineRow | None = None,
    ) -> None:
        name = isolated(first_name(person.name))
        title = _tr("A note on {name}’s card").format(name=name)
        super().__init__(theme, window, title, _tr("Save note"), 440)
        self._actions = actions
        self._person = person
        self._note = note
        key = f"note:{note.id}" if note else f"note:person:{person.id}"
        self._draft = Draft(background, key, person.id)
        self.text = TextField(theme, name=self.tr("Note"), height=140)
        self.text.setPlainText(note.text if note else "")
        self.body.addWidget(self.text)
        self.add_trouble()
        self.text.textChanged.connect(self._on_text_changed)
        self._draft.read(self._restore)
        self.look()
        self.open_card(self.text)

    def is_complete(self) -> bool:
        return bool(self.text.toPlainText().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._on_save_clicked()
            return
        super().keyPressEvent(event)

    def give_up(self) -> None:
        self._draft.drop()
        self.reject()

    def keep(self) -> None:
        from desk.services.notes import add_note, edit_note

        text = self.text.toPlainText()
        if self._note is None:
            self._actions.write(
                add_note, self._person.id, text, done=self._on_saved, failed=self.on_failed
            )
        else:
            self._actions.write(
                edit_note, self._note.id, text, done=self._on_saved, failed=self.on_failed
            )

    def _on_saved(self, _note: int) -> None:
        self._draft.drop()
        self.accept()

    def _on_text_changed(self) -> None:
        self.look()
        self._draft.keep({"text": self.text.toPlainText()})

    def _restore(self, content: Content | None) -> None:
        untouched = self.text.toPlainText() == (self._note.text if self._note else "")
        if content and untouched:
            self.text.blockSignals(True)
            self.text.setPlainText(str(content.get("text", "")))
            self.text.blockSignals(False)
            self.look()
