"""The lamp's menu: what there is to set until there is a page for settings, and all commands."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal

from desk.changes import Area, Changes
from desk.services.desk import Desk
from desk.settings import Settings
from desk.ui.actions import Actions
from desk.ui.background import Background
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.main_window import MainWindow
from desk.ui.palette.entries import Command
from desk.ui.theme import Theme
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel

TEXT_SIZES = (90, 100, 110, 125, 150)
_MAKES_OR_ENDS_EMPTINESS = Area.PEOPLE | Area.CALLS | Area.FIXES | Area.SETTINGS


class Autostart(Protocol):
    """Whether Desk starts when the owner logs in. OSError when it cannot be changed."""

    def is_on(self) -> bool: ...

    def turn_on(self) -> None: ...

    def turn_off(self) -> None: ...


class DeskMenu(QObject):
    """`settings_changed` brings the Settings fields that are to be other values; `people_requested`
    asks the customers' own way to "add" a person, take in a "file" or open the "bin"."""

    settings_changed = Signal(dict)
    people_requested = Signal(str)
    quit_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        dialogs: Dialogs,
        background: Background,
        actions: Actions,
        settings: Callable[[], Settings],
        autostart: Autostart,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._dialogs = dialogs
        self._background = background
        self._actions = actions
        self._settings = settings
        self._autostart = autostart
        self._sample_offer = ""
        actions.written.connect(self._on_actions_written)
        self._look_for_sample()

    def open(self) -> None:
        settings = self._settings()
        looks = self._looks()
        self._show(
            self.tr("This computer"),
            [
                MenuItem("look", self.tr("Look…"), "sun", looks[settings.look]),
                MenuItem("size", self.tr("Text size…"), "zoom-in", f"{settings.text_size} %"),
                self._switch("login", self.tr("Start at login"), self._autostart.is_on()),
                self._switch("tray", self.tr("Stay in the tray"), settings.close_to_tray),
                self._switch("keys", self.tr("Single-letter keys"), settings.single_keys),
                self._switch("motion", self.tr("Less motion"), settings.reduced_motion),
                None,
                MenuItem("owner", self.tr("Your name and business…"), "user-round"),
                MenuItem("all-keys", self.tr("All keys"), keys="F1"),
                None,
                MenuItem("quit", self.tr("Quit Desk"), "x"),
            ],
            self._on_chosen,
        )

    def commands(self) -> Sequence[Command]:
        """Everything that `>` offers."""
        window, dialogs = self._window, self._dialogs
        pill = window.top_bar.pill
        return (
            Command(self.tr("Log a call"), "phone", dialogs.log_call, "Ctrl L"),
            Command(self.tr("Promise something"), "handshake", dialogs.promise),
            Command(self.tr("New Do it now"), "timer", window.new_fix_requested.emit, "Ctrl N"),
            Command(self.tr("Add a person"), "user-plus", self._ask("add")),
            Command(self.tr("Take in a contacts file"), "import", self._ask("file")),
            Command(self.tr("Open the bin"), "undo-2", self._ask("bin")),
            Command(self.tr("With someone"), "users-round", pill.toggle, "Ctrl Shift W"),
            Command(self.tr("Undo"), "undo-2", self._actions.undo, "Ctrl Z"),
            *(
                Command(
                    self.tr("Go to {screen}").format(screen=label),
                    icon,
                    partial(window.show_screen, key),
                    f"Ctrl {number}",
                )
                for number, (key, icon, label) in enumerate(window.places(), 1)
            ),
            Command(self.tr("Change the look"), "sun", self._choose_look),
            Command(self.tr("Change the text size"), "zoom-in", self._choose_size),
            Command(self.tr("Your name and business"), "user-round", dialogs.owner),
            *self._sample_commands(),
            Command(self.tr("Desk menu"), "settings", self.open, "Ctrl ,"),
            Command(self.tr("All keys"), "key-round", window.keys_requested.emit, "F1"),
            Command(self.tr("Quit Desk"), "x", self.quit_requested.emit),
        )

    def _sample_commands(self) -> tuple[Command, ...]:
        if self._sample_offer == "fill":
            fill = self.tr("Fill in the sample people")
            return (Command(fill, "users-round", self._fill_sample),)
        if self._sample_offer == "clear":
            return (Command(self.tr("Clear the sample people"), "x", self._clear_sample),)
        return ()

    def _look_for_sample(self) -> None:
        def take(offer: str) -> None:
            self._sample_offer = offer

        self._background.submit(_sample_offer, done=take, latest="sample offer")

    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(_MAKES_OR_ENDS_EMPTINESS):
            self._look_for_sample()

    def _ask(self, what: str) -> Callable[[], None]:
        return partial(self.people_requested.emit, what)

    def _switch(self, key: str, text: str, on: bool) -> MenuItem:
        return MenuItem(key, text, "check" if on else None, self.tr("On") if on else self.tr("Off"))

    def _looks(self) -> dict[str, str]:
        return {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }

    def _on_chosen(self, key: str) -> None:
        settings = self._settings()
        match key:
            case "look":
                self._choose_look()
            case "size":
                self._choose_size()
            case "login":
                self._toggle_autostart()
            case "tray":
                self.settings_changed.emit({"close_to_tray": not settings.close_to_tray})
            case "keys":
                self.settings_changed.emit({"single_keys": not settings.single_keys})
            case "motion":
                self.settings_changed.emit({"reduced_motion": not settings.reduced_motion})
            case "owner":
                self._dialogs.owner()
            case "all-keys":
                self._window.keys_requested.emit()
            case "quit":
                self.quit_requested.emit()

    def _choose_look(self) -> None:
        now = self._settings().look
        items: list[MenuItem | None] = [
            MenuItem(look, words, "check" if look == now else None)
            for look, words in self._looks().items()
        ]
        self._show(self.tr("Look"), items, lambda look: self.settings_changed.emit({"look": look}))

    def _choose_size(self) -> None:
        now = self._settings().text_size
        items: list[MenuItem | None] = [
            MenuItem(str(size), f"{size} %", "check" if size == now else None)
            for size in TEXT_SIZES
        ]
        self._show(
            self.tr("Text size"),
            items,
            lambda size: self.settings_changed.emit({"text_size": int(size)}),
        )

    def _toggle_autostart(self) -> None:
        try:
            if self._autostart.is_on():
                self._autostart.turn_off()
            else:
                self._autostart.turn_on()
        except OSError as error:
            why = error.strerror or str(error)
            self._actions.tell(
                self.tr("Start at login could not be changed: {why}.").format(why=why)
            )
            return
        self.settings_changed.emit({"start_at_login": self._autostart.is_on()})

    def _fill_sample(self) -> None:
        self._actions.write(fill_sample)

    def _clear_sample(self) -> None:
        self._actions.write(clear_sample)

    def _show(
        self, title: str, items: list[MenuItem | None], chosen: Callable[[str], object]
    ) -> None:
        panel = MenuPanel(self._theme, self._window, title, items)
        panel.chosen.connect(chosen)
        panel.closed.connect(panel.deleteLater)
        lamp = self._window.rail.lamp
        corner = lamp.mapTo(self._window, QPoint(0, lamp.height() + 8))
        panel.open_at(corner)


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
