"""A tray icon and nothing else: `python tray_process.py`, with commands on standard input.

Each command is a JSON list and gets one line of JSON in answer: {"answer": ...}. Signals of
the tray come in between as {"signal": name, "texts": [...]}. The icon is a coloured square, so
that a test finds it on a screenshot.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desk.desktop.tray import Tray, WaitingCounts
from desk.domain.tray_status import TrayStatus

COLOURS = {TrayStatus.LIT: "#00ff00", TrayStatus.OUT: "#0000ff", TrayStatus.GREY: "#808080"}


def icon_for(status: TrayStatus, count: int) -> QIcon:
    pixmap = QPixmap(64, 64)
    pixmap.fill(QColor("#ff00ff" if count else COLOURS[status]))
    return QIcon(pixmap)


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def rectangle(of: object) -> list[int]:
    return [of.x(), of.y(), of.width(), of.height()]


def obey(command: str, *arguments: object) -> object:
    match command:
        case "status":
            tray.show_status(TrayStatus(arguments[0]), arguments[1])
        case "waiting":
            tray.show_waiting(WaitingCounts(*arguments))
        case "owner":
            tray.show_owner(arguments[0])
        case "message":
            return tray.show_message(*arguments)
        case "available":
            return tray.is_available()
        case "geometry":
            return rectangle(tray._icon.geometry())
        case "menu":
            menu = tray._menu
            lines = {action.text(): action for action in menu.actions() if action.text()}
            corner = menu.geometry().topLeft()
            return menu.isVisible() and {
                text: rectangle(menu.actionGeometry(action).translated(corner))
                for text, action in lines.items()
            }
        case "quit":
            app.quit()
    return None


app = QApplication([])
app.setQuitOnLastWindowClosed(False)
tray = Tray(icon_for, lambda name: QIcon())
for name in (
    "open_requested",
    "with_someone_toggled",
    "jot_requested",
    "log_call_requested",
    "quit_requested",
    "message_clicked",
):
    getattr(tray, name).connect(lambda *texts, name=name: say(signal=name, texts=texts))
tray.show()
commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
commands.activated.connect(
    lambda: say(answer=obey(*json.loads(sys.stdin.readline() or '["quit"]')))
)
app.exec()
tray.hide()
