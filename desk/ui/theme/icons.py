"""Icons: the shipped SVG files, painted in any colour and size and cached as pixmaps."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

# The files are Lucide's own, drawn with a stroke of 2; the design asks for 1.75.
_FILE_STROKE = b'stroke-width="2"'


class Icons:
    """Pixmaps by name, size in device-independent pixels, colour and device ratio."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int, float, float], QPixmap] = {}

    def pixmap(
        self, name: str, size: int, colour: QColor, ratio: float = 1.0, stroke: float = 1.75
    ) -> QPixmap:
        """Return an icon in one colour. Raises FileNotFoundError if there is no such icon."""
        key = (name, size, colour.rgba(), ratio, stroke)
        found = self._pixmaps.get(key)
        if found is None:
            source = self.source(name)
            source = source.replace(b"currentColor", colour.name().encode())
            source = source.replace(_FILE_STROKE, b'stroke-width="%g"' % stroke)
            found = self._pixmaps[key] = render(source, size, ratio)
        return found

    def icon(self, name: str, size: int, colour: QColor, disabled: QColor) -> "QIcon":
        """Return a QIcon for menus and standard controls, sharp at device ratios 1, 2 and 3."""
        # Imported here: its enum of 150 theme icons costs 2 ms of the first paint.
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for ratio in (1.0, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, size, colour, ratio))
            icon.addPixmap(self.pixmap(name, size, disabled, ratio), QIcon.Mode.Disabled)
        return icon

    def source(self, name: str) -> bytes:
        """Return the SVG text of an icon; the file is read once."""
        found = self._sources.get(name)
        if found is None:
            found = self._sources[name] = (self._folder / f"{name}.svg").read_bytes()
        return found

    def forget_pixmaps(self) -> None:
        """Clear the cache after a change of the theme."""
        self._pixmaps.clear()


def render(svg: bytes, size: int, ratio: float, elements: tuple[str, ...] = ()) -> QPixmap:
    """Paint SVG text, or only its `elements` by id, on a transparent square pixmap."""
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if elements:
        box = renderer.viewBoxF()
        painter.scale(pixmap.width() / box.width(), pixmap.height() / box.height())
        for element in elements:
            renderer.render(painter, element, renderer.boundsOnElement(element))
    else:
        renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
