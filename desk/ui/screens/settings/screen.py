"""The Settings screen: a list of pages on the left. Each change is saved at once."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.settings.bin import BinPage
from desk.ui.screens.settings.options import DataSettings, SettingsPage
from desk.ui.screens.settings.pages import BusinessPage, CheckInsPage, KeysPage, LoginItem, LookPage
from desk.ui.screens.settings.with_someone import WithSomeonePage
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel, wrapped
from desk.ui.widgets.page import Rule, ScrollPage
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_box, draw_text
from desk.ui.widgets.tab_list import ListTab, TabList

_LIST = 259  # and the line beside it


class SectionTab(ListTab):
    """An icon and a name, 40 px high, or more if the name wraps; tinted if chosen."""

    FOCUS_RADIUS = 6.0

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__(theme, text)
        self._icon = icon
        self._label = text

    def focus_rect(self) -> QRect:
        """Return a rectangle inside the tab, because the list clips what lies outside."""
        return self.rect().adjusted(3, 3, -3, -3)

    def sizeHint(self) -> QSize:
        more = (len(self._lines()) - 1) * self._theme.line_height(Text.BODY)
        return QSize(self._theme.px(200), self._theme.px(40) + more)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        chosen = state.checked
        if chosen:
            outline = c.edge if self._theme.high_contrast else None
            draw_box(painter, self.rect(), 6, c.tint, outline)
        elif (fill := state.fill(c)) is not None:
            draw_box(painter, self.rect(), 6, fill, None)
        icon = self._theme.px(18)
        ink = c.accent_ink if chosen else c.ink2
        self._theme.draw_icon(painter, self._icon, 12, (self.height() - icon) // 2, icon, ink)
        left, weight = self._text_left(), 600 if chosen else 500
        line, lines = self._theme.line_height(Text.BODY), self._lines()
        top = (self.height() - line * len(lines)) // 2
        for number, text in enumerate(lines):
            box = QRect(left, top + number * line, self.width() - left - 4, line)
            draw_text(painter, self._theme, box, text, Text.BODY, c.ink, weight)

    def _text_left(self) -> int:
        return 12 + self._theme.px(18) + 12

    def _lines(self) -> list[str]:
        # Measured in the weight of a chosen tab, so that choosing it does not change the layout.
        font = self._theme.metrics(Text.BODY, 600)[0]
        room = self.width() - self._text_left() - 6
        return wrapped(self._label, font, room) if room > 0 else [self._label]


class SectionList(TabList[SectionTab]):
    def add(self, key: str, icon: str, text: str) -> None:
        self.add_tab(key, SectionTab(self._theme, icon, text))


class SettingsScreen(Screen):
    """Shows one page at a time, each built when it is first shown.

    Their keys are "business", "with_someone", "check_ins", "look", "keys" and "bin".
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
        # The same distance as in the heads of the pages.
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
