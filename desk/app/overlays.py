"""What lies over any screen: the palette with its commands, the lamp's menu, saving as a file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desk.app.screens import Screens
from desk.ui.context import UiContext
from desk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desk.domain.search import RecordHit
    from desk.ui.desk_menu import DeskMenu
    from desk.ui.export.export_flow import Saving
    from desk.ui.palette.commands import PaletteCommand
    from desk.ui.palette.palette import Palette


class Overlays(QObject):
    """Each is built when it is first wanted."""

    quit_requested = Signal()

    def __init__(
        self, context: UiContext, window: MainWindow, screens: Screens, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._screens = screens
        self._palette_once: Palette | None = None
        self._menu_once: DeskMenu | None = None
        self._saving_once: Saving | None = None
        screens.save_requested.connect(self.save_as_file)

    @Slot()
    def show_keys(self) -> None:
        self._screens.dialogs().keys(self._window.tabs)

    @Slot()
    def find(self, text: str = "") -> None:
        self.palette().open_from(self._window.top_bar.field, text)

    @Slot()
    def open_menu(self) -> None:
        self.menu().open()

    @Slot()
    def save_as_file(self) -> None:
        if self._saving_once is None:
            from desk.ui.export.export_flow import Saving

            self._saving_once = Saving(self._context, self)
        self._saving_once.ask()

    def palette(self) -> "Palette":
        if self._palette_once is None:
            from desk.ui.palette.palette import Palette

            self._palette_once = Palette(self._context, self._commands)
            self._palette_once.keys_requested.connect(self.show_keys)
            self._palette_once.record_requested.connect(self._show_record)
        return self._palette_once

    def menu(self) -> "DeskMenu":
        if self._menu_once is None:
            from desk.ui.desk_menu import DeskMenu

            menu = DeskMenu(self._context, self._window, self)
            menu.settings_requested.connect(self._screens.show_settings)
            menu.people_requested.connect(self._screens.show_people)
            menu.save_requested.connect(self.save_as_file)
            menu.report_requested.connect(self._screens.on_paper.show_report)
            menu.quit_requested.connect(self.quit_requested)
            self._menu_once = menu
        return self._menu_once

    def _commands(self) -> "Sequence[PaletteCommand]":
        """Of the page in front first, then of the whole desk."""
        front = self._window.screen_in_front()
        return [*(front.commands() if front is not None else ()), *self.menu().commands()]

    def _show_record(self, hit: "RecordHit") -> None:
        """Where it belongs: in somebody's history, else where such things are."""
        from desk.domain.timeline import TimelineKind

        kinds = {"call": TimelineKind.CALL, "note": TimelineKind.NOTE}
        if hit.person is not None:
            kind = kinds.get(hit.kind, TimelineKind.FIX)
            self._screens.customers().show_record(hit.person.id, kind, hit.id, hit.at)
        elif hit.kind == "call":
            self._screens.dialogs().edit_call(hit.id)
        else:
            self._window.go_to("do_it_now")
