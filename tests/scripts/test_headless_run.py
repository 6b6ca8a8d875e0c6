"""`make run` without a screen: opens the real window on a virtual one and saves a picture."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]


@pytest.mark.x11
def test_headless_run_saves_a_picture_of_the_sample_desk(
    need_program: Callable[..., None], tmp_path: Path
):
    need_program("Xvfb")
    picture = tmp_path / "build" / "desk.png"
    done = subprocess.run(
        [sys.executable, "scripts/headless_run.py", str(picture)],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert str(picture) in done.stdout
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1280, 800)
    # The picture has rows (text has many shades), and nothing of the screen around the window.
    step = range(0, 800, 4)
    shades = {image.pixel(x, y) for x in range(0, 1280, 4) for y in step}
    assert len(shades) > 50
    assert all(image.pixel(x, 799) != 0xFF000000 for x in (0, 640, 1279))
