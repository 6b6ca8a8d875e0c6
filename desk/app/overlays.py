"""The parts that open over any screen: the palette, the menu of the status icon, and export."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from desk.app.screens import Screens
from desk.ui.context import UiContext
from desk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desk.domain.search import RecordHit
    from desk.ui.actions.registry import Action
    from desk.ui.dialogs.export import ExportFlow
    from desk.ui.palette.palette import Palette


class Overlays(QObject):
    """Builds the palette and the export dialog when they are first needed, and opens them."""

    def __init__(
        self, context: UiContext, window: MainWindow, screens: Screens, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._screens = screens
        self._palette_once: Palette | None = None
        self._export_once: ExportFlow | None = None
        screens.save_requested.connect(self.save_as_file)

    @Slot()
    def show_keys(self) -> None:
        self._screens.dialogs().keys(self._window.tabs)

    @Slot()
    def find(self, text: str = "") -> None:
        self.palette().open_from(self._window.top_bar.field, text)

    @Slot()
    def raise_find(self) -> None:
        """Raise the window, with the palette open."""
        self._window.raise_up()
        self.find()

    @Slot()
    def open_menu(self) -> None:
        """Open the menu of the status icon in the sidebar."""
        from desk.ui.actions.menu import make_action_menu

        actions = self._context.actions
        names = ("go settings", "bin", "keys", "quit")
        panel = make_action_menu(
            self._context.theme, self._window, "", [actions.action(name) for name in names], 240
        )
        panel.setAccessibleName(self.tr("Desk menu"))
        status_icon = self._window.sidebar.status_icon
        panel.open_at(status_icon.mapTo(self._window, QPoint(0, status_icon.height() + 8)))

    @Slot()
    def save_as_file(self) -> None:
        self._export().ask()

    @Slot()
    def save_everything(self) -> None:
        self._export().save_everything()

    def _export(self) -> "ExportFlow":
        if self._export_once is None:
            from desk.ui.dialogs.export import ExportFlow

            self._export_once = ExportFlow(self._context, self)
        return self._export_once

    def palette(self) -> "Palette":
        if self._palette_once is None:
            from desk.ui.palette.palette import Palette

            self._palette_once = Palette(self._context, self._palette_actions)
            self._palette_once.keys_requested.connect(self.show_keys)
            self._palette_once.record_requested.connect(self._show_record)
        return self._palette_once

    def _palette_actions(self) -> "Sequence[Action]":
        """Return the actions of the screen in front, then those of the window."""
        front = self._window.screen_in_front()
        own = front.palette_actions() if front is not None else ()
        return [*own, *self._context.actions.palette_actions()]

    def _show_record(self, hit: "RecordHit") -> None:
        """Open a record: in its person's history, else a call in its form or a fix in Do it now."""
        from desk.domain.timeline import TimelineKind

        if hit.person is not None:
            self._screens.customers().show_record(hit.person.id, hit.kind, hit.id, hit.at)
        elif hit.kind is TimelineKind.CALL:
            self._screens.dialogs().edit_call(hit.id)
        else:
            self._window.go_to("do_it_now")
