"""The eight text sizes of the design, and their fonts.

Pixel sizes, weights and letter spacing are the design page's; the owner's text size multiplies
them. Only the three faces that the first window needs are loaded at the start; bold and italic
follow when something asks for them.
"""

from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desk.record import record

SANS = "Inter"
SANS_DISPLAY = "Inter Display"


@record(frozen=True, slots=True)
class TypeSize:
    """Pixel size and line height at 100 %, weight 100 to 900, letter spacing in pixels."""

    size: int
    line: int
    weight: int = 400
    spacing: float = 0.0
    family: str = SANS


class Text(Enum):
    """The role of a text, which determines its font."""

    CALL_NAME = TypeSize(30, 36, 600, -0.5, SANS_DISPLAY)
    DISPLAY = TypeSize(28, 34, 600, -0.4, SANS_DISPLAY)
    TITLE = TypeSize(22, 28, 600, -0.2, SANS_DISPLAY)
    HEADING = TypeSize(15, 20, 600, -0.1)
    BODY = TypeSize(14, 20)
    SMALL = TypeSize(13, 18)
    META = TypeSize(12, 16)
    CAPTION = TypeSize(11, 14, 500, 0.1)


_AT_START = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")
_ON_DEMAND = {
    (SANS_DISPLAY, 600, False): "InterDisplay-SemiBold",
    (SANS, 700, False): "Inter-Bold",
    (SANS, 400, True): "Inter-Italic",
    (SANS_DISPLAY, 500, False): "InterDisplay-Medium",
    (SANS_DISPLAY, 700, False): "InterDisplay-Bold",
}
_WEIGHTS = {
    400: QFont.Weight.Normal,
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
}
_TABULAR = QFont.Tag("tnum")


class Fonts:
    """The shipped faces, and QFont objects made from them at the owner's text size."""

    def __init__(self, folder: Path, scale: float = 1.0) -> None:
        """`folder` holds the .otf files; `scale` is 0.9 to 1.5."""
        self._folder = folder
        self._scale = scale
        self._fonts: dict[tuple[TypeSize, int, bool], QFont] = {}
        self._loaded: set[str] = set()
        for face in _AT_START:
            self._load(face)

    @property
    def scale(self) -> float:
        return self._scale

    def set_scale(self, scale: float) -> None:
        self._scale = scale
        self._fonts.clear()

    def font(self, size: TypeSize, weight: int | None = None, italic: bool = False) -> QFont:
        """Return a font with figures of one width; it is shared, so do not modify it."""
        key = (size, weight or size.weight, italic)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make(*key)
        return found

    def _make(self, size: TypeSize, weight: int, italic: bool) -> QFont:
        extra = _ON_DEMAND.get((size.family, weight, italic))
        if extra is not None:
            self._load(extra)
        font = QFont([size.family, SANS] if size.family == SANS_DISPLAY else [SANS])
        font.setPixelSize(max(1, round(size.size * self._scale)))
        font.setWeight(_WEIGHTS[weight])
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(_TABULAR, 1)
        if size.spacing:
            font.setLetterSpacing(
                QFont.SpacingType.AbsoluteSpacing, round(size.spacing * self._scale, 2)
            )
        return font

    def _load(self, face: str) -> None:
        if face not in self._loaded:
            self._loaded.add(face)
            QFontDatabase.addApplicationFont(str(self._folder / f"{face}.otf"))
