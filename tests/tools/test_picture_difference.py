"""Picture comparison: finds visible differences and their places."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.tools.picture_difference import regions


def picture(*words: tuple[int, int], shade: str = "#24221e") -> QImage:
    """Draw words of upright strokes at these places."""
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#fcfbf8"))
    painter = QPainter(image)
    for x, y in words:
        for stroke in range(0, 60, 6):
            painter.fillRect(QRect(x + stroke, y, 2, 12), QColor(shade))
    painter.end()
    return image


def test_equal_pictures_have_no_difference() -> None:
    assert regions(picture((40, 40)), picture((40, 40))) == []


def test_antialiasing_is_no_difference() -> None:
    assert regions(picture((40, 40)), picture((40, 40), shade="#302d28")) == []


def test_moved_word_is_a_difference_at_its_place() -> None:
    (found,) = regions(picture((40, 40), (200, 160)), picture((40, 43), (200, 160)))
    assert found.box.contains(QRect(40, 40, 56, 15))
    assert found.box.width() < 90
    assert found.share == found.blocks / (40 * 25)


def test_two_differences_are_two_regions_largest_first() -> None:
    large, small = regions(
        picture((8, 8), (72, 8), (200, 160)), picture((8, 24), (72, 24), (200, 163))
    )
    assert large.blocks > small.blocks
    assert small.box.y() == 160
    assert "at 200,160" in str(small)
