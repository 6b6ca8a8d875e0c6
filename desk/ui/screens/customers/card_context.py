"""What every deed on a card has at hand."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desk.domain.people import Person, PersonRef
from desk.record import record
from desk.ui.dialogs.ask_line import AskLine, Reading
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.draft import Draft
from desk.ui.operations import Operations
from desk.ui.task_runner import TaskRunner
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import isolated
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.words import Words, first_name


@record(frozen=True, slots=True)
class CardContext:
    """The window around a card and what it is built on."""

    theme: Theme
    background: TaskRunner
    actions: Operations
    words: Words
    dialogs: Dialogs
    window: QWidget

    def ask(
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
        draft: Draft,
    ) -> None:
        """Ask for one line; `empty` says whether none is an answer."""

        def read(typed: str) -> Reading:
            return (typed if typed or empty else None), hint

        dialog = AskLine(
            self.theme,
            self.window,
            title,
            label,
            go_on,
            read,
            text=text,
            icon=icon,
            draft=draft,
        )
        dialog.answered.connect(then)

    def draft(self, what: str, person: int) -> Draft:
        """Keeps what is typed of this kind about somebody."""
        return Draft(self.background, f"{what}:person:{person}", person)

    def menu_at(
        self,
        items: list[MenuItem | None],
        point: QPoint,
        chosen: Callable[[str], None],
        title: str = "",
    ) -> None:
        """A menu at a global point."""
        panel = MenuPanel(self.theme, self.window, title, items, 260)
        panel.chosen.connect(chosen)
        panel.closed.connect(panel.deleteLater)
        panel.open_at(self.window.mapFromGlobal(point))


def ref(person: Person) -> PersonRef:
    return PersonRef(person.id, person.name)


def call_name(person: Person) -> str:
    """The first name, to stand in a sentence."""
    return isolated(first_name(person.name))


def number_of(person: Person) -> str:
    """The number to call first, as it is shown; empty where there is none."""
    phones = person.fields.phones
    best = next((p for p in phones if p.preferred), phones[0] if phones else None)
    return (best.shown or best.raw) if best else ""


def address_of(person: Person) -> str:
    """The email address to write to first; empty where there is none."""
    emails = person.fields.emails
    best = next((e for e in emails if e.preferred), emails[0] if emails else None)
    return best.address if best else ""
