"""The floor of the window rows: PySide6 with one empty window, or with one timer and no window.

`python -m benchmarks.bare_window paint FILE` writes the time of its first paint to FILE, as Desk
does; `python -m benchmarks.bare_window timer` runs the timer.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

TICK_MS = 30_000


class Window(QWidget):
    def __init__(self, stamps: Path) -> None:
        super().__init__()
        self._stamps: Path | None = stamps
        self.resize(1280, 800)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stamps is not None:
            self._stamps.write_text(f"first_painted {time.monotonic()}\n", encoding="utf-8")
            self._stamps = None


def tick() -> None:
    """Run a little Python, as any timer does."""
    time.monotonic()


def main() -> int:
    application = QApplication(["bare"])
    if sys.argv[1] == "paint":
        window = Window(Path(sys.argv[2]))
        window.show()
    else:
        timer = QTimer()
        timer.timeout.connect(tick)
        timer.start(TICK_MS)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
