"""A person's card in a real window on a real desk."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.domain.people import Person, PersonRef
from desk.domain.person_schema import PersonFields
from desk.services.people import add_person, get_person
from desk.ui.screens.customers.card import PersonCard
from desk.ui.screens.customers.editor import PersonEditor
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.menu_panel import MenuPanel
from tests.ui.app_window import AppWindow

HOSTILE = (
    '<img src="file:///etc/passwd">',
    '<img src="http://127.0.0.1:9/x.png">',
    "<script>alert(1)</script>",
    "<style>*{color:red}</style>",
    "\u202eevil\u202c",
    "two\nlines\r\nand three",
    "-rf /",
    "x" * 10_000,
    "&amp; <b>bold</b>",
    "\u2066left\u2069",
    "{0.__class__} %1 %n {name}",
    "\x07bell",
)


class CardOnADesk:
    def __init__(self, parts: AppWindow, size: tuple[int, int] = (830, 720)) -> None:
        self.parts = parts
        self.qtbot = parts.qtbot
        self.card = PersonCard(parts.context)
        self.card.setParent(parts.window)
        self.card.setGeometry(100, 60, *size)
        parts.operations.written.connect(self.card.refresh)
        parts.window.resize(size[0] + 120, size[1] + 80)
        parts.window.show()
        self.card.show()
        self.gone: list[bool] = []
        self.card.person_gone.connect(lambda: self.gone.append(True))

    def settle(self) -> None:
        self.parts.settle()
        self.qtbot.wait(1)
        self.parts.settle()

    def add(self, fields: PersonFields) -> PersonRef:
        person = int(self.parts.ask(add_person, fields))
        return PersonRef(person, self.person(person).name)

    def ruth(self, **more: Any) -> PersonRef:
        return self.parts.add("Ruth Kessler", "(541) 555-0142", **more)

    def show(self, person: PersonRef | int) -> PersonCard:
        self.card.show_person(person if isinstance(person, int) else person.id)
        self.settle()
        return self.card

    def person(self, person: PersonRef | int) -> Person:
        found: Person = self.parts.ask(get_person, person if isinstance(person, int) else person.id)
        return found

    def edit(self) -> PersonEditor:
        self.card.edit_person()
        self.settle()
        return self.editor()

    def editor(self) -> PersonEditor:
        (editor,) = [e for e in self.card.findChildren(PersonEditor) if e.isVisible()]
        return editor

    def menu(self) -> MenuPanel:
        panels = [p for p in self.parts.window.findChildren(MenuPanel) if p.isVisible()]
        return panels[-1]

    def choose(self, start: str) -> None:
        """Choose the row of the open menu that begins with these words."""
        rows = list(self.menu().findChildren(QAbstractButton))
        row = next(r for r in rows if plain(r.accessibleName()).startswith(start))
        self.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, kind: type[CardDialog] = CardDialog) -> Any:
        found = [d for d in self.parts.window.findChildren(kind) if d.isVisible()]
        return found[-1]

    def undo(self) -> None:
        self.parts.operations.undo()
        self.settle()


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def heard(widget: QWidget) -> str:
    """Return the accessible name of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return plain(interface.text(QAccessible.Text.Name))
