"""The theme that widgets under test are dressed in."""

import pytest
from PySide6.QtWidgets import QApplication

from desk.paths import RESOURCES
from desk.ui.accessible import AccessibleRoles
from desk.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture(scope="session")
def accessible_roles(qapp: QApplication) -> AccessibleRoles:
    """Desk's own roles, told to Qt once for the process."""
    roles = AccessibleRoles()
    roles.install()
    return roles


@pytest.fixture
def theme(qapp: QApplication, accessible_roles: AccessibleRoles) -> Theme:
    """Return the light theme at 100 % text, without motion."""
    return Theme(qapp, RESOURCES, ThemeChoice.LIGHT, reduced_motion=True)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Depend on `qapp`, which installs the English catalogue, also without a window."""
