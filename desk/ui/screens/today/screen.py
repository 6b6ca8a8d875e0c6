"""The Today screen: people who wait, check-ins that are due, fixes and promises."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.today import Today
from desk.ui.context import UiContext
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.screen import Screen
from desk.ui.screens.today.pages import PeoplePage, SampleBar, TodayFixesPage, TodayHead, Unreadable
from desk.ui.screens.today.today_actions import TodayActions
from desk.ui.task_runner import TaskError
from desk.ui.widgets.page import DoubleRule, Pane, Spread
from desk.ui.widgets.row_list import RowList

BESIDE_FROM = 1120  # a narrower window has the right page below the left one
_LEFT_SHARE = 740 / 1182  # width of the design's left page, as a share of its sheet
_STAYS = 0.3  # share of the window's height; a higher head scrolls along
_MINUTE_MS = 60_000
_READS = Area.EVERYTHING & ~(Area.NOTES | Area.PURCHASES | Area.BIN)


class TodayScreen(Screen):
    """A screen that reads all in one go on the worker, and again each minute while visible."""

    shown_first = Signal()  # the rows are shown for the first time
    today_read = Signal(object)  # Today

    def __init__(self, context: UiContext, actions: TodayActions, line: CaptureLine) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._actions = actions
        self._today: Today | None = None
        self._stale = True
        self._head = TodayHead(context)
        self.people = PeoplePage(context)
        self.fixes_page = TodayFixesPage(context, line)
        # Show no text about waiting people before they have been read.
        self._pages = Spread(theme, self.people, self.fixes_page)
        self._pages.hide()
        self._top = QWidget()
        self._top_column = QVBoxLayout(self._top)
        self._top_column.setContentsMargins(0, 0, 0, 0)
        self._top_column.setSpacing(0)
        self._top_column.addWidget(self._head)
        self._top_column.addWidget(DoubleRule(theme))
        self._stays = True  # whether the head stays while the pages scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        self._sample_bar: SampleBar | None = None
        self._unreadable: Unreadable | None = None
        column.addWidget(self._pages, 1)
        column.addStretch(0)
        for rows in self._lists():
            rows.asked.connect(self._actions.on_asked)
            rows.key_asked.connect(self._actions.on_key)
        self.fixes_page.fixes.left_empty.connect(self._on_fixes_left_empty)
        self._actions.rows_doubtful.connect(self.read)
        self.people.file_requested.connect(self._actions.import_requested)
        self.people.add_requested.connect(self._actions.add_requested)
        self.people.sample_requested.connect(self._actions.fill_sample)
        # Not the method: it would build all dialogs before the first rows.
        self.people.owner_requested.connect(lambda: context.dialogs.owner())
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

    def areas(self) -> list[QWidget]:
        return [self.people, self.fixes_page]

    def home(self) -> QWidget | None:
        """Return the first row (longest wait), else the left page; None until it has been read."""
        if self._today is None:
            return None
        first = next((rows.rows()[0] for rows in self._lists() if rows.rows()), None)
        return first or self.people

    def new_fix(self) -> None:
        """Focus the capture line, for Ctrl N."""
        self.fixes_page.field.take_caret()

    def show_section(self, section: str) -> None:
        """Bring "call_back", "check_in" or "do_it_now" into view and focus it."""
        rows = {
            "call_back": self.people.call_back,
            "check_in": self.people.check_in,
            "do_it_now": self.fixes_page.fixes,
        }.get(section)
        if rows is not None and rows.rows():
            rows.rows()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> tuple[Pane, Pane]:
        """Return the scrolling panes; the second is hidden while the pages are below each other."""
        return self._pages.left, self._pages.right

    def _lists(self) -> tuple[RowList, ...]:
        people, fixes_page = self.people, self.fixes_page
        return people.call_back, people.check_in, fixes_page.fixes, fixes_page.promised

    def read(self) -> None:
        from desk.services.today import read_today

        self._context.runner.run(read_today).on_success(self.show_today).on_error(
            self.show_error
        ).coalesce("today")

    def show_error(self, error: TaskError) -> None:
        """Keep the old rows after a failed reading; without rows, show the reason."""
        if self._today is not None:
            self._actions.show_error(error)
            return
        if self._unreadable is None:
            self._unreadable = Unreadable(self._context.theme)
            self._unreadable.again_requested.connect(self.read)
            self._column().addWidget(self._unreadable, 1)
        self._unreadable.show_sentence(error.sentence)
        self._unreadable.show()

    def _column(self) -> QVBoxLayout:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def show_today(self, today: Today) -> None:
        first = self._today is None
        if first and self._unreadable is not None:
            self._unreadable.hide()
        self._today = today
        self._stale = False
        self._head.show_today(today)
        self.people.show_today(today)
        self.fixes_page.show_today(today)
        self._show_sample_bar(today.sample)
        # Shown with their rows in them: each row added to what is visible lays out all of it.
        self._pages.show()
        self._arrange()
        self._run_clock()
        self.today_read.emit(today)
        self.filled.emit()
        if first:
            # Lay out what is new now: else the scroll bars come with a second paint.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            # Emit after the paint that this requested.
            self.update()
            QTimer.singleShot(0, self, self.shown_first.emit)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        self._minute.start()
        # The first record is being read already when the window opens.
        if self._today is not None:
            self.read()
        self._run_clock()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        self._second.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    # internals

    def _show_sample_bar(self, sample: bool) -> None:
        if sample and self._sample_bar is None:
            self._sample_bar = SampleBar(self._context.theme)
            self._sample_bar.clear_requested.connect(self._actions.clear_sample)
            self._top_column.addWidget(self._sample_bar)
        if self._sample_bar is not None:
            self._sample_bar.setVisible(sample)

    def _run_clock(self) -> None:
        if self.isVisible() and self.fixes_page.running() is not None:
            if not self._second.isActive():
                self._second.start()
        else:
            self._second.stop()

    def _on_second_timeout(self) -> None:
        window = self.window()
        if window.isMinimized():
            return
        self.fixes_page.show_clock(self._context.clock.now())

    def _on_fixes_left_empty(self) -> None:
        """Move the focus to the promises after the last fix was finished by key."""
        rows = self.fixes_page.promised.rows()
        (rows[0] if rows else self.window()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Arrange two panes side by side, or in a narrow window one pane with both pages.

        A head that takes much of a low window scrolls along with the pane.
        """
        if self.window().width() >= self._context.theme.px(BESIDE_FROM):
            left = round(self.width() * _LEFT_SHARE)
            self._let_head_stay(True)
            self._pages.put_beside(left, (32, 16, 24, 16), (24, 16, 32, 16))
        else:
            self._pages.put_under(self.width(), (32, 16, 32, 0), (32, 22, 32, 24))
            high = self._top_column.totalHeightForWidth(self.width())
            self._let_head_stay(high <= self.height() * _STAYS)

    def _let_head_stay(self, stays: bool) -> None:
        if stays == self._stays:
            return
        self._stays = stays
        if stays:
            self._pages.carry(None)
            self._column().insertWidget(0, self._top)
            self._top.show()
        else:
            self._pages.carry(self._top)
