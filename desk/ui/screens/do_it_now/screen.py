"""The Do it now screen: short fixes, their clock, and the people who wait to be told."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.fixes import DoItNow, FixRow
from desk.formatting import fixes as fix_text
from desk.services.fixes import read_do_it_now
from desk.ui.context import UiContext
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.fixes.fix_actions import FixActions
from desk.ui.fixes.tell_form import TellForm
from desk.ui.screen import Screen
from desk.ui.screens.do_it_now.pages import DoItNowHeader, DoItNowSide, OpenFixesPage
from desk.ui.widgets.page import Spread

BESIDE_FROM = 1120  # a narrower window has the side page below the lists
_SIDE = 356
_NOTE_HEAD = 56  # height of the form's title
_MINUTE_MS = 60_000
_READS = Area.FIXES | Area.PEOPLE | Area.SETTINGS


class DoItNowScreen(Screen):
    """A screen that reads all in one go on the worker; a running clock is updated each second.

    The clock counts wall time since it was started: closing Desk or the lid of the laptop does not
    stop it, and that time is counted too.
    """

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._stale = True
        self._beside = True
        self._actions = FixActions(context, "do_it_now", self)
        self.line = CaptureLine(context, height=40, icon_size=18)
        self.fixes_page = OpenFixesPage(context)
        form = TellForm(context)
        form.call_asked.connect(lambda person, number: context.dialogs.call(person, number))
        self.side = DoItNowSide(theme, form, context.formatter)
        self._pages = Spread(
            theme, self.fixes_page, self.side, head=DoItNowHeader(theme, self.line)
        )
        # Show no text about open fixes before they have been read.
        self._pages.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        for rows in (self.fixes_page.open, self.fixes_page.done):
            rows.asked.connect(self._actions.on_fix)
            rows.key_asked.connect(self._actions.on_fix_key)
        self.line.left_down.connect(self._go_to_rows)
        # The fix finished last comes first among those done.
        self.fixes_page.open.left_empty.connect(self._go_to_rows)
        self.fixes_page.left_up.connect(
            lambda: self.line.setFocus(Qt.FocusReason.BacktabFocusReason)
        )
        self._actions.rows_doubtful.connect(self.read)
        self._actions.tell_asked.connect(self._on_tell_asked)
        self._actions.finished.connect(self._on_fix_finished)
        self.side.closed.connect(self._on_side_closed)
        self._asked_at: QWidget | None = None
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.setObjectName("minute")
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.timeout.connect(self.read)
        self._second = QTimer(self, interval=1000)
        self._second.setObjectName("second")
        self._second.timeout.connect(self._on_second_timeout)
        theme.changed.connect(self._arrange)

    # called by the window

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is None or changes.touches(_READS):
            self._stale = True
        if self._stale and self.isVisible():
            self.read()

    def new_fix(self) -> None:
        """Focus the capture line, for Ctrl N."""
        self.line.take_caret()

    def areas(self) -> list[QWidget]:
        note: list[QWidget] = [self.side.form] if self.side.is_open else []
        return [self.line, self.fixes_page, *note]

    def home(self) -> QWidget | None:
        """Return the longest waiting row, else the capture line; None until it has been read."""
        if self._stale:
            return None
        rows = self.fixes_page.rows()
        return rows[0] if rows else self.line

    def read(self) -> None:
        first = self._context.formatter.first_weekday
        self._context.runner.run(read_do_it_now, first).on_success(self.show_found).coalesce(
            "do it now"
        )

    def show_found(self, found: DoItNow) -> None:
        self._stale = False
        self._pages.show()
        self.fixes_page.show_found(found)
        self.side.show_week(found)
        self._arrange()
        self._run_clock()
        self.filled.emit()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        self._minute.start()
        self.read()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        self._second.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    # internals

    def _go_to_rows(self) -> None:
        rows = self.fixes_page.rows()
        if rows:
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_tell_asked(self, record: FixRow, at: QWidget | None = None) -> None:
        self._asked_at = at
        self.side.show_row(record)
        self.side.form.focus_text()
        if not self._beside:
            # Scroll once the form has its place below the lists.
            QTimer.singleShot(0, self, self._show_note)

    def _show_note(self) -> None:
        self._pages.left.ensureWidgetVisible(self.side.form, 0, self._context.theme.px(_NOTE_HEAD))

    def _on_fix_finished(self, record: FixRow) -> None:
        """Open the form beside the lists; if it is below or has typed text, offer it in a toast."""
        if self._beside and not (self.side.is_open and self.side.form.has_typed()):
            self.side.show_row(record)
        else:
            self._context.operations.offer(
                fix_text.tell_whom(record, self._context.formatter),
                lambda: self._on_tell_asked(record),
            )

    def _on_side_closed(self) -> None:
        at, self._asked_at = self._asked_at, None
        if at is not None and at in self.fixes_page.rows():
            at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run_clock(self) -> None:
        if self.isVisible() and self.fixes_page.running() is not None:
            if not self._second.isActive():
                self._second.start()
        else:
            self._second.stop()

    def _on_second_timeout(self) -> None:
        if not self.window().isMinimized():
            self.fixes_page.show_clock(self._context.clock.now())

    def _arrange(self) -> None:
        """Arrange the side page beside the lists, or in a narrow window below them."""
        self._beside = self.window().width() >= self._context.theme.px(BESIDE_FROM)
        if self._beside:
            # In the design the hairline belongs to the side page, here to the left page.
            left = self.width() - self._context.theme.px(_SIDE) + 1
            self._pages.put_beside(left, (32, 0, 28, 16), (24, 20, 24, 39))
        else:
            self._pages.put_under(self.width(), (32, 0, 28, 0), (32, 22, 28, 24))
