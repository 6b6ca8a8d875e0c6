"""Compares two pictures of a window and returns the regions that differ, antialiasing aside."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, qBlue, qGreen, qRed

BLOCK = 8  # pixels; differences are looked at block by block
_DIFFERENT = 10  # of 255, on the average of a block: smoothing moves it less, a letter more


@dataclass(frozen=True, slots=True)
class Region:
    """A region of differing blocks: its box in pixels and its share of the picture."""

    box: QRect
    blocks: int
    share: float

    def __str__(self) -> str:
        box = self.box
        where = f"{box.width()}x{box.height()} at {box.x()},{box.y()}"
        return f"{where}: {self.blocks} blocks, {self.share:.2%} of the picture"


def difference(one: QImage, other: QImage) -> QImage:
    """Return the difference of two pictures of equal size; black where they are alike."""
    assert one.size() == other.size()
    result = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    return result


def regions(one: QImage, other: QImage) -> list[Region]:
    """Return the regions, the largest first."""
    differing = difference(one, other)
    size = QSize(differing.width() // BLOCK, differing.height() // BLOCK)
    blocks = differing.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    left = {
        (x, y)
        for y in range(size.height())
        for x in range(size.width())
        if _strongest(blocks.pixel(x, y)) > _DIFFERENT
    }
    found = []
    while left:
        region, edge = set(), [left.pop()]
        while edge:
            x, y = edge.pop()
            region.add((x, y))
            # Over a gap of one block, so that a word is one region.
            near = {(x + i, y + j) for i in range(-2, 3) for j in range(-2, 3)} & left
            left -= near
            edge += near
        found.append(_region(region, size))
    return sorted(found, key=lambda each: -each.blocks)


def _strongest(pixel: int) -> int:
    return max(qRed(pixel), qGreen(pixel), qBlue(pixel))


def _region(blocks: set[tuple[int, int]], size: QSize) -> Region:
    left, top = min(x for x, _ in blocks), min(y for _, y in blocks)
    right, bottom = max(x for x, _ in blocks), max(y for _, y in blocks)
    box = QRect(left * BLOCK, top * BLOCK, (right - left + 1) * BLOCK, (bottom - top + 1) * BLOCK)
    return Region(box, len(blocks), len(blocks) / (size.width() * size.height()))
