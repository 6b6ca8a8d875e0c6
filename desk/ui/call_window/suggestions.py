"""Lines to choose from under a field that keeps the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.domain.people import PersonRef
from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Run, Side, draw_box, draw_key_hint, draw_runs, draw_text, hline


@record(frozen=True, slots=True)
class Suggestion:
    """A line that runs `on_chosen`; a person is shown by their picture instead of the icon."""

    name: str
    runs: tuple[Run, ...]
    icon: str = ""
    keys: str = ""
    person: PersonRef | None = None
    detail: str = ""
    on_chosen: Callable[[], object] = lambda: None

    @property
    def spoken(self) -> str:
        text = "".join(run.text for run in self.runs)
        return f"{text}, {self.detail}" if self.detail else text


class SuggestionList(QWidget):
    """One line is always current; `move_by` and `press` are the field's arrows and Enter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_SuggestionRow] = []
        self._current = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[Suggestion]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, choice in enumerate(choices):
            row = _SuggestionRow(self._theme, choice, number, number == len(choices) - 1)
            row.clicked.connect(lambda _=False, choice=choice: choice.on_chosen())
            row.reached.connect(self._go_to)
            self._rows.append(row)
            self._column.addWidget(row)
        self.setVisible(bool(choices))
        self._go_to(0)

    def choices(self) -> list[Suggestion]:
        return [row.choice for row in self._rows]

    def move_by(self, step: int) -> None:
        if self._rows:
            self._go_to((self._current + step) % len(self._rows))
            announce(self, self._rows[self._current].choice.spoken)

    def press(self) -> None:
        """Do what the current line says."""
        if self._rows:
            self._rows[self._current].choice.on_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.card, c.line2)

    def _go_to(self, number: int) -> None:
        self._current = number
        for row in self._rows:
            row.set_current(row.number == number)


class _SuggestionRow(PaintedButton):
    reached = Signal(int)  # the pointer came over it

    def __init__(self, theme: Theme, choice: Suggestion, number: int, last: bool) -> None:
        super().__init__(theme, name=choice.spoken)
        self._is_current = False
        self._last = last
        self.choice = choice
        self.number = number
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, current: bool) -> None:
        self._is_current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def mouseMoveEvent(self, event: object) -> None:
        self.reached.emit(self.number)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        if self._is_current:
            # Round where the box is, so that its corners stay clean.
            above, below = 0 if self.number == 0 else -6, 0 if self._last else 6
            painter.setClipRect(self.rect())
            draw_box(painter, self.rect().adjusted(0, above, 0, below), 5, c.tint, None)
            painter.setClipping(False)
        if self.number:
            hline(painter, 0, 0, self.width(), c.line)
        middle = (self.height() + 1) // 2
        size, left = theme.px(16), 12
        ink = c.accent_ink if self._is_current else c.ink2
        person = self.choice.person
        if person is not None:
            side = theme.px(22)
            initials = initials_of(person.name)
            draw_avatar(painter, theme, left - 3, middle - side // 2, initials, person.id, 22)
        else:
            theme.draw_icon(painter, self.choice.icon, left, middle - size / 2, size, ink)
        right = self.width() - 8
        if self.choice.keys:
            right = draw_key_hint(painter, theme, right, middle, self.choice.keys) - 10
        box = QRect(left + size + 10, 1, right - left - size - 10, self.height() - 1)
        wide = draw_runs(painter, theme, box, self.choice.runs, Text.SMALL)
        if self.choice.detail:
            box.setLeft(round(box.left() + wide) + 10)
            draw_text(painter, theme, box, self.choice.detail, Text.META, c.ink3, side=Side.RIGHT)
