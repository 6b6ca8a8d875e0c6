"""headless_run.py PICTURE.png - runs Desk on a virtual screen and saves a picture of it.

Starts Desk with the sample people in a throw-away data folder, on a virtual screen, and saves its
window once it has come to rest.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DESK = Path(sys.executable).parent / "desk"
SCREEN = (1400, 900)  # room for the window of 1280x800 and a frame
PATIENCE = 60.0  # seconds
FIRST_FILL = 2.0  # seconds from the first pixels to the rows, with much to spare
REST = 0.4  # seconds without a change; shorter than a blink of the text cursor


def main() -> int:
    picture = Path(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="desk-run-") as folder, _virtual_screen() as display:
        env = {
            **os.environ,
            "DISPLAY": display,
            "DESK_HOME": str(Path(folder) / "desk"),
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": folder,
        }
        if subprocess.run([DESK, "sample"], env=env, check=False).returncode:
            return 1
        desk = subprocess.Popen([DESK], env=env)
        try:
            _save_settled_window(display, picture, desk)
        finally:
            desk.terminate()
            try:
                desk.wait(10)
            except subprocess.TimeoutExpired:
                desk.kill()
                desk.wait()
    print(f"No display here: Desk ran on a virtual screen. Its window is in {picture}")
    return 0


@contextmanager
def _virtual_screen() -> Iterator[str]:
    """Start an Xvfb and yield its DISPLAY; it ends with the block."""
    reader, printed = os.pipe()
    width, height = SCREEN
    command = ["Xvfb", "-displayfd", str(printed), "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        [*command, "-screen", "0", f"{width}x{height}x24"],
        pass_fds=(printed,),
        stderr=subprocess.DEVNULL,
    )
    os.close(printed)
    try:
        with os.fdopen(reader) as lines:
            number = lines.readline().strip()
        if not number:
            raise SystemExit("Xvfb, the virtual screen, did not start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def _save_settled_window(display: str, picture: Path, desk: "subprocess.Popen[bytes]") -> None:
    """Save a picture of the screen once it shows something and no longer changes."""
    os.environ["DISPLAY"] = display
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QBitmap, QGuiApplication, QRegion

    looker = QGuiApplication(["desk-headless-run"])
    screen = looker.primaryScreen()
    empty = last = screen.grabWindow(0).toImage()
    end = time.monotonic() + PATIENCE
    first_seen = changed = 0.0
    while not first_seen or time.monotonic() < max(first_seen + FIRST_FILL, changed + REST):
        if desk.poll() is not None:
            raise SystemExit(f"Desk ended by itself, with exit code {desk.returncode}.")
        if time.monotonic() > end:
            raise SystemExit(f"Desk's window did not come to rest within {PATIENCE:g} s.")
        time.sleep(0.1)
        now = screen.grabWindow(0).toImage()
        if now != last:
            last, changed = now, time.monotonic()
            if now != empty:
                first_seen = first_seen or changed
    background = empty.pixel(SCREEN[0] - 1, SCREEN[1] - 1)
    filled = last.createMaskFromColor(background, Qt.MaskMode.MaskInColor)
    window = QRegion(QBitmap.fromImage(filled)).boundingRect()
    picture.parent.mkdir(parents=True, exist_ok=True)
    if not last.copy(window).save(str(picture)):
        raise SystemExit(f"{picture} could not be written.")


if __name__ == "__main__":
    sys.exit(main())
