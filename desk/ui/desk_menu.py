"""The lamp's menu, and all commands that `>` lists."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from desk.changes import Area, Changes
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.main_window import MainWindow
from desk.ui.palette.commands import PaletteCommand
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel

_MAKES_OR_ENDS_EMPTINESS = Area.PEOPLE | Area.CALLS | Area.FIXES | Area.SETTINGS


class DeskMenu(QObject):
    """`people_requested` asks to "add" a person, to take in a "file" or for "doubles";
    `settings_requested` asks for a page of Settings, "" for the one that was in front last."""

    people_requested = Signal(str)
    settings_requested = Signal(str)
    save_requested = Signal()  # as a file
    report_requested = Signal(str)  # a Kind, to be printed
    quit_requested = Signal()

    def __init__(self, context: UiContext, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._sample_offer = ""
        context.operations.written.connect(self._on_actions_written)
        self._look_for_sample()

    def open(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "settings": self._settings(""),
            "bin": self._settings("bin"),
            "keys": self._window.keys_requested.emit,
            "quit": self.quit_requested.emit,
        }
        items: list[MenuItem | None] = [
            MenuItem("settings", self.tr("Settings"), "settings", keys="Ctrl ,"),
            MenuItem("bin", self.tr("The bin"), "trash-2"),
            MenuItem("keys", self.tr("All keys"), "list-checks", keys="F1"),
            None,
            MenuItem("quit", self.tr("Quit Desk"), "x"),
        ]
        panel = MenuPanel(self._context.theme, self._window, "", items, 240)
        panel.setAccessibleName(self.tr("Desk menu"))
        panel.chosen.connect(lambda key: acts[key]())
        panel.closed.connect(panel.deleteLater)
        lamp = self._window.rail.lamp
        panel.open_at(lamp.mapTo(self._window, QPoint(0, lamp.height() + 8)))

    def commands(self) -> Sequence[PaletteCommand]:
        """Everything that `>` offers."""
        window, dialogs = self._window, self._context.dialogs
        pill = window.top_bar.pill
        return (
            PaletteCommand(self.tr("Log a call"), "phone", dialogs.log_call, "Ctrl L"),
            PaletteCommand(self.tr("Promise something"), "handshake", dialogs.promise),
            PaletteCommand(
                self.tr("New Do it now"), "timer", window.new_fix_requested.emit, "Ctrl N"
            ),
            PaletteCommand(self.tr("Add a person"), "user-plus", self._ask("add")),
            PaletteCommand(self.tr("Bring people in from a file"), "import", self._ask("file")),
            PaletteCommand(
                self.tr("Save people, calls or everything as a file"),
                "file-down",
                self.save_requested.emit,
            ),
            *(
                PaletteCommand(text, icon, partial(self.report_requested.emit, kind))
                for text, icon, kind in (
                    (self.tr("Print the phone list"), "phone", "phone-list"),
                    (
                        self.tr("Print the week’s check-in sheet"),
                        "calendar-check",
                        "check-in-sheet",
                    ),
                    (self.tr("Print the month in review"), "chart-column", "month"),
                    (self.tr("Print direct-line cards"), "id-card", "cards"),
                    (self.tr("Print labels with QR"), "qr-code", "labels"),
                    (self.tr("Print somebody’s history"), "book-user", "history"),
                )
            ),
            PaletteCommand(self.tr("Find doubles"), "users-round", self._ask("doubles")),
            PaletteCommand(self.tr("Open the bin"), "trash-2", self._settings("bin")),
            PaletteCommand(self.tr("With someone"), "users-round", pill.toggle, "Ctrl Shift W"),
            PaletteCommand(self.tr("Undo"), "undo-2", self._context.operations.undo, "Ctrl Z"),
            *(
                PaletteCommand(
                    self.tr("Go to {screen}").format(screen=place.label),
                    place.icon,
                    partial(window.go_to, place.key),
                    window.keys_of(place.key),
                )
                for place in window.places()
            ),
            PaletteCommand(
                self.tr("Your name and business"), "id-card", self._settings("business")
            ),
            PaletteCommand(
                self.tr("Opening hours and working days"), "clock", self._settings("business")
            ),
            PaletteCommand(self.tr("Let somebody through"), "star", self._settings("with_someone")),
            PaletteCommand(
                self.tr("How check-ins work"), "calendar-check", self._settings("check_ins")
            ),
            PaletteCommand(self.tr("Change the look"), "sun", self._settings("look")),
            PaletteCommand(self.tr("Change the text size"), "zoom-in", self._settings("look")),
            *self._sample_commands(),
            PaletteCommand(self.tr("All keys"), "list-checks", window.keys_requested.emit, "F1"),
            PaletteCommand(self.tr("Quit Desk"), "x", self.quit_requested.emit),
        )

    def _sample_commands(self) -> tuple[PaletteCommand, ...]:
        if self._sample_offer == "fill":
            fill = self.tr("Fill in the sample people")
            return (PaletteCommand(fill, "users-round", self._fill_sample),)
        if self._sample_offer == "clear":
            return (PaletteCommand(self.tr("Clear the sample people"), "x", self._clear_sample),)
        return ()

    def _look_for_sample(self) -> None:
        def take(offer: str) -> None:
            self._sample_offer = offer

        self._context.runner.submit(_sample_offer, done=take, latest="sample offer")

    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(_MAKES_OR_ENDS_EMPTINESS):
            self._look_for_sample()

    def _ask(self, what: str) -> Callable[[], None]:
        return partial(self.people_requested.emit, what)

    def _settings(self, page: str) -> Callable[[], None]:
        return partial(self.settings_requested.emit, page)

    def _fill_sample(self) -> None:
        self._context.operations.write(fill_sample)

    def _clear_sample(self) -> None:
        self._context.operations.write(clear_sample)


def _sample_offer(desk: Desk) -> str:
    from desk.services import sample

    return sample.sample_offer(desk)


def fill_sample(desk: Desk) -> object:
    """On the worker: put the sample people on an empty desk."""
    from desk.services import sample

    return sample.fill_sample(desk)


def clear_sample(desk: Desk) -> object:
    """On the worker: take the sample people away, and nothing else."""
    from desk.services import sample

    return sample.clear_sample(desk)
