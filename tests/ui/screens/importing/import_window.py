"""The import screen in a window on a real desk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desk.domain.people import Person
from desk.services.people import count_people, get_person
from desk.services.search import find_people
from desk.ui.screens.importing.screen import ImportScreen
from tests.ui.app_window import AppWindow


def card(name: str, phone: str, *lines: str) -> str:
    given, _, family = name.partition(" ")
    return "\n".join(
        (
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"N:{family};{given};;;",
            f"FN:{name}",
            f"TEL;TYPE=CELL:{phone}",
            *lines,
            "END:VCARD",
            "",
        )
    )


class OnScreen:
    def __init__(self, parts: AppWindow, folder: Path) -> None:
        self.parts = parts
        self._folder = folder
        screen = parts.window.show_screen("import")
        assert isinstance(screen, ImportScreen)
        self.screen = screen
        with parts.qtbot.waitActive(parts.window):
            parts.window.show()
            parts.window.activateWindow()
        parts.settle()

    def file(self, name: str, text: str) -> Path:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def take(self, *files: Path) -> None:
        self.screen.take_files(files)
        self.settle()

    def settle(self) -> None:
        """Settle four times, because each answer requests the next step."""
        for _ in range(4):
            self.parts.settle()

    def drop(self, *files: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        event = QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.screen.dropEvent(event)
        self.settle()

    def figures(self) -> dict[str, str]:
        return {key: tile.number() for key, tile in self.screen.preview.tiles.items()}

    def people(self) -> int:
        count: int = self.parts.ask(count_people)[0]
        return count

    def person(self, name: str) -> Person:
        (row,) = self.parts.ask(find_people, name)
        found: Person = self.parts.ask(get_person, row.id)
        return found

    def go_on(self) -> None:
        self.screen.go_on.click()
        self.settle()

    def when(self, met: Callable[[], bool]) -> None:
        self.parts.qtbot.waitUntil(met, timeout=20_000)
