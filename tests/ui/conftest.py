"""The theme that widgets under test are dressed in."""

import pytest
from PySide6.QtWidgets import QApplication

from desk.paths import RESOURCES
from desk.ui.accessible import install_roles
from desk.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return the light theme at 100 % text, without motion, after telling Qt Desk's roles."""
    install_roles()
    return Theme(qapp, RESOURCES, ThemeChoice.LIGHT, reduced_motion=True)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Depend on `qapp`, which installs the English catalogue, also without a window."""
