import pytest

from tests.ui.customers.card_on_a_desk import CardOnADesk
from tests.ui.window_on_a_desk import WindowOnADesk, desk_window

__all__ = ["desk_window"]


@pytest.fixture
def on_desk(desk_window: WindowOnADesk) -> CardOnADesk:
    """A window on a real desk; its card is in nobody's way."""
    return CardOnADesk(desk_window)
