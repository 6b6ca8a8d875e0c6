"""What to remember about a caller: the yellow note, in the size of the call window."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from desk.formatting.text import one_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import draw_box

_SIDE = 13
_ABOVE = 10


class ReminderNote(QLabel):
    """The lines run on as one paragraph; of several the last one, the newest, is bold."""

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
            # Qt counts UTF-16 units.
            bold.length = len(self._lines[-1].encode("utf-16-le", "surrogatepass")) // 2
            bold.start = len(text.encode("utf-16-le", "surrogatepass")) // 2 - bold.length
            bold.format = QTextCharFormat()
            bold.format.setFont(theme.font(Text.SMALL, 600))
            layout.setFormats([bold])
        height = theme.line_height(Text.BODY)  # small letters with a little air
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * _SIDE))
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        return layout
