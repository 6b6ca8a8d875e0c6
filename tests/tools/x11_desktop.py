"""A real X11 desktop without a screen, for the tests that need one.

Xvfb, openbox, a tray, a session bus of its own, a notification daemon and an unlocked keyring. The
bus activates nothing, so a daemon that a test stops stays away. Every process is a child of the
test, in the desktop's own folder, and ends with it, even when the test is killed.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeVar

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.tools.desktop_files import BUS_CONFIG, DUNST_CHOOSER, DUNST_CONFIG, PANEL_CONFIG
from tests.tools.screen import Screen
from tests.tools.waiting import PATIENCE_S, wait_until

T = TypeVar("T")

NotificationDaemon = Literal["dunst", "xfce"]
Tray = Literal["xembed", "status-notifier", "none"]

PROGRAMS = (
    "Xvfb",
    "dbus-daemon",
    "dunst",
    "gnome-keyring-daemon",
    "import",
    "openbox",
    "trayer",
    "xdotool",
    "xprop",
)


class DesktopDidNotStartError(RuntimeError):
    """A part of the desktop never became ready; the message contains its output."""


class X11Desktop(Screen):
    """`start()` brings all of it up in about a second, `stop()` ends every process it started.

    `env` is the environment a program needs to run on this desktop, with HOME and the XDG folders
    inside `folder`.
    """

    def __init__(
        self,
        folder: Path,
        *,
        width: int = 1280,
        height: int = 800,
        tray: Tray = "xembed",
        notifications: NotificationDaemon | None = "dunst",
        keyring: bool = True,
    ) -> None:
        super().__init__()
        self.folder = folder
        self.width = width
        self.height = height
        self._tray: Tray = tray
        self._notifications: NotificationDaemon | None = notifications
        self._keyring = keyring
        # A socket's path has at most 107 bytes, and pytest's folders are deep.
        self._socket = Path(tempfile.gettempdir()) / f"desk-bus-{os.getpid()}-{id(self)}"
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._parts: frozenset[str] = frozenset()

    def __enter__(self) -> "X11Desktop":
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    # Starting and stopping

    def start(self) -> None:
        """Start the desktop; raise DesktopDidNotStartError when a part does not come up."""
        self._make_folders_and_env()
        self._start_screen()
        self._start_bus()
        self.launch("openbox", ["openbox", "--sm-disable"])
        self._await(
            "openbox",
            lambda: "window id" in self.output(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]),
        )
        self._start_tray()
        if self._notifications:
            self.start_notification_daemon(self._notifications)
        if self._keyring:
            self.start_keyring()
        self._parts = frozenset(self._processes)

    def stop(self) -> None:
        """End the programs first and the screen and bus last, so that none of them complains."""
        for name in reversed(list(self._processes)):
            self.end(name)
        self._socket.unlink(missing_ok=True)
        shutil.rmtree(self._runtime, ignore_errors=True)

    def tidy(self) -> None:
        """Restore the state after the start: no programs and notifications of the last test."""
        for name in self._processes.keys() - self._parts:
            self.end(name)
        if self._notifications == "dunst":
            if "notifications" not in self._processes:
                self.start_notification_daemon("dunst")
            self.resume_notification_daemon()
            self.run(["dunstctl", "close-all"], check=True)

    def launch(
        self,
        name: str,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
        stdin: int = subprocess.DEVNULL,
        pass_fds: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        """Starts a program that goes on running; its words go to `log(name)`. Ends with the desktop
        at the latest."""
        assert name not in self._processes, f"{name} runs already"
        with (self.folder / "log" / name).open("ab") as log:
            process = subprocess.Popen(
                # The kernel kills it when the test process ends in any way.
                ["setpriv", "--pdeathsig", "KILL", *(str(part) for part in command)],
                env={**self.env, **(env or {})},
                stdin=stdin,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self._processes[name] = process
        return process

    def servers(self) -> list[int]:
        """Return process numbers of the X server and the session bus."""
        return [self._processes[name].pid for name in ("screen", "bus")]

    def log(self, name: str) -> str:
        """Return the output of a launched program so far, stderr included."""
        return (self.folder / "log" / name).read_text(encoding="utf-8", errors="replace")

    def end(self, name: str, *, seconds: float = 15.0) -> int:
        """Ask a launched program to end, kill it when it does not; return its exit code."""
        process = self._processes.pop(name)
        if process.poll() is None:
            self._signal(process, signal.SIGCONT)
            self._signal(process, signal.SIGTERM)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                self._signal(process, signal.SIGKILL)
        return process.wait()

    def kill(self, name: str) -> None:
        """Kill a launched program, as a crash or a dead battery would."""
        process = self._processes.pop(name)
        self._signal(process, signal.SIGKILL)
        process.wait()

    # The notification daemon and the keyring

    def start_notification_daemon(self, kind: NotificationDaemon) -> None:
        """dunst has actions behind a click or a menu; xfce has real buttons."""
        if kind == "dunst":
            chooser = self.folder / "dunst-chooser"
            chooser.write_text(DUNST_CHOOSER.format(wanted=self.folder / "dunst-action"))
            chooser.chmod(0o700)
            config = self.folder / "dunstrc"
            config.write_text(DUNST_CONFIG.format(chooser=chooser))
            command = ["dunst", "-conf", str(config)]
        else:
            self._start_xfconf()
            command = [_library_program("xfce4/notifyd/xfce4-notifyd")]
        self.launch("notifications", command)
        self.await_name("org.freedesktop.Notifications")

    def stop_notification_daemon(self) -> None:
        """Stop it as at logout; its bus name is free afterwards."""
        self.end("notifications")
        self.await_name("org.freedesktop.Notifications", owned=False)

    def kill_notification_daemon(self) -> None:
        """Kill it, as a crash does."""
        process = self._processes.pop("notifications")
        self._signal(process, signal.SIGKILL)
        process.wait()
        self.await_name("org.freedesktop.Notifications", owned=False)

    def hang_notification_daemon(self) -> None:
        """Suspend it: it keeps its bus name and answers nothing until it is resumed."""
        self._signal(self._processes["notifications"], signal.SIGSTOP)

    def resume_notification_daemon(self) -> None:
        self._signal(self._processes["notifications"], signal.SIGCONT)

    def notification_windows(self) -> list[tuple[int, int, int, int]]:
        """Return x, y, width and height of each notification on the screen, top first."""
        found = []
        for window in self.windows(r"^(dunst|xfce4-notifyd)$", by="class"):
            x, y, width, height = self.geometry(window)
            if width > 20 and height > 20:
                found.append((x, y, width, height))
        return sorted(found, key=lambda each: each[1])

    def choose_dunst_action(self, label: str) -> None:
        """Opens dunst's menu with the right button, on the newest notification, and picks the
        action whose label is given."""
        (self.folder / "dunst-action").write_text(label, encoding="utf-8")
        wait_until(self.notification_windows, what="a notification on the screen")
        x, y, width, _ = self._settled(lambda: self.notification_windows()[0])
        self.click(x + width // 2, y + 12, button=3)

    def click_notification_button(self, index: int, count: int, *, which: int = 0) -> None:
        """Click button `index` of `count` on xfce's notification `which` from the top.

        Its buttons share the width at the lower edge.
        """
        wait_until(lambda: len(self.notification_windows()) > which, what="a notification")
        x, y, width, height = self._settled(lambda: self.notification_windows()[which])
        self.click(x + round(width * (index + 0.5) / count), y + height - 24)

    def start_keyring(self) -> None:
        """Start a login keyring with an empty password, unlocked without any question."""
        keyring = self.launch(
            "keyring",
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            stdin=subprocess.PIPE,
        )
        assert keyring.stdin is not None
        keyring.stdin.write(b"\n")
        keyring.stdin.close()
        self.await_name("org.freedesktop.secrets")

    # The bus

    def owns_name(self, name: str) -> bool:
        """Return whether a program on this desktop's bus holds the name."""
        message = new_method_call(
            DBusAddress("/", "org.freedesktop.DBus", "org.freedesktop.DBus"),
            "NameHasOwner",
            "s",
            (name,),
        )
        with open_dbus_connection(self.env["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            return bool(connection.send_and_get_reply(message, timeout=PATIENCE_S).body[0])

    def await_name(self, name: str, *, owned: bool = True) -> None:
        """Wait for the name; raise DesktopDidNotStartError when it is not taken, or freed."""
        self._await(name, lambda: self.owns_name(name) == owned)

    # Inside

    def _make_folders_and_env(self) -> None:
        home = self.folder / "home"
        # A socket's path has at most 107 bytes, and pytest's folders are deep.
        run = self._runtime = Path(tempfile.mkdtemp(prefix="desk-run-"))
        for folder in (home / ".config", home / ".local" / "share", home / ".cache", run):
            folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "log").mkdir(exist_ok=True)
        run.chmod(0o700)
        kept = ("PATH", "LANG", "LC_ALL", "TZ", "VIRTUAL_ENV", "PYTHONPATH")
        self.env = {name: os.environ[name] for name in kept if name in os.environ}
        self.env |= {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local" / "share"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_SESSION_TYPE": "x11",
            "XDG_CURRENT_DESKTOP": "openbox",
            "GDK_BACKEND": "x11",
            "NO_AT_BRIDGE": "1",
            "QT_QPA_PLATFORM": "xcb",
        }

    def _start_screen(self) -> None:
        number, printed = os.pipe()
        try:
            self.launch(
                "screen",
                [
                    *("Xvfb", "-displayfd", str(printed), "-nolisten", "tcp", "-noreset"),
                    *("-screen", "0", f"{self.width}x{self.height}x24"),
                    "-r",  # a busy machine may hold a key down for long: no repeats
                ],
                pass_fds=(printed,),
            )
            os.close(printed)
            with os.fdopen(number) as reader:
                display = reader.readline().strip()
        except BaseException:
            os.close(number)
            raise
        if not display:
            raise DesktopDidNotStartError(f"Xvfb: {self.log('screen')}")
        self.env["DISPLAY"] = f":{display}"

    def _start_bus(self) -> None:
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(socket=self._socket))
        self.launch("bus", ["dbus-daemon", "--nofork", "--nopidfile", f"--config-file={config}"])
        self._await("the session bus", self._socket.exists)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self._socket}"

    def _start_tray(self) -> None:
        if self._tray == "xembed":
            self.launch(
                "tray",
                [
                    *("trayer", "--edge", "top", "--align", "right", "--widthtype", "request"),
                    *("--height", "24", "--expand", "true"),
                ],
            )
            self._await(
                "trayer", lambda: bool(self.output(["xdotool", "search", "--class", "trayer"]))
            )
        elif self._tray == "status-notifier":
            channels = self.folder / "home/.config/xfce4/xfconf/xfce-perchannel-xml"
            channels.mkdir(parents=True)
            (channels / "xfce4-panel.xml").write_text(PANEL_CONFIG)
            self._start_xfconf()
            self.launch("tray", ["xfce4-panel", "--disable-wm-check"])
            self.await_name("org.kde.StatusNotifierWatcher")

    def _start_xfconf(self) -> None:
        if "xfconf" not in self._processes:
            self.launch("xfconf", [_library_program("xfce4/xfconf/xfconfd")])
            self.await_name("org.xfce.Xfconf")

    def _await(self, what: str, ready: Callable[[], bool]) -> None:
        try:
            wait_until(ready, what=what)
        except AssertionError as error:
            logs = "\n".join(f"{name}: {self.log(name)}" for name in self._processes)
            raise DesktopDidNotStartError(f"{error}\n{logs}") from None

    def _settled(self, measure: Callable[[], T]) -> T:
        """Return a measure once it has stopped changing: windows grow and slide in."""
        last = measure()
        while True:
            time.sleep(0.15)
            now = measure()
            if now == last:
                return now
            last = now

    @staticmethod
    def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
        if process.poll() is None:
            os.killpg(process.pid, number)


def _library_program(path: str) -> str:
    """Return the path of a program that Debian keeps under /usr/lib/<architecture>."""
    found = sorted(Path("/usr/lib").glob(f"*/{path}"))
    return str(found[0] if found else Path("/usr/lib") / path)
