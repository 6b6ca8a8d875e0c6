"""The actions of the whole window, for the palette, the menu of the status icon and their keys."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desk.app.overlays import Overlays
from desk.app.screens import Screens
from desk.changes import Area, Changes
from desk.reports.kinds import REPORTS
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import ActionRegistry
from desk.ui.context import UiContext
from desk.ui.main_window import MainWindow
from desk.ui.translation import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.services.desk import Desk
    from desk.services.sample import SampleOffer

_CHANGES_SAMPLE_OFFER = Area.PEOPLE | Area.CALLS | Area.FIXES | Area.SETTINGS


class WindowActions(QObject):
    """Declares the actions in the order in which Ctrl K lists them, and keeps them up to date."""

    def __init__(
        self,
        registry: ActionRegistry,
        context: UiContext,
        window: MainWindow,
        screens: Screens,
        overlays: Overlays,
        quit_desk: "Callable[[], object]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._registry = registry
        self._context = context
        self._window = window
        self._screens = screens
        self._overlays = overlays
        registry.add(
            "find", self.tr("Find"), "search", overlays.find, shortcut=shortcuts.FIND,
            in_palette=False,
        )  # fmt: skip
        registry.add(
            "log_call",
            self.tr("Log a call"),
            "phone",
            screens.log_call,
            shortcut=shortcuts.LOG_CALL,
        )
        registry.add(
            "promise",
            self.tr("Promise something"),
            "handshake",
            lambda: context.dialogs.promise(),
        )
        registry.add(
            "new_fix",
            self.tr("New Do it now"),
            "timer",
            screens.new_fix,
            shortcut=shortcuts.NEW_FIX,
        )
        self._add_people()
        self._add_reports()
        registry.add(
            "find_duplicates", self.tr("Find doubles"), "users-round", screens.show_duplicates
        )
        registry.add(
            "bin",
            self.tr("Open the bin"),
            "trash-2",
            self._settings("bin"),
            menu_text=self.tr("The bin"),
        )
        window.declare_with_someone(registry)
        registry.add(
            "undo",
            self.tr("Undo"),
            "undo-2",
            context.operations.undo,
            shortcut=shortcuts.UNDO,
        )
        window.declare_navigation(registry)
        self._add_settings()
        self._add_sample()
        registry.add(
            "keys",
            self.tr("All keys"),
            "list-checks",
            overlays.show_keys,
            shortcut=shortcuts.KEYS,
        )
        registry.add("quit", self.tr("Quit Desk"), "x", quit_desk)
        context.operations.written.connect(self._on_written)
        self._read_sample_offer()

    def _add_people(self) -> None:
        add, screens = self._registry.add, self._screens
        add("add_person", self.tr("Add a person"), "user-plus", screens.add_person)
        add("import", self.tr("Bring people in from a file"), "import", screens.show_import)
        add(
            "export",
            self.tr("Save people, calls or everything as a file"),
            "file-down",
            self._overlays.save_as_file,
        )

    def _add_reports(self) -> None:
        add, show = self._registry.add, self._screens.on_paper.show_report
        # The history comes last, because it is the only report about one person.
        history, *others = REPORTS.values()
        for spec in (*others, history):
            if spec.command is not None:
                command = translated(spec.command)
                add(f"print {spec.kind}", command, spec.icon, partial(show, spec.kind))
        add(
            "print",
            self.tr("Print"),
            "printer",
            self._screens.print_what_fits,
            shortcut=shortcuts.PRINT,
            in_palette=False,
        )

    def _add_settings(self) -> None:
        add = self._registry.add
        for name, page, text, icon in (
            ("business", "business", self.tr("Your name and business"), "id-card"),
            ("hours", "business", self.tr("Opening hours and working days"), "clock"),
            ("put_through", "with_someone", self.tr("Let somebody through"), "star"),
            ("check_ins", "check_ins", self.tr("How check-ins work"), "calendar-check"),
            ("look", "look", self.tr("Change the look"), "sun"),
            ("text_size", "look", self.tr("Change the text size"), "zoom-in"),
        ):
            add(f"settings {name}", text, icon, self._settings(page))

    def _settings(self, page: str) -> "Callable[[], None]":
        return partial(self._screens.show_settings, page)

    # The sample service is imported when it is used, not before the first rows.

    def _fill_sample(self) -> None:
        from desk.services.sample import fill_sample

        self._context.operations.write(fill_sample)

    def _clear_sample(self) -> None:
        from desk.services.sample import clear_sample

        self._context.operations.write(clear_sample)

    def _add_sample(self) -> None:
        add = self._registry.add
        fill, clear = self.tr("Fill in the sample people"), self.tr("Clear the sample people")
        add("fill_sample", fill, "users-round", self._fill_sample)
        add("clear_sample", clear, "x", self._clear_sample)
        self._show_sample_offer("")

    def _read_sample_offer(self) -> None:
        self._context.runner.run(_sample_offer).on_success(self._show_sample_offer).coalesce(
            "sample offer"
        )

    def _show_sample_offer(self, offer: "SampleOffer") -> None:
        """Show the action that fills in or clears the sample people, or neither."""
        self._registry.action("fill_sample").setVisible(offer == "fill")
        self._registry.action("clear_sample").setVisible(offer == "clear")

    @Slot(Changes)
    def _on_written(self, changes: Changes) -> None:
        if changes.touches(_CHANGES_SAMPLE_OFFER):
            self._read_sample_offer()


def _sample_offer(desk: "Desk") -> "SampleOffer":
    """Return what can be offered now. Importing it on the worker keeps the first rows fast."""
    from desk.services.sample import sample_offer

    return sample_offer(desk)
