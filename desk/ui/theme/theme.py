"""The theme: colours, fonts, icons, measures and the style sheet of standard controls."""

import gc
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desk.formatting.text import one_line
from desk.ui.theme.colours import DARK, LIGHT, Colours, high_contrast
from desk.ui.theme.icons import Icons
from desk.ui.theme.typography import Fonts, Text, TypeSize

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


SMALLEST_TEXT = 0.9
LARGEST_TEXT = 1.5
_MOST_SMALLER = 3
_MOST_REMEMBERED = 8000


class ThemeChoice(StrEnum):
    """The theme chosen in Settings; the values are those of `Preferences.look`."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "contrast"


class Theme(QObject):
    """Colours, fonts, icons and measures for painted widgets, with their caches.

    A change of colours or text size sets palette, font and style sheet of the application, upon
    which Qt repaints all widgets and asks for their size hints again. `changed` is emitted after
    that, for widgets that place children by hand or cache measures. Fonts, icons, elided texts and
    pixmaps are cached, so that a delegate paints thousands of rows without shaping a name twice.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        text_scale: float = 1.0,
        reduced_motion: bool = False,
    ) -> None:
        """`resources` holds fonts/ and icons/; `text_scale` is 0.9 to 1.5 (clamped).

        `app` must have the style Fusion by its arguments: setting it here costs 5 ms of the start.
        """
        super().__init__()
        self._app = app
        self._choice = choice
        self._system_palette = QPalette(app.palette())
        self._icons = Icons(resources / "icons")
        self._fonts = Fonts(resources / "fonts", _clamped(text_scale))
        self._metrics: dict[tuple[TypeSize, int], tuple[QFont, QFontMetricsF, float]] = {}
        self._elided: dict[tuple[str, TypeSize, int, int], tuple[str, float]] = {}
        self._pixmaps: dict[object, QPixmap] = {}
        self._reduced_motion = reduced_motion
        if choice is not ThemeChoice.SYSTEM:
            self._tell_the_system()
        self._colours = self._chosen_colours()
        self._dress_application()
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    # ---- state ----

    @property
    def colours(self) -> Colours:
        return self._colours

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def text_scale(self) -> float:
        return self._fonts.scale

    @property
    def dark(self) -> bool:
        return self._colours.dark

    @property
    def high_contrast(self) -> bool:
        """True if fills need an outline, because all fills may have the same colour."""
        return self._choice is ThemeChoice.HIGH_CONTRAST

    def colour(self, token: str) -> QColor:
        """Return the colour of a token such as "accent_ink". Raises AttributeError if unknown."""
        return self._colours.named(token)

    def px(self, measure: float) -> int:
        """Convert a height or text-bound width of the design into pixels at the owner's text size.

        The result is never smaller than the design's measure, so that targets stay large.
        """
        return round(measure * max(1.0, self._fonts.scale))

    def motion(self, milliseconds: int) -> int:
        """Return the duration of an animation: 0 if the owner wants reduced motion."""
        return 0 if self._reduced_motion else milliseconds

    # ---- type ----

    def font(self, text: Text | TypeSize, weight: int | None = None, italic: bool = False) -> QFont:
        """Return the font of a kind of text; it is shared, so copy it before changing it."""
        return self._fonts.font(_size(text), weight, italic)

    def line_height(self, text: Text | TypeSize) -> int:
        """Return the height of one line in pixels at the owner's text size."""
        return round(_size(text).line * self._fonts.scale)

    def text_width(self, text: str, kind: Text | TypeSize, weight: int | None = None) -> float:
        """Return the width of one painted line in pixels."""
        return self.elided(text, kind, 1 << 20, weight)[1]

    def elided(
        self, text: str, kind: Text | TypeSize, width: int, weight: int | None = None
    ) -> tuple[str, float]:
        """Return `text` as one safe line, elided at `width` pixels, and its width in pixels."""
        size = _size(kind)
        key = (text, size, weight or size.weight, width)
        found = self._elided.get(key)
        if found is None:
            metrics = self.metrics(size, weight)[1]
            shown = one_line(text)
            wide = metrics.horizontalAdvance(shown)
            if wide > width:
                shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)
                wide = metrics.horizontalAdvance(shown)
            if len(self._elided) >= _MOST_REMEMBERED:
                self._elided.clear()
            found = self._elided[key] = (shown, wide)
        return found

    def fitting(
        self, text: str, kind: Text | TypeSize, width: int, weight: int | None = None
    ) -> TypeSize:
        """Return `kind`, up to three pixels smaller if `text` does not fit into `width` pixels.

        It is for short words in narrow columns: other languages need more room.
        """
        size = _size(kind)
        weight = weight or size.weight
        fits = size
        for less in range(1, _MOST_SMALLER + 1):
            if self.text_width(text, fits, weight) <= width:
                break
            fits = TypeSize(size.size - less, size.line, size.weight, size.spacing, size.family)
        return fits

    def metrics(
        self, kind: Text | TypeSize, weight: int | None = None
    ) -> tuple[QFont, QFontMetricsF, float]:
        """Return font, metrics, and the distance of the baseline below the middle of a line."""
        size = _size(kind)
        key = (size, weight or size.weight)
        found = self._metrics.get(key)
        if found is None:
            font = self._fonts.font(*key)
            metrics = QFontMetricsF(font)
            found = (font, metrics, (metrics.ascent() - metrics.descent()) / 2)
            self._metrics[key] = found
        return found

    # ---- pictures ----

    def icon_pixmap(
        self, name: str, size: int, colour: QColor, ratio: float = 1.0, stroke: float = 1.75
    ) -> QPixmap:
        """Return an icon in one colour; `size` in device-independent pixels at any text size."""
        return self._icons.pixmap(name, size, colour, ratio, stroke)

    def draw_icon(
        self,
        painter: QPainter,
        name: str,
        x: float,
        y: float,
        size: int,
        colour: QColor,
        stroke: float = 1.75,
    ) -> None:
        """Paint an icon with its top left corner at x, y, sharp on the painter's device."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            round(x), round(y), self._icons.pixmap(name, size, colour, ratio, stroke)
        )

    def icon(self, name: str, size: int = 16, token: str = "ink2") -> "QIcon":
        """Return a QIcon for menus and standard controls."""
        return self._icons.icon(name, size, self.colour(token), self._colours.ink3)

    def svg(self, name: str) -> bytes:
        """Return the SVG source of an icon."""
        return self._icons.source(name)

    def kept_pixmap(self, key: object) -> QPixmap | None:
        """Return the pixmap cached under `key`; None if there is none since the last change."""
        return self._pixmaps.get(key)

    def keep_pixmap(self, key: object, pixmap: QPixmap) -> QPixmap:
        if len(self._pixmaps) >= _MOST_REMEMBERED:
            self._pixmaps.clear()
        self._pixmaps[key] = pixmap
        return pixmap

    # ---- changes ----

    def set_choice(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._tell_the_system()
        self._refresh()

    def set_text_scale(self, scale: float) -> None:
        self._fonts.set_scale(_clamped(scale))
        self._refresh()

    def set_reduced_motion(self, reduced: bool) -> None:
        self._reduced_motion = reduced

    def _on_system_scheme_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._refresh()

    def _tell_the_system(self) -> None:
        """Request the colour scheme for the window frame, which the system draws."""
        hints = self._app.styleHints()
        if self._choice is ThemeChoice.LIGHT:
            hints.setColorScheme(Qt.ColorScheme.Light)
        elif self._choice is ThemeChoice.DARK:
            hints.setColorScheme(Qt.ColorScheme.Dark)
        else:
            hints.unsetColorScheme()

    def _refresh(self) -> None:
        self._colours = self._chosen_colours()
        self._icons.forget_pixmaps()
        self._metrics.clear()
        self._elided.clear()
        self._pixmaps.clear()
        self._dress_application()
        self.changed.emit()

    def _chosen_colours(self) -> Colours:
        match self._choice:
            case ThemeChoice.LIGHT:
                return LIGHT
            case ThemeChoice.DARK:
                return DARK
            case ThemeChoice.HIGH_CONTRAST:
                return high_contrast(self._system_palette)
        # Unknown, as on plain desktops, means light.
        scheme = self._app.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _dress_application(self) -> None:
        # Qt iterates over all widgets here and calls Python code. A garbage collection during this
        # could delete the next widget of the iteration, which crashes.
        collecting = gc.isenabled()
        gc.disable()
        try:
            self._app.setPalette(palette_of(self._colours))
            self._app.setFont(self.font(Text.BODY))
            self._app.setStyleSheet(style_sheet(self._colours, self.px))
        finally:
            if collecting:
                gc.enable()


def palette_of(c: Colours) -> QPalette:
    """Return the palette for standard controls in the style Fusion."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, c.desk),
        (role.WindowText, c.ink),
        (role.Base, c.card),
        (role.AlternateBase, c.sunk),
        (role.Text, c.ink),
        (role.PlaceholderText, c.ink3),
        (role.Button, c.card),
        (role.ButtonText, c.ink),
        (role.BrightText, c.late),
        (role.ToolTipBase, c.ink),
        (role.ToolTipText, c.sheet),
        (role.Highlight, c.marked),
        (role.HighlightedText, c.on_marked),
        (role.Accent, c.accent),
        (role.Link, c.accent_ink),
        (role.LinkVisited, c.accent_ink),
        (role.Light, c.card),
        (role.Midlight, c.line),
        (role.Mid, c.line2),
        (role.Dark, c.edge),
        (role.Shadow, c.edge),
    ):
        palette.setColor(which, colour)
    off = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(off, which, c.ink3)
    return palette


