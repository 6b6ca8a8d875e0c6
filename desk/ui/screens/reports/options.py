"""The list of report kinds, and the bar of options with Save and Print above the preview."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.domain.people import PersonRow
from desk.errors import NotUnderstood
from desk.formatting.formatter import Formatter
from desk.formatting.text import one_line
from desk.record import replace
from desk.reports.document import Paper
from desk.reports.kinds import REPORTS, ReportKind
from desk.reports.sheet_grid import card_sizes, label_grid, label_kinds
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import AskLine, Reading
from desk.ui.screens.reports.choices import STARRED, TAG, YEAR, Around, Choices, last_month
from desk.ui.screens.settings.choices import Choice
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.translation import translated
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import Field
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.label import as_tooltip, wrapped
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_text, hline
from desk.ui.widgets.pick_panel import Pick, PickPanel
from desk.ui.widgets.tab_list import ListTab, TabList

_MONTHS = 36
_YEARS = 12
_GRIDS = ("2x7", "3x8", "2x5", "4x10")
_OTHER = "?"
_NAME = 180  # least width of a long name; buttons lose their texts before it gets narrower
_MOST = 30
_LATEST = "report person"
_LEFT, _GAP, _RIGHT = 24, 14, 20
_ICON = 20


class OptionsBar(QWidget):
    """The options and buttons over the preview, 60 px high; more if they take more rows."""

    changed = Signal(object)  # Choices
    words_typed = Signal(str)  # the owner's own words about the month
    save_requested = Signal()
    print_requested = Signal()
    table_requested = Signal()

    def __init__(self, context: UiContext, formatter: Formatter) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._formatter = formatter
        self._choices = Choices()
        self._around = Around()
        self.person = PersonChoice(context)
        self.person.chosen.connect(lambda who: self._change(person=who))
        self.period = Choice(theme, self.tr("Which time"), at_left=True)
        self.period.chosen.connect(lambda key: self._change(period=key))
        self.who = Choice(theme, self.tr("Who is on it"), many=True, at_left=True)
        self.who.chosen.connect(lambda key: self._change(who=key))
        self.week = Choice(theme, self.tr("Which week"), at_left=True)
        self.week.chosen.connect(lambda key: self._change(week=int(key)))
        self.month = Choice(theme, self.tr("Which month"), many=True, at_left=True)
        self.month.chosen.connect(lambda key: self._change(month=date.fromisoformat(key)))
        self.own_words = Field(
            theme, self.tr("In your words"), "pencil", name=self.tr("In your words"), height=32
        )
        self.own_words.setMaxLength(400)
        self.own_words.textEdited.connect(self.words_typed)
        self.card = Choice(theme, self.tr("Size of the cards"), at_left=True)
        self.card.chosen.connect(lambda key: self._change(card=key))
        self.label = Choice(theme, self.tr("Sheet of labels"), at_left=True)
        self.label.chosen.connect(self._on_label_chosen)
        self.start = Choice(theme, self.tr("First label to print"), many=True, at_left=True)
        self.start.chosen.connect(lambda key: self._change(start=int(key)))
        self.paper = Choice(theme, self.tr("Paper"), at_left=True)
        self.paper.chosen.connect(self._on_paper_chosen)
        self._flow = FlowLayout(theme, 8, 8, centred=36)
        for widget in (
            self.person,
            self.period,
            self.who,
            self.week,
            self.month,
            self.card,
            self.label,
            self.start,
            self.paper,
            self.own_words,
        ):
            self._flow.add(widget)
        self._flow.yields(self.person, _NAME)
        self._flow.yields(self.own_words, 110)
        self.table = DeskButton(
            theme,
            icon="file-spreadsheet",
            name=self.tr("Save as a table for a spreadsheet"),
            large=True,
        )
        self.table.clicked.connect(self.table_requested)
        self.save = DeskButton(theme, self.tr("Save PDF"), icon="file-down", large=True)
        self.save.clicked.connect(self.save_requested)
        self.print = DeskButton(theme, self.tr("Print"), ButtonKind.FILLED, "printer", large=True)
        self.print.clicked.connect(self.print_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(8)
        row.addWidget(self._flow, 1)
        for button in (self.table, self.save, self.print):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("What is printed"))
        theme.changed.connect(self._arrange)

    def show_choices(self, choices: Choices, around: Around, today: date) -> None:
        self._choices, self._around = choices, around
        kind = choices.kind
        self.person.setVisible(kind is ReportKind.HISTORY)
        self.period.setVisible(kind is ReportKind.HISTORY and choices.person is not None)
        self.who.setVisible(kind is ReportKind.PHONE_LIST)
        self.week.setVisible(kind is ReportKind.CHECK_IN_SHEET)
        self.month.setVisible(kind is ReportKind.MONTH)
        self.own_words.setVisible(kind is ReportKind.MONTH)
        self.card.setVisible(kind is ReportKind.CARDS)
        self.label.setVisible(kind is ReportKind.LABELS)
        self.start.setVisible(kind is ReportKind.LABELS)
        self.table.setVisible(REPORTS[kind].has_table)
        self.person.show_person(choices.person, around.name)
        self._fill(self.period, self._periods(today), choices.period)
        self._fill(self.who, self._whos(), choices.who)
        self._fill(self.week, self._weeks(today), str(choices.week))
        month = choices.month or last_month(today)
        self._fill(self.month, self._months(today), month.isoformat())
        paper = self._paper()
        cards = [Pick(size, self._card(size)) for size in card_sizes(paper)]
        self._fill(self.card, cards, choices.card or cards[0].key)
        labels = self._labels(paper)
        label = choices.label or labels[0].key
        self._fill(self.label, labels, label, self._grid(label))
        places = label_grid(choices.label, paper).places
        starts = [Pick(str(n), self.tr("From label {n}").format(n=n)) for n in range(1, places + 1)]
        self._fill(self.start, starts, str(choices.start))
        papers = [Pick(Paper.A4, "A4"), Pick(Paper.LETTER, self.tr("Letter"))]
        self._fill(self.paper, papers, paper)
        self._flow.again()
        self._arrange()

    def set_possible(self, possible: bool) -> None:
        """Set whether there is something to save or print."""
        for button in (self.table, self.save, self.print):
            button.setEnabled(possible)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        taken = 40 + sum(
            b.sizeHint().width() + 8
            for b in (self.table, self.save, self.print)
            if not b.isHidden()
        )
        high = self._flow.heightForWidth(max(1, width - taken))
        return 24 + max(self._context.theme.px(36), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._context.theme.colours.line2
        hline(QPainter(self), 0, self.height() - 1, self.width(), line)

    # inside

    def _arrange(self) -> None:
        """Fit the bar into one row: cut a long name first, then reduce buttons to icons, Print
        last."""
        buttons = ((self.save, "file-down"), (self.print, "printer"))
        for button, _icon in buttons:
            button.shorten(None)
        shown = [b for b in (self.table, self.save, self.print) if not b.isHidden()]
        over = 40 + self._flow.sizeHint().width() - self._flow.room_in(self.person) - self.width()
        over += sum(b.sizeHint().width() + 8 for b in shown)
        for button, icon in buttons:
            if over > 0:
                over -= button.sizeHint().width()
                button.shorten(icon)
                over += button.sizeHint().width()
        self.updateGeometry()

    def _change(self, **values: Any) -> None:
        changed = replace(self._choices, **values)
        if changed != self._choices:
            self.changed.emit(changed)

    def _fill(self, choice: Choice, picks: Sequence[Pick], key: str, text: str = "") -> None:
        choice.set_picks(picks)
        choice.set_current(key, text)

    def _paper(self) -> Paper:
        return Paper(self._choices.paper) if self._choices.paper else self._around.paper

    def _periods(self, today: date) -> list[Pick]:
        first = self._around.first
        everything = self.tr("Everything")
        if first is not None:
            everything = self.tr("Everything since {year}").format(year=first.year)
        oldest = max(first.year if first is not None else today.year, today.year - _YEARS)
        years = [str(year) for year in range(today.year, oldest - 1, -1)]
        if self._choices.period.isdecimal() and self._choices.period not in years:
            years.append(self._choices.period)
        return [
            Pick("", everything),
            Pick(YEAR, self.tr("The last 12 months")),
            *(Pick(year, self.tr("Only {year}").format(year=year)) for year in years),
        ]

    def _whos(self) -> list[Pick]:
        who = self._choices.who
        tags = [Pick(TAG + tag, tag, str(count)) for tag, count in self._around.tags]
        if who.startswith(TAG) and all(pick.key != who for pick in tags):
            tags.append(Pick(who, who.removeprefix(TAG)))
        return [
            Pick("", self.tr("Everyone")),
            Pick(STARRED, self.tr("Always put through")),
            *tags,
        ]

    def _weeks(self, today: date) -> list[Pick]:
        return [Pick("0", self.tr("This week")), Pick("1", self.tr("Next week"))]

    def _months(self, today: date) -> list[Pick]:
        months = today.year * 12 + today.month - 1
        days = [date((months - n) // 12, (months - n) % 12 + 1, 1) for n in range(_MONTHS)]
        return [Pick(day.isoformat(), self._formatter.long_month_and_year(day)) for day in days]

    def _card(self, size: str) -> str:
        if size == "85x54":
            return self.tr("85 × 54 mm, ten to a page")
        return self.tr("3.5 × 2 inches, ten to a page")

    def _labels(self, paper: Paper) -> list[Pick]:
        named = [Pick(kind, self._grid(kind)) for kind in label_kinds(paper)]
        grids = [Pick(grid, self._grid(grid)) for grid in _GRIDS]
        return [*named, *grids, Pick(_OTHER, self.tr("Another sheet…"))]

    def _grid(self, label: str) -> str:
        """Return "L7160, 21 to a sheet" or "3 × 8, 24 to a sheet"."""
        grid = label_grid(label, self._paper())
        name = (
            label.upper() if label in label_kinds(grid.paper) else f"{grid.columns} × {grid.rows}"
        )
        return self.tr("{name}, {count} to a sheet").format(name=name, count=grid.places)

    def _on_label_chosen(self, key: str) -> None:
        if key != _OTHER:
            self._change(label=key, start=1)
            return
        ask = AskLine(
            self._context,
            self.tr("Another sheet of labels"),
            self.tr("Columns and rows"),
            self.tr("Take it"),
            self._read_grid,
            placeholder="3 x 8",
        )
        ask.answered.connect(lambda grid: self._change(label=grid, start=1))

    def _read_grid(self, text: str) -> Reading:
        if not text:
            hint = self.tr("How many labels lie beside and below each other, like “3 x 8”.")
            # The example is one word: no line ends in it.
            return None, hint.replace("3 x 8", "3\N{NO-BREAK SPACE}x\N{NO-BREAK SPACE}8")
        written = "".join(text.split()).replace("×", "x").lower()
        try:
            grid = label_grid(written, self._paper())
        except NotUnderstood as error:
            return None, translated(error.args[0])
        size = self.tr("Each label is {width} by {height} mm, without margins or gaps.")
        return written, size.format(width=round(grid.width), height=round(grid.height))

    def _on_paper_chosen(self, key: str) -> None:
        """Change the paper and reset the sizes that belong to another paper."""
        self._change(paper=key, label="", card="", start=1)


class PersonChoice(DeskButton):
    """A button that opens a list of people; those talked to last come first."""

    chosen = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme, icon="book-user", icon_size=15, arrow=True)
        self._context = context
        self._person: int | None = None
        self.panel: PickPanel | None = None
        self.clicked.connect(self.open_panel)
        self.show_person(None, "")

    def show_person(self, person: int | None, name: str) -> None:
        self._person = person
        self.setText(one_line(name) or self.tr("Choose somebody"))
        self.setAccessibleName(self.tr("Whose history, {name}").format(name=self.text()))
        self.updateGeometry()
        self._show_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_whole()

    def _show_whole(self) -> None:
        """Show the name as a tooltip if it is elided."""
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(as_tooltip(self.text()) if cut else "")

    def open_panel(self) -> None:
        current = "" if self._person is None else str(self._person)
        panel = PickPanel(
            self._context.theme, self.window(), self.tr("Whose history"), None, current, 360
        )
        panel.typed.connect(self._find)
        panel.picked.connect(lambda key: self.chosen.emit(int(key)))
        panel.closed.connect(self._on_panel_closed)
        self.panel = panel
        panel.open_below(self)
        self._find("")

    def _find(self, text: str) -> None:
        self._context.runner.run(find_people, text).on_success(self._show_found).coalesce(_LATEST)

    def _show_found(self, people: Sequence[PersonRow]) -> None:
        if self.panel is not None:
            nobody = QCoreApplication.translate("Unknown", "Nobody of that name")
            picks = [Pick(str(p.id), p.name, p.second) for p in people]
            self.panel.show_picks(picks, nobody if self.panel.field.text().strip() else "")

    def _on_panel_closed(self) -> None:
        self._context.runner.cancel(_LATEST)
        if self.panel is not None:
            self.panel.deleteLater()
            self.panel = None


def find_people(desk: Desk, text: str) -> Sequence[PersonRow]:
    """Return the people who match `text`; without a text, those talked to last. On the worker."""
    if text.strip():
        from desk.services import search

        return search.find_people(desk, text, _MOST, on_record=False)
    from desk.services.reports import list_recent_people

    return list_recent_people(desk, _MOST)


class KindRow(ListTab):
    """A kind of report, 64 px high under a hairline, or more if its texts wrap."""

    FOCUS_RADIUS = 4.0

    def __init__(self, theme: Theme, icon: str, name: str, about: str) -> None:
        super().__init__(theme, name)
        self._icon = icon
        self._name = name
        self._about = about
        self.above: KindRow | None = None
        self.setAccessibleDescription(about)

    def focus_rect(self) -> QRect:
        """Return a rectangle inside the row, because the list clips what lies outside."""
        return self.rect().adjusted(6, 6, -6, -6)

    def sizeHint(self) -> QSize:
        theme = self._theme
        names, abouts = self._lines()
        more = (len(names) - 1) * theme.line_height(Text.BODY)
        more += (len(abouts) - 1) * theme.line_height(Text.META)
        return QSize(theme.px(200), theme.px(64) + more)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        width, height = self.width(), self.height()
        chosen = state.checked
        if chosen:
            painter.fillRect(self.rect(), c.tint)
            painter.fillRect(0, 0, 3, height, c.accent)
        elif (fill := state.fill(c)) is not None:
            painter.fillRect(self.rect(), fill)
        beside = chosen or (self.above is not None and self.above.isChecked())
        hline(painter, 0, 0, width, c.tint_line if beside else c.line)
        names, abouts = self._lines()
        name_line, about_line = theme.line_height(Text.BODY), theme.line_height(Text.META)
        icon = theme.px(_ICON)
        ink = c.accent_ink if chosen else c.ink2
        theme.draw_icon(painter, self._icon, _LEFT, 1 + (height - icon) // 2, icon, ink)
        left, room = self._text_left(), self._room()
        top = 1 + (height - len(names) * name_line - len(abouts) * about_line) // 2
        for line in names:
            box = QRect(left, top, room, name_line)
            draw_text(painter, theme, box, line, self._kind(), c.ink, 600 if chosen else 500)
            top += name_line
        for line in abouts:
            box = QRect(left, top, room, about_line)
            draw_text(painter, theme, box, line, Text.META, c.ink3)
            top += about_line

    def _text_left(self) -> int:
        return _LEFT + self._theme.px(_ICON) + _GAP

    def _room(self) -> int:
        return self.width() - self._text_left() - _RIGHT + 2

    def _kind(self) -> TypeSize:
        """Return the type size of the name: smaller if its longest word would be broken."""
        longest = max(self._name.split(), key=len, default="")
        return self._theme.fitting(longest, Text.BODY, self._room(), 600)

    def _lines(self) -> tuple[list[str], list[str]]:
        # Measured in the weight of a chosen row, so that choosing it does not change the layout.
        room = self._room()
        if room <= 0:
            return [self._name], [self._about]
        name, _, _ = self._theme.metrics(self._kind(), 600)
        about, _, _ = self._theme.metrics(Text.META)
        return wrapped(self._name, name, room), wrapped(self._about, about, room)


class KindList(TabList[KindRow]):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._column.setContentsMargins(0, 0, 0, 1)  # for the line under the last one
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def add(self, key: str, icon: str, name: str, about: str) -> None:
        row = KindRow(self._theme, icon, name, about)
        row.above = next(reversed(self._tabs.values()), None)
        self.add_tab(key, row)

    def set_current(self, key: str) -> None:
        super().set_current(key)
        # Each row paints the line above it, in the tint of a chosen row beside it.
        for row in self._tabs.values():
            row.update()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        last = next(reversed(self._tabs.values()))
        c = self._theme.colours
        line = c.tint_line if last.isChecked() else c.line
        hline(QPainter(self), 0, last.geometry().bottom() + 1, self.width(), line)
