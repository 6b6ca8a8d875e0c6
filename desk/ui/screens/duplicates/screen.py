"""The screen of likely duplicates and of merging two people; it belongs to Customers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.duplicates import DuplicatePage, DuplicatePair, MergeField
from desk.domain.people import Person, PersonRef, PersonRow
from desk.formatting.duplicates import likeness_sentence, likeness_word
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.record import record
from desk.services.desk import Desk
from desk.services.duplicates import list_duplicates, mark_not_duplicate
from desk.services.person_merge import merge_people
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import ActionRegistry, RecordActions
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.dialogs.person_field import PersonField
from desk.ui.screen import Screen
from desk.ui.screens.duplicates.pair_page import PairPage
from desk.ui.task_runner import TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import Avatar
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel, as_tooltip
from desk.ui.widgets.page import DoubleRule, Footer, ScrollPage
from desk.ui.widgets.row_list import MarginList, MarginRow

_PAGE = 30  # rows shown at first, and more at a time
_NARROW = 560  # width of a narrow row in pixels at 100 % text


@record(frozen=True, slots=True)
class _Pair:
    one: Person
    other: Person
    differing: tuple[MergeField, ...]


class DuplicatesScreen(Screen):
    """Shows the list of pairs, or one pair. Esc goes back, from the list to Customers."""

    left = Signal()
    person_requested = Signal(int)

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._pair: _Pair | None = None
        self._wanted: tuple[int, int] | None = None
        self._from_list = True
        self._stale = True
        self.title = PlainLabel(theme, "", Text.TITLE)
        self.said = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.duplicates = DuplicateList(theme, context.actions, context.formatter)
        self.pair = PairPage(context)
        self._stages = QStackedWidget()
        self._stages.addWidget(self.duplicates)
        self._stages.addWidget(self.pair)
        self.back = DeskButton(theme, "", ButtonKind.QUIET, large=True)
        self.apart = DeskButton(theme, self.tr("Not the same"), large=True)
        self.merge = DeskButton(theme, self.tr("Merge into one"), ButtonKind.FILLED, large=True)
        self._foot = Footer(theme)
        self._foot.row.addWidget(self.back)
        self._foot.row.addStretch(1)
        self._foot.row.addWidget(self.apart)
        self._foot.row.addWidget(self.merge)
        head = QVBoxLayout()
        head.setContentsMargins(32, 24, 32, 16)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(DoubleRule(theme))
        column.addWidget(self._stages, 1)
        column.addWidget(self._foot)
        self.duplicates.compare_requested.connect(self._on_compare_requested)
        self.duplicates.apart_requested.connect(self._mark_not_duplicate)
        self.back.clicked.connect(self._on_back_clicked)
        self.apart.clicked.connect(self._on_not_duplicate_clicked)
        self.merge.clicked.connect(self._on_merge_clicked)
        self._to_list()

    # what the window and other screens ask

    def show_duplicates(self) -> None:
        """Search for pairs again and show the list."""
        self._from_list = True
        self._to_list()
        self._look()

    def compare(self, one: int, other: int, why: str = "") -> None:
        """Show two people. Merged, they have the id of `one`; `why` is their likeness."""
        self._from_list = self._from_list and bool(why)
        self._wanted = (one, other)
        self._why = why
        self._context.runner.run(_read_pair, one, other).on_success(self._show_pair).on_error(
            self._on_pair_failed
        ).coalesce("merging pair")

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is not None and not changes.touches(Area.PEOPLE):
            return
        if not self.isVisible():
            self._stale = True
        elif self._stages.currentWidget() is self.duplicates:
            self._look()
        elif self._wanted is not None and (
            changes is None or any(changes.touches_person(person) for person in self._wanted)
        ):
            self.compare(*self._wanted, self._why)

    def areas(self) -> list[QWidget]:
        stage: QWidget = self.pair if self._wanted is not None else self.duplicates
        return [stage, self._foot]

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back_clicked()
        else:
            super().keyPressEvent(event)

    # inside

    def _look(self) -> None:
        self._stale = False
        self._context.runner.run_long(list_duplicates).on_success(self._show_found).coalesce(
            "duplicates"
        )

    def _show_found(self, found: DuplicatePage) -> None:
        self.duplicates.show_duplicates(found)
        if self._stages.currentWidget() is self.duplicates:
            self._say_found(found)
            if (stop := self.duplicates.first_stop()) is not None and self._is_idle():
                stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_found(self, found: DuplicatePage) -> None:
        if found.more:
            self.said.setText(self.tr("The likeliest %n pairs come first.", "", len(found.pairs)))
        elif found.pairs:
            self.said.setText(self.tr("%n pairs may be one person each.", "", len(found.pairs)))
        else:
            self.said.setText(self.tr("Everybody is on your desk once."))

    def _show_pair(self, pair: _Pair) -> None:
        self._pair = pair
        self.pair.show_pair(pair.one, pair.other, pair.differing)
        self._stages.setCurrentWidget(self.pair)
        self.title.setText(self.tr("One person, or two?"))
        why = [self._why] if self._why else []
        if pair.differing:
            what = self.tr("Choose what the card says where they differ; the rest of both is kept.")
        else:
            what = self.tr("Merged, everything of both is on one card.")
        self.said.setText(" ".join([*why, what]))
        self._foot_says(self.tr("Back"), pair=True)
        stop = self.pair.first_stop() or self.merge
        if self.isVisible():
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pair_failed(self, error: TaskError) -> None:
        """Show the list; one of the pair was merged or removed meanwhile."""
        self.show_duplicates()
        if not error.expected:
            self._context.operations.show_error(error)

    def _to_list(self) -> None:
        self._pair, self._wanted, self._why = None, None, ""
        self._stages.setCurrentWidget(self.duplicates)
        self.title.setText(self.tr("Likely doubles"))
        self.said.setText(self.tr("Looking who is on your desk twice."))
        self._foot_says(self.tr("Close"), pair=False)

    def _foot_says(self, back: str, *, pair: bool) -> None:
        self.back.setText(back)
        self.apart.setVisible(pair)
        self.merge.setVisible(pair)

    def _on_compare_requested(self, pair: DuplicatePair) -> None:
        self.compare(pair.one.id, pair.other.id, likeness_sentence(pair, self._context.formatter))

    def _on_back_clicked(self) -> None:
        if self._stages.currentWidget() is self.pair and self._from_list:
            self.show_duplicates()
        else:
            self.left.emit()

    def _on_not_duplicate_clicked(self) -> None:
        if self._pair is not None:
            self.mark_not_duplicate(self._pair.one.id, self._pair.other.id)
            self._leave_pair()

    def _mark_not_duplicate(self, pair: DuplicatePair) -> None:
        self.mark_not_duplicate(pair.one.id, pair.other.id)

    def mark_not_duplicate(self, one: int, other: int) -> None:
        self._context.operations.write(mark_not_duplicate, one, other)

    def _on_merge_clicked(self) -> None:
        if self._pair is None:
            return
        one, other = self._pair.one.id, self._pair.other.id
        self.merge.setEnabled(False)
        self._wanted = None
        self._context.operations.write(
            merge_people, one, other, tuple(self.pair.chosen())
        ).on_success(lambda _person: self._on_merged(one)).on_error(self._on_not_merged)

    def _on_merged(self, person: int) -> None:
        self.merge.setEnabled(True)
        if self._from_list:
            self.show_duplicates()
        else:
            self._to_list()
            self.person_requested.emit(person)

    def _on_not_merged(self, error: TaskError) -> None:
        self.merge.setEnabled(True)
        self._context.operations.show_error(error)

    def _leave_pair(self) -> None:
        if self._from_list:
            self.show_duplicates()
        else:
            self._to_list()
            self.left.emit()

    def _is_idle(self) -> bool:
        """Return whether nothing in particular has the focus."""
        focus: QWidget | None = self.window().focusWidget()
        return self.isVisible() and (focus is None or focus is self.window())


def _read_pair(desk: Desk, one: int, other: int) -> _Pair:
    from desk.services.people import get_person
    from desk.services.person_merge import list_differing

    two = get_person(desk, one), get_person(desk, other)
    return _Pair(*two, list_differing(*two))


class DuplicateList(QWidget):
    """The list of pairs. Enter compares the pair with the focus, N marks it as two people."""

    compare_requested = Signal(object)  # DuplicatePair
    apart_requested = Signal(object)  # DuplicatePair

    def __init__(self, theme: Theme, registry: ActionRegistry, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._theme = theme
        self._pairs: Sequence[DuplicatePair] = ()
        self._most = _PAGE
        actions = self._actions = RecordActions[DuplicatePair](registry, "duplicates", self)
        actions.add(
            "apart",
            self.tr("Two different people"),
            "x",
            lambda pair, _row: self.apart_requested.emit(pair),
            shortcut=shortcuts.NOT_DUPLICATE,
        )
        self.ledger = MarginList(theme, self.tr("Likely doubles"))
        self.more = DeskButton(theme, "", ButtonKind.QUIET_ACTION, "chevron-down")
        self.more.clicked.connect(self._on_more_clicked)
        self.more.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(0)
        column.addWidget(self.ledger)
        below = QHBoxLayout()
        below.setContentsMargins(0, 8, 0, 0)
        below.addWidget(self.more)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(content))

    def show_duplicates(self, found: DuplicatePage) -> None:
        """Show pairs; the focus stays at its position if it was in the list."""
        focus: QWidget | None = self.window().focusWidget()
        place = next(
            (
                number
                for number, row in enumerate(self.ledger.rows())
                if focus is not None and (row is focus or row.isAncestorOf(focus))
            ),
            None,
        )
        self._pairs = found.pairs
        rows: list[QWidget] = [
            self._row(pair, first=number == 0)
            for number, pair in enumerate(found.pairs[: self._most])
        ]
        if not rows:
            rows.append(
                EmptyState(
                    self._theme,
                    self.tr("No likely doubles"),
                    self.tr("Nobody shares a number, an email or a name with somebody else."),
                )
            )
        self.ledger.set_rows(rows)
        hidden = len(found.pairs) - self._most
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("%n more", "", hidden))
        if found.pairs and place is not None:
            rows[min(place, len(rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget | None:
        return next(iter(self.ledger.rows()), None) if self._pairs else None

    def _row(self, pair: DuplicatePair, *, first: bool) -> "_PairRow":
        row = _PairRow(self._theme, pair, self._formatter, first=first)
        row.apart.clicked.connect(lambda: self.apart_requested.emit(pair))
        row.compare.clicked.connect(lambda: self.compare_requested.emit(pair))
        row.opened.connect(lambda: self.compare_requested.emit(pair))
        row.key_pressed.connect(lambda event: self._actions.trigger_key(event, pair, row))
        return row

    def _on_more_clicked(self) -> None:
        self._most += _PAGE
        self.show_duplicates(DuplicatePage(tuple(self._pairs), False))


class _PairRow(MarginRow):
    """A row with both people and two buttons; in a narrow row the names take precedence."""

    def __init__(
        self, theme: Theme, pair: DuplicatePair, formatter: Formatter, *, first: bool
    ) -> None:
        names = {"name": isolated(pair.one.name), "other": isolated(pair.other.name)}
        why = likeness_sentence(pair, formatter)
        spoken = QCoreApplication.translate("_PairRow", "{name} and {other}. {why}")
        margin = likeness_word(pair.likeness[0], formatter)
        super().__init__(theme, spoken.format(**names, why=why), margin)
        self.setToolTip(as_tooltip(why))
        self.content.setSpacing(8)
        self._faces = [_PairAvatar(theme, person) for person in (pair.one, pair.other)]
        for face in self._faces:
            self.content.addWidget(face, 1)
        self.apart = DeskButton(theme, self.tr("Not the same"), ButtonKind.QUIET)
        self.apart.setAccessibleName(self.tr("{name} and {other} are not the same").format(**names))
        kind = ButtonKind.FILLED if first else ButtonKind.ACTION
        self.compare = DeskButton(theme, self.tr("Compare"), kind)
        self.compare.setAccessibleName(self.tr("Compare {name} and {other}").format(**names))
        self.content.addWidget(self.apart)
        self.content.addWidget(self.compare)
        # Inside the focus line of the row.
        self.content.addSpacing(8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._theme.px(_NARROW)
        self.apart.shorten("x" if narrow else None)
        for face in self._faces:
            face.avatar.setVisible(not narrow)
        super().resizeEvent(event)


class _PairAvatar(QWidget):
    """A person in half a row: avatar, name, and the second line."""

    def __init__(self, theme: Theme, person: PersonRow) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.avatar = Avatar(theme, person.name, person.id)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(PlainLabel(theme, person.name, weight=600))
        if person.second:
            texts.addWidget(PlainLabel(theme, person.second, Text.SMALL, "ink2"))
        texts.addStretch(1)
        row.addLayout(texts, 1)


class MergeDialog(FormDialog):
    """Asks for the person to merge with. `chosen` carries their id."""

    chosen = Signal(int)

    def __init__(self, context: UiContext, person: PersonRef) -> None:
        title = self.tr("Merge {name} with…").format(name=isolated(person.name))
        super().__init__(context, title, self.tr("Compare"), large=False)
        if self.reject_button is not None:
            self.reject_button.setText(self.tr("Cancel"))
        self._person = person
        self.field = PersonField(context, self.tr("A name or a number"), self.tr("With whom"))
        self.field.person_chosen.connect(self._on_person_chosen)
        self.field.returnPressed.connect(self.submit)
        hint = self.tr("First you see both side by side. Nothing changes until then.")
        self.hint = PlainLabel(context.theme, hint, Text.SMALL, "ink2", wrap=True)
        self.body.addWidget(self.field)
        self.body.addSpacing(10)
        self.body.addWidget(self.hint)
        self.open_form({}, self.field)

    def validate(self) -> list[FieldError]:
        other = self.field.person
        return [FieldError(self.field)] if other is None or other.id == self._person.id else []

    def submit(self) -> None:
        other = self.field.person
        if other is not None and not self.validate():
            self.accept()
            self.chosen.emit(other.id)

    def _on_person_chosen(self, person: PersonRef | None) -> None:
        self.refresh()
        if person is not None and person.id == self._person.id:
            self.hint.setText(self.tr("That is the same card. Choose another one."))