def _size(text: Text | TypeSize) -> TypeSize:
    return text.value if isinstance(text, Text) else text


def _clamped(scale: float) -> float:
    return min(LARGEST_TEXT, max(SMALLEST_TEXT, scale))


def style_sheet(c: Colours, px: Callable[[int], int]) -> str:
    """Return the QSS of fields, menus, tooltips and scroll bars.

    Combo boxes and spin boxes, which only Qt's own dialogs have, are left out: with a border they
    would lose their arrows. `px` converts a design measure into pixels at the owner's text size.
    """
    return f"""
.QLineEdit {{
  background: {c.card.name()}; color: {c.ink.name()}; border: 1px solid {c.edge.name()};
  border-radius: 6px; padding: 0 10px; min-height: {px(34)}px; max-height: {px(34)}px;
  selection-background-color: {c.marked.name()}; selection-color: {c.on_marked.name()};
}}
.QLineEdit:focus {{
  border: 2px solid {c.accent.name()}; padding: 0 9px;
  min-height: {px(34) - 2}px; max-height: {px(34) - 2}px;
}}
.QLineEdit:disabled {{ color: {c.ink3.name()}; }}
Field, TextField {{ background: transparent; border: 0; padding: 0; }}
QComboBox QAbstractItemView {{
  background: {c.card.name()}; color: {c.ink.name()}; border: 1px solid {c.line2.name()};
  selection-background-color: {c.tint.name()}; selection-color: {c.ink.name()}; outline: 0;
}}
QMenu {{
  background: {c.card.name()}; color: {c.ink.name()}; border: 1px solid {c.line2.name()};
  padding: 5px;
}}
QMenu::item {{ padding: 0 12px; height: {px(34)}px; border-radius: 5px; }}
QMenu::item:selected {{ background: {c.tint.name()}; color: {c.ink.name()}; }}
QMenu::item:disabled {{ color: {c.ink3.name()}; }}
QMenu::icon {{ left: 12px; }}
QMenu::separator {{ height: 1px; background: {c.line.name()}; margin: 5px 8px; }}
QToolTip {{
  background: {c.ink.name()}; color: {c.sheet.name()}; border: 1px solid {c.ink.name()};
  padding: 4px 6px;
}}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.line2.name()}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {c.edge.name()}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
