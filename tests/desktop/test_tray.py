"""The icon in two real trays (XEmbed and StatusNotifier), and on a desktop without any."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QMenu

from desk.desktop.tray import Tray, WaitingCounts
from desk.domain.tray_status import TrayStatus
from tests.tools.waiting import PATIENCE_S, wait_until
from tests.tools.x11_desktop import X11Desktop

PROJECT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("tray_process.py")


class TrayProcess:
    """A process on the desktop that shows a tray icon and nothing else."""

    def __init__(self, desktop: X11Desktop) -> None:
        self.signals: list[tuple[Any, ...]] = []
        self._answers: list[Any] = []
        self._process = subprocess.Popen(
            [sys.executable, PROGRAM],
            env={**desktop.env, "PYTHONPATH": str(PROJECT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            said = json.loads(line)
            if "answer" in said:
                self._answers.append(said["answer"])
            else:
                self.signals.append((said["signal"], *said["texts"]))

    def ask(self, *command: object) -> Any:
        assert self._process.stdin
        before = len(self._answers)
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        wait_until(lambda: len(self._answers) > before, what=f"an answer to {command}")
        return self._answers[before]

    def await_signal(self, *signal: object) -> None:
        wait_until(lambda: signal in self.signals, what=f"{signal} (heard {self.signals})")

    def close(self) -> None:
        if self._process.poll() is None:
            self.ask("quit")
        assert self._process.stdin
        assert self._process.stdout
        self._process.wait(PATIENCE_S)
        self._reader.join()
        self._process.stdin.close()
        self._process.stdout.close()


@pytest.fixture
def tray_process() -> Iterator[Callable[[X11Desktop], TrayProcess]]:
    made = []

    def make(desktop: X11Desktop) -> TrayProcess:
        made.append(TrayProcess(desktop))
        return made[-1]

    yield make
    for each in made:
        each.close()


def find_colour(desktop: X11Desktop, name: str, picture: Path) -> list[int] | None:
    """Return x, y, width and height of the area of a colour on the screen; None if absent."""
    image = QImage(str(desktop.screenshot(picture)))
    wanted = QColor(name).rgb()
    found = [
        (x, y) for y in range(0, 40) for x in range(image.width()) if image.pixel(x, y) == wanted
    ]
    if not found:
        return None
    left, top = min(x for x, _ in found), min(y for _, y in found)
    return [left, top, max(x for x, _ in found) - left + 1, max(y for _, y in found) - top + 1]


@pytest.fixture
def seen(tmp_path: Path) -> Callable[[X11Desktop, str], list[int]]:
    """Return a function that waits until a colour is shown in a panel and returns its area."""

    def wait(desktop: X11Desktop, name: str) -> list[int]:
        return wait_until(
            lambda: find_colour(desktop, name, tmp_path / "screen.png"),
            what=f"{name} in the tray",
            every=0.2,
        )

    return wait


def centre(rectangle: list[int]) -> tuple[int, int]:
    x, y, width, height = rectangle
    return x + width // 2, y + height // 2


def open_menu(desktop: X11Desktop, desk: TrayProcess) -> dict[str, list[int]]:
    # A press that comes while the last menu still holds the mouse is not heard.
    for patience in (1, 4, PATIENCE_S):
        desktop.click(*centre(desk.ask("geometry")), button=3)
        with suppress(AssertionError):
            return wait_until(lambda: desk.ask("menu"), seconds=patience, what="the menu")
    raise AssertionError("the menu did not open")


def leave_menu(desktop: X11Desktop, desk: TrayProcess) -> None:
    def left() -> bool:
        desktop.press("Escape", in_menu=True)
        return desk.ask("menu") is False

    wait_until(left, what="the menu's end", every=0.5)


def choose(desktop: X11Desktop, desk: TrayProcess, line: str) -> None:
    desktop.click(*centre(open_menu(desktop, desk)[line]))
    wait_until(lambda: desk.ask("menu") is False, what="the menu's end")


def test_xembed_tray_shows_each_status(x11_desktop: X11Desktop, tray_process: Any, seen: Any):
    desk = tray_process(x11_desktop)
    seen(x11_desktop, "#00ff00")
    assert desk.ask("available")
    for status, colour in (("lit", "#ff00ff"), ("out", "#0000ff"), ("grey", "#808080")):
        desk.ask("status", status, 3)
        _, _, width, height = seen(x11_desktop, colour)
        assert width > 12
        assert height > 12


def test_xembed_menu_lines_emit_their_signals(
    x11_desktop: X11Desktop, tray_process: Any, seen: Any
):
    desk = tray_process(x11_desktop)
    seen(x11_desktop, "#00ff00")
    desk.ask("waiting", 3, 4, 0)
    assert list(open_menu(x11_desktop, desk)) == [
        "Desk · You’re reachable",
        "With someone",
        "Call back\t3",
        "Check in\t4",
        "Do it now",
        "Jot something down…",
        "Log a call…",
        "Open Desk",
        "Quit",
    ]
    leave_menu(x11_desktop, desk)
    for line, signal in (
        ("With someone", ("with_someone_toggled", True)),
        ("Call back\t3", ("open_requested", "call_back")),
        ("Check in\t4", ("open_requested", "check_in")),
        ("Do it now", ("open_requested", "do_it_now")),
        ("Jot something down…", ("jot_requested",)),
        ("Log a call…", ("log_call_requested",)),
        ("Open Desk", ("open_requested", "")),
        ("Quit", ("quit_requested",)),
    ):
        choose(x11_desktop, desk, line)
        desk.await_signal(*signal)
    x11_desktop.click(*centre(desk.ask("geometry")))
    wait_until(lambda: desk.signals.count(("open_requested", "")) == 2)


def test_xembed_message_is_plain_text_and_can_be_clicked(
    x11_desktop: X11Desktop, tray_process: Any, seen: Any, tmp_path: Path
):
    desk = tray_process(x11_desktop)
    seen(x11_desktop, "#00ff00")
    wait_until(lambda: desk.ask("geometry")[2], what="the icon's place")
    before = set(x11_desktop.windows(".*", by="class"))
    assert desk.ask("message", "Ruth &lt;", "&lt;" + "<br>" * 12)
    (balloon,) = wait_until(lambda: set(x11_desktop.windows(".*", by="class")) - before)
    x, y, width, height = x11_desktop.geometry(balloon)
    assert height < 140  # as markup it would be thirteen lines
    x11_desktop.click(x + width // 3, y + height - 12)
    desk.await_signal("message_clicked")


def test_status_notifier_tray_shows_icon_and_menu(
    x11: Callable[..., X11Desktop], tray_process: Any, seen: Any, tmp_path: Path
):
    desktop = x11(tray="status-notifier", notifications=None, keyring=False)
    desk = tray_process(desktop)
    seen(desktop, "#00ff00")
    assert desk.ask("available")
    desk.ask("waiting", 3, 4, 5)
    desk.ask("owner", "R&D_<b>Michael</b>")
    desk.ask("status", "lit", 3)
    place = seen(desktop, "#ff00ff")
    # A message would not be shown: this desktop has no notification service.
    assert desk.ask("message", "Ruth", "due") is False
    desktop.click(*centre(place))
    desk.await_signal("open_requested", "")
    desktop.click(*centre(place), button=3)
    below = [place[0] + 20, place[1] + place[3] + 100]  # left of the words
    wait_until(lambda: is_light(desktop, below, tmp_path), what="the menu", every=0.2)
    if folder := os.environ.get("DESK_PICTURES"):
        desktop.screenshot(Path(folder) / "status-notifier.png")
    desktop.press("Down", "Down", "Return", in_menu=True)  # past the heading and With someone
    desk.await_signal("open_requested", "call_back")


def test_icon_returns_after_a_panel_restart(
    x11: Callable[..., X11Desktop], tray_process: Any, seen: Any
):
    desktop = x11(tray="status-notifier", notifications=None, keyring=False)
    desk = tray_process(desktop)
    seen(desktop, "#00ff00")
    desktop.end("tray")
    wait_until(lambda: desk.ask("available") is False)
    desktop.launch("panel again", ["xfce4-panel", "--disable-wm-check"])
    seen(desktop, "#00ff00")
    assert desk.ask("available") is True


def is_light(desktop: X11Desktop, place: list[int], folder: Path) -> bool:
    image = QImage(str(desktop.screenshot(folder / "screen.png")))
    return image.pixelColor(*place).lightness() > 200


def test_icon_is_available_once_a_tray_appears(
    x11: Callable[..., X11Desktop], tray_process: Any, seen: Any
):
    desktop = x11(tray="none", notifications=None, keyring=False)
    desk = tray_process(desktop)
    assert desk.ask("available") is False
    assert desk.ask("message", "Ruth", "due") is False
    desktop.launch("late tray", ["trayer", "--edge", "top", "--height", "24"])
    seen(desktop, "#00ff00")
    assert desk.ask("available") is True
    desktop.end("late tray")
    wait_until(lambda: desk.ask("available") is False)


@pytest.fixture
def tray(qtbot: Any) -> Tray:
    return Tray(lambda status, count: QIcon(), lambda name: QIcon())


def lines(tray: Tray) -> list[str]:
    (menu,) = (each for each in [tray._menu] if isinstance(each, QMenu))
    return [action.text() for action in menu.actions() if action.text()]


def test_tray_tooltip_shows_waiting_counts_and_with_someone(tray: Tray):
    assert tray._icon.toolTip() == "Desk\nNobody is waiting"
    tray.show_waiting(WaitingCounts(1, 2, 3))
    assert tray._icon.toolTip() == "Desk\n1 to call back\n2 to check in with\n3 to do now"
    tray.show_status(TrayStatus.OUT)
    assert "With someone, calls are held" in tray._icon.toolTip()


def test_menu_heading_escapes_and_cuts_the_name(tray: Tray):
    tray.show_owner("Tom & Sons\t<b>RV</b>\u202e\n" + "x" * 10_000)
    assert lines(tray)[0].startswith("Tom && Sons <b>RV</b> xxx")
    assert len(lines(tray)[0]) < 90
    tray.show_owner(" ")
    assert lines(tray)[0] == "Desk · You’re reachable"
    tray.show_status(TrayStatus.OUT)
    assert lines(tray)[0] == "Desk · Calls are held"


def test_showing_with_someone_emits_no_toggle(tray: Tray, qtbot: Any):
    with qtbot.assertNotEmitted(tray.with_someone_toggled):
        tray.show_status(TrayStatus.OUT)
    assert tray._with_someone.isChecked()
