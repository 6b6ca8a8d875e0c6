"""The Reports screen, and the reports that other parts of the window print."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desk.reports.kinds import ReportKind
from desk.ui.context import UiContext
from desk.ui.main_window import MainWindow
from desk.ui.screen import Screen

if TYPE_CHECKING:
    from desk.ui.screens.reports.report_actions import ReportActions
    from desk.ui.screens.reports.screen import ReportsScreen


class ReportsController(QObject):
    """Builds the Reports screen and the actions of reports when they are first needed."""

    add_requested = Signal()  # asks to add a person
    import_requested = Signal()
    business_requested = Signal()  # asks for the settings of the business

    def __init__(self, context: UiContext, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
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
            from desk.desktop.url_handlers import show_file
            from desk.ui.screens.reports.report_actions import ReportActions

            self._actions_once = ReportActions(self._context, self)
            self._actions_once.open_requested.connect(show_file)
        return self._actions_once

    def close(self) -> None:
        """End the tasks of reports, which must not outlive the program."""
        if self._screen is not None:
            self._screen.close_down()
        if self._actions_once is not None:
            self._actions_once.close()
