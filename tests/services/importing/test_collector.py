"""The garbage collector during an import."""

import gc
from collections.abc import Iterator

import pytest

from desk.services.importing.importer import collector_paused


@pytest.fixture
def collections() -> Iterator[list[str]]:
    """Return the phases of collections; unfreeze all objects after the test."""
    seen: list[str] = []

    def on_collection(phase: str, _info: dict[str, int]) -> None:
        seen.append(phase)

    gc.callbacks.append(on_collection)
    yield seen
    gc.callbacks.remove(on_collection)
    gc.unfreeze()


def test_collector_paused_freezes_objects_made_inside(collections: list[str]) -> None:
    with collector_paused():
        made = [[number] for number in range(20_000)]
        assert not collections
    frozen = gc.get_freeze_count()
    assert frozen >= len(made)
    assert gc.isenabled()
    more = [[number] for number in range(20_000)]
    assert collections
    assert gc.get_freeze_count() == frozen
    assert more


def test_collector_paused_leaves_a_disabled_collector_disabled(collections: list[str]) -> None:
    gc.disable()
    try:
        with pytest.raises(ValueError, match="no file"), collector_paused():
            raise ValueError("no file")
        assert not gc.isenabled()
    finally:
        gc.enable()
