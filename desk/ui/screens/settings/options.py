"""The options of a settings page, each a row: its label on the left, its editor on the right."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.people import PersonRef
from desk.domain.settings import DeskSettings
from desk.record import record
from desk.services.desk import Desk, Written
from desk.services.people import star_person
from desk.ui.context import UiContext
from desk.ui.task_runner import TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Rule
from desk.ui.widgets.painting import hline

_WIDTH = 720
_GAP = 24
_LEAST_TEXT = 190  # pixels at 100 %; controls that leave less go below the words
_MOST_STARRED = 200


class DataSettings(QObject):
    """Holds the DeskSettings for the pages.

    `changed` is emitted after they were read, and at once when a page changes one.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.now = DeskSettings()
        self.starred: Sequence[PersonRef] = ()
        self.known = False  # whether they have been read

    def read(self) -> None:
        self._context.runner.run(_read).on_success(self._show).coalesce("settings")

    def change(self, label: str, *, draft: str = "", **values: Any) -> None:
        """Write these fields of DeskSettings.

        `label` is what the toast says; `draft` the key of the draft that the write deletes.
        """
        changed = replace(self.now, **values)
        if self.known and changed == self.now and not draft:
            return
        self.now = changed
        self.changed.emit()
        self._context.operations.write(
            partial(_change, label=label, draft=draft, values=values)
        ).on_error(self._on_failed)

    def star(self, person: PersonRef, on: bool) -> None:
        """Set whether a person is always put through."""
        self._context.operations.write(star_person, person.id, on)

    def _show(self, found: tuple[DeskSettings, Sequence[PersonRef]]) -> None:
        self.now, self.starred = found
        self.known = True
        self.changed.emit()

    def _on_failed(self, error: TaskError) -> None:
        self._context.operations.show_error(error)
        self.read()


def _read(desk: Desk) -> tuple[DeskSettings, Sequence[PersonRef]]:
    from desk.services.people import list_starred
    from desk.services.settings import read_settings

    return read_settings(desk), list_starred(desk, _MOST_STARRED)


def _change(desk: Desk, *, label: str, draft: str, values: dict[str, Any]) -> Written[DeskSettings]:
    from desk.services.settings import change_settings

    return change_settings(desk, label, draft=draft, **values)


class SettingRow(QWidget):
    """A hairline, a title over a grey line, and an editor; 61 px high if the line fits."""

    def __init__(
        self, theme: Theme, title: str, detail: str, controls: Sequence[QWidget], *, gap: int = 8
    ) -> None:
        super().__init__()
        self._theme = theme
        self._title = PlainLabel(theme, title, Text.BODY, weight=500, wrap=True)
        self._detail = PlainLabel(theme, detail, Text.SMALL, "ink2", wrap=True)
        if not detail:  # before it has a parent, showing it would make it a window
            self._detail.hide()
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(gap)
        for control in controls:
            right.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 12, 0, 11)
        self._line.setSpacing(_GAP)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._right, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_detail(self, text: str) -> None:
        self._detail.setText(text)
        self._detail.setVisible(bool(text))

    def detail(self) -> str:
        return self._detail.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _arrange(self) -> None:
        room = self.width() - self._right.sizeHint().width() - _GAP
        stacked = room < self._theme.px(_LEAST_TEXT)
        wanted = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)
            self._line.setSpacing(10 if stacked else _GAP)
            side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag(0)
            self._line.setAlignment(self._right, side)

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.px(61))
        self._arrange()
        self.update()


@record(frozen=True, slots=True)
class Option:
    """A setting and its row: a field of Preferences or DeskSettings, and the widget to change it.

    `editor` has a signal `chosen` that brings a new value, and `set_current` to show one.
    `changed_label` is what Undo shows for a change of DeskSettings.
    """

    key: str
    label: str
    help: str
    editor: Any
    changed_label: str = ""


class SettingsPage(QWidget):
    """A title, a sentence, and rows, at most 720 px wide."""

    def __init__(
        self, context: UiContext, title: str, sentence: str, data: DataSettings | None = None
    ) -> None:
        """`data` holds the DeskSettings, for a page that has options among them."""
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._data = data
        self.options: list[Option] = []
        self.setAccessibleName(title)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(40, 24, 40, 32)
        self._limited = QWidget()
        outer.addWidget(self._limited, 1)
        outer.addStretch(0)
        self._column = QVBoxLayout(self._limited)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(PlainLabel(self._theme, title, Text.TITLE))
        self._column.addSpacing(6)
        self._column.addWidget(PlainLabel(self._theme, sentence, Text.BODY, "ink2", wrap=True))
        self._column.addSpacing(18)
        self._limit()
        self._theme.changed.connect(self._limit)
        context.preferences.changed.connect(self.show_values)
        if data is not None:
            data.changed.connect(self.show_values)

    def add_options(self, *options: Option) -> None:
        """Add a row for each option. Raises AttributeError if its key is no known field."""
        for option in options:
            self._value(option.key)
            self.options.append(option)
            self.add_row(option.label, option.help, [option.editor])
            option.editor.chosen.connect(partial(self._change, option))

    def add_row(
        self, title: str, detail: str, controls: Sequence[QWidget], *, gap: int = 8
    ) -> SettingRow:
        row = SettingRow(self._theme, title, detail, controls, gap=gap)
        self._column.addWidget(row)
        return row

    def add_part(self, widget: QWidget) -> None:
        """Add something that is no row: as wide as the page."""
        self._column.addWidget(widget)

    def end(self) -> None:
        """Add the rule below the last row."""
        self._column.addWidget(Rule(self._theme))
        self.fill_up()

    def fill_up(self) -> None:
        """Leave the rest of the height empty."""
        self._column.addStretch(1)

    def arrived(self) -> None:
        """Show the present values; called when the page comes to the front."""
        self.show_values()

    def show_values(self, *_: object) -> None:
        """Show the present values of the options."""
        for option in self.options:
            option.editor.set_current(self._value(option.key))

    def _value(self, key: str) -> Any:
        preferences = self._context.preferences.now
        holder = preferences if hasattr(preferences, key) or self._data is None else self._data.now
        return getattr(holder, key)

    def _change(self, option: Option, value: Any) -> None:
        if hasattr(self._context.preferences.now, option.key):
            self._context.preferences.change({option.key: value})
        elif self._data is not None:
            self._data.change(option.changed_label, **{option.key: value})

    def _limit(self) -> None:
        self._limited.setMaximumWidth(self._theme.px(_WIDTH))
