"""The border of the sheet is open where the chosen tab joins it."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme
from desk.ui.widgets.sidebar import Sheet


@pytest.mark.parametrize("ratio", [1, 2])
def test_chosen_tab_leaves_no_border_beside_it(qtbot: QtBot, theme: Theme, ratio: int) -> None:
    sheet = Sheet(theme)
    qtbot.addWidget(sheet)
    sheet.resize(100, 200)
    sheet.set_opening(40, 64)
    image = QImage(100 * ratio, 200 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    sheet.render(image)
    for x in range(2 * ratio):
        assert image.pixelColor(x, 60 * ratio) == theme.colours.sheet
    for x in range(ratio):
        for y in (30, 110):
            assert image.pixelColor(x, y * ratio) == theme.colours.line2
