"""`make pictures`: the pictures of docs/guide/, taken from the running program in both themes.

Each is the real window, 1280x800, on a real X11 desktop, with the sample people, at 10:24 in the
morning of 14 April 2026 on whatever machine and at whatever hour. See scenes.py for what is shown.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.scenes import DESK, FILES, PICTURES, Picture, prepare  # noqa: E402
from tests.tools.x11_desktop import X11Desktop  # noqa: E402

GUIDE = ROOT / "docs" / "guide"
REST = 0.5  # seconds without a change; the running clock's ring moves once a second
PATIENCE = 20.0
# In the window, where a tab is: a mouse leaves the keyboard, and its frame, out of the picture.
_TABS = {"Calls": (46, 240), "Settings": (46, 744)}


def main() -> int:
    wanted = sys.argv[1:]
    GUIDE.mkdir(parents=True, exist_ok=True)
    for look in ("light", "dark"):
        for picture in PICTURES:
            name = f"{picture.name}-{look}"
            if wanted and not any(word in name for word in wanted):
                continue
            with tempfile.TemporaryDirectory(prefix="desk-pictures-") as folder:
                take = _take_desktop if picture.name == "tray" else _take
                take(picture, look, Path(folder), GUIDE / f"{name}.png")
            print(GUIDE.relative_to(ROOT) / f"{name}.png")
    return 0


def _take(picture: Picture, look: str, folder: Path, file: Path) -> None:
    with X11Desktop(
        folder / "desktop", width=1400, height=900, tray="none", notifications=None
    ) as desktop:
        env = prepare(picture, look, folder / "desk", desktop.env)
        _run(["xdotool", "mousemove", "0", "0"], env)
        desk = subprocess.Popen(
            [str(DESK), "--today", picture.at], env=env, stdout=subprocess.DEVNULL
        )
        try:
            window = _window(env, desk)
            _save_when_still(window, env, file)
            for verb, what in picture.steps:
                if verb == "wait":
                    time.sleep(float(what))
                elif verb == "file":
                    (folder / what).write_text(FILES[what])
                    _run(["xdotool", "type", "--delay", "30", str(folder / what)], env)
                    _run(["xdotool", "key", "Return"], env)
                elif verb == "window":
                    window = _window(env, desk, what)
                elif verb == "tab":
                    _run(clicking(window, what), env)
                elif verb == "type":
                    _run(["xdotool", "type", "--delay", "30", what], env)
                else:
                    _run(["xdotool", "key", what], env)
                _save_when_still(window, env, file)
        finally:
            desk.terminate()
            desk.wait(10)


def _take_desktop(picture: Picture, look: str, folder: Path, file: Path) -> None:
    """Picture the tray menu and a notification; Desk has no window."""
    with X11Desktop(folder / "desktop", width=960, height=640, notifications="xfce4-notifyd") as it:
        env = prepare(picture, look, folder / "desk", it.env)
        _run(["xsetroot", "-solid", "#A7B4AB" if look == "light" else "#2A2E2B"], env)
        # At the left: the menu is at the right.
        place = ["-p", "/notify-location", "-n", "-t", "uint", "-s", "0"]
        _run(["xfconf-query", "-c", "xfce4-notifyd", *place], env)
        desk = subprocess.Popen([str(DESK), "--today", picture.at, "--hidden"], env=env)
        try:
            time.sleep(6)
            _run(["xdotool", "mousemove", "948", "12", "click", "3"], env)
            time.sleep(2)
            _run(["import", "-silent", "-window", "root", "-strip", str(file)], env)
        finally:
            desk.terminate()
            desk.wait(10)


def clicking(window: str, tab: str) -> list[str]:
    """Return a step that clicks on a tab and moves the pointer out of the picture."""
    x, y = map(str, _TABS[tab])
    there = ["mousemove", "--sync", "--window", window, x, y]
    return ["xdotool", *there, "click", "1", "mousemove", "0", "0"]


def _window(env: dict[str, str], desk: "subprocess.Popen[bytes]", name: str = "Desk") -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = subprocess.run(
            ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(desk.pid), "--name", name],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split()
        if found:
            _run(["xdotool", "windowactivate", "--sync", found[0]], env)
            return found[0]
        time.sleep(0.1)
    raise SystemExit("Desk's window did not come up.")


def _save_when_still(window: str, env: dict[str, str], file: Path) -> None:
    """Save the window once it has not changed for a while."""
    last, changed = b"", time.monotonic()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < min(end, changed + REST) or not last:
        _run(["import", "-silent", "-window", window, "-strip", str(file)], env)
        now = file.read_bytes()
        if now != last:
            last, changed = now, time.monotonic()
        time.sleep(0.05)


def _run(command: list[str], env: dict[str, str]) -> None:
    subprocess.run(command, env={**os.environ, **env}, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
