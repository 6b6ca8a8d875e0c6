"""A panel to pick one of many entries; the list narrows while the owner types."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.domain.text_folding import fold
from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.overlay import Popover
from desk.ui.widgets.painting import Side, draw_box, draw_text

_ROW = 34
_MOST_SHOWN = 8
_PICK = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@record(frozen=True, slots=True)
class Pick:
    """One row. `picked` emits its `key`; `detail` is on the right and is searched as well."""

    key: str
    text: str
    detail: str = ""


class PickPanel(Popover):
    """The field has the focus; Up, Down, Page Up and Page Down move, Enter picks.

    Without `picks` the panel emits `typed` at each key, and the receiver calls `show_picks`.
    """

    picked = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        name: str,
        picks: Sequence[Pick] | None,
        current: str = "",
        width: int = 280,
    ) -> None:
        super().__init__(theme, window, width)
        self.setAccessibleName(name)
        self._current_key = current
        self._finds = picks is not None
        self._waits = False  # for the matches of the typed text
        self._enter = False  # Enter was pressed while waiting
        self.field = Field(theme, self.tr("Find"), "search", name=name, height=32)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.installEventFilter(self)
        self.column.addWidget(self.field)
        self.column.addSpacing(6)
        self._model = _PickModel(picks or (), self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(name)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_PickDelegate(theme, current, self.list))
        rows = _MOST_SHOWN if picks is None else min(_MOST_SHOWN, max(1, len(picks)))
        self.list.setFixedHeight(theme.px(_ROW) * rows)
        self.list.clicked.connect(self._on_list_clicked)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.column.addWidget(self.list)
        self.nothing = PlainLabel(theme, "", Text.SMALL, "ink2", parent=self.list)
        self.nothing.hide()
        self._choose_row(self._model.row_of(current))

    def show_picks(self, picks: Sequence[Pick], nothing: str = "") -> None:
        """Show the matches of the last typed text; `nothing` is shown if there are none."""
        self._model.show(picks)
        self._say_nothing("" if picks else nothing)
        self._choose_row(0 if self.field.text() else self._model.row_of(self._current_key))
        self._waits = False
        if self._enter:
            self._enter = False
            self._on_list_clicked(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._take(event):
            return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Close the panel with Tab, like a menu."""
        self.close_panel()
        return True

    def _open_at(self, left: int, below: int, above: int) -> None:
        super()._open_at(left, below, above)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def _take(self, event: QKeyEvent) -> bool:
        row, last = self.list.currentIndex().row(), self._model.rowCount() - 1
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -_MOST_SHOWN,
            Qt.Key.Key_PageDown: _MOST_SHOWN,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._choose_row(min(last, max(0, row + steps[key])))
            if self.list.currentIndex().isValid():
                announce(self.list, str(self.list.currentIndex().data()))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The list still shows the matches of an earlier text: wait for the new ones.
            self._enter = self._waits
            if not self._waits:
                self._on_list_clicked(self.list.currentIndex())
            return True
        return False

    def _choose_row(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(max(0, row)))

    def _say_nothing(self, words: str) -> None:
        self.nothing.setText(words)
        self.nothing.setGeometry(10, 0, self.list.width() - 20, self._theme.px(_ROW))
        self.nothing.setVisible(bool(words))
        if words:
            announce(self.list, words)

    def _on_field_text_changed(self, text: str) -> None:
        self._enter = False
        if not self._finds:
            self._waits = True
            self.typed.emit(text)
            return
        self._model.narrow(text)
        self._choose_row(0 if text else self._model.row_of(self._current_key))

    def _on_list_clicked(self, index: _Index) -> None:
        pick = index.data(_PICK)
        if isinstance(pick, Pick):
            self.close_panel()
            self.picked.emit(pick.key)


class _PickModel(QAbstractListModel):
    def __init__(self, picks: Sequence[Pick], parent: QObject) -> None:
        super().__init__(parent)
        self._all = [(fold(f"{pick.text} {pick.detail}"), pick) for pick in picks]
        self._shown = [pick for _words, pick in self._all]

    def narrow(self, text: str) -> None:
        words = fold(text).split()
        self.beginResetModel()
        self._shown = [pick for known, pick in self._all if all(word in known for word in words)]
        self.endResetModel()

    def show(self, picks: Sequence[Pick]) -> None:
        self.beginResetModel()
        self._shown = list(picks)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        return next((n for n, pick in enumerate(self._shown) if pick.key == key), 0)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        pick = self._shown[index.row()]
        if role == _PICK:
            return pick
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{pick.text}, {pick.detail}" if pick.detail else pick.text
        return None


class _PickDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, current: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = current

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c = self._theme, self._theme.colours
        pick = index.data(_PICK)
        if not isinstance(pick, Pick):
            return
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            draw_box(painter, rect, 5, c.tint, c.edge if theme.high_contrast else None)
        icon = theme.px(16)
        if pick.key == self._chosen:
            top = rect.y() + (rect.height() - icon) // 2
            theme.draw_icon(painter, "check", rect.x() + 10, top, icon, c.accent_ink)
        left, right = rect.x() + 10 + icon + 9, rect.right() - 9
        wide = int(theme.text_width(pick.detail, Text.SMALL)) + 1 if pick.detail else 0
        wide = min(wide, (right - left) // 2)
        box = QRect(right - wide, rect.y(), wide, rect.height())
        draw_text(painter, theme, box, pick.detail, Text.SMALL, c.ink3, side=Side.RIGHT)
        room = right - left - (wide + 11 if wide else 0)
        box = QRect(left, rect.y(), room, rect.height())
        draw_text(painter, theme, box, pick.text, Text.SMALL, c.ink, 500)
        painter.restore()
