"""The side column of a card: open items, check-in, purchases, ratings and contact details."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.domain import fixes as fix_rules
from desk.domain.ages import days_age, short_age
from desk.domain.fixes import Fix
from desk.domain.intervals import Interval
from desk.domain.names import first_name
from desk.domain.people import CheckIn, Purchase
from desk.domain.scores import Score
from desk.formatting.durations import long_duration, rhythm, short_duration
from desk.formatting.text import address_line, capitalised, isolated
from desk.ui.context import UiContext
from desk.ui.screens.customers.card_record import CardRecord
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.faces import Face
from desk.ui.widgets.label import IconLabel, PlainLabel, as_tooltip
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_box, hline
from desk.ui.widgets.toggle import TICK, draw_tick

_MOST_BOUGHT = 6


class CardSide(QWidget):
    """The side column; each row in it starts an action."""

    triggered = Signal(str, object)  # name of an action of PersonActions, row
    fix_triggered = Signal(str, object, object)  # name of an action, Fix, row
    fix_menu_wanted = Signal(object, object)  # Fix, row
    fix_key_pressed = Signal(object, object, object)  # QKeyEvent, Fix, row
    purchase_chosen = Signal(object)  # Purchase
    number_chosen = Signal(str)
    email_chosen = Signal(str)
    text_chosen = Signal(str)  # an address, a day or another detail

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._whole_bought = 0  # id of the person all of whose purchases are shown
        self._record: CardRecord | None = None
        self.open = SideSection(theme, self.tr("Open", "not done yet"), first=True)
        self.check_in = SideSection(theme, self.tr("Check in"))
        self.bought = SideSection(theme, self.tr("Bought"))
        self.score = SideSection(theme, self.tr("How it has gone"))
        self.details = SideSection(theme, self.tr("Reach and dates"))
        add = DeskButton(
            theme,
            kind=ButtonKind.QUIET,
            icon="plus",
            name=self.tr("Write down what they bought"),
            ink="ink3",
        )
        add.clicked.connect(lambda: self.triggered.emit("purchase", add))
        self.bought.add_right(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        for section in (self.open, self.check_in, self.bought, self.score, self.details):
            column.addWidget(section)
        column.addStretch(1)

    def show_record(self, record: CardRecord) -> None:
        self._record = record
        person = record.person
        self._show_open(record.open)
        self._show_check_in(person.check_in, person.name)
        self._show_bought(person.id, person.bought)
        self._show_score(person.score)
        self._show_details(record)

    def _show_open(self, fixes: Sequence[Fix]) -> None:
        rows: list[QWidget] = []
        for fix in fixes:
            line, token = self._open_line(fix)
            item = OpenItemRow(self._context.theme, fix, line, token)
            item.ticked.connect(
                lambda fix=fix, item=item: self.fix_triggered.emit("done", fix, item)
            )
            item.menu_wanted.connect(
                lambda fix=fix, item=item: self.fix_menu_wanted.emit(fix, item)
            )
            item.key_pressed.connect(
                lambda event, fix=fix, item=item: self.fix_key_pressed.emit(event, fix, item)
            )
            rows.append(item)
        if not rows:
            rows.append(
                PlainLabel(self._context.theme, self.tr("Nothing is open."), Text.SMALL, "ink2")
            )
        self.open.set_rows(rows)

    def _open_line(self, fix: Fix) -> tuple[str, str]:
        formatter = self._context.formatter
        if fix.promised_on is not None:
            late = (formatter.clock.today() - fix.promised_on).days
            day = formatter.weekday_and_day(fix.promised_on)
            if fix.promised_time is not None:
                day = f"{day}, {formatter.short_time(fix.promised_time)}"
            text = self.tr("Promised by {day}").format(day=day)
            if late > 0:
                return (
                    f"{text}, {short_duration(days_age(late), self._context.formatter)} "
                    + self.tr("late"),
                    "late",
                )
            return text, "ink3"
        if fix.started is not None:
            return self.tr("The clock runs"), "accent_ink"
        waited = formatter.clock.now() - fix.created
        spoken = long_duration(short_age(waited), self._context.formatter)
        token = "late" if waited >= fix_rules.LATE_AFTER else "ink3"
        return self.tr("Waiting {age}").format(age=spoken), token

    def _show_check_in(self, plan: CheckIn | None, name: str) -> None:
        formatter = self._context.formatter
        who = isolated(first_name(name))
        if plan is None:
            row = SideRow(
                self._context.theme,
                self.tr("Not set"),
                self.tr("Set how often…"),
                right_token="accent_ink",
            )
            row.setAccessibleName(self.tr("Set how often to check in with {name}").format(name=who))
            row.clicked.connect(lambda: self.triggered.emit("check_in", row))
            self.check_in.set_caption("")
            self.check_in.set_rows([row])
            return
        away = (plan.due_on - formatter.clock.today()).days
        if away > 0:
            caption = self.tr("{age} away").format(
                age=long_duration(days_age(away), self._context.formatter)
            )
        elif away == 0:
            caption = self.tr("today")
        else:
            caption = self.tr("{age} late").format(
                age=short_duration(days_age(-away), self._context.formatter)
            )
        self.check_in.set_caption(caption, "late" if away < 0 else "ink3")
        if plan.every:
            often = rhythm(Interval.parse(plan.every), self._context.formatter)
        else:
            often = self.tr("Every year") if plan.yearly is not None else self.tr("Once")
        below = []
        if plan.moved:
            below.append(self.tr("Moved, this once."))
        if plan.snoozed_until is not None and plan.snoozed_until > formatter.clock.now():
            day = formatter.weekday_and_day(formatter.clock.local(plan.snoozed_until).date())
            below.append(self.tr("Snoozed until {day}.").format(day=day))
        if plan.reason:
            below.append(plan.reason)
        day = formatter.weekday_and_day(plan.due_on)
        row = SideRow(
            self._context.theme,
            often,
            day,
            right_weight=600,
            right_token="ink",
            below=" ".join(below),
        )
        spoken = self.tr("Check in with {name}: {rhythm}, {day}, {when}")
        row.setAccessibleName(spoken.format(name=who, rhythm=often, day=day, when=caption))
        row.clicked.connect(lambda: self.triggered.emit("check_in", row))
        self.check_in.set_rows([row])

    def _show_bought(self, person: int, bought: Sequence[Purchase]) -> None:
        """Show purchases, oldest first: what they came with leads; of many, first and newest."""
        oldest_first = list(reversed(bought))
        shown = oldest_first
        hidden = 0
        if len(oldest_first) > _MOST_BOUGHT + 1 and self._whole_bought != person:
            shown = oldest_first[:1] + oldest_first[1 - _MOST_BOUGHT :]
            hidden = len(oldest_first) - len(shown)
        rows: list[QWidget] = []
        for number, purchase in enumerate(shown):
            rows.append(self._purchase_row(purchase, lead=number == 0))
            if number == 0 and hidden:
                more = SideRow(
                    self._context.theme, self.tr("{n} more").format(n=hidden), token="ink3"
                )
                more.clicked.connect(self._on_more_clicked)
                rows.append(more)
        if not rows:
            rows.append(
                PlainLabel(self._context.theme, self.tr("Nothing yet."), Text.SMALL, "ink2")
            )
        self.bought.set_rows(rows)

    def _purchase_row(self, purchase: Purchase, *, lead: bool) -> "SideRow":
        day = self._context.formatter.month_and_year(purchase.on)
        row = SideRow(
            self._context.theme,
            purchase.what,
            "" if lead else day,
            weight=500 if lead else None,
            below=day if lead else "",
            right_kind=Text.META,
            below_kind=Text.META,
            below_token="ink3",
        )
        row.setAccessibleName(
            self.tr("Bought {what}, {day}").format(what=isolated(purchase.what), day=day)
        )
        row.clicked.connect(lambda: self.purchase_chosen.emit(purchase))
        return row

    def _on_more_clicked(self) -> None:
        if self._record is not None:
            self._whole_bought = self._record.person.id
            self._show_bought(self._record.person.id, self._record.person.bought)

    def _show_score(self, score: Score) -> None:
        if not score.asked:
            self.score.set_caption("")
            text = self.tr("A face after a call or a fix, and it is counted here.")
            self.score.set_rows(
                [PlainLabel(self._context.theme, text, Text.SMALL, "ink2", wrap=True)]
            )
            return
        self.score.set_caption(self.tr("%n times asked", "", score.asked))
        row = ScoreRow(self._context.theme, score)
        row.clicked.connect(lambda: self.triggered.emit("ratings", row))
        self.score.set_rows([row])

    def _show_details(self, record: CardRecord) -> None:
        fields, formatter = record.person.fields, self._context.formatter
        number, email, other = self.number_chosen, self.email_chosen, self.text_chosen
        found: list[tuple[SignalInstance, str, str]] = []
        # The buttons of the card show a single number and a single address already.
        if len(fields.phones) > 1:
            for phone in fields.phones:
                found.append((number, phone.shown or phone.raw, phone.label or self.tr("phone")))
        if len(fields.emails) > 1:
            for each in fields.emails:
                found.append((email, each.address, each.label or self.tr("email")))
        for address in fields.addresses:
            found.append((other, address_line(address), address.label or self.tr("address")))
        for channel in fields.channels:
            found.append((other, channel.value, channel.label or channel.kind))
        days = [(self.tr("birthday"), fields.birthday)] if fields.birthday is not None else []
        for label, day in [*days, *((d.label, d.on) for d in fields.dates)]:
            shown = day.in_year(day.year or formatter.clock.today().year)
            text = formatter.day(shown) if day.year is not None else formatter.month_and_day(shown)
            found.append((other, text, label))
        for label, value in fields.custom:
            found.append((other, value, label))
        rows: list[QWidget] = []
        for chosen, text, label in found:
            row = SideRow(
                self._context.theme,
                text,
                capitalised(label),
                right_kind=Text.META,
                wrap=True,
            )
            row.setAccessibleName(f"{capitalised(label)}: {text}")
            row.clicked.connect(lambda _=False, chosen=chosen, text=text: chosen.emit(text))
            rows.append(row)
        self.details.set_rows(rows)
        self.details.setVisible(bool(rows))


OVERHANG = 8  # the highlight of rows reaches this far past the column
_HEAD = TypeSize(14, 20, 600)
_HEAD_HEIGHT = 22
_LONG = 30  # a longer text may not fit into one line
_LONGEST = 160


def shortened(text: str) -> str:
    """Return the text; one longer than a few lines of the column is cut with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


