"""The Settings screen: a list of pages on the left. Each change is saved at once."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.settings.bin import BinPage
from desk.ui.screens.settings.business import BusinessPage
from desk.ui.screens.settings.check_ins import CheckInsPage
from desk.ui.screens.settings.data_settings import DataSettings
from desk.ui.screens.settings.keys import KeysPage
from desk.ui.screens.settings.look import LoginItem, LookPage
from desk.ui.screens.settings.options import SettingsPage
from desk.ui.screens.settings.section_list import SectionList
from desk.ui.screens.settings.with_someone import WithSomeonePage
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Rule, ScrollPage

_LIST = 259  # and the line beside it


class SettingsScreen(Screen):
    """The pages are "business", "with_someone", "check_ins", "look", "keys" and "bin".

    A page is built when it is shown first.
    """

    with_someone_toggled = Signal(bool)
    person_requested = Signal(int)

    def __init__(self, context: UiContext, autostart: LoginItem, tabs: int) -> None:
        """`tabs` is the number of places in the sidebar."""
        theme = context.theme
        super().__init__()
        self._context = context
        self._autostart = autostart
        self._tabs = tabs
        self.data = DataSettings(context, self)
        self.list = SectionList(theme, self.tr("Settings"))
        self.list.chosen.connect(self.show_page)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(12, 24, 12, 20)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 14)
        self._title = PlainLabel(theme, self.tr("Settings"), Text.TITLE)
        head.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addStretch(1)
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(Rule(theme, "line2", vertical=True))
        row.addWidget(self._stack, 1)
        self._pages: dict[str, SettingsPage] = {}
        self._scrolls: dict[str, ScrollPage] = {}
        # As the pages' own heads have it.
        for key, icon, title in (
            ("business", "id-card", QCoreApplication.translate("BusinessPage", "Your business")),
            (
                "with_someone",
                "users-round",
                QCoreApplication.translate("WithSomeonePage", "With someone"),
            ),
            (
                "check_ins",
                "calendar-check",
                QCoreApplication.translate("CheckInsPage", "Check-ins"),
            ),
            ("look", "sun", QCoreApplication.translate("LookPage", "Look and text size")),
            ("keys", "list-checks", QCoreApplication.translate("KeysPage", "Keys")),
            ("bin", "trash-2", QCoreApplication.translate("BinPage", "The bin")),
        ):
            self.list.add(key, icon, title)
        theme.changed.connect(self._arrange)
        self.shown = ""
        self.show_page("business")

    @cached_property
    def business(self) -> BusinessPage:
        return BusinessPage(self._context, self.data)

    @cached_property
    def with_someone(self) -> WithSomeonePage:
        page = WithSomeonePage(self._context, self.data)
        page.switched.connect(self.with_someone_toggled)
        page.person_requested.connect(self.person_requested)
        return page

    @cached_property
    def check_ins(self) -> CheckInsPage:
        page = CheckInsPage(self._context, self.data)
        page.days_requested.connect(lambda: self.show_page("business"))
        return page

    @cached_property
    def look(self) -> LookPage:
        return LookPage(self._context, self._autostart)

    @cached_property
    def keys(self) -> KeysPage:
        return KeysPage(self._context, self._tabs)

    @cached_property
    def bin(self) -> BinPage:
        return BinPage(self._context)

    def show_page(self, key: str) -> None:
        self.shown = key
        self.list.set_current(key)
        if key not in self._pages:
            page: SettingsPage = getattr(self, key)
            self._pages[key] = page
            self._scrolls[key] = ScrollPage(page)
            self._stack.addWidget(self._scrolls[key])
        self._stack.setCurrentWidget(self._scrolls[key])
        if self.isVisible():
            self._pages[key].arrived()

    # what the window asks

    def refresh(self, changes: Changes | None = None) -> None:
        if self.isVisible() and (changes is None or changes.touches(Area.SETTINGS | Area.PEOPLE)):
            self.data.read()

    def areas(self) -> list[QWidget]:
        return [self.list, self._pages[self.shown]]

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        self.data.read()
        self._pages[self.shown].arrived()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        titled = self._title.sizeHint().width() + 2 * 24
        wide = max(180, titled, self.width() * 3 // 10)
        self._left.setFixedWidth(min(self._context.theme.px(_LIST), wide))
