"""The 80 ms in which a button takes on its hover colour, and loses it."""

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desk.ui.theme.theme import Theme

_FADE_MS = 80


class HoverFade:
    """How far the hover colour of one widget has come; repaints the widget while it moves."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        self._theme = theme
        self._widget = widget
        self._amount = 0.0
        # Made when the pointer first comes: most buttons never see it.
        self._animation: QVariantAnimation | None = None

    def go(self, over: bool) -> None:
        """The pointer has come (True) or gone."""
        target = 1.0 if over else 0.0
        duration = self._theme.motion(_FADE_MS)
        if self._animation is not None:
            self._animation.stop()
        if duration == 0:
            self._move(target)
            return
        if self._animation is None:
            self._animation = QVariantAnimation(self._widget)
            self._animation.valueChanged.connect(self._move)
        self._animation.setDuration(duration)
        self._animation.setStartValue(self._amount)
        self._animation.setEndValue(target)
        self._animation.start()

    def over(self, rest: QColor | None, hover: QColor) -> QColor | None:
        """The colour now, between `rest` (None for no fill) and `hover`."""
        if self._amount == 0.0:
            return rest
        if self._amount == 1.0:
            return hover
        if rest is None:
            clear = QColor(hover)
            clear.setAlphaF(self._amount)
            return clear
        part = self._amount
        return QColor.fromRgbF(
            rest.redF() + (hover.redF() - rest.redF()) * part,
            rest.greenF() + (hover.greenF() - rest.greenF()) * part,
            rest.blueF() + (hover.blueF() - rest.blueF()) * part,
        )

    def _move(self, amount: float) -> None:
        self._amount = amount
        self._widget.update()
