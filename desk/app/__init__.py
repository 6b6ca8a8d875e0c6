"""The composition root: the window and everything behind it, put together."""

import os
import sys
from typing import TYPE_CHECKING

from desk.app.pyside_import import quick_start

with quick_start():
    from PySide6.QtWidgets import QApplication

from desk.app.application import App
from desk.clock import Clock, on_day
from desk.desktop.single_instance import SingleInstance, ask_first
from desk.errors import CannotStore
from desk.paths import RESOURCES, Paths
from desk.ui.translation import load_languages, system_languages

if TYPE_CHECKING:
    from desk.__main__ import WindowOptions


def run(options: "WindowOptions") -> int:
    """Open the window, or raise the one that runs, and stay until the owner quits."""
    # On a desktop without portals Qt would say so on stderr, each time, and go on all the same.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.services.warning=false")
    # Named here, the style is made once; set later, Qt would have made another before.
    application = QApplication(["desk", "-style", "fusion"])
    load_languages(application, RESOURCES / "translations", system_languages())
    application.setApplicationName("Desk")
    application.setDesktopFileName("desk")
    application.setQuitOnLastWindowClosed(False)
    paths = Paths.find(options.home)
    try:
        paths.make_home()
    except OSError as error:
        print(f"desk: {CannotStore(error.strerror or str(error))}", file=sys.stderr)
        return 1
    instance = SingleInstance(paths.home)
    if not instance.acquire(listen=False):
        ask_first(paths.home, {"raise": not options.hidden}, 5.0)
        return 0
    clock = on_day(options.today) if options.today else Clock()
    app = App(application, paths, clock, instance)
    app.start(hidden=options.hidden)
    code = application.exec()
    app.close()
    return code
