"""What the buttons, rows and menus of a card do."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.domain.people import Person
from desk.formatting.text import isolated
from desk.services.exporting import contact_card
from desk.ui.context import UiContext
from desk.ui.screens.customers.card_check_in import CheckInActions
from desk.ui.screens.customers.card_history import HistoryActions
from desk.ui.screens.customers.person_texts import call_name, ref
from desk.ui.widgets.menu_panel import MenuItem


class CardActions(QObject):
    """Opens menus and dialogs; what they decide is written through `Actions`."""

    email_requested = Signal(str)
    edit_requested = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.check_in = CheckInActions(context, self)
        self.history = HistoryActions(context, self)

    def on_bar(self, word: str, person: Person, anchor: QWidget) -> None:
        match word:
            case "call":
                self.call(person, anchor)
            case "email":
                self.email(person, anchor)
            case "log":
                self._context.dialogs.log_call(ref(person))
            case "fix":
                self.history.add_fix(person)
            case "check in":
                self.check_in.menu(person, anchor)
            case "more":
                self.more_menu(person, anchor)

    def call(self, person: Person, anchor: QWidget | None = None) -> None:
        """Dial and open the call window; asks which number where there are several."""
        phones = person.fields.phones
        if not phones:
            self._context.dialogs.log_call(ref(person))
            return
        best = next((p for p in phones if p.preferred), phones[0])
        if len(phones) == 1 or anchor is None:
            self._call(person, best.shown or best.raw)
            return
        items: list[MenuItem | None] = [
            MenuItem(str(n), p.shown or p.raw, "phone", p.label) for n, p in enumerate(phones)
        ]
        title = self.tr("Call {name}").format(name=call_name(person))

        def chosen(key: str) -> None:
            phone = phones[int(key)]
            self._call(person, phone.shown or phone.raw)

        self._context.dialogs.menu(title, items, anchor, chosen)

    def call_number(self, person: Person, number: str) -> None:
        self._call(person, number)

    def _call(self, person: Person, number: str) -> None:
        self._context.dialogs.call(ref(person), number)

    def email(self, person: Person, anchor: QWidget) -> None:
        emails = person.fields.emails
        if len(emails) == 1:
            self.email_requested.emit(emails[0].address)
            return
        items: list[MenuItem | None] = [
            MenuItem(str(n), e.address, "mail", e.label) for n, e in enumerate(emails)
        ]
        title = self.tr("Write to {name}").format(name=call_name(person))
        self._context.dialogs.menu(
            title, items, anchor, lambda key: self.email_requested.emit(emails[int(key)].address)
        )

    def more_menu(self, person: Person, anchor: QWidget) -> None:
        starred = person.fields.starred
        star = self.tr("No longer put through") if starred else self.tr("Always put through")
        items: list[MenuItem | None] = [
            MenuItem("edit", self.tr("Edit…"), "pencil", keys="F2"),
            MenuItem("note", self.tr("Note…"), "sticky-note"),
            MenuItem("bought", self.tr("Bought…"), "shopping-bag"),
            MenuItem("promise", self.tr("Promise…"), "handshake"),
            MenuItem("ratings", self.tr("How it has gone…"), "smile"),
            None,
            MenuItem("star", star, "star"),
            MenuItem("print", self.tr("Print history…"), "printer", keys="Ctrl P"),
            MenuItem("vcard", self.tr("Copy as a contact card"), "id-card"),
            MenuItem("merge", self.tr("Merge with…"), "users-round"),
            None,
            MenuItem("remove", self.tr("Remove…"), "x"),
        ]

        def chosen(key: str) -> None:
            match key:
                case "edit":
                    self.edit_requested.emit()
                case "note":
                    self.history.add_note(person)
                case "bought":
                    self.history.add_purchase(person)
                case "promise":
                    self._context.dialogs.promise(ref(person))
                case "ratings":
                    self.show_ratings(person)
                case "star":
                    self.star(person)
                case "merge":
                    self._context.dialogs.merge_requested.emit(ref(person))
                case "print":
                    self._context.dialogs.history_requested.emit(person.id)
                case "vcard":
                    self._context.runner.run(contact_card, person.id).on_success(self._copy_card)
                case "remove":
                    self._context.dialogs.remove_person(ref(person))

        self._context.dialogs.menu(person.name, items, anchor, chosen)

    def show_ratings(self, person: Person) -> None:
        self._context.dialogs.ratings(ref(person))

    def star(self, person: Person) -> None:
        from desk.services.people import star_person

        self._context.operations.write(star_person, person.id, not person.fields.starred)

    def remember(self, person: int, lines: list[str]) -> None:
        from desk.services.people import set_remember

        self._context.operations.write(set_remember, person, lines)

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.operations.tell(self.tr("Copied: {text}").format(text=isolated(text)))

    def _copy_card(self, card: str) -> None:
        QGuiApplication.clipboard().setText(card)
        self._context.operations.tell(self.tr("The contact card is copied."))
