"""The sidebar of folder tabs, and the sheet that the chosen tab joins."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import TypeSize
from desk.ui.widgets.announce import tell_selected
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_box, draw_text, left_tab_path
from desk.ui.widgets.status_icon import StatusIcon

SIDEBAR_WIDTH = 84
HEAD_HEIGHT = 60
_LEFT = 8
_TAB_HEIGHT = 64
_TAB_GAP = 4
_LOGO_GAP = 12
_BOTTOM = 20
_LABEL = TypeSize(12, 14, 500)
_BADGE = TypeSize(11, 14, 600)


class SidebarTab(PaintedButton):
    """A tab with an icon, a label, and a badge while the count is not zero."""

    FOCUS_RADIUS = 6.0

    def __init__(self, theme: Theme, icon: str, text: str, *, parent: QWidget) -> None:
        super().__init__(theme, text, checkable=True, parent=parent)
        self._icon = icon
        self._count = 0
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        name = self.text()
        self.setAccessibleName(f"{name}, {count}" if count else name)
        self.update()

    def count(self) -> int:
        return self._count

    def focus_rect(self) -> QRect:
        return self.rect().adjusted(5, 5, -9, -5)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SIDEBAR_WIDTH) - _LEFT, self._theme.px(_TAB_HEIGHT))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        chosen = state.checked
        if chosen:
            outline = QRectF(0.5, 0.5, self.width(), self.height() - 1)
            path = left_tab_path(outline, 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(c.sheet)
            painter.setPen(QPen(c.line2, 1))
            painter.drawPath(path)
        elif state.hovered or state.pressed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(left_tab_path(QRectF(self.rect()), 8), c.press)
        icon = self._theme.px(20)
        label = self._theme.line_height(_LABEL)
        # The design leaves 4 px on the right and 1 px of outline on the left.
        room = self.width() - 2
        top = (self.height() + 1 - icon - 5 - label) // 2
        ink = c.accent_ink if chosen else c.ink2
        self._theme.draw_icon(painter, self._icon, round((room - icon) / 2), top, icon, ink)
        box = QRect(0, top + icon + 5, room + 1, label)
        ink, weight = (c.ink, 600) if chosen else (c.ink2, 500)
        # Measured in bold, so that the size is the same whether checked or not.
        kind = self._theme.fitting(self.text(), _LABEL, box.width(), 600)
        draw_text(painter, self._theme, box, self.text(), kind, ink, weight, Side.CENTRE)
        if self._count:
            self._paint_badge(painter, chosen)

    def _paint_badge(self, painter: QPainter, chosen: bool) -> None:
        c = self._theme.colours
        text = str(self._count) if self._count < 100 else "99+"
        height = self._theme.px(16)
        text_width = round(self._theme.text_width(text, _BADGE))
        width = max(self._theme.px(18), text_width + 10)
        middle = (self.width() - 2) // 2
        badge = QRect(middle + 8 * self._theme.px(20) // 20, self._theme.px(8), width, height)
        fill, line, ink = (
            (c.tint, c.tint_line, c.accent_ink) if chosen else (c.card, c.line2, c.ink)
        )
        draw_box(painter, badge, height / 2, fill, line)
        draw_text(painter, self._theme, badge, text, _BADGE, ink, side=Side.CENTRE)

    def nextCheckState(self) -> None:
        """Do nothing: the sidebar decides which tab is checked."""


class Sidebar(QWidget):
    """The column of tabs at the left edge, with the status icon on top.

    Tabs are in the order of `add_tab`, those `at_bottom` (Settings) at the bottom. Up and Down move
    the focus. `chosen_moved` emits where the sheet must open its border for the chosen tab.
    """

    tab_chosen = Signal(str)
    chosen_moved = Signal(int, int)  # top and height in this widget's coordinates
    logo_clicked = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs: dict[str, SidebarTab] = {}
        self._bottom: list[str] = []
        self._current = ""
        self.status_icon = StatusIcon(theme, parent=self)
        self.setAccessibleName(self.tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._on_theme_changed)

    def add_tab(self, key: str, icon: str, text: str, *, at_bottom: bool = False) -> SidebarTab:
        """Add a tab; the first one added is chosen."""
        tab = SidebarTab(self._theme, icon, text, parent=self)
        tab.clicked.connect(lambda: self.choose(key))
        self._tabs[key] = tab
        if at_bottom:
            self._bottom.append(key)
        if not self._current:
            self._current = key
            self.setFocusProxy(tab)
            tab.setChecked(True)
        tab.show()
        self._arrange()
        return tab

    def keys(self) -> list[str]:
        return list(self._tabs)

    def current(self) -> str:
        return self._current

    def choose(self, key: str) -> None:
        """Choose a tab and emit `tab_chosen`. Raises KeyError for an unknown key."""
        self.set_current(key)
        self.tab_chosen.emit(key)

    def set_current(self, key: str) -> None:
        """Choose a tab without emitting `tab_chosen`. Raises KeyError for an unknown key."""
        chosen = self._tabs[key]
        self._current = key
        self.setFocusProxy(chosen)  # F6 focuses the sidebar
        for tab in self._tabs.values():
            if tab.isChecked() is not (tab is chosen):
                tab.setChecked(tab is chosen)
                tell_selected(tab)
            tab.update()
        self.chosen_moved.emit(chosen.y(), chosen.height())

    def set_count(self, key: str, count: int) -> None:
        self._tabs[key].set_count(count)

    def chosen_rect(self) -> QRect:
        """Return the geometry of the chosen tab in this widget; empty without tabs."""
        return self._tabs[self._current].geometry() if self._current else QRect()

    def sizeHint(self) -> QSize:
        count = len(self._tabs)
        height = self._theme.px(HEAD_HEIGHT) + _LOGO_GAP + _BOTTOM
        return QSize(
            self._theme.px(SIDEBAR_WIDTH), height + count * (self._theme.px(_TAB_HEIGHT) + _TAB_GAP)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(SIDEBAR_WIDTH), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.status_icon.geometry().contains(event.position().toPoint()):
            self.logo_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = [t for k, t in self._tabs.items() if k not in self._bottom]
        order += [self._tabs[key] for key in self._bottom]
        here = next((i for i, tab in enumerate(order) if tab.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if here is None or not step:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(order):
            order[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        head = self._theme.px(HEAD_HEIGHT)
        status_icon = self.status_icon.sizeHint()
        left = _LEFT + (self.width() - 2 * _LEFT - status_icon.width()) // 2
        self.status_icon.setGeometry(
            left, (head - status_icon.height()) // 2, status_icon.width(), status_icon.height()
        )
        y = head + _LOGO_GAP
        # In a low window with large text the tabs are lower, so that all fit.
        room = (self.height() - y - _BOTTOM) // max(1, len(self._tabs)) - _TAB_GAP
        height, width = min(self._theme.px(_TAB_HEIGHT), max(1, room)), self.width() - _LEFT
        for key, tab in self._tabs.items():
            if key not in self._bottom:
                tab.setGeometry(_LEFT, y, width, height)
                y += height + _TAB_GAP
        y = self.height() - _BOTTOM - _TAB_GAP
        for key in reversed(self._bottom):
            self._tabs[key].setGeometry(_LEFT, y - height, width, height)
            y -= height + _TAB_GAP
        if self._current:
            chosen = self._tabs[self._current]
            self.chosen_moved.emit(chosen.y(), chosen.height())

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()


class Sheet(QFrame):
    """The background of the screens: 1 px border, radius 8, open where the chosen tab joins it.

    Its contents margins of 1 px keep children off the border.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opening: tuple[int, int] | None = None
        self.setContentsMargins(1, 1, 1, 1)

    def set_opening(self, top: int, height: int) -> None:
        """Leave the left border open for a tab; `top` is in this widget's coordinates."""
        self._opening = (top, height) if height > 0 else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        draw_box(painter, self.rect(), 8, c.sheet, c.line2)
        if self._opening is not None:
            top, height = self._opening
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            top, bottom = max(1, top + 1), top + height - 1
            if top < 8:
                self._square_corner(painter, top)
            # Not fillRect: its first call imports Qt's 170 preset gradients into Python. Not a line
            # either: at device ratio 2 it covers only half of the border.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(c.sheet)
            painter.drawRect(0, top, 1, bottom - top)

    def _square_corner(self, painter: QPainter, top: int) -> None:
        # The tab is beside the rounded corner: fill the corner and extend the top border left.
        c = self._theme.colours
        path = QPainterPath(QPointF(0, top))
        path.lineTo(8, top)
        path.lineTo(8, 8)
        path.lineTo(0, 8)
        painter.fillPath(path, c.sheet)
