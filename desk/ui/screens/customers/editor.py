"""The editor, which takes the place of the card and shows all fields of a person."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk.domain.people import Person
from desk.errors import NotUnderstood
from desk.formatting.text import isolated
from desk.services.desk import Written
from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.screens.customers.card_record import draft_key
from desk.ui.screens.customers.editor_form import EditorForm
from desk.ui.screens.customers.editor_rows import sides
from desk.ui.screens.customers.editor_state import (
    Typed,
    fields_of,
    kept_where_untouched,
    typed_of,
)
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.translation import translated
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import ask
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import DoubleRule, ScrollPage

if TYPE_CHECKING:
    from desk.services.person_edits import ChangedMeanwhile


class PersonEditor(QWidget):
    """A form that adds a person, or changes the one given.

    Each keystroke saves a draft. Esc keeps the draft for later; Never mind deletes it and tells how
    to get it back; Save writes the person.
    """

    saved = Signal(int, bool)  # person id, whether the person is new
    left = Signal()  # Esc was pressed: the draft stays
    given_up = Signal(object)  # Never mind was pressed: what was typed, or None

    def __init__(self, context: UiContext, person: Person | None, parent: QWidget) -> None:
        theme = context.theme
        super().__init__(parent)
        self._context = context
        self._person = person
        self._draft = Draft(
            context.runner, draft_key(person.id if person else None), person.id if person else None
        )
        self._read = person.fields if person is not None else None
        self._given = typed_of(person)
        self._drafted = False
        self._brought: QWidget | None = None  # the widget that the editor itself focused last
        title = (
            self.tr("Edit {name}").format(name=isolated(person.name))
            if person is not None
            else self.tr("Add a person")
        )
        self._title = PlainLabel(theme, title, Text.TITLE, wrap=True, most_lines=2)
        self.never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        self.save = DeskButton(theme, self.tr("Save"), ButtonKind.FILLED, large=True)
        self.save.setToolTip(self.tr("Ctrl Enter"))
        self.said = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.afresh = DeskButton(theme, self.tr("Start afresh"), ButtonKind.QUIET_ACTION, "undo-2")
        self._saying = QWidget()
        self.form = EditorForm(context, person)
        self._page = ScrollPage(self.form, parent=self)
        self._lay_out()
        self.form.build()
        self.form.fill(self._given)
        self.setAccessibleName(title)
        self.never.clicked.connect(self._on_never_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.afresh.clicked.connect(self._on_afresh_clicked)
        self.form.changed.connect(self._on_form_changed)
        self.form.focused.connect(self._on_form_focused)
        self._page.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        # A difference that the form itself makes (a lost space, say) is no change.
        self._given = self.form.typed()
        self._draft.read(self._restore)

    @property
    def person(self) -> Person | None:
        return self._person

    def first(self) -> QWidget:
        return self.form.first()

    def restore(self, typed: Typed) -> None:
        """Fill the fields with the texts of a draft."""
        self._drafted = True
        self.form.fill(typed)
        self._on_form_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S):
            self._on_save_clicked()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left, right = sides(self._context.theme, event.size().width())
        self._head.setContentsMargins(left, 18, right, 14)
        # Where the title would be cut, the buttons go below it.
        buttons = self.never.sizeHint().width() + self.save.sizeHint().width() + 16
        room = event.size().width() - left - right
        under = self._title.sizeHint().width() + buttons > room and room < self._context.theme.px(
            420
        )
        self._head.setDirection(
            QBoxLayout.Direction.TopToBottom if under else QBoxLayout.Direction.LeftToRight
        )
        self._saying.setContentsMargins(left, 8, right, 6)

    def _lay_out(self) -> None:
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.never)
        buttons.addWidget(self.save)
        head.addLayout(buttons)
        saying = QHBoxLayout(self._saying)
        saying.setContentsMargins(0, 0, 0, 0)
        saying.setSpacing(12)
        saying.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        saying.addWidget(self.afresh)
        self._saying.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(DoubleRule(self._context.theme))
        column.addWidget(self._saying)
        column.addWidget(self._page, 1)

    # the draft

    def _restore(self, content: Content | None) -> None:
        if not content or self._is_changed():
            return
        typed = {key: value for key, value in content.items() if key != "person"}
        texts = {**self._given["fields"], **typed.get("fields", {})}
        self.form.fill({**self._given, **typed, "fields": texts})
        self._drafted = True
        self._say(self.tr("This is what you had typed, not saved yet."), afresh=True)

    def _differing(self, typed: Typed) -> Typed:
        """Return what was typed; of a person only that, as the rest may change meanwhile."""
        if self._person is None:
            return typed
        given = self._given
        found = {key: value for key, value in typed.items() if value != given[key]}
        if "fields" in found:
            found["fields"] = {
                name: text
                for name, text in found["fields"].items()
                if text != given["fields"][name]
            }
        return found

    def _is_changed(self) -> bool:
        return self.form.typed() != self._given

    def _on_form_focused(self, field: QWidget) -> None:
        # A new row has its position only once the page knows the row's height.
        self._brought = field
        self._bring_into_view()

    def _on_range_changed(self) -> None:
        QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        field = self._brought
        if field is not None and isValid(field) and field.hasFocus():
            self._page.ensureWidgetVisible(field, 0, 24)

    def _on_form_changed(self) -> None:
        typed = self.form.typed()
        if typed != self._given:
            self._drafted = True
            self._draft.keep(self._differing(typed))
        elif self._drafted:
            self._drafted = False
            self._draft.drop()

    def _on_afresh_clicked(self) -> None:
        self.form.fill(self._given)
        self._drafted = False
        self._draft.drop()
        self._saying.hide()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    # leaving

    def _on_never_clicked(self) -> None:
        typed: dict[str, Any] | None = self.form.typed() if self._is_changed() else None
        if self._drafted:
            self._draft.drop()
        self.given_up.emit(typed)

    def _on_save_clicked(self) -> None:
        from desk.services.people import add_person, edit_person

        if not self.save.isEnabled():
            return
        try:
            fields = fields_of(
                self.form.typed(),
                self._person,
                self._context.formatter.clock.today(),
                self._context.formatter.date_style,
            )
        except NotUnderstood as error:
            self._say(str(error), error=True)
            return
        if self._person is None:
            self._write(add_person, fields)
        else:
            fields = kept_where_untouched(fields, self._given, self._person, self._context)
            self._write(edit_person, self._person.id, fields, read=self._read)

    def _write(self, service: Callable[..., Written[int]], *args: Any, **more: Any) -> None:
        self.save.setEnabled(False)
        task = self._context.operations.write(service, *args, draft=self._draft.hand_over(), **more)
        task.on_success(self._on_saved).on_error(self._on_failed)

    def _on_saved(self, person: int) -> None:
        self.saved.emit(person, self._person is None)

    def _on_failed(self, error: TaskError) -> None:
        self.save.setEnabled(True)
        self._draft.take_back(self._differing(self.form.typed()))
        self._say(error.sentence, error=True)
        from desk.services.person_edits import ChangedMeanwhile

        if isinstance(error.error, ChangedMeanwhile):
            self._ask_about(error.error)

    def _ask_about(self, changed: "ChangedMeanwhile") -> None:
        """Show the fields that were changed here and elsewhere, and whether to save these."""

        def save_mine() -> None:
            self._read = changed.read
            self._on_save_clicked()

        nothing = self.tr("nothing", "the value of a field")
        lines = [
            self.tr("{field}: there {theirs}, here {ours}").format(
                field=translated(each.label),
                theirs=isolated(each.theirs or nothing),
                ours=isolated(each.ours or nothing),
            )
            for each in changed.conflicts
        ]
        ask(
            self._context.theme,
            self._context.window,
            self.tr("Changed meanwhile"),
            "\n".join(lines),
            self.tr("Look again"),
            self.tr("Save what is here"),
            save_mine,
        )

    def _say(self, sentence: str, *, error: bool = False, afresh: bool = False) -> None:
        self.said.setText(sentence)
        self.said.set_token("late" if error else "ink2")
        self.afresh.setVisible(afresh)
        self._saying.show()
        announce(self, sentence)
