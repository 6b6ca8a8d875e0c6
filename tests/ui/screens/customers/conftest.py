import pytest

from tests.ui.app_window import AppWindow, desk_window
from tests.ui.screens.customers.card_window import CardOnADesk

__all__ = ["desk_window"]


@pytest.fixture
def on_desk(desk_window: AppWindow) -> CardOnADesk:
    """Return a card in a window, on a real desk."""
    return CardOnADesk(desk_window)
