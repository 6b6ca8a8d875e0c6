"""Likely doubles, and merging two people: a page without a tab, under that of Customers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.duplicates import DuplicatePage, DuplicatePair, MergeField
from desk.domain.people import Person
from desk.formatting.duplicates import likeness_sentence
from desk.record import record
from desk.services.desk import Desk
from desk.services.duplicates import list_duplicates, mark_not_duplicate
from desk.services.person_merge import merge_people
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.duplicates.duplicate_list import DuplicateList
from desk.ui.screens.duplicates.pair_page import PairPage
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import DoubleRule, Footer


@record(frozen=True, slots=True)
class _Pair:
    one: Person
    other: Person
    differing: tuple[MergeField, ...]


class DuplicatesScreen(Screen):
    """Shows the list of pairs, or one pair. Esc goes back, at last out of the page."""

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
        self.doubles = DuplicateList(theme, context.actions, context.words)
        self.pair = PairPage(context)
        self._stages = QStackedWidget()
        self._stages.addWidget(self.doubles)
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
        self.doubles.compare_requested.connect(self._on_compare_requested)
        self.doubles.apart_requested.connect(self._keep_apart)
        self.back.clicked.connect(self._on_back_clicked)
        self.apart.clicked.connect(self._on_apart_clicked)
        self.merge.clicked.connect(self._on_merge_clicked)
        self._to_list()

    # what the window and other screens ask

    def show_doubles(self) -> None:
        """Look for them anew."""
        self._from_list = True
        self._to_list()
        self._look()

    def compare(self, one: int, other: int, why: str = "") -> None:
        """These two; `one` is who stays, in number, when they are merged."""
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
        elif self._stages.currentWidget() is self.doubles:
            self._look()
        elif self._wanted is not None and (
            changes is None or any(changes.touches_person(person) for person in self._wanted)
        ):
            self.compare(*self._wanted, self._why)

    def areas(self) -> list[QWidget]:
        stage: QWidget = self.pair if self._wanted is not None else self.doubles
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
            "doubles"
        )

    def _show_found(self, found: DuplicatePage) -> None:
        self.doubles.show_doubles(found)
        if self._stages.currentWidget() is self.doubles:
            self._say_found(found)
            if (stop := self.doubles.first_stop()) is not None and self._is_idle():
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

    def _on_pair_failed(self, trouble: TaskError) -> None:
        """One of them is gone by now: merged, or removed."""
        self.show_doubles()
        if not trouble.expected:
            self._context.operations.show_trouble(trouble)

    def _to_list(self) -> None:
        self._pair, self._wanted, self._why = None, None, ""
        self._stages.setCurrentWidget(self.doubles)
        self.title.setText(self.tr("Likely doubles"))
        self.said.setText(self.tr("Looking who is on your desk twice."))
        self._foot_says(self.tr("Close"), pair=False)

    def _foot_says(self, back: str, *, pair: bool) -> None:
        self.back.setText(back)
        self.apart.setVisible(pair)
        self.merge.setVisible(pair)

    def _on_compare_requested(self, pair: DuplicatePair) -> None:
        self.compare(pair.one.id, pair.other.id, likeness_sentence(pair, self._context.words))

    def _on_back_clicked(self) -> None:
        if self._stages.currentWidget() is self.pair and self._from_list:
            self.show_doubles()
        else:
            self.left.emit()

    def _on_apart_clicked(self) -> None:
        if self._pair is not None:
            self.mark_not_duplicate(self._pair.one.id, self._pair.other.id)
            self._leave_pair()

    def _keep_apart(self, pair: DuplicatePair) -> None:
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
            self.show_doubles()
        else:
            self._to_list()
            self.person_requested.emit(person)

    def _on_not_merged(self, trouble: TaskError) -> None:
        self.merge.setEnabled(True)
        self._context.operations.show_trouble(trouble)

    def _leave_pair(self) -> None:
        if self._from_list:
            self.show_doubles()
        else:
            self._to_list()
            self.left.emit()

    def _is_idle(self) -> bool:
        """Whether the keyboard is nowhere in particular."""
        focus: QWidget | None = self.window().focusWidget()
        return self.isVisible() and (focus is None or focus is self.window())


def _read_pair(desk: Desk, one: int, other: int) -> _Pair:
    from desk.services.people import get_person
    from desk.services.person_merge import list_differing

    two = get_person(desk, one), get_person(desk, other)
    return _Pair(*two, list_differing(*two))
