"""Runs inside a Desk that a test starts (running_desk.py) and reports what is on its screen.

Python imports this at the start of the process because its folder is on PYTHONPATH: the program
itself is the real one, started by its real command. DESK_WATCH names the Unix socket where it
answers one JSON line with another, as soon as DESK_TIMES says that rows are painted, or that the
first page of a new desk is there; DESK_AUDIT the file where it writes which files and sockets
Python opened; DESK_SERVERS numbers the processes that a window has to wait for.
"""

import gc
import json
import os
import socket
import sys
import threading
import time
from pathlib import Path


def _audit(path):
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def hook(event, arguments):
        if event in ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen"):
            what = arguments[1] if event == "socket.connect" else arguments[0]
            if isinstance(what, (str, bytes, os.PathLike, tuple)):
                text = os.fsdecode(what) if not isinstance(what, tuple) else repr(what)
                os.write(file, (json.dumps([event, text]) + "\n").encode())

    sys.addaudithook(hook)


def _serve(path, times):
    # Qt's modules may not be touched from here while they are being loaded over there.
    while not _has_started(times):
        time.sleep(0.02)
    from PySide6 import QtWidgets
    from PySide6.QtCore import QObject, Qt, Signal

    class Watcher(QObject):
        """Lives on the main thread; requests arrive by a queued signal."""

        asked = Signal(object, object)

        def __init__(self):
            super().__init__()
            self._eyes = _Eyes(QtWidgets)
            self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

        def _on_asked(self, request, reply):
            try:
                reply.append(self._eyes.answer(request))
            except Exception as error:
                reply.append({"error": repr(error)})

    watcher = Watcher()
    watcher.moveToThread(QtWidgets.QApplication.instance().thread())
    listener = socket.socket(socket.AF_UNIX)
    # The path exists only once the socket listens.
    listener.bind(f"{path}.new")
    listener.listen()
    os.rename(f"{path}.new", path)  # noqa: PTH104
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("rw", encoding="utf-8") as stream:
            reply = []
            watcher.asked.emit(json.loads(stream.readline()), reply)
            while not reply:
                time.sleep(0.002)
            stream.write(json.dumps(reply[0]) + "\n")


def _has_started(times):
    said = times.read_text() if times.exists() else ""
    return "rows_painted" in said or "first_run" in said


class _Eyes:
    """Describe the visible widgets. Runs on the main thread."""

    def __init__(self, widgets):
        self._widgets = widgets
        self._clicks = None
        self._stalls = None

    def answer(self, request):
        match request:
            case "look":
                return self._look()
            case "clicks":
                return self._count_clicks()
            case "settled":
                # Desk collects no garbage while it starts, and all that remains is one turn.
                return gc.isenabled()
            case "watch":
                self._watch()
                return True
            case "longest stall":
                return self._stalls.longest

    def _look(self):
        seen = []
        for top in self._widgets.QApplication.topLevelWidgets():
            if top.isVisible():
                seen.append(self._of(top))
                seen += [
                    self._of(child)
                    for child in top.findChildren(self._widgets.QWidget)
                    if child.isVisible() and not child.visibleRegion().isEmpty()
                ]
        return seen

    def _of(self, widget):
        corner = widget.mapToGlobal(widget.rect().topLeft())
        found = {
            "kind": type(widget).__name__,
            "name": widget.accessibleName(),
            "text": _text_of(widget),
            "tip": widget.toolTip(),
            "focus": widget.hasFocus(),
            "enabled": widget.isEnabled(),
            "active": widget.isActiveWindow(),
            "box": [corner.x(), corner.y(), widget.width(), widget.height()],
        }
        if isinstance(widget, self._widgets.QAbstractItemView) and widget.model():
            rows = self._rows(widget)
            found["rows"] = [said for said, _place in rows]
            found["places"] = [place for _said, place in rows]
            found["current"] = self._said(widget.currentIndex())
        return found

    def _rows(self, view):
        model, root, whole = view.model(), view.rootIndex(), view.viewport().rect()
        rows = []
        for number in range(min(model.rowCount(root), 500)):
            index = model.index(number, 0, root)
            place = view.visualRect(index)
            if place.intersects(whole):
                at = view.viewport().mapToGlobal(place.center())
                rows.append((self._said(index), (at.x(), at.y())))
        return rows

    def _said(self, index):
        from PySide6.QtCore import Qt

        return str(index.data(Qt.AccessibleTextRole) or index.data(Qt.DisplayRole) or "")

    def _count_clicks(self):
        if self._clicks is None:
            from clicks import Clicks

            self._clicks = Clicks()
        for window in self._widgets.QApplication.topLevelWindows():
            window.installEventFilter(self._clicks)
        return self._clicks.count

    def _watch(self):
        from stalls import StallWatch

        if self._stalls is None:
            self._stalls = StallWatch(list(map(int, os.environ["DESK_SERVERS"].split())))
        self._stalls.start()


def _text_of(widget):
    for name in ("text", "toPlainText", "windowTitle"):
        method = getattr(widget, name, None)
        if callable(method):
            try:
                return str(method())
            except TypeError:
                continue
    return ""


if "DESK_AUDIT" in os.environ:
    _audit(os.environ["DESK_AUDIT"])
if "DESK_WATCH" in os.environ:
    _arguments = (os.environ["DESK_WATCH"], Path(os.environ["DESK_TIMES"]))
    threading.Thread(target=_serve, args=_arguments, daemon=True).start()
