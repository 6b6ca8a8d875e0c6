"""Dialogs inside the window: a card on an overlay, with title, close button, body and footer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.overlay import Overlay
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.painting import draw_box, hline

_MARGIN = 16
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class CardDialog(QDialog):
    """A dialog on an overlay over its window; it keeps the focus until it is closed.

    Fill `body` and the layout of `add_footer()`, then call `open_card()`. Esc and the close button
    reject. `finished`, `accepted` and `rejected` are those of QDialog. A closed dialog is deleted.
    """

    def __init__(self, theme: Theme, window: QWidget, title: str, width: int = 460) -> None:
        """`window` is the top-level widget to cover; `width` in pixels at 100 % text."""
        self._scrim = Overlay(theme, window)
        super().__init__(self._scrim)
        self.setWindowFlags(Qt.WindowType.Widget)
        self._theme = theme
        self._card_width = width
        self._came_from: QWidget | None = window.focusWidget()
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.title = PlainLabel(theme, title, Text.HEADING)
        self._cross = _Cross(theme, icon="x", kind=ButtonKind.QUIET, name=self.tr("Close"))
        self._cross.clicked.connect(self.reject)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(20, 0, 10, 0)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(self._head)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(20, 0, 20, 20)
        self.body.setSpacing(0)
        # In a small window or with large text the body scrolls; head and footer stay.
        self._page = ScrollPage(self._content)
        self._column.addWidget(self._page, 1)
        # A scroll area does not propagate size changes of its content: watch the body.
        self._content.installEventFilter(self)
        self._footer: _DialogFooter | None = None
        theme.changed.connect(self._on_theme_changed)
        self._scrim.covered.connect(self._place)
        self.finished.connect(self._on_finished)
        self._on_theme_changed()

    def add_footer(self) -> QHBoxLayout:
        """Return the layout of a new footer, 60 px high under a hairline, for buttons."""
        if self._footer is None:
            self._footer = _DialogFooter(self._theme)
            self._column.addWidget(self._footer)
            self._on_theme_changed()
        return self._footer.row

    def open_card(self, focus: QWidget | None = None) -> None:
        """Show the dialog; `focus`, or else the first widget that can, takes the focus."""
        self._scrim.cover()
        self._place()
        self.show()
        target = focus if focus is not None else self._first_to_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.PopupFocusReason)

    def sizeHint(self) -> QSize:
        width = self._theme.px(self._card_width)
        height = self.body.totalHeightForWidth(width - 2)
        if height < 0:
            height = self.body.totalSizeHint().height()
        height += self._head.height() + 2
        if self._footer is not None:
            height += self._footer.sizeHint().height()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, c.card, c.edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            return
        if event.key() in _ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press_filled()
            return
        if (step := _SCROLLS.get(Qt.Key(event.key()))) is not None:
            self._page.verticalScrollBar().triggerAction(step)
        # Unhandled keys must reach neither the window behind nor a default button.
        event.accept()

    def _press_filled(self) -> None:
        """Press the one filled button, the main action of the dialog (Ctrl Enter)."""
        for button in self.findChildren(DeskButton):
            if button.kind is ButtonKind.FILLED and button.isVisible() and button.isEnabled():
                button.click()
                return

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Cycle the focus inside the dialog."""
        chain = _tab_chain(self)
        if not chain:
            return True
        current = self.window().focusWidget()
        here = chain.index(current) if current in chain else -1
        step = 1 if forward else -1
        target = chain[(here + step) % len(chain)] if here >= 0 else chain[0 if forward else -1]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        size = self.sizeHint()
        room = self._scrim.rect()
        width = min(size.width(), room.width() - 2 * _MARGIN)
        height = min(size.height(), room.height() - 2 * _MARGIN)
        # Show the scroll bar only if it is needed: its width would rewrap lines and so need it.
        policy = Qt.ScrollBarPolicy
        self._page.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if height < size.height() else policy.ScrollBarAlwaysOff
        )
        left, top = (room.width() - width) // 2, (room.height() - height) // 2
        self.setGeometry(left, top, width, height)

    def _first_to_focus(self) -> QWidget | None:
        chain = [w for w in _tab_chain(self) if w is not self._cross]
        return chain[0] if chain else self._cross

    def _on_theme_changed(self) -> None:
        self._head.setFixedHeight(self._theme.px(52))
        self._place()
        self.update()

    def _on_finished(self, _result: int) -> None:
        back = self._came_from
        self._scrim.hide()
        self._scrim.deleteLater()
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)


class _Cross(DeskButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLS:
            # For the dialog, which scrolls; QAbstractButton would move the focus.
            event.ignore()
            return
        super().keyPressEvent(event)


class _DialogFooter(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 1, 20, 0)
        self.row.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)


def _tab_chain(card: QWidget) -> list[QWidget]:
    """Return the widgets inside `card` that take the focus by Tab, in tab order."""
    chain = []
    widget = card.nextInFocusChain()
    while widget is not None and widget is not card:
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        inside = card.isAncestorOf(widget) and widget.isVisibleTo(card)
        if by_tab and inside and widget.isEnabled() and widget.focusProxy() is None:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def ask(
    theme: Theme,
    window: QWidget,
    title: str,
    text: str,
    keep: str,
    go_on: str,
    then: Callable[[], object],
    *,
    danger: bool = True,
) -> CardDialog:
    """Ask a question, such as "Remove Shauna Reilly?" with "Keep her" and "Remove".

    `then` runs if the owner presses `go_on`. The other button has the focus.
    """
    card = CardDialog(theme, window, title, width=400)
    card.body.addWidget(PlainLabel(theme, text, Text.BODY, "ink2", wrap=True))
    stay = DeskButton(theme, keep, large=True)
    stay.clicked.connect(card.reject)
    kind = ButtonKind.DANGER if danger else ButtonKind.FILLED
    proceed = DeskButton(theme, go_on, kind, large=True)
    proceed.clicked.connect(card.accept)
    footer = card.add_footer()
    footer.addStretch(1)
    footer.addWidget(stay)
    footer.addWidget(proceed)
    card.accepted.connect(then)
    card.open_card(stay)
    return card
