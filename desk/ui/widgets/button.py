"""Push buttons, filter buttons and choice cards.

They are painted because Qt fixes the gap between icon and text at 4 px.
"""

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.formatting.text import one_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_box, draw_text


class ButtonKind(Enum):
    """The emphasis of a button. A view has at most one FILLED button, its main action."""

    FILLED = "filled"
    ACTION = "action"
    PLAIN = "plain"
    QUIET = "quiet"
    QUIET_ACTION = "quiet action"
    DANGER = "danger"


_QUIET = (ButtonKind.QUIET, ButtonKind.QUIET_ACTION)
_BOLD = (ButtonKind.FILLED, ButtonKind.ACTION, ButtonKind.QUIET_ACTION)
_GAP = 7
_ARROW_GAP = 5
_FADE_MS = 80


class HoverFade:
    """The progress of the hover colour of one widget; repaints the widget while it changes."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        self._theme = theme
        self._widget = widget
        self._amount = 0.0
        # Created on the first hover: most buttons never see the pointer.
        self._animation: QVariantAnimation | None = None

    def go(self, over: bool) -> None:
        """Fade in when the pointer has come (True), out when it has gone."""
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
        """Return the present colour between `rest` (None: no fill) and `hover`."""
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


class _FadingButton(PaintedButton):
    """A button whose hover colour fades in and out."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        name: str = "",
        checkable: bool = False,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, text, name=name, checkable=checkable, parent=parent)
        self._hover = HoverFade(theme, self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover.go(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.go(False)
        super().leaveEvent(event)


class DeskButton(_FadingButton):
    """A push button 32 px high, or 36 when large.

    An icon-only button has no text and takes its accessible name and tooltip from `name`.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: str | None = None,
        *,
        large: bool = False,
        arrow: bool = False,
        name: str = "",
        icon_size: int = 16,
        ink: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`icon` is a file in resources/icons; `ink` a colour token instead of the kind's own;
        `arrow` adds the chevron of a drop-down."""
        super().__init__(theme, text, name=name, parent=parent)
        self._kind = kind
        self._icon = icon
        self._icon_size = icon_size
        self._large = large
        self._arrow = arrow
        self._ink = ink
        self._short: str | None = None
        if name and not text:
            self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shorten(self, icon: str | None) -> None:
        """Show this icon instead of the text, for lack of room; None shows the text again."""
        if icon == self._short:
            return
        self._short = icon
        self.setToolTip(self._text if icon is not None else "")
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> ButtonKind:
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon_name(self, icon: str | None) -> None:
        """Show the icon of this file name in resources/icons; None removes the icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: str | None) -> None:
        """Set the colour token of text and icon; None restores the colour of the kind."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        height = self._theme.px(36 if self._large else 32)
        if self._short is not None or (not self._text and not self._arrow):
            return QSize(height, height)
        width = 2 * self._padding() + 2
        if self._icon is not None:
            width += self._theme.px(self._icon_size)
            if self._text:
                width += _GAP
        if self._text:
            width += round(self._theme.text_width(self._text, self._type(), self._weight()))
        if self._arrow:
            width += _ARROW_GAP + self._theme.px(14)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._theme.px(64)), whole.height())

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        fill, line, ink = self._paint_colours(state)
        if fill is not None or line is not None:
            # In high contrast fills and inks are all one colour: dashes mark a disabled button.
            dashed = self._theme.high_contrast and not state.enabled
            draw_box(painter, self.rect(), 6, fill, line, dashed=dashed)
        label, name = (self._text, self._icon) if self._short is None else ("", self._short)
        icon = self._theme.px(self._icon_size) if name is not None else 0
        arrow = self._theme.px(14) + _ARROW_GAP if self._arrow else 0
        gap = _GAP if icon and label else 0
        room = self.width() - 2 * self._padding() - 2
        if not label:
            room = self.width()
        room = max(0, room - icon - gap - arrow)
        # The size hint is rounded: half a pixel less must not make the text smaller.
        kind = self._theme.fitting(label, self._type(), room + 1, self._weight())
        text_width = min(self._theme.text_width(label, kind, self._weight()), room)
        x = (self.width() - icon - gap - text_width - arrow) / 2
        if name is not None:
            y = (self.height() - icon) / 2
            self._theme.draw_icon(painter, name, x, y, icon, ink)
        x += icon + gap
        if label:
            # One pixel more than measured, so that rounding never elides what fits.
            box = QRect(round(x), 0, int(text_width) + 2, self.height())
            draw_text(painter, self._theme, box, label, kind, ink, self._weight(), Side.LEFT)
        if self._arrow:
            size = self._theme.px(14)
            y = (self.height() - size) / 2
            self._theme.draw_icon(
                painter, "chevron-down", x + text_width + _ARROW_GAP, y, size, ink
            )

    def _type(self) -> TypeSize:
        return Text.BODY.value if self._large else Text.SMALL.value

    def _weight(self) -> int:
        return 600 if self._kind in _BOLD and self.isEnabled() else 500

    def _padding(self) -> int:
        # Icon-only buttons are square and have none.
        if self._large:
            return 10 if self._kind in _QUIET else 16
        return 10 if self._kind in _QUIET else 12

    def _paint_colours(self, state: ButtonState) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, line and ink in this state."""
        c = self._theme.colours
        pressed = state.pressed or state.checked
        if not state.enabled:
            return c.sunk, c.line, c.ink3
        if self._kind is ButtonKind.FILLED:
            fill = c.accent_hover if pressed else self._hover.over(c.accent, c.accent_hover)
            return fill, fill, c.on_accent
        quiet = self._kind in _QUIET
        fill = c.press if pressed else self._hover.over(None if quiet else c.card, c.hover)
        line = None if quiet else c.line2
        return fill, line, self._theme.colour(self._ink or _INK[self._kind])


_INK = {
    ButtonKind.ACTION: "accent_ink",
    ButtonKind.PLAIN: "ink",
    ButtonKind.QUIET: "ink2",
    ButtonKind.QUIET_ACTION: "accent_ink",
    ButtonKind.DANGER: "late",
}


class FilterButton(_FadingButton):
    """A button that stays down: filled, outlined and bold while checked. 32 px high."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str | None = None,
        *,
        icon_size: int = 15,
        pad: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        """`pad` is the space left and right of the content, outline included."""
        super().__init__(theme, text, checkable=True, parent=parent)
        self._icon = icon
        self._icon_size = icon_size
        self._pad = pad
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # Measured in bold: bold letters are wider, and neighbours must not move when it is checked.
        width = round(self._theme.text_width(self._text, Text.SMALL, 600)) + 2 * self._pad
        if self._icon is not None:
            width += self._theme.px(self._icon_size) + 6
        return QSize(width, self._theme.px(32))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        chosen = state.checked
        ink = c.accent_ink if chosen else c.ink2 if state.enabled else c.ink3
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.tint_line)
        elif state.enabled:
            fill = c.press if state.pressed else self._hover.over(None, c.hover)
            if fill is not None:
                draw_box(painter, self.rect(), 6, fill, None)
        weight = 600 if chosen else 500
        icon = self._theme.px(self._icon_size) + 6 if self._icon is not None else 0
        width = self._theme.text_width(self._text, Text.SMALL, weight)
        x = (self.width() - icon - width) / 2
        if self._icon is not None:
            size = self._theme.px(self._icon_size)
            self._theme.draw_icon(painter, self._icon, x, (self.height() - size) / 2, size, ink)
        box = QRect(round(x + icon), 0, int(width) + 2, self.height())
        draw_text(painter, self._theme, box, self._text, Text.SMALL, ink, weight)


