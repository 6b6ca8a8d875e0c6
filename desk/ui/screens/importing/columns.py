"""The page that asks for the field of each column and shows the first people it makes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.formats.csv.column_mapping import NAMING_FIELDS
from desk.formats.parsed import ParsedPerson, Problem
from desk.formatting.text import one_line
from desk.services.importing.importer import ColumnChoice, ImportTable
from desk.ui.context import UiContext
from desk.ui.screens.importing.detail import column_names, person_name, second_line
from desk.ui.screens.settings.choices import Choice
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage, SectionHead
from desk.ui.widgets.painting import draw_text, hline
from desk.ui.widgets.pick_panel import Pick
from desk.ui.widgets.toggle import Switch

_MOST_COLUMNS = 200  # a table with more columns is no table of people
_BESIDE = 900  # pixels at 100 %; if narrower, the people stand below the columns


class ColumnsStage(QWidget):
    """Asks what each column is; `changed` is emitted with each choice, `columns()` returns all."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._picks = [Pick(key, words) for key, words in column_names(context.formatter).items()]
        self._rows: list[_ColumnRow] = []
        content = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._both.setContentsMargins(32, 22, 32, 22)
        self._both.setSpacing(36)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(SectionHead(theme, self.tr("What each column is")))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 8)
        head.setSpacing(10)
        self.header = Switch(theme, self.tr("The first row has the headings"))
        self.header.clicked.connect(self._on_header_clicked)
        head.addWidget(self.header)
        head.addWidget(PlainLabel(theme, self.tr("The first row has the headings"), Text.SMALL), 1)
        left.addLayout(head)
        self._columns = QVBoxLayout()
        self._columns.setSpacing(0)
        left.addLayout(self._columns)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(SectionHead(theme, self.tr("The first people would be")))
        self.people = _People(context)
        right.addWidget(self.people)
        right.addStretch(1)
        self._both.addLayout(left, 3)
        self._both.addLayout(right, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(content))

    def show_table(self, table: ImportTable) -> None:
        for row in self._rows:
            self._columns.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._table = table
        self.header.setChecked(table.has_header)
        for place, heading in enumerate(table.header[:_MOST_COLUMNS]):
            row = _ColumnRow(self._context.theme, place, heading, self._picks)
            row.choice.set_current(table.fields[place])
            row.choice.chosen.connect(lambda key, row=row: self._on_chosen(row, key))
            self._rows.append(row)
            self._columns.addWidget(row)
        self._show_samples()
        self.people.show_people([])

    def columns(self) -> ColumnChoice:
        fields = {row.place: row.choice.current() for row in self._rows}
        return ColumnChoice(fields, self.header.isChecked())

    def is_enough(self) -> bool:
        """Return whether a column can name a person: a name, number, business or email address."""
        return bool(NAMING_FIELDS & set(self.columns().fields.values()))

    def first_stop(self) -> QWidget:
        return self._rows[0].choice if self._rows else self.header

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= self._context.theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)

    def _on_chosen(self, row: "_ColumnRow", key: str) -> None:
        row.choice.set_current(key)
        self.changed.emit()

    def _on_header_clicked(self) -> None:
        self._show_samples()
        self.changed.emit()

    def _show_samples(self) -> None:
        headed = self.header.isChecked()
        rows = self._table.rows if headed else (self._table.header, *self._table.rows)
        for row in self._rows:
            values = [cells[row.place] for cells in rows if row.place < len(cells)]
            row.show_samples(self._table.header[row.place] if headed else "", values)


class _ColumnRow(QWidget):
    """A column of the table: its heading, its first values, and the choice of its field."""

    def __init__(self, theme: Theme, place: int, heading: str, picks: Sequence[Pick]) -> None:
        super().__init__()
        self._theme = theme
        self.place = place
        self._heading = PlainLabel(theme, "", Text.BODY, weight=500)
        self._values = PlainLabel(theme, "", Text.SMALL, "ink3")
        name = heading.strip() or self.tr("Column {n}").format(n=place + 1)
        self.choice = Choice(
            theme, self.tr("What “{heading}” is").format(heading=one_line(name)), many=True
        )
        self.choice.set_picks(picks)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._values)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 9, 0, 8)
        line.setSpacing(16)
        line.addLayout(words, 1)
        line.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_samples(self, heading: str, values: Sequence[str]) -> None:
        shown = heading.strip() or self.tr("Column {n}").format(n=self.place + 1)
        self._heading.setText(one_line(shown))
        self._values.setText(one_line(", ".join(value for value in values if value)[:200]))

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)


class _People(QWidget):
    """Paints the first people in rows, or why a row is no person."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._people: Sequence[ParsedPerson | Problem] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self._measure)

    def show_people(self, people: Sequence[ParsedPerson | Problem]) -> None:
        self._people = people
        self.setAccessibleName("; ".join(", ".join(self._texts(each)) for each in people))
        self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(self._context.theme.px(50) * max(1, len(self._people)) + 1)
        self.update()

    def texts(self) -> list[tuple[str, str]]:
        return [self._texts(each) for each in self._people]

    def _texts(self, each: ParsedPerson | Problem) -> tuple[str, str]:
        if isinstance(each, Problem):
            return self.tr("Nobody"), self._context.formatter.text(each.reason)
        return person_name(each.fields), second_line(each.fields)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._context.theme, self._context.theme.colours
        high, side = theme.px(50), theme.px(36)
        for number, each in enumerate(self._people):
            top = number * high
            hline(painter, 0, top, self.width(), c.line)
            name, second = self._texts(each)
            nobody = isinstance(each, Problem)
            draw_avatar(
                painter,
                theme,
                0,
                top + (high - side) // 2,
                "" if nobody else initials_of(name),
                None if nobody else number,
                36,
            )
            left = side + 12
            line = theme.line_height(Text.BODY)
            small = theme.line_height(Text.META) if second else 0
            start = top + (high - line - small) // 2
            room = self.width() - left
            box = self.rect()
            box.setRect(left, start, room, line)
            ink = c.ink3 if nobody else c.ink
            draw_text(painter, theme, box, name, Text.BODY, ink, 500)
            box.setRect(left, start + line, room, small)
            draw_text(painter, theme, box, second, Text.META, c.ink3)
        hline(painter, 0, self.height() - 1, self.width(), c.line)
