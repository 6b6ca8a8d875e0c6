"""The English catalogue, for formatters that take their texts from Qt."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desk.paths import RESOURCES
from desk.ui.translation import load_languages


@pytest.fixture
def english_catalogue(qapp: QApplication) -> Iterator[None]:
    """Load the catalogue with the English plurals, and remove it afterwards."""
    before = set(qapp.findChildren(QTranslator))
    load_languages(qapp, RESOURCES / "translations", ["en"])
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
