"""What the rows of Today do when they are asked."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk.data.records.history import CallBack, CheckInRow, FixRow, Today
from desk.ui.actions import Actions
from desk.ui.today.rows import TodayRow


class Deeds(QObject):
    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions

    def show_today(self, today: Today) -> None:
        self._today = today

    def jot(self, text: str, kept: Callable[[object], None]) -> None:
        from desk.services.jot import jot

        self._actions.write(jot, text, done=kept)

    def on_call_back(self, word: str, record: CallBack, row: TodayRow) -> None: ...

    def on_check_in(self, word: str, record: CheckInRow, row: TodayRow) -> None: ...

    def on_fix(self, word: str, record: FixRow, row: TodayRow) -> None: ...
