"""One thing in somebody's history that is to be shown, however long ago it was."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer

from desk.domain.timeline import TimelineKind, TimelineRow
from desk.record import record
from desk.services.desk import Desk
from desk.ui.screens.customers.card_page import CardPage
from desk.ui.task_runner import TaskRunner

_AT_ONCE = 200
_GROWS_MS = 300
_MOST = 4000  # rows in a list that is still pleasant to scroll


@record(frozen=True, slots=True)
class Sought:
    """`at` is about when it happened: it stands no further down than that."""

    kind: TimelineKind
    id: int
    at: datetime

    def is_it(self, row: TimelineRow) -> bool:
        """A call that answered a check-in stands in the timeline as that."""
        if self.kind is TimelineKind.CALL and row.kind is TimelineKind.CHECK_IN:
            return row.call_id == self.id
        return (row.kind, row.id) == (self.kind, self.id)

    def among(self, rows: Sequence[TimelineRow]) -> TimelineRow | None:
        return next((row for row in rows if self.is_it(row)), None)

    def may_follow(self, rows: Sequence[TimelineRow]) -> bool:
        """Whether it may be among the rows after these."""
        return bool(rows) and rows[-1].at >= self.at and len(rows) < _MOST


class TimelineSeeker(QObject):
    """Reads on in the timeline of a card's page until the row that is sought is there."""

    def __init__(self, page: CardPage, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._runner = runner
        self._sought: Sought | None = None
        self._person = 0
        # The page takes on the height of new rows a little later, and scrolls no further before.
        self._growing = QTimer(self, singleShot=True, interval=_GROWS_MS)
        page.scroll_bar.rangeChanged.connect(self._on_range_changed)

    def seek(self, sought: Sought) -> None:
        """Once the card has been read anew."""
        self._sought = sought

    def look(self, person: int) -> None:
        """The newest rows of this person are there."""
        self._person = person
        if self._sought is not None:
            # Once the page has the height of its rows.
            QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        sought, model = self._sought, self._page.model
        if sought is None:
            return
        rows = model.rows
        row = sought.among(rows)
        if row is not None:
            self._sought = None
            self._page.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
            self._growing.start()
            self._page.timeline.choose(row)
        elif model.more and sought.may_follow(rows):
            self._runner.run(read_until, self._person, rows[-1].at, sought).on_success(
                self._show_older
            ).coalesce("card more")
        else:
            self._sought = None

    def _on_range_changed(self) -> None:
        if self._growing.isActive():
            timeline = self._page.timeline
            QTimer.singleShot(0, self, lambda: timeline.scrollTo(timeline.currentIndex()))

    def _show_older(self, found: tuple[list[TimelineRow], bool]) -> None:
        older, more = found
        if self._sought is not None and self._sought.among(older) is None:
            self._sought = None
        self._page.add_rows(older, more=more)
        QTimer.singleShot(0, self, self._look)


def read_until(
    desk: Desk, person: int, before: datetime, sought: Sought
) -> tuple[list[TimelineRow], bool]:
    """The rows older than `before` down to the one that is sought; whether there are more."""
    from desk.services.people import list_timeline

    found: list[TimelineRow] = []
    while len(found) < _MOST:
        rows = list_timeline(desk, person, before=before, limit=_AT_ONCE)
        found += rows
        if len(rows) < _AT_ONCE:
            return found, False
        if sought.among(rows) is not None or rows[-1].at < sought.at:
            break
        before = rows[-1].at
    return found, True
