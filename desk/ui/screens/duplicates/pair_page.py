"""The comparison of two people, with a choice for each field in which they differ."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.ages import days_age
from desk.domain.duplicates import MergeField
from desk.domain.people import Person
from desk.formatting.duplicates import ComparedLine, compare_cards
from desk.formatting.durations import short_duration
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import Avatar
from desk.ui.widgets.button import LinkButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.painting import draw_box
from desk.ui.widgets.row_painting import RowState, draw_margin, draw_row_back

MARGIN = 96
_GAP = 16
_ROW = 44


class PairPage(QWidget):
    """Both cards side by side. `chosen` returns the fields whose right value is to be kept."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._rows: list[_ComparedRow] = []
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(32, 20, 32, 24)
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(self._content))

    def chosen(self) -> list[MergeField]:
        return [row.field for row in self._rows if row.field is not None and row.takes_other]

    def show_pair(self, one: Person, other: Person, differing: Sequence[MergeField]) -> None:
        self._clear()
        heads = QWidget()
        grid = QGridLayout(heads)
        grid.setContentsMargins(self._context.theme.px(MARGIN) + _GAP, 0, 0, 16)
        grid.setHorizontalSpacing(12)
        for place, person in enumerate((one, other)):
            grid.addWidget(_PairHeader(self._context.theme, person, self._talked(person)), 0, place)
            grid.setColumnStretch(place, 1)
        self._column.addWidget(heads)
        self._rows = [
            _ComparedRow(self._context.theme, line, (one, other))
            for line in compare_cards(one, other, differing, self._context.formatter)
        ]
        for row in self._rows:
            row.left_by.connect(lambda step, row=row: self._go(row, step))
            self._column.addWidget(row)
        if self._rows:
            self._rows[-1].set_last()
        self._column.addStretch(1)

    def first_stop(self) -> QWidget | None:
        """Return the row in which the first choice is to be made, or None."""
        return next((row.sides[0] for row in self._rows if row.sides), None)

    def _go(self, row: "_ComparedRow", step: int) -> None:
        """Focus the choice `step` rows further down or up."""
        rows = [each for each in self._rows if each.sides]
        target = rows.index(row) + step
        if 0 <= target < len(rows):
            word = next(word for word in rows[target].sides if word.isChecked())
            word.setFocus(Qt.FocusReason.TabFocusReason)

    def _talked(self, person: Person) -> str:
        if person.last_talked is None:
            return self.tr("Never talked")
        clock = self._context.formatter.clock
        days = (clock.today() - clock.local(person.last_talked).date()).days
        if days <= 0:
            return self.tr("Talked today")
        return self.tr("Talked {age} ago").format(
            age=short_duration(days_age(days), self._context.formatter)
        )

    def _clear(self) -> None:
        self._rows = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class _PairHeader(QWidget):
    """The head of a column: a small card with avatar, name and when they last talked."""

    def __init__(self, theme: Theme, person: Person, talked: str) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(Avatar(theme, person.name, person.id), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(PlainLabel(theme, person.name, weight=600))
        texts.addWidget(PlainLabel(theme, talked, Text.SMALL, "ink2"))
        row.addLayout(texts, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, c.card, c.line2)


class _ComparedRow(QWidget):
    """One line of both cards after the margin column; Left and Right move the choice.

    `left_by` carries -1 or 1, when the choice above or below is wanted.
    """

    left_by = Signal(int)

    def __init__(self, theme: Theme, line: ComparedLine, people: tuple[Person, Person]) -> None:
        super().__init__()
        self._theme = theme
        self._line = line
        self._last = False
        self.field = line.field
        self.sides: tuple[LinkButton, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        for place in range(2):
            self._grid.setColumnStretch(place, 1)
        if line.field is None:
            self._show_texts()
        else:
            self._show_choice(people)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def takes_other(self) -> bool:
        return bool(self.sides) and self.sides[1].isChecked()

    def set_last(self) -> None:
        self._last = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        side = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}.get(key)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if side is not None and self.sides:
            self.sides[side].setFocus(Qt.FocusReason.TabFocusReason)
            self.sides[side].setChecked(True)
        elif step is not None and self.sides:
            self.left_by.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        margin = theme.px(MARGIN)
        draw_row_back(painter, theme, self.rect(), RowState(), margin, self._last)
        first = QRect(0, -1, self.width(), theme.px(_ROW))
        draw_margin(painter, theme, first, margin, self._line.label)

    def _show_texts(self) -> None:
        line = self._line
        for place, text in enumerate((line.one, line.other)):
            label = PlainLabel(self._theme, text or "–", token="ink" if text else "ink3", wrap=True)
            label.setAccessibleName(
                self.tr("{label}: {text}").format(label=line.label, text=text or self.tr("nothing"))
            )
            # Begins where the words of a choice do.
            box = QWidget()
            inset = QHBoxLayout(box)
            inset.setContentsMargins(12, 0, 12, 0)
            inset.addWidget(label)
            self._grid.addWidget(box, 0, place, Qt.AlignmentFlag.AlignTop)

    def _show_choice(self, people: tuple[Person, Person]) -> None:
        group = QButtonGroup(self)
        sides = []
        texts = (self._line.one, self._line.other)
        for place, (text, person) in enumerate(zip(texts, people, strict=True)):
            name = self.tr("{label} as on the card of {name}: {text}").format(
                label=self._line.label, name=isolated(person.name), text=isolated(text)
            )
            word = LinkButton(self._theme, text, name)
            group.addButton(word)
            word.setAutoExclusive(True)  # a radio button to assistive tools
            self._grid.addWidget(word, 0, place, Qt.AlignmentFlag.AlignVCenter)
            sides.append(word)
        sides[0].setChecked(True)
        self.sides = tuple(sides)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        free = theme.px(_ROW) - (theme.px(36) if self.sides else theme.line_height(Text.BODY))
        # The hairline along the top edge counts to the row.
        above = (free + 1) // 2
        self._grid.setContentsMargins(theme.px(MARGIN) + _GAP, above, 0, free - above)
        self.setMinimumHeight(theme.px(_ROW))
