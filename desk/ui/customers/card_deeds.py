"""What the buttons, rows and menus of a card do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.data.records.history import CheckInRow, Fix, FixRow, TimelineKind, TimelineRow
from desk.data.records.people import CheckIn, Person, PersonRef, Purchase
from desk.rules.interval import Interval
from desk.rules.partial_date import PartialDate
from desk.rules.plain_date import PlainDate
from desk.services.desk import Desk
from desk.ui.actions import Actions
from desk.ui.background import Background
from desk.ui.customers.timeline_wording import kind_name
from desk.ui.dialogs.ask_line import AskLine, Reading
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.text import isolated
from desk.ui.theme import Theme
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.words import Words, first_name

_RHYTHMS = ("2 weeks", "1 month", "3 months", "6 months", "1 year")


class CardDeeds(QObject):
    """Opens menus and dialogs; what they decide is written through `Actions`."""

    call_requested = Signal(str)
    email_requested = Signal(str)
    edit_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        background: Background,
        actions: Actions,
        words: Words,
        dialogs: Dialogs,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._background = background
        self._actions = actions
        self._words = words
        self._dialogs = dialogs
        self._window = window

    # the bar

    def on_bar(self, word: str, person: Person, anchor: QWidget) -> None:
        match word:
            case "call":
                self.call(person, anchor)
            case "email":
                self.email(person, anchor)
            case "log":
                self._dialogs.log_call(_ref(person))
            case "fix":
                self.add_fix(person)
            case "check in":
                self.check_in_menu(person, anchor)
            case "more":
                self.more_menu(person, anchor)

    def call(self, person: Person, anchor: QWidget | None = None) -> None:
        """Dial and have the form ready; asks which number where there are several."""
        phones = person.fields.phones
        if not phones:
            self._dialogs.log_call(_ref(person))
            return
        best = next((p for p in phones if p.preferred), phones[0])
        if len(phones) == 1 or anchor is None:
            self._call(person, best.shown or best.typed)
            return
        items: list[MenuItem | None] = [
            MenuItem(str(n), p.shown or p.typed, "phone", p.label) for n, p in enumerate(phones)
        ]
        title = self.tr("Call {name}").format(name=_name(person))

        def chosen(key: str) -> None:
            phone = phones[int(key)]
            self._call(person, phone.shown or phone.typed)

        self._dialogs.menu(title, items, anchor, chosen)

    def call_number(self, person: Person, number: str) -> None:
        self._call(person, number)

    def _call(self, person: Person, number: str) -> None:
        self.call_requested.emit(number)
        self._dialogs.log_call(_ref(person), number)

    def email(self, person: Person, anchor: QWidget) -> None:
        emails = person.fields.emails
        if len(emails) == 1:
            self.email_requested.emit(emails[0].address)
            return
        items: list[MenuItem | None] = [
            MenuItem(str(n), e.address, "mail", e.label) for n, e in enumerate(emails)
        ]
        title = self.tr("Write to {name}").format(name=_name(person))
        self._dialogs.menu(
            title, items, anchor, lambda key: self.email_requested.emit(emails[int(key)].address)
        )

    def add_fix(self, person: Person) -> None:
        from desk.services.fixes import add_fix

        self._ask(
            self.tr("Do it now for {name}").format(name=_name(person)),
            self.tr("What needs doing?"),
            self.tr("Write it down"),
            lambda what: self._actions.write(add_fix, what, person.id),
            hint=self.tr("One line. Two minutes is the measure, not a limit."),
            icon="timer",
        )

    def add_note(self, person: Person) -> None:
        from desk.ui.customers.card_note import NoteDialog

        NoteDialog(self._theme, self._window, self._background, self._actions, person)

    def add_purchase(self, person: Person) -> None:
        from desk.ui.customers.card_purchase import PurchaseDialog

        PurchaseDialog(
            self._theme, self._window, self._background, self._actions, self._words, person
        )

    def edit_purchase(self, person: Person, purchase: Purchase) -> None:
        from desk.ui.customers.card_purchase import PurchaseDialog

        PurchaseDialog(
            self._theme,
            self._window,
            self._background,
            self._actions,
            self._words,
            person,
            purchase,
        )

    def more_menu(self, person: Person, anchor: QWidget) -> None:
        starred = person.fields.starred
        star = self.tr("No longer put through") if starred else self.tr("Always put through")
        items: list[MenuItem | None] = [
            MenuItem("edit", self.tr("Edit…"), "pencil", keys="F2"),
            MenuItem("note", self.tr("Note…"), "sticky-note"),
            MenuItem("bought", self.tr("Bought…"), "shopping-bag"),
            MenuItem("promise", self.tr("Promise…"), "handshake"),
            None,
            MenuItem("star", star, "star"),
            MenuItem("vcard", self.tr("Copy as a contact card"), "id-card"),
            None,
            MenuItem("remove", self.tr("Remove…"), "x"),
        ]

        def chosen(key: str) -> None:
            match key:
                case "edit":
                    self.edit_requested.emit()
                case "note":
                    self.add_note(person)
                case "bought":
                    self.add_purchase(person)
                case "promise":
                    self._dialogs.promise(_ref(person))
                case "star":
                    self.star(person)
                case "vcard":
                    self._background.submit(_vcard, person.id, done=self._copy_card)
                case "remove":
                    self._dialogs.remove_person(_ref(person))

        self._dialogs.menu(person.name, items, anchor, chosen)

    def star(self, person: Person) -> None:
        from desk.services.roster import star_person

        self._actions.write(star_person, person.id, not person.fields.starred)

    def remember(self, person: int, lines: list[str]) -> None:
        from desk.services.roster import set_remember

        self._actions.write(set_remember, person, lines)

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._actions.tell(self.tr("Copied: {text}").format(text=isolated(text)))

    def _copy_card(self, card: str) -> None:
        QGuiApplication.clipboard().setText(card)
        self._actions.tell(self.tr("The contact card is copied."))

    # the check-in

    def check_in_done(self, person: int) -> None:
        from desk.services.check_ins import check_in_done

        self._actions.write(check_in_done, person)

    def snooze_check_in(self, person: Person, anchor: QWidget) -> None:
        plan = person.check_in
        if plan is None:
            self.check_in_menu(person, anchor)
            return
        self._dialogs.snooze_check_in(_check_in_row(person, plan, self._words), anchor)

    def check_in_menu(self, person: Person, anchor: QWidget) -> None:
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
        title = self.tr("Check in with {name}").format(name=_name(person))
        self._dialogs.menu(title, items, anchor, lambda key: self._on_check_in(key, person, anchor))

    def _on_check_in(self, key: str, person: Person, anchor: QWidget) -> None:
        from desk.services import check_ins

        match key:
            case "done":
                self.check_in_done(person.id)
            case "snooze":
                self.snooze_check_in(person, anchor)
            case "move":
                self._dialogs.pick_day(
                    self.tr("Move {name}, this once").format(name=_name(person)),
                    lambda day: self._actions.write(check_ins.move_check_in, person.id, day.day),
                )
            case "skip":
                self._actions.write(check_ins.skip_check_in, person.id)
            case "often":
                self.rhythm_menu(person, anchor)
            case "reason":
                self._ask(
                    self.tr("Check in with {name}").format(name=_name(person)),
                    self.tr("What to ask about?"),
                    self.tr("Keep it"),
                    lambda text: self._actions.write(check_ins.set_reason, person.id, text),
                    text=person.check_in.reason if person.check_in else "",
                    hint=self.tr("Shown with the check-in when it is due."),
                    icon="message-square",
                    empty=True,
                )
            case "stop":
                self._actions.write(check_ins.stop_check_in, person.id)

    def rhythm_menu(self, person: Person, anchor: QWidget) -> None:
        """How often, or on which day."""
        now = person.check_in.every if person.check_in else ""
        items: list[MenuItem | None] = []
        for rhythm in _RHYTHMS:
            text = self.tr("Every {interval}").format(interval=rhythm.removeprefix("1 "))
            items.append(MenuItem(rhythm, text, "check" if rhythm == now else None))
        items += [None, MenuItem("other", self.tr("Another rhythm…"), "calendar-check")]
        birthday = person.fields.birthday
        if birthday is not None:
            day = birthday.in_year(self._words.clock.today().year)
            items.append(
                MenuItem(
                    "birthday",
                    self.tr("Each birthday"),
                    "cake",
                    self._words.month_and_day(day),
                )
            )
        items.append(MenuItem("day", self.tr("Once, on a day…"), "calendar-days"))

        def chosen(key: str) -> None:
            if key == "other":
                self._dialogs.how_often(_ref(person))
            elif key == "birthday" and birthday is not None:
                yearly = PartialDate(birthday.month, birthday.day)
                self._actions.write(_set_yearly, person.id, yearly)
            elif key == "day":
                self._dialogs.pick_day(
                    self.tr("Check in with {name}, once").format(name=_name(person)),
                    lambda day: self._actions.write(_set_once, person.id, day),
                )
            else:
                self._actions.write(_set_every, person.id, Interval.parse(key))

        title = self.tr("Check in with {name}").format(name=_name(person))
        self._dialogs.menu(title, items, anchor, chosen)

    # open items

    def finish(self, person: Person, fix: Fix) -> None:
        from desk.services.fixes import finish_fix

        self._actions.write(finish_fix, fix.id, done=lambda _fix: self._offer_to_tell(person, fix))

    def _offer_to_tell(self, person: Person, fix: Fix) -> None:
        row = _fix_row(person, fix)
        self._actions.offer(
            self.tr("Tell {name}").format(name=_name(person)),
            lambda: self._dialogs.tell(row, self._actions.toast),
        )

    def fix_menu(self, person: Person, fix: Fix, anchor: QWidget) -> None:
        runs = fix.started is not None
        items: list[MenuItem | None] = [
            MenuItem("done", self.tr("Kept it") if fix.is_promise else self.tr("Done"), "check")
        ]
        if fix.is_promise:
            items.append(MenuItem("promise", self.tr("Promise another day…"), "handshake"))
        else:
            clock = self.tr("Stop the clock") if runs else self.tr("Start the clock")
            items.append(MenuItem("clock", clock, "timer" if runs else "play"))
            items.append(MenuItem("promise", self.tr("Promise by a day…"), "handshake"))
            items.append(MenuItem("snooze", self.tr("Snooze…"), "clock"))
        items += [
            MenuItem("tell", self.tr("Tell {name}…").format(name=_name(person)), "message-square"),
            None,
            MenuItem("edit", self.tr("Change the words…"), "pencil"),
            MenuItem("let go", self.tr("Let go…"), "x"),
            MenuItem("remove", self.tr("Remove"), "x"),
        ]
        self._dialogs.menu(
            fix.what, items, anchor, lambda key: self._on_fix(key, person, fix, anchor)
        )

    def _on_fix(self, key: str, person: Person, fix: Fix, anchor: QWidget) -> None:
        from desk.services import fixes

        match key:
            case "done":
                self.finish(person, fix)
            case "clock":
                runs = fix.started is not None
                clock = fixes.stop_clock if runs else fixes.start_clock
                self._actions.write(clock, fix.id, quiet=True)
            case "promise":
                self._dialogs.promise(fix=fix)
            case "snooze":
                self._dialogs.snooze_fix(_fix_row(person, fix), anchor)
            case "tell":
                self._dialogs.tell(_fix_row(person, fix), anchor)
            case "edit":
                self._edit_fix(person, fix.id, fix.what)
            case "let go":
                self._dialogs.let_go(
                    self.tr("Let go of “{what}”").format(what=isolated(fix.what)),
                    anchor,
                    lambda why: self._actions.write(fixes.let_go_promise, fix.id, why),
                    call=False,
                )
            case "remove":
                self._remove("fix", fix.id)

    def _edit_fix(self, person: Person, fix: int, what: str) -> None:
        from desk.services.fixes import edit_fix

        self._ask(
            self.tr("For {name}").format(name=_name(person)),
            self.tr("What was it?"),
            self.tr("Keep it"),
            lambda text: self._actions.write(edit_fix, fix, text, person.id),
            text=what,
            icon="pencil",
        )

    # the timeline

    def edit_row(self, person: Person, row: TimelineRow) -> None:
        match row.kind:
            case TimelineKind.CALL:
                self._edit_call(person, row.id)
            case TimelineKind.CHECK_IN if row.call_id is not None:
                self._edit_call(person, row.call_id)
            case TimelineKind.FIX:
                self._edit_fix(person, row.id, row.text)
            case TimelineKind.BOUGHT:
                bought = next((p for p in person.bought if p.id == row.id), None)
                if bought is not None:
                    self.edit_purchase(person, bought)
            case TimelineKind.NOTE:
                from desk.ui.customers.card_note import NoteDialog

                NoteDialog(self._theme, self._window, self._background, self._actions, person, row)

    def _edit_call(self, person: Person, call: int) -> None:
        from desk.services.calls import get_call
        from desk.ui.customers.card_call import CallDialog

        self._background.submit(
            get_call,
            call,
            done=lambda found: CallDialog(
                self._theme, self._window, self._actions, self._words, person, found
            ),
        )

    def remove_row(self, row: TimelineRow) -> None:
        """Into the bin; the toast brings it back."""
        if row.kind is TimelineKind.CHECK_IN:
            if row.call_id is not None:
                self._remove("call", row.call_id)
            return
        kind = {
            TimelineKind.CALL: "call",
            TimelineKind.FIX: "fix",
            TimelineKind.BOUGHT: "purchase",
            TimelineKind.NOTE: "note",
        }[row.kind]
        self._remove(kind, row.id)

    def row_menu(self, person: Person, row: TimelineRow, point: QPoint) -> None:
        items: list[MenuItem | None] = []
        what = kind_name(row.kind)
        if row.kind is not TimelineKind.CHECK_IN or row.call_id is not None:
            items.append(
                MenuItem(
                    "edit", self.tr("Change this {what}…").format(what=what), "pencil", keys="↵"
                )
            )
            items.append(
                MenuItem("remove", self.tr("Remove this {what}").format(what=what), "x", keys="Del")
            )
        is_call = row.kind is TimelineKind.CALL or row.call_id is not None
        if is_call or row.kind is TimelineKind.FIX:
            items.append(MenuItem("felt", self.tr("How did it go?…"), "smile"))
        if row.text.strip():
            items.append(MenuItem("copy", self.tr("Copy the words"), "sticky-note"))
        if not items:
            return

        def chosen(key: str) -> None:
            if key == "edit":
                self.edit_row(person, row)
            elif key == "remove":
                self.remove_row(row)
            elif key == "copy":
                QGuiApplication.clipboard().setText(row.text)
            else:
                self._rate_menu(row, point)

        self._menu_at(items, point, chosen)

    def _rate_menu(self, row: TimelineRow, point: QPoint) -> None:
        from desk.rules.score import Felt
        from desk.services.ratings import rate_call, rate_fix

        items: list[MenuItem | None] = [
            MenuItem(Felt.HAPPY.value, self.tr("Happy"), "smile"),
            MenuItem(Felt.OK.value, self.tr("OK"), "meh"),
            MenuItem(Felt.UNHAPPY.value, self.tr("Unhappy"), "frown"),
        ]

        def chosen(key: str) -> None:
            if row.kind is TimelineKind.FIX:
                self._actions.write(rate_fix, row.id, Felt(key))
            else:
                self._actions.write(rate_call, row.call_id or row.id, Felt(key))

        self._menu_at(items, point, chosen, self.tr("How did it go?"))

    # shared

    def _menu_at(
        self,
        items: list[MenuItem | None],
        point: QPoint,
        chosen: Callable[[str], None],
        title: str = "",
    ) -> None:
        panel = MenuPanel(self._theme, self._window, title, items, 260)
        panel.chosen.connect(chosen)
        panel.closed.connect(panel.deleteLater)
        panel.open_at(self._window.mapFromGlobal(point))

    def _remove(self, kind: str, key: int) -> None:
        from desk.services.bin import remove

        self._actions.write(remove, kind, key)

    def _ask(
        self,
        title: str,
        label: str,
        go_on: str,
        then: Callable[[str], object],
        *,
        text: str = "",
        hint: str = "",
        icon: str,
        empty: bool = False,
    ) -> None:
        def read(typed: str) -> Reading:
            return (typed if typed or empty else None), hint

        dialog = AskLine(self._theme, self._window, title, label, go_on, read, text=text, icon=icon)
        dialog.answered.connect(then)


def _ref(person: Person) -> PersonRef:
    return PersonRef(person.id, person.name)


def _name(person: Person) -> str:
    return isolated(first_name(person.name))


def _number(person: Person) -> str:
    phones = person.fields.phones
    best = next((p for p in phones if p.preferred), phones[0] if phones else None)
    return (best.shown or best.typed) if best else ""


def _fix_row(person: Person, fix: Fix) -> FixRow:
    emails = person.fields.emails
    email = next((e.address for e in emails if e.preferred), emails[0].address if emails else "")
    return FixRow(fix, _number(person), email, late=False, starred=person.fields.starred)


def _check_in_row(person: Person, plan: CheckIn, words: Words) -> CheckInRow:
    return CheckInRow(
        id=plan.id,
        person=_ref(person),
        starred=person.fields.starred,
        number=_number(person),
        reason=plan.reason,
        every=plan.every,
        due_on=plan.due_on,
        shown_on=plan.due_on,
        last_talked=person.last_talked,
        days_late=max(0, (words.clock.today() - plan.due_on).days),
    )


def _set_every(desk: Desk, person: int, every: Interval) -> object:
    from desk.services.check_ins import set_check_in

    return set_check_in(desk, person, every=every)


def _set_yearly(desk: Desk, person: int, yearly: PartialDate) -> object:
    from desk.services.check_ins import set_check_in

    return set_check_in(desk, person, yearly=yearly)


def _set_once(desk: Desk, person: int, day: PlainDate) -> object:
    from desk.services.check_ins import set_check_in

    return set_check_in(desk, person, on=day.day)


def _vcard(desk: Desk, person: int) -> str:
    from desk.data.queries.everyone import list_notes
    from desk.data.queries.fields import list_fields
    from desk.data.reader import numbers
    from desk.exchange.cards import draft_from
    from desk.exchange.vcard_writer import vcard
    from desk.services.people import get_person

    name = get_person(desk, person).name
    with desk.database.reading() as reader:
        fields = list_fields(reader, [person])[person]
        notes = tuple(list_notes(reader, numbers([person])).get(person, ()))
    return vcard(draft_from(fields, notes, name)).decode()