class SideSection(QWidget):
    """A section with a heading, a caption on its right, a hairline above, and rows."""

    def __init__(self, theme: Theme, title: str, *, first: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._first = first
        self._rows: list[QWidget] = []
        self.setAccessibleName(title)
        self._caption = PlainLabel(theme, "", Text.META, "ink3", fits=True)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        self._head.setSpacing(8)
        self._head.addWidget(PlainLabel(theme, title, _HEAD), 1)
        self._head.addWidget(self._caption)
        self._holder = QWidget()
        self._holder.setLayout(self._head)
        self._right: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4 if first else 15, 0, 14)
        self._column.setSpacing(0)
        self._column.addWidget(self._holder)
        self._column.addSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._measure)
        self._measure()

    def set_caption(self, caption: str, token: str = "ink3") -> None:
        self._caption.setText(caption)
        self._caption.set_token(token)

    def add_right(self, widget: QWidget) -> None:
        """Add a button at the right end; it is higher than the heading and floats over it."""
        widget.setParent(self)
        self._right = widget
        self._place_right()

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        held: QWidget | None = self.window().focusWidget()
        place = next((n for n, row in enumerate(self._rows) if _holds(row, held)), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in rows:
            if isinstance(row, PlainLabel):
                row.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
                row = _Inset(row)
                self._rows[self._rows.index(row.label)] = row
            self._column.addWidget(row)
        if place is not None and self._rows:
            target = self._rows[min(place, len(self._rows) - 1)]
            if target.focusPolicy() != Qt.FocusPolicy.NoFocus or target.focusProxy() is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def rows(self) -> list[QWidget]:
        return list(self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            width = self.width() - 2 * OVERHANG
            hline(QPainter(self), OVERHANG, 0, width, self._theme.colours.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_right()

    def _place_right(self) -> None:
        if self._right is not None:
            size = self._right.sizeHint()
            middle = (4 if self._first else 15) + self._theme.px(_HEAD_HEIGHT) // 2
            self._right.setGeometry(
                self.width() - size.width(),
                middle - size.height() // 2,
                size.width(),
                size.height(),
            )

    def _measure(self) -> None:
        self._holder.setFixedHeight(self._theme.px(_HEAD_HEIGHT))
        self._place_right()


def _holds(row: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (row is focus or row.isAncestorOf(focus))


class _Inset(QWidget):
    """A label indented like the text of the rows."""

    def __init__(self, label: PlainLabel) -> None:
        super().__init__()
        self.label = label
        column = QVBoxLayout(self)
        column.setContentsMargins(OVERHANG, 2, OVERHANG, 2)
        label.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)


class SideRow(PaintedButton):
    """A row with a text, a secondary text on its right and another one below."""

    FOCUS_RADIUS = 6.0

    def __init__(
        self,
        theme: Theme,
        text: str,
        right: str = "",
        *,
        below: str = "",
        token: str = "ink",
        weight: int | None = None,
        right_token: str = "ink3",
        right_weight: int | None = None,
        right_kind: Text = Text.SMALL,
        below_kind: Text = Text.META,
        below_token: str = "ink2",
        wrap: bool = False,
    ) -> None:
        super().__init__(theme, name=text)
        # The tooltip, the editor and screen readers have the whole text.
        self.setToolTip(as_tooltip(text) if len(text) > _LONG else "")
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(10)
        shown = shortened(text) if wrap else text
        first.addWidget(PlainLabel(theme, shown, Text.SMALL, token, weight, wrap=wrap), 1)
        if right:
            label = PlainLabel(theme, right, right_kind, right_token, right_weight, side=Side.RIGHT)
            label.setMaximumWidth(theme.px(120))
            label.setMinimumHeight(theme.line_height(Text.SMALL))
            first.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(OVERHANG, 3, OVERHANG, 3)
        column.setSpacing(0)
        column.addLayout(first)
        if below:
            column.addWidget(
                PlainLabel(theme, shortened(below), below_kind, below_token, wrap=True)
            )
        self._ignore_mouse_in_children()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        if (fill := state.fill(self._theme.colours)) is not None:
            draw_box(painter, self.rect(), 5, fill, None)


class _DoneMark(PaintedButton):
    """A button with the icon of the item; under the pointer or the focus it shows a tick box."""

    def __init__(self, theme: Theme, icon: str, name: str) -> None:
        super().__init__(theme, name=name, checkable=True)
        self._icon = icon
        self.near = False
        self.setToolTip(self.tr("Done"))

    def focus_rect(self) -> QRect:
        side = self._theme.px(TICK)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(32))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        if self.near or state.focused or state.checked:
            box = self.focus_rect()
            draw_tick(painter, self._theme, box.x(), box.y(), state.checked)
            return
        size = self._theme.px(16)
        ink = self._theme.colours.ink2
        left, top = (self.width() - size) / 2, (self.height() - size) / 2
        self._theme.draw_icon(painter, self._icon, left, top, size, ink)


class OpenItemRow(QWidget):
    """A row for a fix or a promise; its tick is at the icon, all other actions are in its menu."""

    ticked = Signal()
    menu_wanted = Signal()
    key_pressed = Signal(object)  # QKeyEvent; the receiver accepts it if it handled it

    def __init__(self, theme: Theme, fix: Fix, line: str, token: str) -> None:
        super().__init__()
        self._theme = theme
        icon = "handshake" if fix.is_promise else "timer"
        name = self.tr("Kept: {what}") if fix.is_promise else self.tr("Done: {what}")
        self.mark = _DoneMark(theme, icon, name.format(what=isolated(fix.what)))
        self.mark.setParent(self)
        self.mark.clicked.connect(self.ticked)
        self.words = SideRow(
            theme, fix.what, below=line, below_token=token, below_kind=Text.META, wrap=True
        )
        self.words.setAccessibleName(f"{fix.what}, {line}")
        self.words.clicked.connect(self.menu_wanted)
        self.setFocusProxy(self.mark)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16) + 10, 2, 0, 2)
        row.addWidget(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._set_near(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_near(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The button lies around the icon of the first line.
        side, icon = self._theme.px(32), self._theme.px(16)
        line = self._theme.line_height(Text.SMALL)
        self.mark.setGeometry(
            OVERHANG + icon // 2 - side // 2, 5 + line // 2 - side // 2 + 1, side, side
        )

    def _set_near(self, near: bool) -> None:
        self.mark.near = near
        self.mark.update()


_SCORE = TypeSize(16, 20, 600)


class ScoreRow(PaintedButton):
    """Three faces with their counts, read aloud as one sentence; a click lists all ratings."""

    FOCUS_RADIUS = 6.0

    def __init__(self, theme: Theme, score: Score) -> None:
        super().__init__(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(OVERHANG, 2, OVERHANG, 0)
        row.setSpacing(0)
        happy = f"+{score.happy}" if score.happy else "0"
        unhappy = f"\u2212{score.unhappy}" if score.unhappy else "0"
        for face, count, word in (
            (Face.HAPPY, happy, self.tr("happy")),
            (Face.OK, str(score.ok), self.tr("OK")),
            (Face.UNHAPPY, unhappy, self.tr("unhappy")),
        ):
            row.addWidget(_ScoreFace(theme, face, count, word), 1)
        self._ignore_mouse_in_children()
        self.setAccessibleName(
            self.tr("{happy} happy, {ok} OK, {unhappy} unhappy in twelve months").format(
                happy=score.happy, ok=score.ok, unhappy=score.unhappy
            )
        )
        self.setToolTip(self.tr("All that they said"))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        if (fill := state.fill(self._theme.colours)) is not None:
            draw_box(painter, self.rect(), 5, fill, None)


class _ScoreFace(QWidget):
    def __init__(self, theme: Theme, face: Face, count: str, word: str) -> None:
        super().__init__()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(theme, count, _SCORE))
        column.addWidget(PlainLabel(theme, word, Text.META, "ink3", fits=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(9)
        row.addWidget(IconLabel(theme, face.icon, 18, face.token), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