class ChoiceCard(PaintedButton):
    """A checkable card with two lines of text, such as "Friday / Apr 17"; 48 px high."""

    def __init__(
        self, theme: Theme, title: str, detail: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, checkable=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_texts(title, detail)

    def set_texts(self, title: str, detail: str) -> None:
        self._title = title
        self._detail = detail
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        title = self._theme.text_width(self._title, Text.SMALL, 600)
        detail = self._theme.text_width(self._detail, Text.META)
        return QSize(round(max(title, detail)) + 26, self._theme.px(48))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        if state.checked:
            draw_box(painter, self.rect(), 6, c.tint, c.accent, 2)
        else:
            draw_box(painter, self.rect(), 6, state.fill(c, c.card), c.line2)
        title_height = self._theme.px(17)
        detail_height = self._theme.line_height(Text.META) if self._detail else 0
        top = (self.height() - title_height - detail_height) // 2
        room = self.width() - 26
        title = QRect(13, top, room, title_height)
        kind = self._theme.fitting(self._title, Text.SMALL, room, 600)
        draw_text(painter, self._theme, title, self._title, kind, c.ink, 600)
        detail = QRect(13, top + title_height, room, detail_height)
        kind = self._theme.fitting(self._detail, Text.META, room)
        draw_text(painter, self._theme, detail, self._detail, kind, c.ink3)


_PAD = 12
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class LinkButton(PaintedButton):
    """A checkable text, 36 px high, meant for a QButtonGroup.

    The parent widget handles the arrow keys. `name` is the accessible name, such as
    "Birthday Apr 17"; `blank` is shown in a paler ink if `text` is empty.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        name: str,
        parent: QWidget | None = None,
        *,
        blank: str = "",
    ) -> None:
        super().__init__(theme, one_line(text), name=name, checkable=True, parent=parent)
        self._blank = blank
        self.setToolTip(as_tooltip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            # QAbstractButton would only move the focus.
            event.ignore()
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        chosen = state.checked
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.accent if state.enabled else c.line2)
        else:
            draw_box(painter, self.rect(), 6, c.hover if state.hovered else None, c.line2)
        room = self.width() - 2 * _PAD
        if chosen:
            side = theme.px(16)
            top = (self.height() - side) / 2
            left = self.width() - _PAD - side
            theme.draw_icon(painter, "check", left, top, side, c.accent_ink)
            room -= side + 6
        box = QRect(_PAD, 0, room, self.height())
        ink, weight = (c.ink, 600) if chosen else (c.ink2, 400)
        if not self._text:
            ink, weight = c.ink3, 400
        draw_text(painter, theme, box, self._text or self._blank, Text.BODY, ink, weight)
