"""One entry: what would come, or how it differs from what the desk knows, side by side."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.exchange.compare import FieldDifference
from desk.exchange.drafts import Problem
from desk.exchange.taking_in import Entry, Standing
from desk.ui.bring_in.wording import birthday_words, facts_of, field_word, person_name
from desk.ui.text import Text, one_line
from desk.ui.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box, draw_text
from desk.ui.widgets.scroll import ScrollPage
from desk.ui.words import Words

_MOST = 60  # facts or differences; what has more says so
_CAPTION = 104


class EntryDetail(QWidget):
    """`ours_changed` brings the differences in which the desk's word is to stay."""

    ours_changed = Signal(object)  # frozenset of FieldDifference

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._entry: Entry | None = None
        self._ours: frozenset[FieldDifference] = frozenset()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 14, 32, 20)
        column.setSpacing(0)
        self.name = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.said = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self._both = QWidget()
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 8, 0, 0)
        both.setSpacing(8)
        self.theirs = DeskButton(theme, self.tr("Take the file’s"), ButtonKind.ACTION)
        self.mine = DeskButton(theme, self.tr("Keep mine"))
        self.theirs.clicked.connect(lambda: self._keep(frozenset()))
        self.mine.clicked.connect(self._keep_all)
        both.addWidget(self.theirs)
        both.addWidget(self.mine)
        both.addStretch(1)
        column.addWidget(self.name)
        column.addWidget(self.said)
        column.addWidget(self._both)
        column.addSpacing(10)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(self._content))

    def show_nothing(self) -> None:
        self._entry = None
        self._clear()
        self.name.setText("")
        self.said.setText("")
        self._both.hide()

    def show_problem(self, problem: Problem) -> None:
        self.show_nothing()
        where = self.tr("Line {line}").format(line=problem.line)
        self.name.setText(where if problem.line else self.tr("A whole file"))
        self.said.setText(self._words.said(problem.reason))

    def show_entry(self, entry: Entry, ours: Collection[FieldDifference]) -> None:
        self._entry = entry
        self._ours = frozenset(ours)
        self._clear()
        self.name.setText(one_line(person_name(entry.draft)))
        differs = entry.standing is Standing.DIFFERS
        known = entry.person is not None
        self._both.setVisible(differs and known)
        self.said.setText(self._sentence(entry))
        if differs:
            self._show_differences(entry, choosable=known)
        else:
            for caption, text in facts_of(entry.draft, self._words)[:_MOST]:
                self._lines.addWidget(_Fact(self._theme, caption, text))

    def _sentence(self, entry: Entry) -> str:
        if entry.standing is Standing.NEW:
            return self.tr("Not on your desk yet.")
        if entry.standing is Standing.SAME:
            return self.tr("Your desk knows all of this already.")
        if entry.person is None:
            return self.tr("Joins another entry of the same file.")
        return self.tr("On your desk already. Choose what each line is to say.")

    def _show_differences(self, entry: Entry, *, choosable: bool) -> None:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(self._theme.px(_CAPTION), 0, 0, 4)
        grid.setSpacing(8)
        for place, text in enumerate((self.tr("On your desk"), self.tr("In the file"))):
            grid.addWidget(PlainLabel(self._theme, text, Text.CAPTION, "ink3"), 0, place)
            grid.setColumnStretch(place, 1)
        self._lines.addWidget(head)
        for difference in entry.differences[:_MOST]:
            mine, theirs = (
                self._shown(difference, t) for t in (difference.ours, difference.theirs)
            )
            kept = difference in self._ours
            row = _Difference(self._theme, difference, mine, theirs, kept, choosable)
            row.kept.connect(self._on_row_kept)
            self._lines.addWidget(row)

    def _shown(self, difference: FieldDifference, text: str) -> str:
        if difference.field == "birthday" and text:
            return birthday_words(text, self._words)
        return text

    def _on_row_kept(self, difference: FieldDifference, kept: bool) -> None:
        ours = self._ours | {difference} if kept else self._ours - {difference}
        self._ours = frozenset(ours)
        self.ours_changed.emit(self._ours)

    def _keep_all(self) -> None:
        if self._entry is not None:
            self._keep(frozenset(self._entry.differences))

    def _keep(self, ours: frozenset[FieldDifference]) -> None:
        self._ours = ours
        for row in self._content.findChildren(_Difference):
            row.set_kept(row.difference in ours)
        self.ours_changed.emit(ours)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


class _Fact(QWidget):
    def __init__(self, theme: Theme, caption: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(0)
        label = PlainLabel(theme, caption, Text.SMALL, "ink3")
        label.setFixedWidth(theme.px(_CAPTION))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(theme, text[:2000], Text.SMALL, wrap=True), 1)


class _Difference(QWidget):
    """What the desk says and what the file says; one of them is down."""

    kept = Signal(object, bool)  # FieldDifference, whether the desk's word stays

    def __init__(
        self,
        theme: Theme,
        difference: FieldDifference,
        mine: str,
        theirs: str,
        kept: bool,
        choosable: bool,
    ) -> None:
        super().__init__()
        self.difference = difference
        word = field_word(difference.field)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 3, 0, 3)
        grid.setHorizontalSpacing(8)
        label = PlainLabel(theme, word, Text.SMALL, "ink3")
        label.setFixedWidth(theme.px(_CAPTION) - 8)
        grid.addWidget(label, 0, 0)
        self.mine = _Word(theme, mine, self.tr("blank"))
        self.theirs = _Word(theme, theirs, self.tr("blank"))
        group = QButtonGroup(self)
        for place, (button, side) in enumerate(
            ((self.mine, self.tr("on your desk")), (self.theirs, self.tr("in the file"))), 1
        ):
            button.setAccessibleName(
                self.tr("{field} {side}: {text}").format(
                    field=word, side=side, text=button.text() or self.tr("blank")
                )
            )
            button.setEnabled(choosable)
            group.addButton(button)
            grid.addWidget(button, 0, place)
            grid.setColumnStretch(place, 1)
        self.set_kept(kept)
        self.mine.clicked.connect(lambda: self.kept.emit(difference, True))
        self.theirs.clicked.connect(lambda: self.kept.emit(difference, False))

    def set_kept(self, kept: bool) -> None:
        self.mine.setChecked(kept)
        self.theirs.setChecked(not kept)


class _Word(QPushButton):
    """36 high: a word that can be chosen; struck pale while the other one is."""

    def __init__(self, theme: Theme, text: str, blank: str) -> None:
        super().__init__()
        self._theme = theme
        self._text = one_line(text)
        self._blank = blank
        self.setToolTip("")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def focus_radius(self) -> float:
        return 8.0

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        chosen = self.isChecked()
        if chosen:
            draw_box(painter, self.rect(), 6, c.tint, c.accent if self.isEnabled() else c.line2)
        else:
            hovered = self.underMouse() and self.isEnabled()
            draw_box(painter, self.rect(), 6, c.hover if hovered else None, c.line2)
        box = QRect(10, 0, self.width() - 20, self.height())
        ink = c.ink if chosen and self._text else c.ink3
        weight = 600 if chosen and self._text else 400
        draw_text(painter, theme, box, self._text or self._blank, Text.SMALL, ink, weight)
