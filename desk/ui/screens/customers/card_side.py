"""The side column of a card: what is open, the check-in, what they bought, how it has gone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
from desk.ui.screens.customers.card_score import ScoreRow
from desk.ui.screens.customers.card_side_parts import OpenItemRow, SideRow, SideSection
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel

_MOST_BOUGHT = 6


class CardSide(QWidget):
    """Every row here does something: an open item, the check-in, a purchase."""

    triggered = Signal(str, object)  # the name of an action of PersonActions, the row
    fix_triggered = Signal(str, object, object)  # the name of an action, Fix, the row
    fix_menu_wanted = Signal(object, object)  # Fix, the row
    fix_key_pressed = Signal(object, object, object)  # QKeyEvent, Fix, the row
    purchase_chosen = Signal(object)  # Purchase
    detail_chosen = Signal(str, str)  # kind ("phone", "email", "text"), what

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._whole_bought = 0  # of whom all purchases are shown
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
        words = self._context.words
        if fix.promised_on is not None:
            late = (words.clock.today() - fix.promised_on).days
            day = words.weekday_and_day(fix.promised_on)
            if fix.promised_time is not None:
                day = f"{day}, {words.short_time(fix.promised_time)}"
            text = self.tr("Promised by {day}").format(day=day)
            if late > 0:
                return f"{text}, {short_duration(days_age(late), self._context.words)} " + self.tr(
                    "late"
                ), "late"
            return text, "ink3"
        if fix.started is not None:
            return self.tr("The clock runs"), "accent_ink"
        waited = words.clock.now() - fix.created
        spoken = long_duration(short_age(waited), self._context.words)
        token = "late" if waited >= fix_rules.LATE_AFTER else "ink3"
        return self.tr("Waiting {age}").format(age=spoken), token

    def _show_check_in(self, plan: CheckIn | None, name: str) -> None:
        words = self._context.words
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
        away = (plan.due_on - words.clock.today()).days
        if away > 0:
            caption = self.tr("{age} away").format(
                age=long_duration(days_age(away), self._context.words)
            )
        elif away == 0:
            caption = self.tr("today")
        else:
            caption = self.tr("{age} late").format(
                age=short_duration(days_age(-away), self._context.words)
            )
        self.check_in.set_caption(caption, "late" if away < 0 else "ink3")
        if plan.every:
            often = rhythm(Interval.parse(plan.every), self._context.words)
        else:
            often = self.tr("Every year") if plan.yearly is not None else self.tr("Once")
        below = []
        if plan.moved:
            below.append(self.tr("Moved, this once."))
        if plan.snoozed_until is not None and plan.snoozed_until > words.clock.now():
            day = words.weekday_and_day(words.clock.local(plan.snoozed_until).date())
            below.append(self.tr("Snoozed until {day}.").format(day=day))
        if plan.reason:
            below.append(plan.reason)
        day = words.weekday_and_day(plan.due_on)
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
        """Oldest first: what they came with leads. Of many, the first and the newest."""
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

    def _purchase_row(self, purchase: Purchase, *, lead: bool) -> SideRow:
        day = self._context.words.month_and_year(purchase.on)
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
        fields, words = record.person.fields, self._context.words
        found: list[tuple[str, str, str]] = []
        for phone in fields.phones:
            found.append(("phone", phone.shown or phone.raw, phone.label or self.tr("phone")))
        for email in fields.emails:
            found.append(("email", email.address, email.label or self.tr("email")))
        # One number and one address stand on the buttons already.
        if len(fields.phones) == 1:
            found = [each for each in found if each[0] != "phone"]
        if len(fields.emails) == 1:
            found = [each for each in found if each[0] != "email"]
        for address in fields.addresses:
            found.append(("text", address_line(address), address.label or self.tr("address")))
        for channel in fields.channels:
            found.append(("text", channel.value, channel.label or channel.kind))
        days = [(self.tr("birthday"), fields.birthday)] if fields.birthday is not None else []
        for label, day in [*days, *((d.label, d.on) for d in fields.dates)]:
            shown = day.in_year(day.year or words.clock.today().year)
            text = words.day(shown) if day.year is not None else words.month_and_day(shown)
            found.append(("text", text, label))
        for label, value in fields.custom:
            found.append(("text", value, label))
        rows: list[QWidget] = []
        for kind, text, label in found:
            row = SideRow(
                self._context.theme,
                text,
                capitalised(label),
                right_kind=Text.META,
                wrap=True,
            )
            row.setAccessibleName(f"{capitalised(label)}: {text}")
            row.clicked.connect(
                lambda _=False, kind=kind, text=text: self.detail_chosen.emit(kind, text)
            )
            rows.append(row)
        self.details.set_rows(rows)
        self.details.setVisible(bool(rows))
