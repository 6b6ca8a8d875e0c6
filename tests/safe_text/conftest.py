from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.safe_text.watch import Bait


@pytest.fixture
def bait(tmp_path: Path) -> Iterator[Bait]:
    bait = Bait(tmp_path)
    yield bait
    bait.close()
