"""The pictures of the guide are current: a new one of each screen is compared with them.

After a change that is meant to be seen, `make pictures` renews them; look at each.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from scripts import pictures, scenes
from tests.tools.picture_difference import Region, difference, regions
from tests.tools.running_desk import RunningDesk
from tests.tools.x11_desktop import X11Desktop

pytestmark = [pytest.mark.x11, pytest.mark.slow]

_SCREENS = ("today", "customers", "calls", "do-it-now", "settings-business")
# A few digits of clocks differ; a change of the layout or drawing differs more.
_LARGEST = 30  # blocks of a region
_ALL = 90  # blocks of a picture, half a per cent
_PATIENCE_S = 25.0


@pytest.fixture
def running(x11: Callable[..., X11Desktop], tmp_path: Path) -> Iterator[RunningDesk]:
    """Start Desk like `make pictures`, with the sample people on the morning of the pictures."""
    desktop = x11(width=1400, height=900, tray="none", notifications=None, keyring=False)
    desktop.env |= {"TZ": scenes.ZONE, "LANG": "en_US.UTF-8"}
    home = tmp_path / "desk"
    home.mkdir(mode=0o700)
    (home / "settings.json").write_text('{"look": "light", "reduced_motion": true}')
    running = RunningDesk(desktop, home, "--today", scenes.MORNING)
    running.command("sample")
    scenes.change_owners_settings(home, sample=False, set_up=True)
    desktop.run(["xdotool", "mousemove", "0", "0"], check=True)
    running.start()
    yield running
    running.stop()


def test_each_screen_matches_its_picture_in_the_guide(running: RunningDesk, tmp_path: Path):
    window = running.desktop.await_window("Desk$")
    wrong = []
    for name in _SCREENS:
        (picture,) = (each for each in scenes.PICTURES if each.name == name)
        for verb, what in picture.steps:
            if verb == "tab":
                running.desktop.run(pictures.clicking(str(window), what), check=True)
            elif verb == "key":
                running.desktop.press(what)
            if what == "ctrl+2":
                running.await_focus("Abernathy", "PeopleList")  # else there is nobody to go to
            elif what == "ctrl+4":
                running.await_focus("", "OpenRow")
        wrong += compared(running.desktop, window, f"{name}-light.png", tmp_path)
    assert not wrong, "\n".join(wrong)


def compared(desktop: X11Desktop, window: int, name: str, folder: Path) -> list[str]:
    """Return the differences from the guide that remain after the screen has settled."""
    approved, file = QImage(str(pictures.GUIDE / name)), folder / name
    assert not approved.isNull(), f"docs/guide/{name} is missing: make pictures"
    end = time.monotonic() + _PATIENCE_S
    while True:
        desktop.run(["import", "-silent", "-window", str(window), "-strip", file], check=True)
        now = QImage(str(file))
        if now.size() != approved.size():
            return [f"{name} is {now.width()}x{now.height()}"]
        found = regions(approved, now)
        if alike(found):
            return []
        if time.monotonic() > end:
            break
    difference(approved, now).save(str(folder / f"difference-{name}"))
    said = [f"{name} differs: see {folder}/difference-{name}"]
    return said + [f"{name}: {region}" for region in found[:5]]


def alike(found: list[Region]) -> bool:
    return sum(each.blocks for each in found) <= _ALL and all(
        each.blocks <= _LARGEST for each in found
    )
