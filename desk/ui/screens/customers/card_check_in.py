"""The check-in of the person on a card: its menus and what they do."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.changes import Area, Changes
from desk.domain.check_ins import CheckInRow
from desk.domain.dates import PlainDate
from desk.domain.intervals import Interval
from desk.domain.partial_dates import PartialDate
from desk.domain.people import CheckIn, Person
from desk.formatting.durations import rhythm
from desk.formatting.formatter import Formatter
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.screens.customers.person_texts import call_name, number_of, ref
from desk.ui.widgets.menu_panel import MenuItem

_RHYTHMS = ("2 weeks", "1 month", "3 months", "6 months", "1 year")


class CheckInActions(QObject):
    """Done, snooze, move, skip, how often, what to ask, stop."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._usual = ""
        context.operations.written.connect(self._on_actions_written)
        self._read_usual()

    def _read_usual(self) -> None:
        def take(every: str) -> None:
            self._usual = every

        self._context.runner.run(_usual_rhythm).on_success(take).coalesce("usual rhythm")

    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(Area.SETTINGS):
            self._read_usual()

    def done(self, person: int) -> None:
        from desk.services.check_ins import check_in_done

        self._context.operations.write(check_in_done, person)

    def snooze(self, person: Person, anchor: QWidget) -> None:
        plan = person.check_in
        if plan is None:
            self.menu(person, anchor)
            return
        self._context.dialogs.later.check_in(
            _check_in_row(person, plan, self._context.words), anchor
        )

    def menu(self, person: Person, anchor: QWidget) -> None:
        if person.check_in is None:
            self.rhythm_menu(person, anchor)
            return
        items: list[MenuItem | None] = [
            MenuItem("done", self.tr("Done, we talked"), "check"),
            MenuItem("snooze", self.tr("Snooze…"), "clock"),
            MenuItem("move", self.tr("Move to another day…"), "calendar-days"),
            MenuItem("skip", self.tr("Skip this time"), "chevron-right"),
            None,
            MenuItem("often", self.tr("Change how often…"), "calendar-check"),
            MenuItem("reason", self.tr("What to ask…"), "message-square"),
            MenuItem("stop", self.tr("Stop checking in"), "x"),
        ]
        title = self.tr("Check in with {name}").format(name=call_name(person))
        self._context.dialogs.menu(
            title, items, anchor, lambda key: self._on_check_in(key, person, anchor)
        )

    def _on_check_in(self, key: str, person: Person, anchor: QWidget) -> None:
        from desk.services import check_ins

        match key:
            case "done":
                self.done(person.id)
            case "snooze":
                self.snooze(person, anchor)
            case "move":
                self._context.dialogs.later.move(ref(person))
            case "skip":
                self._context.dialogs.later.skip(ref(person))
            case "often":
                self.rhythm_menu(person, anchor)
            case "reason":
                self._context.dialogs.ask_line(
                    self.tr("Check in with {name}").format(name=call_name(person)),
                    self.tr("What to ask about?"),
                    self.tr("Keep it"),
                    lambda text: self._context.operations.write(
                        check_ins.set_reason, person.id, text
                    ),
                    text=person.check_in.reason if person.check_in else "",
                    hint=self.tr("Shown with the check-in when it is due."),
                    icon="message-square",
                    empty=True,
                    draft=f"what-to-ask:person:{person.id}",
                    person=person.id,
                )
            case "stop":
                self._context.operations.write(check_ins.stop_check_in, person.id)

    def rhythm_menu(self, person: Person, anchor: QWidget) -> None:
        """How often, or on which day."""
        now = person.check_in.every if person.check_in else ""
        items: list[MenuItem | None] = []
        # The usual one is first; it need not be among the others.
        for every in dict.fromkeys(filter(None, (self._usual, *_RHYTHMS))):
            text = rhythm(Interval.parse(every), self._context.words)
            items.append(MenuItem(every, text, "check" if every == now else None))
        items += [None, MenuItem("other", self.tr("Another rhythm…"), "calendar-check")]
        birthday = person.fields.birthday
        if birthday is not None:
            day = birthday.in_year(self._context.words.clock.today().year)
            items.append(
                MenuItem(
                    "birthday",
                    self.tr("Each birthday"),
                    "cake",
                    self._context.words.month_and_day(day),
                )
            )
        items.append(MenuItem("day", self.tr("Once, on a day…"), "calendar-days"))

        def chosen(key: str) -> None:
            if key == "other":
                self._context.dialogs.how_often(ref(person))
            elif key == "birthday" and birthday is not None:
                yearly = PartialDate(birthday.month, birthday.day)
                self._context.operations.write(set_check_in, person.id, yearly=yearly)
            elif key == "day":
                self._context.dialogs.pick_day(
                    self.tr("Check in with {name}, once").format(name=call_name(person)),
                    lambda day: self._context.operations.write(_set_once, person.id, day),
                    draft=f"check-in-day:person:{person.id}",
                    person=person.id,
                )
            else:
                self._context.operations.write(set_check_in, person.id, every=Interval.parse(key))

        title = self.tr("Check in with {name}").format(name=call_name(person))
        self._context.dialogs.menu(title, items, anchor, chosen)


def _check_in_row(person: Person, plan: CheckIn, words: Formatter) -> CheckInRow:
    return CheckInRow(
        id=plan.id,
        person=ref(person),
        starred=person.fields.starred,
        number=number_of(person),
        reason=plan.reason,
        every=plan.every,
        due_on=plan.due_on,
        shown_on=plan.due_on,
        last_talked=person.last_talked,
        days_late=max(0, (words.clock.today() - plan.due_on).days),
    )


def _usual_rhythm(desk: Desk) -> str:
    from desk.services.settings import read_settings

    return read_settings(desk).check_in_every


def _set_once(desk: Desk, person: int, day: PlainDate) -> object:
    from desk.services.check_ins import set_check_in

    return set_check_in(desk, person, on=day.day)
