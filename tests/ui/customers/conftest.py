import pytest

from tests.ui.customers.card_on_a_desk import CardOnADesk
from tests.ui.window_on_a_desk import WindowOnADesk, desk_window

__all__ = ["desk_window"]


@pytest.fixture
def on_desk(desk_window: WindowOnADesk) -> CardOnADesk:
    """A card in a window, on a real desk."""
    return CardOnADesk(desk_window)
