"""The part of the call window for a known caller: name, purchases, Remember and open items."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.calls import Caller, CallerSummary
from desk.domain.fixes import Fix
from desk.domain.names import first_name
from desk.formatting import caller as caller_text
from desk.formatting.text import one_line
from desk.ui.context import UiContext
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel, Star
from desk.ui.widgets.page import Rule
from desk.ui.widgets.painting import draw_box, hline

_MOST_OPEN = 4
_MOST_OTHERS = 3


class KnownCaller(QWidget):
    """Shows a caller; the call window calls `show_caller` again after each change of the desk."""

    person_chosen = Signal(object)  # PersonRef of another person with this number
    somebody_else_chosen = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self.name = PlainLabel(theme, "", Text.CALL_NAME, wrap=True, most_lines=2)
        self._star = Star(theme, 15)
        self._about = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self._probably = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self._remember = ReminderNote(theme)
        self._items = QVBoxLayout()
        self._items.setSpacing(0)
        self._others = QHBoxLayout()
        self._others.setSpacing(0)
        self._stops: list[DeskButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.name)
        row.addWidget(self._star)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self._about)
        column.addWidget(self._probably)
        column.addLayout(self._others)
        column.addSpacing(14)
        column.addWidget(self._remember)
        column.addSpacing(12)
        column.addLayout(self._items)

    def show_caller(self, caller: Caller) -> None:
        summary = caller.summary
        assert summary is not None
        name = summary.person.name
        self.name.setText(name)
        self._star.setVisible(summary.starred)
        self._about.setText(caller_text.about_person(summary, self._context.formatter))
        self._probably.setHidden(caller.certain)
        if not caller.certain:
            self._probably.setText(
                self.tr("Probably: the number {number} ends like theirs.").format(
                    number=caller.number
                )
            )
        self._remember.show_lines(summary.remember)
        self._show_others(caller, summary)
        self._show_open(summary.open)

    def stops(self) -> list[QWidget]:
        """Return the widgets where Tab stops, in order."""
        return list(self._stops)

    def _show_others(self, caller: Caller, summary: CallerSummary) -> None:
        _clear(self._others)
        self._stops = []
        others = [other for other in caller.people if other.id != summary.person.id]
        if not others and caller.certain:
            return
        theme = self._context.theme
        # The label aligns with the text above; the quiet buttons have padding of their own.
        self._others.setContentsMargins(0, 4, 0, 0)
        self._others.addWidget(PlainLabel(theme, self.tr("Or is it"), Text.SMALL, "ink2"))
        for other in others[:_MOST_OTHERS]:
            text = first_name(other.name)
            button = DeskButton(theme, text, ButtonKind.QUIET_ACTION, name=other.name)
            button.clicked.connect(lambda _=False, other=other: self.person_chosen.emit(other))
            self._others.addWidget(button)
            self._stops.append(button)
        more = DeskButton(theme, self.tr("somebody else…"), ButtonKind.QUIET_ACTION)
        more.clicked.connect(self.somebody_else_chosen)
        self._others.addWidget(more)
        self._stops.append(more)
        self._others.addStretch(1)

    def _show_open(self, items: Sequence[Fix]) -> None:
        _clear(self._items)
        shown = items[:_MOST_OPEN] if len(items) > _MOST_OPEN + 1 else items
        for fix in shown:
            icon, text, right, late = caller_text.open_item(fix, self._context.formatter)
            self._items.addWidget(OpenItemLine(self._context.theme, icon, text, right, late))
        if len(shown) < len(items):
            rest = self.tr("%n more on the card", "", len(items) - len(shown))
            self._items.addWidget(OpenItemLine(self._context.theme, "ellipsis", rest, "", False))
        if items:
            self._items.addWidget(Rule(self._context.theme))


class OpenItemLine(QWidget):
    """A row for one fix or promise: 32 px high, under a hairline."""

    def __init__(self, theme: Theme, icon: str, text: str, right: str, late: bool) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16) + 10, 1, 0, 0)
        row.setSpacing(10)
        row.addWidget(PlainLabel(theme, text, Text.SMALL), 1)
        if right:
            token, weight = ("late", 600) if late else ("ink2", 400)
            row.addWidget(PlainLabel(theme, right, Text.SMALL, token, weight))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        hline(painter, 0, 0, self.width(), c.line)
        size = theme.px(16)
        theme.draw_icon(painter, self._icon, 0, (self.height() + 1 - size) / 2, size, c.ink2)


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


_SIDE = 13
_ABOVE = 10


class ReminderNote(QLabel):
    """A note that joins the lines to one paragraph; of several the last, the newest, is bold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Sequence[str]) -> None:
        self._lines = tuple(one_line(line) for line in lines)
        self.setVisible(bool(lines))
        self.setAccessibleName(self.tr("Remember: {lines}").format(lines=" ".join(self._lines)))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return " ".join(self._lines)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._laid_out(width).lineCount()
        return lines * self._theme.line_height(Text.BODY) + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        width = self._theme.px(380)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.line_height(Text.BODY) + 2 * _ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        draw_box(painter, self.rect(), 6, c.note, c.note_line)
        painter.setPen(c.note_ink)
        self._laid_out(self.width()).draw(painter, QPointF(_SIDE, _ABOVE))

    def _laid_out(self, width: int) -> QTextLayout:
        theme = self._theme
        text = self.text()
        layout = QTextLayout(text, theme.font(Text.SMALL))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if len(self._lines) > 1:
            bold = QTextLayout.FormatRange()
            # Qt counts UTF-16 code units.
            bold.length = len(self._lines[-1].encode("utf-16-le", "surrogatepass")) // 2
            bold.start = len(text.encode("utf-16-le", "surrogatepass")) // 2 - bold.length
            bold.format = QTextCharFormat()
            bold.format.setFont(theme.font(Text.SMALL, 600))
            layout.setFormats([bold])
        height = theme.line_height(Text.BODY)  # small text with the wider line height
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * _SIDE))
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        return layout
