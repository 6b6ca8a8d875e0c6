"""The pages of an import beside its preview: choose a file, match its columns, wait, and done."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
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
from desk.ui.widgets.announce import announce
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage, SectionHead
from desk.ui.widgets.painting import Side, draw_box, draw_text, hline
from desk.ui.widgets.pick_panel import Pick
from desk.ui.widgets.progress import ProgressTrack
from desk.ui.widgets.toggle import Switch

_HEIGHT = 250
_WIDTH = 720
_MOST_COLUMNS = 200  # a table with more columns is no table of people
_BESIDE = 900  # pixels at 100 %; if narrower, the people stand below the columns


class StartStage(QWidget):
    choose_requested = Signal()
    paste_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(14)
        self.zone = _DropZone(theme)
        self.zone.choose.clicked.connect(self.choose_requested)
        self.zone.paste.clicked.connect(self.paste_requested)
        column.addWidget(self.zone)
        self.error = PlainLabel(theme, "", Text.BODY, "late", wrap=True)
        self.error.hide()
        column.addWidget(self.error)
        for text in (
            self.tr(
                "Desk reads contacts files (vCard) of any phone, and tables (CSV) of Google, "
                "Outlook and spreadsheets."
            ),
            self.tr(
                "You see first what would come. Blanks never overwrite what you know, and one "
                "Undo takes it all back."
            ),
        ):
            label = PlainLabel(theme, text, Text.SMALL, "ink2", wrap=True)
            label.setMaximumWidth(theme.px(_WIDTH))
            column.addWidget(label)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(content))

    def show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def set_hovered(self, on: bool) -> None:
        self.zone.set_hovered(on)


class _DropZone(QWidget):
    """A dashed box; green while files are held over the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(4)
        column.addStretch(1)
        column.addSpacing(theme.px(44))
        self._says = PlainLabel(theme, self.tr("Drop files here"), Text.HEADING, side=Side.CENTRE)
        column.addWidget(self._says)
        column.addWidget(
            PlainLabel(
                theme,
                self.tr("or paste columns from a spreadsheet with Ctrl V"),
                Text.SMALL,
                "ink2",
                side=Side.CENTRE,
            )
        )
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.choose = DeskButton(
            theme, self.tr("Choose files…"), ButtonKind.FILLED, "import", large=True
        )
        self.paste = DeskButton(theme, self.tr("Paste columns"), ButtonKind.QUIET, large=True)
        row.addWidget(self.choose)
        row.addWidget(self.paste)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_hovered(self, on: bool) -> None:
        self._hovered = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        fill, line = (c.tint, c.accent) if self._hovered else (c.card, c.edge)
        draw_box(painter, self.rect(), 8, fill, line, 1.5, dashed=True)
        size = theme.px(32)
        top = self._says.geometry().top()
        box = QRect((self.width() - size) // 2, top - size - 12, size, size)
        ink = c.accent_ink if self._hovered else c.ink2
        theme.draw_icon(painter, "import", box.x(), box.y(), size, ink)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self.setMaximumWidth(self._theme.px(_WIDTH))


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


class WorkStage(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(12)
        self.said = PlainLabel(theme, "", Text.BODY, wrap=True)
        self.bar = ProgressTrack(theme, self.tr("Progress"))
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addStretch(1)

    def begin(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.bar.setRange(0, 0)
        announce(self, sentence)

    def show_progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)


class DoneStage(QWidget):
    undo_requested = Signal()
    people_requested = Signal()
    duplicates_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(4)
        self.said = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.more = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.people = DeskButton(
            theme, self.tr("See your customers"), ButtonKind.FILLED, "book-user", large=True
        )
        self.duplicates = DeskButton(
            theme, self.tr("Find doubles"), ButtonKind.PLAIN, "users-round", large=True
        )
        self.undo = DeskButton(theme, self.tr("Undo"), ButtonKind.QUIET, "undo-2", large=True)
        self.people.clicked.connect(self.people_requested)
        self.duplicates.clicked.connect(self.duplicates_requested)
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.people, self.duplicates, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.said)
        column.addWidget(self.more)
        column.addSpacing(14)
        column.addLayout(row)
        column.addStretch(1)

    def show_result(self, people: int, problems: int) -> None:
        self.said.setText(self.tr("%n people came in or were brought up to date.", "", people))
        self.more.setText(
            self.tr("%n entries were not understood and stayed out.", "", problems)
            if problems
            else self.tr("Everything in it was understood.")
        )
        announce(self, self.said.text())

    def first_stop(self) -> QWidget:
        return self.people
