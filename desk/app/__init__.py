"""The window as a program: it is built, shown and run until the owner quits."""

import contextlib
import os
from datetime import date

from desk.app.pyside_import import fast_import

with fast_import():
    from PySide6.QtWidgets import QApplication

from desk.app.application import App
from desk.app.ui_factory import Environment
from desk.clock import Clock, on_day
from desk.desktop.single_instance import SingleInstance, ask_first
from desk.paths import RESOURCES, Paths
from desk.ui.translation import load_languages, system_languages


def run(*, home: str | None, hidden: bool, today: date | None) -> int:
    """Run the window until the owner quits, and return the exit code of the process.

    `home` is the data folder, None for the usual one. With `hidden` the window starts in the tray,
    where there is one. `today` replaces the date of the clock.
    """
    # On a desktop without portals Qt writes a harmless warning to stderr at every start.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.services.warning=false")
    # Set by argument: setStyle() would replace a style that Qt has already constructed.
    application = QApplication(["desk", "-style", "fusion"])
    load_languages(application, RESOURCES / "translations", system_languages())
    application.setApplicationName("Desk")
    application.setDesktopFileName("desk")
    application.setQuitOnLastWindowClosed(False)
    paths = Paths.find(home)
    with contextlib.suppress(OSError):  # the window says what cannot be written
        paths.make_home()
    instance = SingleInstance(paths.home)
    if not instance.acquire(listen=False):
        ask_first(paths.home, {"raise": not hidden}, 5.0)
        return 0
    clock = on_day(today) if today else Clock()
    app = App(Environment(application, paths, clock), instance)
    app.start(hidden=hidden)
    code = application.exec()
    if not app.close():
        # A thread waits for a server that does not answer; it cannot be ended by itself.
        os._exit(code)
    return code
