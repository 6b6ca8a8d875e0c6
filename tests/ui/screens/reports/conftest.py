"""The reports screen in a window on a real desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desk.domain.people import PersonRef
from desk.reports.kinds import ReportKind
from desk.services.desk import Desk
from desk.ui.screens.reports.screen import ReportsScreen
from desk.ui.task_runner import TaskRunner
from tests.ui.app_window import AppWindow, desk_window

__all__ = ["desk_window"]


class ReportsOnADesk:
    """The screen on Tuesday, April 14, 2026, 10:24, with A4 paper.

    `asked` records what it asks of the window, which does it.
    """

    def __init__(self, window: AppWindow) -> None:
        self.desk = window
        self.asked: list[str] = []
        self.report_actions = window.ui.screens.on_paper.report_actions()
        window.preferences.change({"reports": {"paper": "a4"}})
        screen = window.window.screen_of("reports")
        assert isinstance(screen, ReportsScreen)
        screen.add_requested.connect(lambda: self.asked.append("add"))
        screen.import_requested.connect(lambda: self.asked.append("import"))
        screen.business_requested.connect(lambda: self.asked.append("business"))
        self.screen = screen

    def add_people(self) -> PersonRef:
        """Add two people; return Ruth, the subject of the report."""
        self.desk.add("Gus Lindqvist", "(541) 555-0107")
        return self.desk.add("Ruth Kessler", "(541) 555-0142", remember=("Two beagles",))

    def open(self, kind: ReportKind | None = None, person: int | None = None) -> ReportsScreen:
        self.desk.window.show()
        self.desk.window.show_screen("reports")
        if kind is not None:
            self.screen.show_report(kind, person)
        self.settle()
        return self.screen

    def settle(self) -> None:
        """Wait until the page or its placeholder is shown."""
        self.desk.qtbot.waitUntil(self.is_there)

    def is_there(self) -> bool:
        screen, area = self.screen, self.screen.area
        if not self.desk.runner.is_idle():
            return False
        if area.instead.isVisible():
            return not area.instead.bar.isVisible()
        laid = screen._laid
        return laid is not None and laid.whole and area.view.picture() is not None

    def page_words(self) -> str:
        return self.screen.area.pages.words.text()

    def heard(self) -> str:
        """Return what a screen reader reads for the page."""
        view = self.screen.area.view
        return f"{view.accessibleName()}: {view.accessibleDescription()}"

    def save(self, monkeypatch: pytest.MonkeyPatch, file: Path | str) -> str:
        """Press Save PDF and answer the system's dialog with `file`; return the offered name."""
        offered: list[str] = []

        def answer(_window: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
            offered.append(name)
            return str(file), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        self.screen.bar.save.click()
        self.desk.qtbot.waitUntil(lambda: bool(offered) and self.report_actions.saving.is_idle())
        return Path(offered[0]).name


@pytest.fixture
def runner(qapp: object, tmp_path: Path) -> Iterator[TaskRunner]:
    """Return a runner without a database, for tasks that need none."""

    def no_desk() -> Desk:
        raise AssertionError("a task asked for the database")

    found = TaskRunner(no_desk, tmp_path / "desk.log")
    yield found
    found.close()


@pytest.fixture
def reports(desk_window: AppWindow) -> ReportsOnADesk:
    return ReportsOnADesk(desk_window)
