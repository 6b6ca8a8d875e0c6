"""Fixtures for every test: a data folder of its own, and the real programs that some of them need.

A test that needs a program which this machine lacks is skipped, and the end of the run names the
program; with CI=true it fails instead.
"""

import gc
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from desk.data.database import Database
from desk.paths import Paths
from desk.services.desk import Desk
from tests.tools.cups_server import CupsServer, missing_for_cups
from tests.tools.fake_clock import FakeClock
from tests.tools.patient_qtbot import PatientQtBot
from tests.tools.postgresql_server import PostgresqlServer, find_postgresql
from tests.tools.x11_desktop import PROGRAMS, X11Desktop

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Before Qt is imported: tests that want a real screen start Desk as a program on an X11Desktop.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_ACCESSIBILITY"] = "1"
# Code without a given folder uses an empty one, never the owner's data.
os.environ["DESK_HOME"] = tempfile.mkdtemp(prefix="desk-tests-")
os.environ.pop("DESK_DATABASE", None)
# No test sees a printer of this machine, only those of the `cups` fixture. Here, as the print
# system's library asks once.
_CUPS = tempfile.mkdtemp(prefix="desk-cups-")
os.environ["CUPS_SERVER"] = f"{_CUPS}/socket"
os.environ["CUPS_SERVERROOT"] = f"{_CUPS}/root"

# A machine that does other work too is no reason to fail; `make soak` searches far longer.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=5_000)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """Return the application in English, regardless of the language of the machine."""
    from desk.paths import RESOURCES
    from desk.ui.translation import load_languages

    load_languages(qapp, RESOURCES / "translations", ["en"])
    return qapp


_MISSING = "missing on this machine: "


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ["DESK_HOME"], ignore_errors=True)
    shutil.rmtree(_CUPS, ignore_errors=True)


def _skip_or_fail(missing: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(f"{_MISSING}{missing}", pytrace=False)
    pytest.skip(f"{_MISSING}{missing}")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # One worker keeps the one desktop, another the one database server.
    needs = {"x11": ("x11", "x11_desktop"), "postgresql": ("postgresql", "postgresql_url")}
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        for marker, names in needs.items():
            if item.get_closest_marker(marker) or any(name in fixtures for name in names):
                item.add_marker(marker)
                item.add_marker(pytest.mark.xdist_group(marker))
        if "samples" in fixtures:
            item.add_marker("samples")


@pytest.fixture(autouse=True)
def _no_widgets_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete the widgets of a test.

    Remaining ones slow down later tests, which restyle all widgets, and a collection of reference
    cycles during that crashes.
    """
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent

        # pytest-qt has asked for their deletion, and no event loop runs here that would see to it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        # What outlives its test stays, so that the next collection looks only at what is new.
        gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts: Counter[str] = Counter()
    for report in terminalreporter.getreports("skipped"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if found := re.search(f"{_MISSING}(.+)", str(reason)):
            counts[found[1]] += 1
    if counts:
        terminalreporter.section("skipped for want of")
        for missing, tests in counts.most_common():
            terminalreporter.write_line(f"{missing}: {tests} tests")


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientQtBot:
    return PatientQtBot(request)


@pytest.fixture(scope="session")
def need_program() -> Callable[..., None]:
    """Return a function that skips the test when a named program is missing (fails in CI)."""

    def need(*names: str) -> None:
        if missing := [name for name in names if not shutil.which(name)]:
            _skip_or_fail(", ".join(missing))

    return need


@pytest.fixture(scope="session")
def samples() -> Path:
    """Return the folder of sample files beside the repository; skip the test without it."""
    folder = Path(__file__).parents[1].parent / "shared" / "samples"
    if not folder.is_dir():
        pytest.skip(f"{_MISSING}the sample files")
    return folder


@pytest.fixture
def desk_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty data folder that DESK_HOME names; it does not exist yet."""
    home = tmp_path / "desk-home"
    monkeypatch.setenv("DESK_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def _shared_desktop(
    need_program: Callable[..., None], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[X11Desktop]:
    need_program(*PROGRAMS)
    with X11Desktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def x11_desktop(_shared_desktop: X11Desktop) -> Iterator[X11Desktop]:
    """Return the one real desktop of this worker: 1280x800, XEmbed tray, dunst, keyring.

    Programs launched by a test end with the test, and its notifications are closed.
    """
    yield _shared_desktop
    _shared_desktop.tidy()


@pytest.fixture
def x11(need_program: Callable[..., None], tmp_path: Path) -> Iterator[Callable[..., X11Desktop]]:
    """Return a maker of real desktops for one test: `x11(notifications="xfce", width=900)`.

    Takes half a second each; they end with the test.
    """
    started: list[X11Desktop] = []

    def start(**wishes: object) -> X11Desktop:
        need_program(*PROGRAMS)
        if wishes.get("notifications") == "xfce" or wishes.get("tray") == "status-notifier":
            need_program("xfce4-panel", "xfconf-query")
        desktop = X11Desktop(tmp_path / f"desktop-{len(started)}", **wishes)  # type: ignore[arg-type]
        started.append(desktop)
        desktop.start()
        return desktop

    yield start
    for desktop in started:
        desktop.stop()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresqlServer]:
    """Return one real server for all tests of this worker; see its `create_database` and `url`."""
    programs = find_postgresql()
    if not programs:
        _skip_or_fail("postgresql")
    assert programs
    server = PostgresqlServer(programs)
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def postgresql_url(postgresql: PostgresqlServer) -> Iterator[str]:
    """Return the URL of an empty database of this test's own."""
    name = postgresql.create_database()
    yield postgresql.url(name)
    postgresql.drop_database(name)


@pytest.fixture(scope="session")
def cups() -> Iterator[CupsServer]:
    """Return one real print system for all tests of this worker; it has the printer "desk-pdf"."""
    if missing := missing_for_cups():
        _skip_or_fail(", ".join(missing))
    server = CupsServer(Path(_CUPS))
    try:
        server.start()
        server.add_printer("desk-pdf")
        yield server
    finally:
        server.stop()


@pytest.fixture
def fake_clock() -> FakeClock:
    """Return the settable clock of the `desk` fixture."""
    return FakeClock()


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an empty SQLite desk; copying it is faster than migrating a new one."""
    home = tmp_path_factory.mktemp("empty")
    database = Database(FakeClock().clock, Paths(home))
    database.open()
    database.close()
    return home


@pytest.fixture(scope="session")
def empty_database(postgresql: PostgresqlServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the name of an empty PostgreSQL desk, to copy."""
    name = postgresql.create_database()
    home = Paths(tmp_path_factory.mktemp("empty-postgresql"))
    database = Database(FakeClock().clock, home, postgresql.url(name))
    database.open()
    database.close()
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, fake_clock: FakeClock) -> Iterator[Desk]:
    """Yield an empty desk, once on SQLite and once on PostgreSQL, with `fake_clock.clock`."""
    home, url, name = tmp_path / "desk", None, None
    if request.param == "postgresql":
        template = request.getfixturevalue("empty_database")
        server: PostgresqlServer = request.getfixturevalue("postgresql")
        name = server.create_database(template)
        url = server.url(name)
    else:
        shutil.copytree(request.getfixturevalue("empty_home"), home)
    database = Database(fake_clock.clock, Paths(home), url)
    database.open()
    yield Desk(database, fake_clock.clock)
    database.close()
    if name is not None:
        server.drop_database(name)
