"""The icon in the system tray, and its menu."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desk.desktop.text_sanitizer import short_line
from desk.domain.tray_status import TrayStatus
from desk.record import record


@record(frozen=True, slots=True)
class WaitingCounts:
    """How many people or things wait, for the lines of the menu."""

    call_back: int = 0
    check_in: int = 0
    do_it_now: int = 0


class Tray(QObject):
    """The icon in the tray where the desktop has one; it may come and go while Desk runs.

    `open_requested` brings the section to show: "call_back", "check_in", "do_it_now", or "" for
    the window as it was left.
    """

    open_requested = Signal(str)
    with_someone_toggled = Signal(bool)
    jot_requested = Signal()
    log_call_requested = Signal()
    quit_requested = Signal()
    message_clicked = Signal()
    menu_closed = Signal()

    def __init__(
        self,
        icon_for: Callable[[TrayStatus, int], QIcon],
        line_icon: Callable[[str], QIcon],
        parent: QObject | None = None,
    ) -> None:
        """`icon_for(status, count)` gives the tray icon with a number, or without one for 0;
        `line_icon` the icon beside a line of the menu, by its Lucide name."""
        super().__init__(parent)
        self._icon_for = icon_for
        self._line_icon = line_icon
        self._business = ""
        self._status = TrayStatus.LIT
        self._waiting = WaitingCounts()
        self._menu = QMenu()
        self._menu.aboutToHide.connect(self.menu_closed)
        self._heading = self._menu.addAction("Desk")
        self._heading.setEnabled(False)
        self._menu.addSeparator()
        self._with_someone = self._menu.addAction(self.tr("With someone"))
        self._with_someone.setCheckable(True)
        self._with_someone.triggered.connect(self.with_someone_toggled)
        self._menu.addSeparator()
        self._call_back = self._add_section("call_back")
        self._check_in = self._add_section("check_in")
        self._do_it_now = self._add_section("do_it_now")
        self._menu.addSeparator()
        jot = self._menu.addAction(self.tr("Jot something down…"), self.jot_requested.emit)
        log = self._menu.addAction(self.tr("Log a call…"), self.log_call_requested.emit)
        opens = self._menu.addAction(self.tr("Open Desk"), self._on_open_triggered)
        self._menu.addSeparator()
        leave = self._menu.addAction(self.tr("Quit"), self.quit_requested.emit)
        self._line_icons = {
            self._call_back: "phone-missed",
            self._check_in: "calendar-check",
            self._do_it_now: "timer",
            jot: "pencil",
            log: "phone-outgoing",
            opens: "monitor",
            leave: "x",
        }
        self.show_line_icons()
        self._icon = QSystemTrayIcon(icon_for(self._status, 0), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_icon_activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.show_waiting(self._waiting)
        self.show_status(self._status)

    def show(self) -> None:
        """Show the icon, now or as soon as the desktop has a tray."""
        self._icon.show()

    def hide(self) -> None:
        self._icon.hide()

    def is_available(self) -> bool:
        """Return whether the owner can get back by the tray; else closing must not hide."""
        return self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def show_owner(self, business: str) -> None:
        """Set the name at the head of the menu."""
        self._business = business
        self._show_heading()

    def show_line_icons(self) -> None:
        """Load the icons of the menu in the colours of the present theme."""
        for action, name in self._line_icons.items():
            action.setIcon(self._line_icon(name))

    def show_status(self, status: TrayStatus, count: int = 0) -> None:
        """Show a status; `count` is the number of people to call back, shown while reachable."""
        self._status = status
        self._icon.setIcon(self._icon_for(status, count if status is TrayStatus.LIT else 0))
        self._heading.setIcon(_never_greyed(self._icon_for(status, 0)))
        self._show_heading()
        out = status is TrayStatus.OUT
        self._with_someone.setChecked(out)
        # A checked line shows its tick in the place of the icon.
        self._with_someone.setIcon(QIcon() if out else self._line_icon("users-round"))
        self._icon.setToolTip(self._tooltip())

    def show_waiting(self, waiting: WaitingCounts) -> None:
        self._waiting = waiting
        for action, words, count in (
            (self._call_back, self.tr("Call back"), waiting.call_back),
            (self._check_in, self.tr("Check in"), waiting.check_in),
            (self._do_it_now, self.tr("Do it now"), waiting.do_it_now),
        ):
            # Qt shows what follows a tab at the right edge, as in the design.
            action.setText(f"{words}\t{count}" if count else words)
        self._icon.setToolTip(self._tooltip())

    def show_message(self, title: str, body: str) -> bool:
        """Show a message beside the icon; returns whether it can be seen there.

        An icon that the desktop draws itself (StatusNotifier, without a geometry) sends its
        messages to the notification service and never learns whether there was one.
        """
        if not self.is_available() or not QSystemTrayIcon.supportsMessages():
            return False
        if sys.platform.startswith("linux") and self._icon.geometry().isEmpty():
            return False
        # Qt's own balloon takes both for plain text, as do Windows and macOS.
        self._icon.showMessage(title, body, self._icon.icon())
        return True

    def _show_heading(self) -> None:
        name = _menu_text(short_line(self._business, 60)) or "Desk"
        match self._status:
            case TrayStatus.OUT:
                how = self.tr("Calls are held")
            case TrayStatus.GREY:
                how = self.tr("Phone not connected")
            case _:
                how = self.tr("You’re reachable")
        self._heading.setText(f"{name} · {how}")

    def _add_section(self, section: str) -> QAction:
        return self._menu.addAction("", lambda: self.open_requested.emit(section))

    def _tooltip(self) -> str:
        # Only words and numbers of Desk's own: some desktops read a tooltip as markup.
        lines = [self.tr("Desk")]
        if self._status is TrayStatus.OUT:
            lines.append(self.tr("With someone, calls are held"))
        elif self._status is TrayStatus.GREY:
            lines.append(self.tr("Phone not connected"))
        waiting = self._waiting
        if waiting.call_back:
            lines.append(self.tr("%n to call back", None, waiting.call_back))
        if waiting.check_in:
            lines.append(self.tr("%n to check in with", None, waiting.check_in))
        if waiting.do_it_now:
            lines.append(self.tr("%n to do now", None, waiting.do_it_now))
        if len(lines) == 1:
            lines.append(self.tr("Nobody is waiting"))
        return "\n".join(lines)

    @Slot()
    def _on_open_triggered(self) -> None:
        self.open_requested.emit("")

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_requested.emit("")


def _never_greyed(icon: QIcon) -> QIcon:
    """Return the icon with its normal look as disabled icon; grey would mean TrayStatus.GREY."""
    kept = QIcon(icon)
    for size in (16, 24, 32):
        kept.addPixmap(icon.pixmap(size), QIcon.Mode.Disabled)
    return kept


def _menu_text(text: str) -> str:
    """Escape what a menu reads as a mnemonic. `text` has no tabs.

    Where the desktop draws the menu, "_" marks a mnemonic, which Qt does not escape; where Qt draws
    it, "__" would show as two. The full-width form looks the same in both.
    """
    return text.replace("&", "&&").replace("_", "\uff3f")
