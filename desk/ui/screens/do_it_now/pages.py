"""The parts of Do it now: its head, the rows of open and done fixes, and the side page."""

from datetime import datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.fixes import DoItNow, FixRow
from desk.domain.people import PersonRef
from desk.formatting import fixes as fix_text
from desk.formatting.durations import MarginTone
from desk.formatting.formatter import Formatter
from desk.ui.context import UiContext
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.fixes.tell_form import TellForm
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import chip_width, draw_chip
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Page, Rule, SectionHead
from desk.ui.widgets.painting import Side, draw_text
from desk.ui.widgets.progress import TallyMarks, TimerRing
from desk.ui.widgets.row_list import ActionRow, RowList
from desk.ui.widgets.toggle import TickBox, draw_tick

MARGIN = 60
_OPEN, _RUNNING, _DONE = 52, 84, 48
_RING = 56
_CHIPS, _BUTTONS, _TIME = 156, 124, 70  # columns from the right
_LEAST_TEXT = 140  # with less room, the name goes below the text and the column of chips is hidden
_GAP = 26


class DoItNowRow(ActionRow):
    """A row with a text, a name, and buttons in a column on the right."""

    def __init__(self, theme: Theme, *, height: int) -> None:
        super().__init__(theme, height=height, gap=16, margin=MARGIN)
        self._what = ""
        self._person: PersonRef | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if hasattr(self, "_what"):
            self._measure()
            self._place()

    def _parts(self) -> tuple[QWidget, ...]:
        return ()

    def _measure(self) -> None:
        """Measure the parts; only a change of the theme changes their sizes."""
        for part in self._parts():
            part.resize(part.sizeHint())

    def _place(self) -> None:
        """Arrange the parts for the present size."""

    def _put(self, widget: QWidget, left: int) -> None:
        widget.move(left, round(self._middle() - widget.height() / 2))

    def _buttons_left(self) -> int:
        return self.width() - self._theme.px(_BUTTONS)

    def _text_left(self) -> int:
        return self._theme.px(MARGIN) + 16 + self._theme.px(20) + 14

    def _has_chips(self) -> bool:
        """Return whether there is room for the column of names."""
        taken = self._text_left() + self._theme.px(_CHIPS + _BUTTONS) + 16
        return self.width() - taken >= self._theme.px(_LEAST_TEXT)

    def _paint_line(self, painter: QPainter, token: str, right: int) -> None:
        """Paint the text and the name, which has its own column or stands below the text."""
        theme, c = self._theme, self._theme.colours
        left, middle = self._text_left(), self._middle()
        body, meta = theme.line_height(Text.BODY), theme.line_height(Text.META)
        below = self._person is not None and not self._has_chips()
        top = round(middle - (body + meta if below else body) / 2)
        box = QRect(left, top, right - left, body)
        draw_text(painter, theme, box, self._what, Text.BODY, theme.colour(token))
        if self._person is None:
            return
        name, key = self._person.name, self._person.id
        if below:
            box = QRect(left, top + body, right - left, meta)
            draw_text(painter, theme, box, name, Text.META, c.ink3)
            return
        height = theme.px(24)
        width = min(chip_width(theme, name), theme.px(_CHIPS) - 12)
        x = self._buttons_left() - theme.px(_CHIPS)
        draw_chip(painter, theme, QRect(x, round(middle - height / 2), width, height), name, key)

    def _line_right(self) -> int:
        right = self._buttons_left()
        return right - self._theme.px(_CHIPS) - 16 if self._has_chips() else right - 16


