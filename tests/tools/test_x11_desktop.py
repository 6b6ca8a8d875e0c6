"""The X11 desktop of the tests: notifications, tray, keyring, and its end."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop


def _ask(desktop: X11Desktop) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        ["notify-send", "--wait", "-A", "done=Done", "-A", "snooze=Snooze", "Ruth Kessler", "due"],
        env=desktop.env,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_dunst_notification_action_can_be_invoked(x11_desktop: X11Desktop):
    asking = _ask(x11_desktop)
    x11_desktop.choose_dunst_action("Snooze")
    assert asking.communicate(timeout=10)[0].strip() == "snooze"


@pytest.mark.parametrize(("button", "chosen"), [(0, "done"), (1, "snooze")])
def test_xfce_notification_button_can_be_clicked(
    x11: Callable[..., X11Desktop], button: int, chosen: str
):
    desktop = x11(notifications="xfce", keyring=False)
    asking = _ask(desktop)
    desktop.click_notification_button(button, 2)
    assert asking.communicate(timeout=10)[0].strip() == chosen


def test_killed_daemon_stays_away_and_suspended_one_answers_later(x11: Callable[..., X11Desktop]):
    desktop = x11(keyring=False)
    desktop.hang_notification_daemon()
    asking = subprocess.Popen(["notify-send", "later"], env=desktop.env)
    with pytest.raises(subprocess.TimeoutExpired):
        asking.wait(0.5)
    desktop.resume_notification_daemon()
    assert asking.wait(10) == 0
    desktop.kill_notification_daemon()
    assert desktop.run(["notify-send", "nobody there"]).returncode != 0
    desktop.start_notification_daemon("dunst")
    assert desktop.run(["notify-send", "there again"]).returncode == 0


def test_status_notifier_tray_is_available(x11: Callable[..., X11Desktop]):
    desktop = x11(tray="status-notifier", notifications=None, keyring=False)
    assert desktop.owns_name("org.kde.StatusNotifierWatcher")


def test_keyring_is_unlocked(x11_desktop: X11Desktop):
    program = "import keyring as k; k.set_password('desk', 'key', 'x1'); print(k.get_password"
    done = x11_desktop.run([sys.executable, "-c", f"{program}('desk', 'key'))"])
    assert (done.stdout.strip(), done.stderr) == ("x1", "")


def test_stopping_the_desktop_ends_its_processes(x11: Callable[..., X11Desktop], tmp_path: Path):
    desktop = x11()
    number = desktop.launch("sleep", ["sleep", "1000"]).pid
    desktop.screenshot(tmp_path / "screen.png")
    assert (tmp_path / "screen.png").stat().st_size > 100
    mark = f"XDG_RUNTIME_DIR={desktop.env['XDG_RUNTIME_DIR']}".encode()
    assert number in _processes_with(mark)
    desktop.stop()
    wait_until(lambda: not _processes_with(mark), what="the end of every process")


def _processes_with(environment: bytes) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if environment in (folder / "environ").read_bytes().split(b"\0"):
                found.append(int(folder.name))
        except OSError:
            continue
    return found
