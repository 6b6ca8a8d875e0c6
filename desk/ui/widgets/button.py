"""Buttons, painted because Qt fixes the gap between icon and text at 4 px."""

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.click import ClickOnEnter
from desk.ui.widgets.hover import HoverFade
from desk.ui.widgets.painting import Side, draw_box, draw_text


class ButtonKind(Enum):
    """How loud a button is. At most one FILLED in a view: the next kind thing to do."""

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


class DeskButton(ClickOnEnter, QPushButton):
    """A push button 32 high, or 36 when large. Space and Enter press it.

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
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._icon_size = icon_size
        self._large = large
        self._arrow = arrow
        self._ink = ink
        self._hover = HoverFade(theme, self)
        self._label = ""
        self._short: str | None = None
        self.setText(text)
        if name:
            self.setAccessibleName(name)
            if not text:
                self.setToolTip(name)
        self.setAutoDefault(False)
        # A click leaves the focus, and with it the caret, where the owner was typing.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def setText(self, text: str) -> None:
        """Show `text` literally: an ampersand in a name is not a mnemonic."""
        self._label = text
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        return self._label

    def shorten(self, icon: str | None) -> None:
        """Where there is no room for its text, show this icon instead; None: the text again."""
        if icon == self._short:
            return
        self._short = icon
        self.setToolTip(self._label if icon is not None else "")
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
        """A file in resources/icons."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: str | None) -> None:
        """A colour token instead of the kind's own; None for its own again."""
        self._ink = ink
        self.update()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around this widget."""
        return 8.0

    def sizeHint(self) -> QSize:
        height = self._theme.px(36 if self._large else 32)
        if self._short is not None or (not self._label and not self._arrow):
            return QSize(height, height)
        width = 2 * self._padding() + 2
        if self._icon is not None:
            width += self._scaled(self._icon_size)
            if self._label:
                width += _GAP
        if self._label:
            width += round(self._theme.text_width(self._label, self._text(), self._weight()))
        if self._arrow:
            width += _ARROW_GAP + self._scaled(14)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._theme.px(64)), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line, ink = self._paint_colours()
        if fill is not None or line is not None:
            # Where fills and inks are all one colour, the outline tells what is off.
            dashed = self._theme.high_contrast and not self.isEnabled()
            draw_box(painter, self.rect(), 6, fill, line, dashed=dashed)
        label, name = (self._label, self._icon) if self._short is None else ("", self._short)
        icon = self._scaled(self._icon_size) if name is not None else 0
        arrow = self._scaled(14) + _ARROW_GAP if self._arrow else 0
        gap = _GAP if icon and label else 0
        room = self.width() - 2 * self._padding() - 2
        if not label:
            room = self.width()
        room = max(0, room - icon - gap - arrow)
        # The hint is rounded: half a pixel less makes no text smaller.
        kind = self._theme.fitting(label, self._text(), room + 1, self._weight())
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
            size = self._scaled(14)
            y = (self.height() - size) / 2
            self._theme.draw_icon(
                painter, "chevron-down", x + text_width + _ARROW_GAP, y, size, ink
            )

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover.go(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.go(False)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)

    def _text(self) -> TypeSize:
        return Text.BODY.value if self._large else Text.SMALL.value

    def _weight(self) -> int:
        return 600 if self._kind in _BOLD and self.isEnabled() else 500

    def _padding(self) -> int:
        # Icon-only buttons are square; text-bound padding follows the size of the bar.
        if self._large:
            return 10 if self._kind in _QUIET else 16
        return 10 if self._kind in _QUIET else 12

    def _scaled(self, size: int) -> int:
        return self._theme.px(size)

    def _paint_colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, line and ink for the state the button is in."""
        c = self._theme.colours
        pressed = self.isDown() or self.isChecked()
        if not self.isEnabled():
            return c.sunk, c.line, c.ink3
        if self._kind is ButtonKind.FILLED:
            fill = c.accent_hover if pressed else self._hover.over(c.accent, c.accent_hover)
            return fill, fill, c.on_accent
        quiet = self._kind in _QUIET
        fill = c.press if pressed else self._hover.over(None if quiet else c.card, c.hover)
        line = None if quiet else c.line2
        return fill, line, self._theme.colour(self._ink or _INK[self._kind])

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


_INK = {
    ButtonKind.ACTION: "accent_ink",
    ButtonKind.PLAIN: "ink",
    ButtonKind.QUIET: "ink2",
    ButtonKind.QUIET_ACTION: "accent_ink",
    ButtonKind.DANGER: "late",
}


class FilterButton(ClickOnEnter, QPushButton):
    """A choice that stays down: filled, outlined and bold while chosen. 32 high."""

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
        """`pad` is the room beside what it shows, its line included."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._icon_size = icon_size
        self._pad = pad
        self._hover = HoverFade(theme, self)
        self._label = ""
        self.setText(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def setText(self, text: str) -> None:
        self._label = text
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        return self._label

    def focus_radius(self) -> float:
        return 8.0

    def sizeHint(self) -> QSize:
        # Measured as if chosen: bold letters are wider, and neighbours must not jump.
        width = round(self._theme.text_width(self._label, Text.SMALL, 600)) + 2 * self._pad
        if self._icon is not None:
            width += self._theme.px(self._icon_size) + 6
        return QSize(width, self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        chosen = self.isChecked()
        ink = c.accent_ink if chosen else c.ink2 if self.isEnabled() else c.ink3
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.tint_line)
        elif self.isEnabled():
            fill = c.press if self.isDown() else self._hover.over(None, c.hover)
            if fill is not None:
                draw_box(painter, self.rect(), 6, fill, None)
        weight = 600 if chosen else 500
        icon = self._theme.px(self._icon_size) + 6 if self._icon is not None else 0
        width = self._theme.text_width(self._label, Text.SMALL, weight)
        x = (self.width() - icon - width) / 2
        if self._icon is not None:
            size = self._theme.px(self._icon_size)
            self._theme.draw_icon(painter, self._icon, x, (self.height() - size) / 2, size, ink)
        box = QRect(round(x + icon), 0, int(width) + 2, self.height())
        draw_text(painter, self._theme, box, self._label, Text.SMALL, ink, weight)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover.go(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.go(False)
        super().leaveEvent(event)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class ChoiceCard(ClickOnEnter, QPushButton):
    """A checkable card of two lines, such as "Friday / Apr 17"; 48 high."""

    def __init__(
        self, theme: Theme, title: str, detail: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._detail = detail
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_texts(title, detail)
        theme.changed.connect(self._on_theme_changed)

    def set_texts(self, title: str, detail: str) -> None:
        self._title = title
        self._detail = detail
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.updateGeometry()
        self.update()

    def focus_radius(self) -> float:
        return 8.0

    def sizeHint(self) -> QSize:
        title = self._theme.text_width(self._title, Text.SMALL, 600)
        detail = self._theme.text_width(self._detail, Text.META)
        return QSize(round(max(title, detail)) + 26, self._theme.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        if self.isChecked():
            draw_box(painter, self.rect(), 6, c.tint, c.accent, 2)
        else:
            fill = c.press if self.isDown() else c.hover if self.underMouse() else c.card
            draw_box(painter, self.rect(), 6, fill, c.line2)
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

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