class OpenRow(DoItNowRow):
    """A row with a tick, Start and More; while its clock runs, the large ring, Stop and Done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=_OPEN)
        self._number = ""
        self._started: datetime | None = None
        self._measured = 0
        self._ring: TimerRing | None = None
        self._tick = TickBox(theme, "", parent=self)
        self._tick.clicked.connect(lambda: self.asked.emit("done"))
        self._start = DeskButton(theme, self.tr("Start"), icon="play", parent=self)
        self._more = DeskButton(
            theme,
            icon="ellipsis",
            kind=ButtonKind.QUIET,
            name=self.tr("More for this"),
            parent=self,
        )
        self._start.clicked.connect(lambda: self.asked.emit("clock"))
        self._more.clicked.connect(lambda: self.asked.emit("menu"))
        self._running_parts: tuple[DeskButton, DeskButton] | None = None
        self._measure()

    @property
    def is_running(self) -> bool:
        return self._started is not None

    def menu_anchor(self) -> QWidget:
        return self if self.is_running else self._more

    def show_fix(self, row: FixRow, now: datetime, formatter: Formatter) -> None:
        fix = row.fix
        self._what, self._person, self._number = fix.what, fix.person, row.number
        self._started, self._measured = fix.started, fix.seconds
        running = self.is_running
        self.set_margin_text(*fix_text.fix_margin(row, now, formatter))
        self.set_running(running)
        self._height = _RUNNING if running else _OPEN
        if running:
            stop, done = self._clock_parts()
            stop.setAccessibleName(self.tr("Stop: {what}").format(what=fix.what))
            done.setAccessibleName(self.tr("Done: {what}").format(what=fix.what))
        if running and self._ring is None:
            self._ring = TimerRing(self._theme, _RING, parent=self)
            self._ring.resize(self._ring.sizeHint())
        elif not running and self._ring is not None:
            self._ring.stop()
            self._ring.deleteLater()
            self._ring = None
        self._tick.setChecked(False)
        self._tick.setAccessibleName(self.tr("Done: {what}").format(what=fix.what))
        self._start.setAccessibleName(self.tr("Start: {what}").format(what=fix.what))
        self._more.setAccessibleName(self.tr("More for: {what}").format(what=fix.what))
        self.setAccessibleName(fix_text.fix_name(row, now, formatter))
        self._show_parts()
        self.show_clock(now)
        self.updateGeometry()
        self._place()
        self.update()

    def show_clock(self, now: datetime) -> None:
        if self._ring is not None and self._started is not None:
            ran = max(0.0, (now - self._started).total_seconds())
            self._ring.set_elapsed(self._measured + ran)
            self._ring.show()

    def finish(self) -> None:
        if any(part.hasFocus() for part in self._parts()):
            # A disabled button cannot keep the focus; the row can until it has closed.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tick.setChecked(True)
        self._tick.setEnabled(False)
        super().finish()

    def take_back(self) -> None:
        self._tick.setChecked(False)
        self._tick.setEnabled(True)
        super().take_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self.is_running:
            self._paint_running(painter)
        else:
            self._paint_line(painter, "ink3" if self.finishing else "ink", self._line_right())

    def _paint_running(self, painter: QPainter) -> None:
        theme, c = self._theme, self._theme.colours
        left = theme.px(MARGIN) + 14 + theme.px(_RING) + 16
        right = self._clock_parts()[0].x() - 16
        line, chip = theme.line_height(Text.HEADING), theme.px(18)
        whole = line + 3 + chip if self._person is not None else line
        top = round(self._middle() - whole / 2)
        ink = c.ink3 if self.finishing else c.ink
        draw_text(
            painter, theme, QRect(left, top, right - left, line), self._what, Text.HEADING, ink
        )
        if self._person is None:
            return
        name, key = self._person.name, self._person.id
        top += line + 3
        width = min(chip_width(theme, name, bare=True), right - left)
        draw_chip(painter, theme, QRect(left, top, width, chip), name, key, bare=True)
        left += width + 10
        if right - left > theme.text_width(self._number, Text.META):
            box = QRect(left, top, right - left, chip)
            draw_text(painter, theme, box, self._number, Text.META, c.ink3)

    def _clock_parts(self) -> tuple[DeskButton, DeskButton]:
        """Return the Stop and Done buttons, which are made only for the running row."""
        if self._running_parts is None:
            stop = DeskButton(self._theme, self.tr("Stop"), ButtonKind.QUIET, parent=self)
            stop.clicked.connect(lambda: self.asked.emit("clock"))
            done = DeskButton(
                self._theme, self.tr("Done"), ButtonKind.ACTION, "check", large=True, parent=self
            )
            done.clicked.connect(lambda: self.asked.emit("done"))
            self._running_parts = (stop, done)
            self._measure()
        return self._running_parts

    def _parts(self) -> tuple[QWidget, ...]:
        ring = () if self._ring is None else (self._ring,)
        return (self._tick, self._start, self._more, *(self._running_parts or ()), *ring)

    def _show_parts(self) -> None:
        running = self.is_running
        for part in (self._tick, self._start, self._more):
            part.setVisible(not running)
        for part in self._running_parts or ():
            part.setVisible(running)

    def _place(self) -> None:
        px = self._theme.px
        left = px(MARGIN)
        if self._ring is not None:
            self._put(self._ring, left + 14)
            stop, done = self._clock_parts()
            self._put(done, self.width() - 16 - done.width())
            self._put(stop, done.x() - 4 - stop.width())
            return
        self._put(self._tick, left + 16 - (px(32) - px(20)) // 2)
        self._put(self._more, self.width() - self._more.width())
        start = min(self._buttons_left(), self._more.x() - 4 - self._start.width())
        self._put(self._start, start)


class DoneRow(DoItNowRow):
    """A row for a fix done today, with its time, and a button to tell the person who waits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=_DONE)
        self._time = ""
        self._notified = False
        self._tell = DeskButton(
            theme, self.tr("Tell them"), ButtonKind.ACTION, "message-square", parent=self
        )
        self._tell.clicked.connect(lambda: self.asked.emit("tell"))
        self._measure()

    def show_done(self, row: FixRow, formatter: Formatter) -> None:
        fix = row.fix
        self._what, self._person = fix.what, fix.person
        self._time = fix_text.measured(fix)
        self._notified = fix.notified is not None
        self._tell.setVisible(fix.person is not None and not self._notified)
        self._tell.setAccessibleName(f"{fix_text.tell_whom(row, formatter)}: {fix.what}")
        self.set_margin_text(fix_text.done_margin(fix, formatter), MarginTone.PAST)
        self.setAccessibleName(fix_text.done_name(row, formatter))
        self._place()
        self.update()

    def menu_anchor(self) -> QWidget:
        return self if self._tell.isHidden() else self._tell

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        middle = self._middle()
        side = theme.px(20)
        draw_tick(painter, theme, theme.px(MARGIN) + 16, round(middle - side / 2), on=True)
        right = self._line_right()
        if self._time:
            line = theme.line_height(Text.META)
            edge = right + 2
            box = QRect(edge - theme.px(_TIME), round(middle - line / 2), theme.px(_TIME), line)
            draw_text(painter, theme, box, self._time, Text.META, c.ink3, side=Side.RIGHT)
            right = edge - theme.px(_TIME) + 14
        self._paint_line(painter, "ink2", right - 16)
        if self._notified:
            self._paint_notified(painter, middle)

    def _paint_notified(self, painter: QPainter, middle: float) -> None:
        theme, c = self._theme, self._theme.colours
        left, icon = self._buttons_left() + 12, theme.px(16)
        theme.draw_icon(painter, "check", left, middle - icon / 2, icon, c.accent_ink)
        left += icon + 6
        line = theme.line_height(Text.SMALL)
        box = QRect(left, round(middle - line / 2), self.width() - left, line)
        draw_text(painter, theme, box, self.tr("Told them"), Text.SMALL, c.accent_ink, 500)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self._tell,)

    def _place(self) -> None:
        width = self._tell.width()
        self._put(self._tell, min(self._buttons_left(), self.width() - width))


