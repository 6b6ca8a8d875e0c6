"""The main window: sidebar, top bar, and the sheet with the chosen screen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desk.changes import Changes
from desk.domain.tray_status import TrayStatus
from desk.record import record
from desk.ui.actions import shortcuts
from desk.ui.screen import Screen
from desk.ui.tab_order import door_of, stops
from desk.ui.theme.theme import Theme
from desk.ui.top_bar import TopBar
from desk.ui.widgets.sidebar import HEAD_HEIGHT, SIDEBAR_WIDTH, Sheet, Sidebar
from desk.ui.widgets.status_icon import status_icon

if TYPE_CHECKING:
    from desk.ui.actions.registry import ActionRegistry
    from desk.ui.widgets.notice_bar import NoticeBar

SMALLEST = (900, 600)
USUAL = (1280, 800)
_GUTTER = 12
_FRAME = 30
_ABOVE_SHEET = 8
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


@record(frozen=True, slots=True)
class Place:
    """A screen and its tab; `icon` is a file in resources/icons."""

    key: str
    icon: str
    label: str
    build: Callable[[], Screen]
    at_bottom: bool = False  # at the bottom of the sidebar, with the shortcut Ctrl ,
    under: str = ""  # has no tab; the tab of this place stays checked


class MainWindow(QWidget):
    """Takes its screens by constructor and builds each when it is first chosen.

    `first_painted` comes once, when the frame is on the screen. The window declares its own
    actions (`declare_navigation`) in the registry of actions.
    """

    first_painted = Signal()
    closed = Signal()
    find_requested = Signal(str)
    with_someone_toggled = Signal(bool)
    menu_requested = Signal()
    covered = Signal(bool)  # whether a page covers the whole window
    files_dropped = Signal(list)  # of Path

    def __init__(
        self,
        theme: Theme,
        places: Sequence[Place],
        hides_on_close: Callable[[], bool],
        geometry: tuple[int, int, int, int] | None = None,
    ) -> None:
        """`geometry` is x, y, width and height of the last time, in device-independent pixels;
        `hides_on_close` tells whether the owner can get back to a hidden window."""
        super().__init__()
        self._theme = theme
        self._places = {place.key: place for place in places}
        self._hides_on_close = hides_on_close
        self._screens: dict[str, Screen] = {}
        self._shown = ""
        self._painted = False
        self._cover: QWidget | None = None
        self._notice: NoticeBar | None = None
        self._owed: Screen | None = None  # the screen that gets the focus once it is filled
        self.setWindowTitle("Desk")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.sidebar = Sidebar(theme, parent=self)
        for place in self.places():
            tab = self.sidebar.add_tab(
                place.key, place.icon, place.label, at_bottom=place.at_bottom
            )
            tab.setToolTip(f"{place.label} ({self.keys_of(place.key)})")
        self.top_bar = TopBar(theme, self)
        self.sheet = Sheet(theme, parent=self)
        self.sidebar.tab_chosen.connect(self.show_screen)
        self.sidebar.logo_clicked.connect(self.menu_requested)
        self.sidebar.chosen_moved.connect(self._open_sheet)
        self.top_bar.find_requested.connect(self.find_requested)
        self.top_bar.with_someone_toggled.connect(self.with_someone_toggled)
        theme.changed.connect(self._on_theme_changed)
        self._restore(geometry)
        # No focus frame is shown before the first key.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # screens

    def screen_of(self, key: str) -> Screen:
        """Return the screen of this key, built now if it was never shown."""
        screen = self._screens.get(key)
        if screen is None:
            screen = self._screens[key] = self._places[key].build()
            screen.hide()
            screen.setParent(self.sheet)
            screen.filled.connect(self._on_screen_filled)
            screen.lower()
            screen.setGeometry(self._page())
        return screen

    def show_screen(self, key: str) -> Screen:
        """Bring a screen up front."""
        screen = self.screen_of(key)
        if key != self._shown:
            if self._shown:
                before = self._screens[self._shown]
                focus: QWidget | None = self.focusWidget()
                if focus is not None and before.isAncestorOf(focus):
                    # Otherwise Qt would focus the next widget, which is a tab.
                    self.setFocus(Qt.FocusReason.OtherFocusReason)
                before.hide()
            self._shown = key
            screen.show()
            self.sidebar.set_current(self._places[key].under or key)
        return screen

    def go_to(self, key: str) -> Screen:
        """Bring a screen up front and give it the keyboard, as soon as there is something in it."""
        screen = self.show_screen(key)
        self._owed = None if self._hand_over(screen) else screen
        if self._owed is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return screen

    def _hand_over(self, screen: Screen) -> bool:
        home = screen.home()
        door = door_of(home) if home is not None else None
        if door is not None:
            door.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return door is not None

    def _on_screen_filled(self) -> None:
        """Focus the start of a filled screen, unless another widget has the focus."""
        screen = self.screen_in_front()
        if screen is None or screen is not self._owed:
            return
        if self.focusWidget() not in (None, self) or self._hand_over(screen):
            self._owed = None

    @property
    def shown(self) -> str:
        """Key of the screen in front; empty before the first."""
        return self._shown

    @property
    def tabs(self) -> int:
        """How many have a number."""
        return len(self._numbered())

    def places(self) -> list[Place]:
        """Return the places that have a tab, in tab order."""
        return [place for place in self._places.values() if not place.under]

    def keys_of(self, key: str) -> str:
        """Return the shortcut of a screen as shown: "Ctrl 2"."""
        return self._shortcut_of(key).keys

    def _shortcut_of(self, key: str) -> shortcuts.Shortcut:
        if self._places[key].at_bottom:
            return shortcuts.SETTINGS
        return shortcuts.tab_shortcut(self._numbered().index(key) + 1)

    def _numbered(self) -> list[str]:
        return [place.key for place in self.places() if not place.at_bottom]

    def screen_in_front(self) -> Screen | None:
        return self._screens.get(self._shown)

    def refresh(self, changes: Changes | None = None) -> None:
        """Tell the screens built so far what was written, here or by another process."""
        for screen in self._screens.values():
            screen.refresh(changes)

    def cover(self, page: QWidget) -> None:
        """Show nothing but this page, which fills the window, until `uncover`."""
        self._cover = page
        page.setParent(self)
        for part in self._parts():
            part.hide()
        self.covered.emit(True)
        self._place_parts()
        page.show()
        page.raise_()

    def uncover(self) -> None:
        page, self._cover = self._cover, None
        if page is None:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        page.hide()
        page.deleteLater()
        for part in self._parts():
            part.show()
        self.covered.emit(False)

    def _parts(self) -> tuple[QWidget, ...]:
        return self.sidebar, self.top_bar, self.sheet

    def show_status(self, state: TrayStatus, waiting: int = 0) -> None:
        self.sidebar.status_icon.set_state(state)
        self.setWindowIcon(status_icon(self._theme, state, waiting))

    def show_notice(
        self, sentence: str, button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence over the sheet until it is replaced or hidden with an empty one."""
        from desk.ui.widgets.notice_bar import NoticeBar

        if self._notice is None:
            if not sentence:
                return
            self._notice = NoticeBar(self._theme, self)
        if sentence:
            self._notice.show_sentence(sentence, button, act)
        else:
            self._notice.hide()
        self._place_parts()

    @property
    def notice(self) -> "NoticeBar | None":
        """The bar over the sheet, once something was said in it."""
        return self._notice

    def raise_up(self) -> None:
        """Show the window, in front and with the keyboard."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def rectangle(self) -> tuple[int, int, int, int]:
        """Return x, y, width and height of the window when it is not maximized."""
        box = self.normalGeometry() if self.isMaximized() else self.geometry()
        return box.x(), box.y(), box.width(), box.height()

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._cover is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files and self._cover is None:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt has filled the window with the palette's colour already.
        if not self._painted:
            self._painted = True
            # Children paint after this and before the next turn of the event loop.
            QTimer.singleShot(0, self, self._on_first_painted)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._hides_on_close():
            event.ignore()
            self.hide()
        else:
            event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        screen = self.screen_in_front()
        if event.key() not in _ARROWS or screen is None or not self._hand_over(screen):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        here = self.focusWidget()
        around = stops(self, here)
        if here in around:
            target = around[(around.index(here) + (1 if forward else -1)) % len(around)]
        elif here in (None, self) and around:
            target = around[0 if forward else -1]
        else:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange and not self.isMinimized():
            screen = self.screen_in_front()
            if screen is not None:
                screen.refresh(Changes())
        super().changeEvent(event)

    # inside

    def _page(self) -> QRect:
        return self.sheet.rect().adjusted(1, 1, -1, -1)

    def _place_parts(self) -> None:
        left, top = self._theme.px(SIDEBAR_WIDTH), self._theme.px(HEAD_HEIGHT)
        width, height = self.width(), self.height()
        self.sidebar.setGeometry(0, 0, left, height)
        self.top_bar.setGeometry(left, 0, width - left, top)
        if self._notice is not None and not self._notice.isHidden():
            room = width - left - _GUTTER
            needed = self._notice.height_at(room)
            self._notice.setGeometry(left, top, room, needed)
            top += needed + _ABOVE_SHEET
        self.sheet.setGeometry(left, top, width - left - _GUTTER, height - top - _GUTTER)
        if self._cover is not None:
            self._cover.setGeometry(self.rect())
        self._open_sheet()
        for screen in self._screens.values():
            screen.setGeometry(self._page())

    def _open_sheet(self) -> None:
        tab = self.sidebar.chosen_rect()
        self.sheet.set_opening(tab.y() - self.sheet.y(), tab.height())

    def _restore(self, geometry: tuple[int, int, int, int] | None) -> None:
        if geometry is None:
            free = QGuiApplication.primaryScreen().availableGeometry()
            # Leave room for the frame of the desktop.
            self.resize(min(USUAL[0], free.width()), min(USUAL[1], free.height() - _FRAME))
            return
        wanted = QRect(*geometry)
        # Of settings that were damaged, it may be larger than memory.
        wanted.setSize(wanted.size().boundedTo(QGuiApplication.primaryScreen().virtualSize() * 2))
        # The window must stay visible if its monitor has been removed.
        on_screen = any(
            each.availableGeometry().intersected(wanted).width() > 100
            and each.availableGeometry().contains(wanted.topLeft())
            for each in QGuiApplication.screens()
        )
        self.resize(max(wanted.width(), SMALLEST[0]), max(wanted.height(), SMALLEST[1]))
        if on_screen:
            self.setGeometry(QRect(wanted.topLeft(), self.size()))

    @Slot()
    def _on_first_painted(self) -> None:
        self.first_painted.emit()

    def declare_with_someone(self, registry: "ActionRegistry") -> None:
        """Declare the switch in the top bar as an action."""
        registry.add(
            "with_someone",
            self.tr("With someone"),
            "users-round",
            self.top_bar.pill.toggle,
            shortcut=shortcuts.WITH_SOMEONE,
        )

    def declare_navigation(self, registry: "ActionRegistry") -> None:
        """Declare the actions that go from one screen, and one part of it, to another."""
        for place in self.places():
            registry.add(
                f"go {place.key}",
                self.tr("Go to {screen}").format(screen=place.label),
                place.icon,
                partial(self.go_to, place.key),
                shortcut=self._shortcut_of(place.key),
                menu_text=place.label,
            )
        for name, text, handler, shortcut in (
            ("next_area", self.tr("Next area"), self._go_to_next_area, shortcuts.NEXT_AREA),
            (
                "previous_area",
                self.tr("Previous area"),
                partial(self._go_to_next_area, -1),
                shortcuts.PREVIOUS_AREA,
            ),
            ("find_here", self.tr("Find on this page"), self._find_here, shortcuts.FIND_ON_PAGE),
        ):
            registry.add(name, text, "search", handler, shortcut=shortcut, in_palette=False)

    def _find_here(self) -> None:
        if (screen := self.screen_in_front()) is not None:
            screen.find_here()

    def _go_to_next_area(self, step: int = 1) -> None:
        screen = self.screen_in_front()
        own = screen.areas() if screen is not None else []
        areas = [
            area
            for area in (self.sidebar, self.top_bar, *own)
            if area.isVisible() and door_of(area) is not None
        ]
        focus = QApplication.focusWidget()
        here = [
            number
            for number, area in enumerate(areas)
            if focus is not None and (area is focus or area.isAncestorOf(focus))
        ]
        if here:
            # The innermost area, since one may lie inside another.
            target = areas[(here[-1] + step) % len(areas)]
        elif screen is not None and self._hand_over(screen):
            return
        else:
            target = areas[0 if step > 0 else -1]
        door = door_of(target)
        assert door is not None
        door.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_theme_changed(self) -> None:
        self._place_parts()
