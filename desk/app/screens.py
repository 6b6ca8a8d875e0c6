"""The screens of the window and their dialogs, each built when it is first wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desk.reports.kinds import ReportKind
from desk.ui.context import UiContext
from desk.ui.main_window import MainWindow
from desk.ui.screen import Screen

if TYPE_CHECKING:
    from desk.app.desktop_ports import DesktopPorts
    from desk.domain.people import PersonRef
    from desk.domain.today import Today
    from desk.ui.dialogs.dialogs import Dialogs
    from desk.ui.screens.customers.screen import CustomersScreen
    from desk.ui.screens.duplicates.screen import DuplicatesScreen
    from desk.ui.screens.reports.report_actions import ReportActions
    from desk.ui.screens.reports.screen import ReportsScreen
    from desk.ui.screens.today.screen import TodayScreen
    from desk.ui.task_runner import TaskError


class Screens(QObject):
    """Builds and connects the screens of the window and its dialogs."""

    today_shown_first = Signal()
    today_read = Signal(object)  # Today
    save_requested = Signal()  # as a file

    def __init__(
        self, context: UiContext, window: MainWindow, ports: "DesktopPorts", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._make_autostart = ports.make_autostart
        self._dialogs_once: Dialogs | None = None
        self.on_paper = ReportsController(context, window, ports.show_file, self)
        self.on_paper.add_requested.connect(self.add_person)
        self.on_paper.import_requested.connect(self.show_import)
        self.on_paper.business_requested.connect(lambda: self.show_settings("business"))

    def build(self, key: str) -> Screen:
        """Build the screen with this key. The window calls it once for each screen."""
        builders: dict[str, Callable[[], Screen]] = {
            "today": self._build_today,
            "customers": self._build_customers,
            "calls": self._build_calls,
            "do_it_now": self._build_do_it_now,
            "reports": self.on_paper.build,
            "settings": self._build_settings,
            "import": self._build_import,
            "duplicates": self._build_duplicates,
        }
        return builders[key]()

    # Today

    def show_today_read(self, today: "Today") -> None:
        """Show what was read at the start, even if another screen is shown by now."""
        self.today().show_today(today)

    def show_today_error(self, error: "TaskError") -> None:
        self.today().show_error(error)

    def show_section(self, section: str) -> None:
        self._window.go_to("today")
        self.today().show_section(section)

    @Slot(str)
    def raise_section(self, section: str) -> None:
        """Raise the window; with a `section`, show that section of Today."""
        self._window.raise_up()
        if section:
            self.show_section(section)

    def new_fix(self) -> None:
        """Focus the capture line: that of Do it now if it is shown, else that of Today."""
        from desk.ui.screens.do_it_now.screen import DoItNowScreen

        screen = self._window.screen_in_front()
        if isinstance(screen, DoItNowScreen):
            screen.new_fix()
            return
        self._window.show_screen("today")
        self.today().new_fix()

    def today(self) -> "TodayScreen":
        from desk.ui.screens.today.screen import TodayScreen

        screen = self._window.screen_of("today")
        assert isinstance(screen, TodayScreen)
        return screen

    def _build_today(self) -> Screen:
        from desk.ui.fixes.capture_line import CaptureLine
        from desk.ui.screens.today.screen import TodayScreen
        from desk.ui.screens.today.today_actions import TodayActions

        actions = TodayActions(self._context, self)
        actions.add_requested.connect(self.add_person)
        actions.import_requested.connect(self.show_import)
        line = CaptureLine(self._context)
        screen = TodayScreen(self._context, actions, line)
        screen.shown_first.connect(self.today_shown_first)
        screen.today_read.connect(self.today_read)
        return screen

    def _build_calls(self) -> Screen:
        from desk.ui.screens.calls.screen import CallsScreen

        screen = CallsScreen(self._context)
        screen.person_requested.connect(self.show_person)
        return screen

    def _build_do_it_now(self) -> Screen:
        from desk.ui.screens.do_it_now.screen import DoItNowScreen

        return DoItNowScreen(self._context)

    # Customers

    @Slot(int)
    def show_person(self, person: int) -> None:
        self._window.raise_up()
        self.customers().show_person(person)

    def customers(self) -> "CustomersScreen":
        from desk.ui.screens.customers.screen import CustomersScreen

        screen = self._window.show_screen("customers")
        assert isinstance(screen, CustomersScreen)
        return screen

    def _build_customers(self) -> Screen:
        from desk.ui.screens.customers.screen import CustomersScreen

        screen = CustomersScreen(self._context, self._context.preferences.now.people_order)
        screen.import_requested.connect(self.show_import)
        screen.save_requested.connect(self.save_requested)
        screen.bin_requested.connect(lambda: self.show_settings("bin"))
        screen.order_chosen.connect(
            lambda order: self._context.preferences.change({"people_order": order})
        )
        write_email = self._context.programs.write_email
        screen.card.email_requested.connect(lambda to: write_email(to, "", ""))
        return screen

    @Slot()
    def add_person(self) -> None:
        self.customers().add_person()

    # Importing people

    @Slot()
    def show_import(self) -> None:
        self.import_files([])

    @Slot(list)
    def import_files(self, files: list[Path], pasted: str = "") -> None:
        """Show the Import screen; it starts with these files or pasted columns, if any."""
        from desk.ui.screens.importing.screen import ImportScreen

        screen = self._window.show_screen("import")
        assert isinstance(screen, ImportScreen)
        if files:
            screen.take_files(files)
        elif pasted:
            screen.take_text(pasted)

    def _build_import(self) -> Screen:
        from desk.ui.screens.importing.screen import ImportScreen

        screen = ImportScreen(self._context)
        for through in (screen.left, screen.people_requested):
            through.connect(lambda: self._window.go_to("customers"))
        screen.duplicates_requested.connect(self.show_duplicates)
        return screen

    @Slot()
    def show_duplicates(self) -> None:
        self.duplicates().show_duplicates()

    def duplicates(self) -> "DuplicatesScreen":
        """Show the Duplicates screen and return it."""
        from desk.ui.screens.duplicates.screen import DuplicatesScreen

        screen = self._window.show_screen("duplicates")
        assert isinstance(screen, DuplicatesScreen)
        return screen

    def _build_duplicates(self) -> Screen:
        from desk.ui.screens.duplicates.screen import DuplicatesScreen

        screen = DuplicatesScreen(self._context)
        screen.left.connect(lambda: self._window.go_to("customers"))
        screen.person_requested.connect(self.show_person)
        return screen

    @Slot(object)
    def _on_merge_requested(self, person: "PersonRef") -> None:
        from desk.ui.screens.duplicates.screen import MergeDialog

        dialog = MergeDialog(self._context, person)
        dialog.chosen.connect(lambda other: self.duplicates().compare(person.id, other))

    # Settings

    @Slot(str)
    def show_settings(self, page: str) -> None:
        """Show a page of Settings by its key; "" for the one that was shown last."""
        from desk.ui.screens.settings.screen import SettingsScreen

        screen = self._window.go_to("settings")
        assert isinstance(screen, SettingsScreen)
        if page:
            screen.show_page(page)

    def _build_settings(self) -> Screen:
        from desk.ui.screens.settings.screen import SettingsScreen

        screen = SettingsScreen(self._context, self._make_autostart(), self._window.tabs)
        screen.with_someone_toggled.connect(self._window.with_someone_toggled)
        screen.person_requested.connect(self.show_person)
        return screen

    @Slot()
    def print_what_fits(self) -> None:
        """Print or open the report that fits the screen, or the person whose card is shown."""
        record = self.customers().card.record if self._window.shown == "customers" else None
        self.on_paper.print_what_fits(record.person.id if record is not None else None)

    # the first page of a new desk

    def show_first_run(self) -> None:
        from desk.ui.screens.first_run.page import FirstRunPage

        page = FirstRunPage(self._context)
        page.finished.connect(self._on_first_run_finished)
        self._window.cover(page)

    @Slot(list, str)
    def _on_first_run_finished(self, files: list[Path], pasted: str) -> None:
        self._window.uncover()
        self._window.refresh()
        if files or pasted:
            self.import_files(files, pasted)

    # dialogs

    def dialogs(self) -> "Dialogs":
        if self._dialogs_once is None:
            from desk.ui.dialogs.dialogs import Dialogs

            dialogs = Dialogs(self._context, self)
            dialogs.person_requested.connect(self.show_person)
            dialogs.merge_requested.connect(self._on_merge_requested)
            dialogs.history_requested.connect(self.on_paper.show_history)
            dialogs.slip_requested.connect(self.on_paper.print_slip)
            self._dialogs_once = dialogs
        return self._dialogs_once

    @Slot()
    def log_call(self) -> None:
        """Open the form that logs a call, with the person whose card is shown, if one is."""
        record = self.customers().card.record if self._window.shown == "customers" else None
        self.dialogs().log_call(record.ref if record is not None else None)

    @Slot()
    def raise_log_call(self) -> None:
        """Raise the window, with the form that logs a call."""
        self._window.raise_up()
        self.dialogs().log_call()

    @Slot(object, str)
    def call(self, person: Any, number: str) -> None:
        if not number:
            # The form that logs a call belongs to the window; a call has its own window.
            self._window.raise_up()
        self.dialogs().call(person, number)

    def reopen_calls(self) -> None:
        """Reopen the windows of the calls that were going on when Desk last ended."""
        from desk.services.drafts import list_drafts

        def show(drafts: list[tuple[str, Any, Any]]) -> None:
            if any(key.startswith("calling:") for key, _content, _at in drafts):
                self.dialogs().calls().reopen()

        # Today reports it if the desk cannot be read.
        self._context.runner.run(list_drafts).on_success(show).ignore_error()


class ReportsController(QObject):
    """Builds the Reports screen and the actions of reports when they are first needed."""

    add_requested = Signal()  # asks to add a person
    import_requested = Signal()
    business_requested = Signal()  # asks for the settings of the business

    def __init__(
        self,
        context: UiContext,
        window: MainWindow,
        show_file: Callable[[Path], object],
        parent: QObject,
    ) -> None:
        """`show_file` opens a saved report, or its folder, in the program that the system has."""
        super().__init__(parent)
        self._context = context
        self._window = window
        self._show_file = show_file
        self._screen: ReportsScreen | None = None
        self._actions_once: ReportActions | None = None

    def build(self) -> Screen:
        """Build the Reports screen; called once, by the tab of the window."""
        from desk.ui.screens.reports.screen import ReportsScreen

        self._screen = screen = ReportsScreen(
            self._context,
            self.report_actions(),
            self._context.preferences.now.reports,
        )
        screen.choices_kept.connect(
            lambda kept: self._context.preferences.change({"reports": kept})
        )
        screen.add_requested.connect(self.add_requested)
        screen.import_requested.connect(self.import_requested)
        screen.business_requested.connect(self.business_requested)
        return screen

    def print_what_fits(self, person: int | None) -> None:
        """Open the report that fits the screen, or print the one shown on the reports screen.

        `person` is the customer whose card is shown: the report is then that person's history.
        """
        kinds = {"calls": ReportKind.MONTH, "customers": ReportKind.PHONE_LIST}
        if self._window.shown == "reports" and self._screen is not None:
            self._screen.print_report()
        elif person is not None:
            self.show_history(person)
        else:
            self.show_report(kinds.get(self._window.shown, ReportKind.CHECK_IN_SHEET))

    @Slot(int)
    def show_history(self, person: int) -> None:
        self.show_report(ReportKind.HISTORY, person)

    def show_report(self, kind: ReportKind, person: int | None = None) -> None:
        """Show a report, so that Enter prints it."""
        self._window.show_screen("reports")
        assert self._screen is not None
        self._screen.show_report(kind, person)
        self._screen.be_ready_to_print()

    @Slot(int)
    def print_slip(self, fix: int) -> None:
        """Print the slip of a promise for the customer; `fix` is its id."""
        self.report_actions().print_slip(
            fix, str(self._context.preferences.now.reports.get("paper", ""))
        )

    def report_actions(self) -> "ReportActions":
        if self._actions_once is None:
            from desk.ui.screens.reports.report_actions import ReportActions

            self._actions_once = ReportActions(self._context, self)
            self._actions_once.open_requested.connect(self._show_file)
        return self._actions_once

    def close(self) -> None:
        """End the tasks of reports, which must not outlive the program."""
        if self._screen is not None:
            self._screen.close_down()
        if self._actions_once is not None:
            self._actions_once.close()