class DoItNowHeader(QWidget):
    """The title and the capture line, which stay while the lists scroll."""

    def __init__(self, theme: Theme, line: CaptureLine) -> None:
        super().__init__()
        self._theme = theme
        self._titles = QWidget()
        titles = QHBoxLayout(self._titles)
        titles.setContentsMargins(0, 0, 0, 0)
        titles.setSpacing(12)
        titles.addWidget(PlainLabel(theme, self.tr("Do it now"), Text.TITLE))
        caption = self.tr("Anything you can finish in two minutes")
        titles.addWidget(PlainLabel(theme, caption, token="ink3"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 28, 16)
        column.setSpacing(0)
        column.addWidget(self._titles)
        column.addSpacing(12)
        column.addWidget(line)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._titles.setFixedHeight(self._theme.px(36))


class OpenFixesPage(Page):
    """A page with the open fixes, oldest first, and those done today, newest first."""

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._no_open = EmptyState(theme, "", "", margin=MARGIN)
        self.open = RowList(theme, self.tr("Do it now"), lambda: OpenRow(theme), self._no_open)
        self.done_head = SectionHead(theme, self.tr("Done today"))
        no_done = EmptyState(
            theme,
            self.tr("Nothing done yet today"),
            self.tr("What you finish stands here for the day, with the time it took."),
            margin=MARGIN,
        )
        self.done = RowList(theme, self.tr("Done today"), lambda: DoneRow(theme), no_done)
        self.column.addWidget(self.open)
        self.column.addWidget(self._no_open)
        self.column.addSpacing(_GAP)
        for widget in (self.done_head, self.done, no_done):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_found(self, found: DoItNow) -> None:
        def fill_open(row: ActionRow, record: object, _index: int) -> None:
            assert isinstance(row, OpenRow)
            assert isinstance(record, FixRow)
            row.show_fix(record, found.now, self._context.formatter)

        def fill_done(row: ActionRow, record: object, _index: int) -> None:
            assert isinstance(row, DoneRow)
            assert isinstance(record, FixRow)
            row.show_done(record, self._context.formatter)

        self._no_open.set_texts(
            self.tr("Nothing to do right now"), self.tr("Jot the next one down as you hear it.")
        )
        self.open.show_records([(row.fix.id, row) for row in found.open], fill_open)
        self.done_head.set_count(len(found.done))
        self.done_head.set_caption(fix_text.usual_time(found.usual, self._context.formatter))
        self.done.show_records([(row.fix.id, row) for row in found.done], fill_done)

    def rows(self) -> list[QWidget]:
        return [*self.open.rows(), *self.done.rows()]

    def running(self) -> OpenRow | None:
        """Return the row whose clock runs, or None."""
        return next(
            (
                row
                for row in self.open.rows()
                if isinstance(row, OpenRow) and row.is_running and not row.finishing
            ),
            None,
        )

    def show_clock(self, now: datetime) -> None:
        row = self.running()
        if row is not None:
            row.show_clock(now)


class DoItNowSide(Page):
    """A page with the form that tells a person, and the week below it."""

    closed = Signal()  # closed by the cross or Esc; typed text is kept

    def __init__(self, theme: Theme, form: TellForm, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._theme = theme
        self.form = form
        self._title = PlainLabel(theme, "", Text.HEADING)
        self._cross = DeskButton(theme, icon="x", kind=ButtonKind.QUIET, name=self.tr("Close"))
        self._cross.clicked.connect(self.close_note)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        self._nobody = PlainLabel(
            theme,
            self.tr("Whoever waits for what you finish can be told here: by text, email or call."),
            Text.SMALL,
            "ink2",
            wrap=True,
        )
        self._week = PlainLabel(theme, "", Text.SMALL, "ink2")
        self._tally = TallyMarks(theme)
        self.column.addWidget(self._head)
        self.column.addWidget(self._nobody)
        self.column.addSpacing(14)
        self.column.addWidget(form)
        self.column.addStretch(1)
        self.column.addSpacing(22)
        self.column.addWidget(Rule(theme))
        self.column.addSpacing(16)
        line = QHBoxLayout()
        line.addWidget(PlainLabel(theme, self.tr("This week"), Text.SMALL, weight=600), 1)
        line.addWidget(self._week)
        self.column.addLayout(line)
        self.column.addSpacing(13)
        self.column.addWidget(self._tally)
        form.told.connect(self.close_note)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.close_note()

    @property
    def is_open(self) -> bool:
        return not self.form.isHidden()

    def show_row(self, row: FixRow) -> None:
        self._title.setText(fix_text.tell_title(row, self._formatter))
        self._show(note=True)
        self.form.show_row(row)

    def close_note(self) -> None:
        was_open = self.is_open
        self._title.setText(self.tr("Tell them"))
        self._show(note=False)
        if was_open:
            self.closed.emit()

    def show_week(self, found: DoItNow) -> None:
        words = fix_text.week_summary(found, self._formatter)
        self._week.setText(words)
        self._tally.set_counts(found.inside, found.past, 0)
        self._tally.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_note()
            return
        super().keyPressEvent(event)

    def _show(self, *, note: bool) -> None:
        self._cross.setVisible(note)
        self.form.setVisible(note)
        self._nobody.setVisible(not note)

    def _on_theme_changed(self) -> None:
        self._head.setFixedHeight(self._theme.px(36))
