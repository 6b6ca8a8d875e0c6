"""The head of Today: greeting, one sentence, and the tally of promises."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.domain.promises import PromiseOutcome
from desk.domain.today import Today
from desk.formatting import today as today_text
from desk.ui.context import UiContext
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel, RunLabel
from desk.ui.widgets.painting import Run, Side
from desk.ui.widgets.progress import TallyMarks

_SIDE, _TOP, _BOTTOM = 32, 24, 18
_GAP = 24  # between the words and the tally
_LEAST_WORDS = 320  # with less room beside it, the tally goes under the words


class TodayHead(QWidget):
    """As high as its words need; the tally stands on their right, or under them where narrow."""

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._greeting = PlainLabel(theme, "", Text.DISPLAY, wrap=True, most_lines=2, parent=self)
        self._summary = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True, parent=self)
        self._tally = TallyMarks(theme, parent=self)
        self._kept = RunLabel(theme, (), Text.SMALL, side=Side.RIGHT, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_today(self, today: Today) -> None:
        self._greeting.setText(today_text.greeting(today, self._context.words))
        self._summary.setText(today_text.summary(today, self._context.words))
        tally = today.tally
        self._tally.set_counts(
            tally.count(PromiseOutcome.EARLY),
            tally.count(PromiseOutcome.ON_DAY),
            tally.count(PromiseOutcome.MISSED),
        )
        before, middle, after = today_text.promises_kept(today, self._context.words)
        self._tally.setVisible(bool(middle))
        self._kept.setVisible(bool(middle))
        self._kept.set_runs(
            [Run(before, "ink2"), Run(middle, "ink", 600), Run(after, "ink2")] if middle else []
        )
        self._on_theme_changed()

    # Qt

    def sizeHint(self) -> QSize:
        width = self.width() or self._context.theme.px(800)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _TOP + self._context.theme.line_height(Text.DISPLAY) + _BOTTOM)

    def heightForWidth(self, width: int) -> int:
        return max(box.bottom() + 1 for box in self._boxes(width)) + _BOTTOM

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    # inside

    def _boxes(self, width: int) -> tuple[QRect, QRect, QRect, QRect]:
        """Of the greeting, the sentence, the tally and its line."""
        room = max(1, width - 2 * _SIDE)
        tally, kept = self._tally.sizeHint(), self._kept.sizeHint()
        shown = not self._kept.isHidden()
        aside = max(tally.width(), kept.width()) + _GAP if shown else 0
        least = max(self._context.theme.px(_LEAST_WORDS), self._greeting.sizeHint().width())
        beside = room - aside >= least
        wide = room - aside if beside else room
        greeting = QRect(_SIDE, _TOP, wide, self._greeting.heightForWidth(wide))
        y = greeting.bottom() + 1 + 4
        summary = QRect(_SIDE, y, wide, self._summary.heightForWidth(wide))
        if not shown:
            return greeting, summary, QRect(summary), QRect(summary)
        if beside:
            end, bottom = _SIDE + room, summary.bottom() + 1
            line = QRect(end - kept.width(), bottom - kept.height(), kept.width(), kept.height())
            top = line.y() - 8 - tally.height()
            return (
                greeting,
                summary,
                QRect(end - tally.width(), top, tally.width(), tally.height()),
                line,
            )
        y = summary.bottom() + 1 + 12
        drawing = QRect(_SIDE, y, min(tally.width(), room), tally.height())
        line = QRect(_SIDE, drawing.bottom() + 1 + 8, min(kept.width(), room), kept.height())
        return greeting, summary, drawing, line

    def _place(self) -> None:
        parts = (self._greeting, self._summary, self._tally, self._kept)
        for part, box in zip(parts, self._boxes(self.width()), strict=True):
            part.setGeometry(box)

    def _on_theme_changed(self) -> None:
        self._place()
        self.updateGeometry()
