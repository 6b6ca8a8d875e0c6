"""The editors of settings: switches, choices, weekdays and texts.

Each editor of an option has a signal `chosen` that carries the new value, and `set_current`.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desk.formatting.formatter import Formatter
from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import DeskButton, FilterButton
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.pick_panel import Pick, PickPanel
from desk.ui.widgets.toggle import Switch

_PAUSE_MS = 1500  # after the last key; a field that is left is saved at once


class Choice(DeskButton):
    """A button that shows the chosen value and opens the list of all values."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        many: bool = False,
        at_left: bool = False,
        picks: Sequence[Pick] = (),
        to_value: Callable[[str], Any] = str,
        to_key: Callable[[Any], str] = str,
        to_text: Callable[[Any], str] = str,
    ) -> None:
        """`name` says what is chosen here; with `many` the list can be searched; with `at_left` it
        opens at the left edge of the button.

        `chosen` brings `to_value` of the key of a pick. `to_key` returns the key of a value,
        `to_text` how a value is shown that is not among the picks.
        """
        super().__init__(theme, arrow=True)
        self._at_left = at_left
        self._look = theme
        self._what = name
        self._many = many
        self._picks = picks
        self._to_value = to_value
        self._to_key = to_key
        self._to_text = to_text
        self._key = ""
        self.clicked.connect(self._open)

    def set_picks(self, picks: Sequence[Pick]) -> None:
        self._picks = picks
        self._show(self._key)

    def set_current(self, value: Any, text: str = "") -> None:
        """Show a value; `text` is shown if it is not among the picks."""
        self._show(self._to_key(value), text or self._to_text(value))

    def _show(self, key: str, text: str = "") -> None:
        self._key = key
        shown = next((pick.text for pick in self._picks if pick.key == key), text or key)
        self.setText(shown)
        self.setAccessibleName(f"{self._what}, {shown}")
        self.updateGeometry()

    def current(self) -> str:
        return self._key

    def _open(self) -> None:
        if self._many:
            panel = PickPanel(self._look, self.window(), self._what, self._picks, self._key, 300)
            panel.picked.connect(self._on_picked)
            panel.closed.connect(panel.deleteLater)
            panel.open_below(self, align_right=not self._at_left)
            return
        items: list[MenuItem | None] = [
            MenuItem(
                pick.text,
                partial(self._on_picked, pick.key),
                "check" if pick.key == self._key else None,
                pick.detail,
            )
            for pick in self._picks
        ]
        menu = MenuPanel(self._look, self.window(), self._what, items, 240)
        menu.closed.connect(menu.deleteLater)
        menu.open_below(self, align_right=not self._at_left)

    def _on_picked(self, key: str) -> None:
        self.chosen.emit(self._to_value(key))


class OneOf(FlowLayout):
    """A few buttons, of which one is checked; `chosen` carries `to_value` of its key."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        picks: Sequence[Pick],
        to_value: Callable[[str], Any] = str,
        to_key: Callable[[Any], str] = str,
    ) -> None:
        super().__init__(theme, 2, 2)
        self._to_key = to_key
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, FilterButton] = {}
        for pick in picks:
            button = FilterButton(theme, pick.text)
            button.setAccessibleName(f"{name}, {pick.text}")
            button.clicked.connect(lambda _=False, key=pick.key: self.chosen.emit(to_value(key)))
            self._group.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            self.buttons[pick.key] = button
            self.add(button)

    def set_current(self, value: Any) -> None:
        key = self._to_key(value)
        for name, button in self.buttons.items():
            button.setChecked(name == key)


class SwitchOption(Switch):
    """A switch; `chosen` carries True or False."""

    chosen = Signal(bool)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.clicked.connect(self.chosen)

    def set_current(self, value: bool) -> None:
        self.setChecked(value)


class WeekDays(FlowLayout):
    """Seven buttons, checked for working days, from the first day of the locale's week on."""

    chosen = Signal(object)  # frozenset[int], the days off, Monday is 0

    def __init__(self, theme: Theme, name: str, formatter: Formatter) -> None:
        super().__init__(theme, 2, 2)
        self.setAccessibleName(name)
        self.buttons: dict[int, FilterButton] = {}
        for step in range(7):
            day = (formatter.first_weekday + step) % 7
            button = FilterButton(theme, formatter.weekday_name(day, short=True))
            button.setAccessibleName(formatter.weekday_name(day))
            button.clicked.connect(self._on_button_clicked)
            self.buttons[day] = button
            self.add(button)

    def set_current(self, days: frozenset[int]) -> None:
        for day, button in self.buttons.items():
            button.setChecked(day not in days)

    def _on_button_clicked(self) -> None:
        off = frozenset(day for day, button in self.buttons.items() if not button.isChecked())
        self.chosen.emit(off)


class Several(FlowLayout):
    """A list of widgets that are added one by one, and a button that adds another."""

    add_requested = Signal()

    def __init__(self, theme: Theme, add: str) -> None:
        """`add` names the button."""
        super().__init__(theme, 6, 6, centred=32)
        self._look = theme
        self._add = add
        self._items: list[Hashable] | None = None
        self.show_items([])

    def show_items(self, items: Sequence[tuple[Any, Callable[[Any], QWidget]]]) -> None:
        """Show these things, each with the function that makes its widget.

        The widgets are made anew only if the things differ from those that are shown.
        """
        wanted = [thing for thing, _make in items]
        if wanted == self._items:
            return
        focus: QWidget | None = self.window().focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._items = wanted
        self.clear()
        for thing, make in items:
            self.add(make(thing))
        self.add_button = DeskButton(self._look, icon="plus", name=self._add)
        self.add_button.clicked.connect(self.add_requested)
        self.add(self.add_button)
        self.again()
        if inside:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)


class TextSetting(QWidget):
    """A field that is saved when it loses the focus, at Enter, and at a pause in typing."""

    chosen = Signal(object)  # str

    def __init__(self, theme: Theme, name: str, *, lines: bool = False, width: int = 300) -> None:
        super().__init__()
        self._look = theme
        self._wide = width
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._save)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.field: Field | TextField
        if lines:
            self.field = TextField(theme, name=name, height=76)
            self.field.installEventFilter(self)
        else:
            self.field = Field(theme, name=name)
            self.field.setMaxLength(200)
            self.field.editingFinished.connect(self._save)
        self.field.textChanged.connect(self._on_field_text_changed)
        row.addWidget(self.field)
        self.setFocusProxy(self.field)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_current(self, text: str) -> None:
        """Show the saved text, unless another is being typed."""
        if text == self._kept:
            return
        typing = self._text() != self._kept
        self._kept = text
        if not typing:
            self._put(text)

    def hideEvent(self, event: QHideEvent) -> None:
        self._save()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self._save()
        return False

    def _text(self) -> str:
        if isinstance(self.field, TextField):
            return self.field.toPlainText().strip()
        return self.field.text().strip()

    def _put(self, text: str) -> None:
        if isinstance(self.field, TextField):
            self.field.setPlainText(text)
        else:
            self.field.setText(text)
            self.field.setCursorPosition(0)
        self._pause.stop()

    def _on_field_text_changed(self) -> None:
        if self.field.hasFocus():
            self._pause.start()

    def _save(self) -> None:
        self._pause.stop()
        text = self._text()
        if text != self._kept:
            self._kept = text
            self.chosen.emit(text)

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._look.px(self._wide))
