"""The actions of a person, for the card, its shortcuts, the list of people and Ctrl K."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.changes import Area, Changes
from desk.domain.check_ins import CheckInRow
from desk.domain.dates import PlainDate
from desk.domain.intervals import Interval
from desk.domain.names import first_name
from desk.domain.partial_dates import PartialDate
from desk.domain.people import CheckIn, Person, PersonRef, Purchase
from desk.formatting.durations import rhythm
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import Action, Anchor, RecordActions
from desk.ui.context import UiContext
from desk.ui.widgets.menu_panel import MenuItem

# The menus, as names of actions; None is a separator.
MORE_MENU = (
    "edit",
    "note",
    "purchase",
    "promise",
    "ratings",
    None,
    "star",
    "print",
    "copy_card",
    "merge",
    None,
    "remove",
)
LIST_MENU = ("call", "log_call", "promise", None, "edit", "remove")
CHECK_IN_MENU = ("check_in_done", "snooze", "move", "skip", None, "rhythm", "reason", "stop")

_RHYTHMS = ("2 weeks", "1 month", "3 months", "6 months", "1 year")


class PersonActions(QObject):
    """Declares the actions of a person; choices in their menus and dialogs are written at once."""

    email_requested = Signal(str)  # an email address
    edit_requested = Signal(int)  # id of a person

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._usual = ""  # the rhythm that Settings suggest
        self._actions = RecordActions[Person](
            context.actions, "person", self, about=lambda person: person.name
        )
        self._declare_contact()
        self._declare_records()
        self._declare_card()
        self._declare_check_in()
        context.operations.written.connect(self._on_written)
        self._read_usual_rhythm()

    def trigger(self, name: str, person: Person, anchor: Anchor) -> None:
        """Run the action of this name. Menus and small dialogs open beside `anchor`."""
        self._actions.trigger(name, person, anchor)

    def trigger_key(self, event: QKeyEvent, person: Person, anchor: Anchor) -> None:
        """Run the action of the pressed key and accept the event, if there is one."""
        self._actions.trigger_key(event, person, anchor)

    def names_of_key(self, event: QKeyEvent) -> list[str]:
        """Return the names of the actions that have the pressed key."""
        return self._actions.names_of_key(event)

    def palette_actions(self, person: Person, anchor: Anchor) -> list[Action]:
        return self._actions.palette_actions_for(person, anchor)

    def open_menu(
        self, title: str, names: tuple[str | None, ...], person: Person, anchor: Anchor
    ) -> None:
        """Open a menu of the actions of these names, under a widget or at a global point."""
        menu = self._actions.select(names, person, anchor)
        self._context.dialogs.action_menu(title, menu, anchor)

    # declaration

    def _declare_contact(self) -> None:
        add = self._actions.add
        add(
            "call",
            lambda person: self.tr("Call {name}").format(name=call_name(person)),
            "phone",
            self._call,
            shortcut=shortcuts.CALL,
            menu_text=self.tr("Call"),
            in_palette=lambda person: bool(person.fields.phones),
        )
        add("choose_number", self.tr("Call…"), "phone", self._choose_number)
        add(
            "log_call",
            lambda person: self.tr("Log a call with {name}").format(name=call_name(person)),
            "pencil",
            lambda person, _anchor: self._context.dialogs.log_call(ref(person)),
            shortcut=shortcuts.LOG_CALL,
            menu_text=self.tr("Log call…"),
            in_palette=True,
        )
        add(
            "email",
            lambda person: self.tr("Write {name} an email").format(name=call_name(person)),
            "mail",
            self._email,
            when=lambda person: bool(person.fields.emails),
            in_palette=True,
        )

    def _declare_records(self) -> None:
        add = self._actions.add
        add(
            "fix",
            lambda person: self.tr("Do it now for {name}").format(name=call_name(person)),
            "timer",
            self._add_fix,
            in_palette=True,
        )
        add(
            "promise",
            lambda person: self.tr("Promise {name} something").format(name=call_name(person)),
            "handshake",
            lambda person, _anchor: self._context.dialogs.promise(ref(person)),
            shortcut=shortcuts.PROMISE,
            menu_text=self.tr("Promise…"),
            in_palette=True,
        )
        add(
            "check_in",
            lambda person: self.tr("When to check in with {name}").format(name=call_name(person)),
            "calendar-check",
            self._open_check_in_menu,
            in_palette=True,
        )
        add(
            "note",
            lambda person: self.tr("A note about {name}").format(name=call_name(person)),
            "sticky-note",
            self._add_note,
            menu_text=self.tr("Note…"),
            in_palette=True,
        )
        add(
            "purchase",
            lambda person: self.tr("What {name} bought").format(name=call_name(person)),
            "shopping-bag",
            lambda person, _anchor: self.edit_purchase(person, None),
            menu_text=self.tr("Bought…"),
            in_palette=True,
        )

    def _declare_card(self) -> None:
        add, dialogs = self._actions.add, self._context.dialogs
        add(
            "ratings",
            self.tr("How it has gone…"),
            "smile",
            lambda person, _anchor: dialogs.ratings(ref(person)),
        )
        add(
            "print",
            lambda person: self.tr("Print {name}’s history").format(name=call_name(person)),
            "printer",
            lambda person, _anchor: dialogs.history_requested.emit(person.id),
            shortcut=shortcuts.PRINT,
            menu_text=self.tr("Print history…"),
            in_palette=True,
        )
        add(
            "edit",
            lambda person: self.tr("Change {name}’s card").format(name=call_name(person)),
            "pencil",
            lambda person, _anchor: self.edit_requested.emit(person.id),
            shortcut=shortcuts.EDIT,
            menu_text=self.tr("Edit…"),
            in_palette=True,
        )
        add(
            "star",
            lambda person: (
                self.tr("No longer put {name} through")
                if person.fields.starred
                else self.tr("Always put {name} through")
            ).format(name=call_name(person)),
            "star",
            self._star,
            menu_text=lambda person: (
                self.tr("No longer put through")
                if person.fields.starred
                else self.tr("Always put through")
            ),
            in_palette=True,
        )
        add("copy_card", self.tr("Copy as a contact card"), "id-card", self._copy_contact_card)
        add(
            "merge",
            self.tr("Merge with…"),
            "users-round",
            lambda person, _anchor: dialogs.merge_requested.emit(ref(person)),
        )
        add(
            "remove",
            lambda person: self.tr("Remove {name}").format(name=call_name(person)),
            "x",
            lambda person, _anchor: dialogs.remove_person(ref(person)),
            shortcut=shortcuts.REMOVE,
            menu_text=self.tr("Remove…"),
            in_palette=True,
        )

    def _declare_check_in(self) -> None:
        add, dialogs = self._actions.add, self._context.dialogs
        add(
            "check_in_done",
            self.tr("Done, we talked"),
            "check",
            self._finish_check_in,
            shortcut=shortcuts.DONE,
        )
        add(
            "snooze",
            self.tr("Snooze…"),
            "clock",
            self._snooze_check_in,
            shortcut=shortcuts.SNOOZE,
        )
        add(
            "move",
            self.tr("Move to another day…"),
            "calendar-days",
            lambda person, _anchor: dialogs.later.move(ref(person)),
        )
        add(
            "skip",
            self.tr("Skip this time"),
            "chevron-right",
            lambda person, _anchor: dialogs.later.skip(ref(person)),
        )
        add("rhythm", self.tr("Change how often…"), "calendar-check", self._choose_rhythm)
        add("reason", self.tr("What to ask…"), "message-square", self._ask_reason)
        add("stop", self.tr("Stop checking in"), "x", self._stop_check_in)

    # call and email

    def call_number(self, person: Person, number: str) -> None:
        """Dial this number and open the call window."""
        self._context.dialogs.call(ref(person), number)

    def _call(self, person: Person, _anchor: Anchor) -> None:
        """Call the first number; without one, log a call."""
        self.call_number(person, number_of(person))

    def _choose_number(self, person: Person, anchor: Anchor) -> None:
        items: list[MenuItem | None] = [
            MenuItem(number, partial(self.call_number, person, number), "phone", phone.label)
            for phone in person.fields.phones
            for number in (phone.shown or phone.raw,)
        ]
        title = self.tr("Call {name}").format(name=call_name(person))
        self._context.dialogs.menu(title, items, _widget(anchor))

    def _email(self, person: Person, anchor: Anchor) -> None:
        """Write to the address, or let the owner choose one of several."""
        emails = person.fields.emails
        if len(emails) == 1:
            self.email_requested.emit(emails[0].address)
            return
        items: list[MenuItem | None] = [
            MenuItem(e.address, partial(self.email_requested.emit, e.address), "mail", e.label)
            for e in emails
        ]
        title = self.tr("Write to {name}").format(name=call_name(person))
        self._context.dialogs.menu(title, items, _widget(anchor))

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.operations.show_message(self.tr("Copied: {text}").format(text=isolated(text)))

    def _copy_contact_card(self, person: Person, _anchor: Anchor) -> None:
        from desk.services.exporting import contact_card

        def copy(card: str) -> None:
            QGuiApplication.clipboard().setText(card)
            self._context.operations.show_message(self.tr("The contact card is copied."))

        self._context.runner.run(contact_card, person.id).on_success(copy)

    # records

    def _add_fix(self, person: Person, _anchor: Anchor) -> None:
        from desk.services.fixes import add_fix

        draft = f"do-it-now:person:{person.id}"
        self._context.dialogs.ask_line(
            self.tr("Do it now for {name}").format(name=call_name(person)),
            self.tr("What needs doing?"),
            self.tr("Write it down"),
            lambda what: self._context.operations.write(add_fix, what, person.id, draft=draft),
            hint=self.tr("One line. Two minutes is the measure, not a limit."),
            icon="timer",
            draft=draft,
            person=person.id,
        )

    def _add_note(self, person: Person, _anchor: Anchor) -> None:
        from desk.ui.screens.customers.record_dialogs import NoteDialog

        NoteDialog(self._context, person)

    def edit_purchase(self, person: Person, purchase: Purchase | None) -> None:
        """Open the form of a purchase; None for a new one."""
        from desk.ui.screens.customers.record_dialogs import PurchaseDialog

        PurchaseDialog(self._context, person, purchase)

    def _star(self, person: Person, _anchor: Anchor) -> None:
        from desk.services.people import star_person

        self._context.operations.write(star_person, person.id, not person.fields.starred)

    def remember(self, person: int, lines: list[str], draft: str) -> None:
        """Replace the lines of Remember; `draft` is the key of the draft that this deletes."""
        from desk.services.people import set_remember

        self._context.operations.write(set_remember, person, lines, draft=draft)

    # the check-in

    def _read_usual_rhythm(self) -> None:
        def take(every: str) -> None:
            self._usual = every

        self._context.runner.run(_usual_rhythm).on_success(take).coalesce("usual rhythm")

    def _on_written(self, changes: Changes) -> None:
        if changes.touches(Area.SETTINGS):
            self._read_usual_rhythm()

    def _open_check_in_menu(self, person: Person, anchor: Anchor) -> None:
        """Open the menu of the check-in; without a check-in, ask for its rhythm."""
        if person.check_in is None:
            self._choose_rhythm(person, anchor)
        else:
            title = self.tr("Check in with {name}").format(name=call_name(person))
            self.open_menu(title, CHECK_IN_MENU, person, anchor)

    def _finish_check_in(self, person: Person, _anchor: Anchor) -> None:
        from desk.services.check_ins import check_in_done

        self._context.operations.write(check_in_done, person.id)

    def _stop_check_in(self, person: Person, _anchor: Anchor) -> None:
        from desk.services.check_ins import stop_check_in

        self._context.operations.write(stop_check_in, person.id)

    def _snooze_check_in(self, person: Person, anchor: Anchor) -> None:
        if person.check_in is None:
            self._choose_rhythm(person, anchor)
        else:
            row = _check_in_row(person, person.check_in, self._context.formatter)
            self._context.dialogs.later.check_in(row, _widget(anchor))

    def _ask_reason(self, person: Person, _anchor: Anchor) -> None:
        from desk.services.check_ins import set_reason

        draft = f"what-to-ask:person:{person.id}"
        self._context.dialogs.ask_line(
            self.tr("Check in with {name}").format(name=call_name(person)),
            self.tr("What to ask about?"),
            self.tr("Keep it"),
            lambda text: self._context.operations.write(set_reason, person.id, text, draft=draft),
            text=person.check_in.reason if person.check_in else "",
            hint=self.tr("Shown with the check-in when it is due."),
            icon="message-square",
            empty=True,
            draft=draft,
            person=person.id,
        )

    def _choose_rhythm(self, person: Person, anchor: Anchor) -> None:
        """Ask for the rhythm or the day of the check-in."""
        now = person.check_in.every if person.check_in else ""
        write = self._context.operations.write
        items: list[MenuItem | None] = []
        # The usual rhythm comes first, even if it is not among the others.
        for every in dict.fromkeys(filter(None, (self._usual, *_RHYTHMS))):
            interval = Interval.parse(every)
            text = rhythm(interval, self._context.formatter)
            items.append(
                MenuItem(
                    text,
                    partial(write, set_check_in, person.id, every=interval),
                    "check" if every == now else None,
                )
            )
        items += [
            None,
            MenuItem(
                self.tr("Another rhythm…"),
                partial(self._context.dialogs.how_often, ref(person)),
                "calendar-check",
            ),
        ]
        birthday = person.fields.birthday
        if birthday is not None:
            day = birthday.in_year(self._context.formatter.clock.today().year)
            yearly = PartialDate(birthday.month, birthday.day)
            items.append(
                MenuItem(
                    self.tr("Each birthday"),
                    partial(write, set_check_in, person.id, yearly=yearly),
                    "cake",
                    self._context.formatter.month_and_day(day),
                )
            )

        def pick_day() -> None:
            draft = f"check-in-day:person:{person.id}"
            self._context.dialogs.pick_day(
                self.tr("Check in with {name}, once").format(name=call_name(person)),
                lambda day: write(_set_once, person.id, day, draft),
                draft=draft,
                person=person.id,
            )

        items.append(MenuItem(self.tr("Once, on a day…"), pick_day, "calendar-days"))
        title = self.tr("Check in with {name}").format(name=call_name(person))
        self._context.dialogs.menu(title, items, _widget(anchor))


def _widget(anchor: Anchor) -> QWidget:
    """Return the widget below which a menu of values opens."""
    assert not isinstance(anchor, QPoint)
    return anchor


def ref(person: Person) -> PersonRef:
    return PersonRef(person.id, person.name)


def call_name(person: Person) -> str:
    """Return the first name, for use within a sentence."""
    return isolated(first_name(person.name))


def number_of(person: Person) -> str:
    """Return the number to call first, as displayed; empty if there is none."""
    phones = person.fields.phones
    best = next((p for p in phones if p.preferred), phones[0] if phones else None)
    return (best.shown or best.raw) if best else ""


def address_of(person: Person) -> str:
    """Return the email address to write to first; empty if there is none."""
    emails = person.fields.emails
    best = next((e for e in emails if e.preferred), emails[0] if emails else None)
    return best.address if best else ""


def _check_in_row(person: Person, plan: CheckIn, formatter: Formatter) -> CheckInRow:
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
        days_late=max(0, (formatter.clock.today() - plan.due_on).days),
    )


def _usual_rhythm(desk: Desk) -> str:
    from desk.services.settings import read_settings

    return read_settings(desk).check_in_every


def _set_once(desk: Desk, person: int, day: PlainDate, draft: str) -> object:
    return set_check_in(desk, person, on=day.day, draft=draft)
