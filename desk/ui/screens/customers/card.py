"""The right half of Customers: one person's card, the editor, or a placeholder."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desk.changes import Changes
from desk.domain.people import Person
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.text import isolated
from desk.record import record
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.ui.actions.registry import Action
from desk.ui.context import UiContext
from desk.ui.screens.customers.card_page import CardPage
from desk.ui.screens.customers.card_record import (
    CardRecord,
    draft_key,
    read_card,
    read_more,
    read_new_draft,
)
from desk.ui.screens.customers.editor_state import Typed
from desk.ui.screens.customers.history_actions import (
    OpenItemActions,
    TimelineActions,
    TimelineTarget,
    fix_row,
)
from desk.ui.screens.customers.person_actions import MORE_MENU, PersonActions
from desk.ui.screens.customers.timeline import PAGE
from desk.ui.task_runner import TaskError, TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from desk.ui.screens.customers.editor import PersonEditor


_MINUTE_MS = 60_000


class PersonCard(QWidget):
    """Reads and shows one person, and reads again what `refresh` says was changed.

    An answer about a person who is no longer wanted is dropped.
    """

    email_requested = Signal(str)  # an email address
    person_requested = Signal(int)  # id of a person named on this card
    person_added = Signal(int)
    person_gone = Signal()
    person_changed = Signal(object)  # id of the person now in front, None for nobody

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._id: int | None = None
        self._record: CardRecord | None = None
        self._reading_more = False
        self._editor: PersonEditor | None = None
        # the widget that had the focus before the editor opened
        self._came_from: QWidget | None = None
        self._takes_focus = False
        self.person_actions = PersonActions(context, self)
        self.fix_actions = OpenItemActions(context, self)
        self.timeline_actions = TimelineActions(
            context, self.person_actions, self.fix_actions, self
        )
        self.nobody = CardPlaceholder(theme)
        self.page = CardPage(context)
        self._seeker = TimelineSeeker(self.page, context.runner, self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.nobody)
        self._pages.addWidget(self.page)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.timeout.connect(self._read)
        self.setAccessibleName(self.tr("Card"))
        self._connect()

    def _connect(self) -> None:
        page, actions = self.page, self.person_actions
        actions.email_requested.connect(self.email_requested)
        actions.edit_requested.connect(self._on_edit_requested)
        self.nobody.add_requested.connect(self.add_person)
        page.notice.go_on_requested.connect(self.edit_person)
        page.notice.discard_requested.connect(self._on_notice_let_go_requested)
        page.head.star_clicked.connect(lambda: self._trigger("star", page.head))
        page.head.person_requested.connect(self.person_requested)
        page.bar.triggered.connect(self._trigger)
        page.bar.more.clicked.connect(
            lambda: self._with(
                lambda who: actions.open_menu(who.name, MORE_MENU, who, page.bar.more)
            )
        )
        page.remember.lines_given.connect(actions.remember)
        page.kinds_chosen.connect(self._on_page_kinds_chosen)
        page.more_wanted.connect(self._on_page_more_wanted)
        side, items = page.side, self.fix_actions
        side.fix_triggered.connect(
            lambda name, fix, row: self._with(
                lambda who: items.trigger(name, fix_row(who, fix), row)
            )
        )
        side.fix_menu_wanted.connect(
            lambda fix, row: self._with(lambda who: items.open_menu(fix_row(who, fix), row))
        )
        side.fix_key_pressed.connect(
            lambda event, fix, row: self._with(
                lambda who: items.on_fix_key(event, fix_row(who, fix), row)
            )
        )
        side.triggered.connect(self._trigger)
        side.purchase_chosen.connect(
            lambda bought: self._with(lambda who: actions.edit_purchase(who, bought))
        )
        side.number_chosen.connect(self._on_side_number_chosen)
        side.email_chosen.connect(self.email_requested)
        side.text_chosen.connect(self.person_actions.copy)
        timeline, rows = page.timeline, self.timeline_actions
        timeline.opened.connect(lambda row: self._with(lambda who: rows.edit(who, row)))
        timeline.key_pressed.connect(
            lambda row, event: self._with(
                lambda who: rows.trigger_key(event, TimelineTarget(who, row), timeline)
            )
        )
        timeline.menu_requested.connect(
            lambda row, point: self._with(
                lambda who: rows.open_menu(TimelineTarget(who, row), point)
            )
        )

    # called by the screen

    @property
    def person_id(self) -> int | None:
        return self._id

    @property
    def record(self) -> CardRecord | None:
        return self._record

    @property
    def is_editing(self) -> bool:
        return self._editor is not None

    def show_person(self, person_id: int | None) -> None:
        """Show a person, or nobody for None; text typed in the editor of another one stays as a
        draft.
        """
        if person_id == self._id and person_id is not None:
            # The list calls this after each reading: an open editor must stay open.
            return
        self._close_editor()
        if person_id != self._id:
            self.page.choose_all()
        self._set_person(person_id)
        self._read()

    def door(self) -> QWidget:
        """Return the widget at which the keyboard starts."""
        if self._editor is not None:
            return self._editor.first()
        return self.page.bar.first() if self._record is not None else self.nobody.add

    def take_keyboard(self) -> None:
        """Move the focus to the card as soon as the wanted person is shown."""
        if self._is_read():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._takes_focus = True

    def show_row(self, kind: TimelineKind, record: int, at: datetime) -> None:
        """Bring one row of the shown person's timeline into view and give it the focus."""
        self._seeker.seek(Sought(kind, record, at))
        self.page.choose_all()
        self._read()

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is None or (self._id is not None and changes.touches_person(self._id)):
            self._read()

    def add_person(self) -> None:
        """Open the editor for a new person, with the text of an earlier draft if there is one."""
        self._open_editor(None)

    def edit_person(self) -> None:
        """Open the editor with the person who is shown."""
        if self._id is not None:
            # Read the person again: another process may have changed them since.
            self._context.runner.run(get_person, self._id).on_success(self._open_editor).coalesce(
                "card editor"
            )

    def run_action(self, name: str, person_id: int) -> None:
        """Run an action of `PersonActions` for somebody who need not be shown."""
        self._context.runner.run(get_person, person_id).on_success(
            lambda who: self.person_actions.trigger(name, who, self.page.bar.check_in)
        )

    def palette_actions(self) -> Sequence[Action]:
        """Return the actions that Ctrl K lists for the shown person; none while they are edited."""
        if self._record is None or self.is_editing:
            return ()
        return self.person_actions.palette_actions(self._record.person, self.page.bar.check_in)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.door().setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self._editor is None:
            self.edit_person()
            return
        super().keyPressEvent(event)

    # reading

    def _set_person(self, person_id: int | None) -> None:
        changed = person_id != self._id
        self._id = person_id
        if changed:
            self.person_changed.emit(person_id)

    def _read(self) -> None:
        if self._id is None:
            self._context.runner.cancel("card")
            self._record = None
            self._show_page(self.nobody)
            self._context.runner.run(read_new_draft).on_success(self.nobody.show_draft).coalesce(
                "card nobody"
            )
            return
        same = self._is_read()
        # Read whole pages, so that new rows push none off the end.
        pages = max(1, -(-len(self.page.model.rows) // PAGE)) if same else 1
        self._context.runner.run(read_card, self._id, self.page.kinds, pages * PAGE).on_success(
            self._show
        ).on_error(self._on_failed).coalesce("card")

    def _show(self, record: CardRecord) -> None:
        another = self._record is None or self._record.person.id != record.person.id
        self._record = record
        self._reading_more = False
        self.page.show_record(record)
        if another:
            self.page.to_top()
        if self._editor is None:
            self._show_page(self.page)
        if self._takes_focus:
            self._takes_focus = False
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._seeker.look(record.person.id)

    def _on_failed(self, error: TaskError) -> None:
        if not error.expected:
            self._context.operations.show_error(error)
            return
        self._set_person(None)
        self._record = None
        self._takes_focus = False
        self._close_editor()
        self._show_page(self.nobody)
        self.person_gone.emit()

    def _on_page_kinds_chosen(self, _kinds: frozenset[TimelineKind] | None) -> None:
        self.page.model.set_rows((), "", more=False)
        self._read()

    def _on_page_more_wanted(self) -> None:
        rows = self.page.model.rows
        if self._reading_more or not rows or not self.page.model.more or self._id is None:
            return
        self._reading_more = True
        person, kinds = self._id, self.page.kinds

        def show(older: Sequence[TimelineRow]) -> None:
            # If the whole card is being read again, that reading brings these rows or
            # replaces them.
            if not self._reading_more or (person, kinds) != (self._id, self.page.kinds):
                return
            self._reading_more = False
            self.page.add_rows(older, more=len(older) >= PAGE)

        self._context.runner.run(read_more, person, kinds, rows[-1].at, PAGE).on_success(
            show
        ).coalesce("card more")

    def _with(self, act: Callable[[Person], object]) -> None:
        if self._record is not None:
            act(self._record.person)

    def _trigger(self, name: str, anchor: QWidget) -> None:
        self._with(lambda who: self.person_actions.trigger(name, who, anchor))

    def _on_edit_requested(self, person_id: int) -> None:
        self.show_person(person_id)
        self.edit_person()

    def _on_side_number_chosen(self, number: str) -> None:
        self._with(lambda who: self.person_actions.call_number(who, number))

    # the editor

    def _open_editor(self, person: Person | None) -> None:
        from desk.ui.screens.customers.editor import PersonEditor

        if person is not None and person.id != self._id:
            return
        self._close_editor()
        self._came_from = self.window().focusWidget()
        editor = PersonEditor(self._context, person, self)
        editor.saved.connect(self._on_editor_saved)
        editor.left.connect(self._on_editor_left)
        editor.given_up.connect(self._on_editor_given_up)
        self._editor = editor
        self._pages.addWidget(editor)
        self._show_page(editor)
        editor.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            self._pages.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _on_editor_saved(self, person: int, is_new: bool) -> None:
        self._close_editor()
        self._set_person(person)
        self._go_back()
        self._read()
        if is_new:
            self.page.choose_all()
            self.person_added.emit(person)

    def _on_editor_left(self) -> None:
        self._close_editor()
        self._show_page(self.nobody if self._record is None else self.page)
        self._go_back()
        self._read()

    def _go_back(self) -> None:
        """Give the focus back to the widget that had it before the editor opened."""
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible() and back is not self.window():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_keyboard()

    def _is_read(self) -> bool:
        return self._id is None or (self._record is not None and self._record.person.id == self._id)

    def _on_editor_given_up(self, typed: Typed | None) -> None:
        person = self._editor.person if self._editor is not None else None
        self._on_editor_left()
        if typed is not None:
            self._context.operations.show_message(self.tr("Not saved."))
            self._context.operations.offer(
                self.tr("Go on typing"), lambda: self._go_on(person, typed)
            )

    def _go_on(self, person: Person | None, typed: Typed) -> None:
        if person is None or person.id == self._id:
            self._open_editor(person)
            if self._editor is not None:
                self._editor.restore(typed)

    def _on_notice_let_go_requested(self) -> None:
        from desk.ui.draft import Draft

        if self._id is not None:
            Draft(self._context.runner, draft_key(self._id), self._id).drop()
            self._read()

    def _show_page(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)


_AT_ONCE = 200


_GROWS_MS = 300


_MOST = 4000  # the largest number of rows that the list still scrolls smoothly


@record(frozen=True, slots=True)
class Sought:
    """A timeline row to be found; `at` is about when it happened: no older row can be it."""

    kind: TimelineKind
    id: int
    at: datetime

    def is_it(self, row: TimelineRow) -> bool:
        """Return whether `row` is the sought one; a call may appear as the check-in it answered."""
        if self.kind is TimelineKind.CALL and row.kind is TimelineKind.CHECK_IN:
            return row.call_id == self.id
        return (row.kind, row.id) == (self.kind, self.id)

    def among(self, rows: Sequence[TimelineRow]) -> TimelineRow | None:
        return next((row for row in rows if self.is_it(row)), None)

    def may_follow(self, rows: Sequence[TimelineRow]) -> bool:
        """Return whether the sought row may be among those after `rows`."""
        return bool(rows) and rows[-1].at >= self.at and len(rows) < _MOST


class TimelineSeeker(QObject):
    """Reads older timeline rows of a card until the sought row is there, then shows it."""

    def __init__(self, page: CardPage, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._runner = runner
        self._sought: Sought | None = None
        self._person = 0
        # The page grows to the height of new rows a little later, and cannot scroll there before.
        self._growing = QTimer(self, singleShot=True, interval=_GROWS_MS)
        page.scroll_bar.rangeChanged.connect(self._on_range_changed)

    def seek(self, sought: Sought) -> None:
        """Look for this row once the card has been read again."""
        self._sought = sought

    def look(self, person: int) -> None:
        """Look for the sought row now that the newest rows of this person are there."""
        self._person = person
        if self._sought is not None:
            # Wait until the page has the height of its rows.
            QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        sought, model = self._sought, self._page.model
        if sought is None:
            return
        rows = model.rows
        row = sought.among(rows)
        if row is not None:
            self._sought = None
            self._page.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
            self._growing.start()
            self._page.timeline.choose(row)
        elif model.more and sought.may_follow(rows):
            self._runner.run(read_until, self._person, rows[-1].at, sought).on_success(
                self._show_older
            ).coalesce("card more")
        else:
            self._sought = None

    def _on_range_changed(self) -> None:
        if self._growing.isActive():
            timeline = self._page.timeline
            QTimer.singleShot(0, self, lambda: timeline.scrollTo(timeline.currentIndex()))

    def _show_older(self, found: tuple[list[TimelineRow], bool]) -> None:
        older, more = found
        if self._sought is not None and self._sought.among(older) is None:
            self._sought = None
        self._page.add_rows(older, more=more)
        QTimer.singleShot(0, self, self._look)


def read_until(
    desk: Desk, person: int, before: datetime, sought: Sought
) -> tuple[list[TimelineRow], bool]:
    """Return the rows older than `before` down to the sought one, and whether there are more."""
    from desk.services.people import list_timeline

    found: list[TimelineRow] = []
    while len(found) < _MOST:
        rows = list_timeline(desk, person, before=before, limit=_AT_ONCE)
        found += rows
        if len(rows) < _AT_ONCE:
            return found, False
        if sought.among(rows) is not None or rows[-1].at < sought.at:
            break
        before = rows[-1].at
    return found, True


class CardPlaceholder(QWidget):
    """A title, a hint and a button that adds a person; on an empty desk also one that imports."""

    add_requested = Signal()
    file_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fact = EmptyState(theme, "", "", margin=0, height=64, gap=0)
        self._draft = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.add = DeskButton(theme, self.tr("Add a person"), ButtonKind.PLAIN, "user-plus")
        self.add.clicked.connect(self.add_requested)
        self.file = DeskButton(theme, self.tr("Bring people in"), icon="import")
        self.file.clicked.connect(self.file_requested)
        self._ways = FlowLayout(theme, 12)
        self._ways.add(self.add)
        self._ways.add(self.file)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 28, 24)
        column.setSpacing(16)
        column.addWidget(self._fact)
        column.addWidget(self._draft)
        column.addWidget(self._ways)
        column.addStretch(1)
        self._draft.hide()
        self.set_empty(False)

    def set_empty(self, empty: bool) -> None:
        """Show the texts for an empty desk, or those for a desk with people."""
        if empty:
            self._fact.set_texts(
                self.tr("Nobody is on your desk yet"),
                self.tr("A name or a number is enough to begin with."),
            )
        else:
            self._fact.set_texts(
                self.tr("Nobody is chosen"),
                self.tr("Choose somebody on the left, or add a person."),
            )
        self.add.set_kind(ButtonKind.FILLED if empty else ButtonKind.PLAIN)
        self.file.setVisible(empty)
        self._ways.again()

    def show_draft(self, content: dict[str, Any] | None) -> None:
        """Offer to continue adding a person whose draft this is; None for no draft."""
        if not content:
            self.add.setText(self.tr("Add a person"))
            self._ways.again()
            self._draft.hide()
            return
        fields = content.get("fields", {})
        name = " ".join(
            str(fields.get(part, "")).strip() for part in ("given", "family") if fields.get(part)
        )
        self.add.setText(self.tr("Go on adding"))
        self._draft.setText(
            self.tr("You were adding {name}.").format(name=isolated(name))
            if name
            else self.tr("You were adding somebody.")
        )
        self._draft.show()
        self._ways.again()
