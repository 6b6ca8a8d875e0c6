"""The layout of a card: head and note stay, the timeline and the side column scroll below them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from desk.domain.names import first_name
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.screens.customers.card_header import CardBar, CardHead
from desk.ui.screens.customers.card_record import CardRecord
from desk.ui.screens.customers.card_side import OVERHANG as SIDE_OVERHANG
from desk.ui.screens.customers.card_side import CardSide
from desk.ui.screens.customers.timeline import OVERHANG, TimelineList, TimelineModel
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton, FilterButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import TextField
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.painting import draw_box
from desk.ui.widgets.remember_note import RememberNote
from desk.ui.widgets.row_painting import MARGIN_TIMELINE

_LEFT, _TOP, _RIGHT = 32, 24, 28
_SIDE = 264
_GAP = 32
_LEAST_TIMELINE = 300  # with a narrower timeline, the side column goes below it
_NARROW_LEFT, _NARROW_RIGHT = 24, 20
WIDEST = 1080  # greatest width of both columns: a face stays near the text of its row
_STAYS = 0.55  # share of the page's height; a higher head scrolls along
_NEAR_END = 400


class CardPage(QWidget):
    """A widget that shows a record; its parts emit signals for what is clicked."""

    more_wanted = Signal()  # asks for older rows of the timeline
    kinds_chosen = Signal(object)  # frozenset[TimelineKind], or None for all

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._beside: bool | None = None
        self._stays = True
        self._kinds: frozenset[TimelineKind] | None = None
        self.notice = DraftBanner(theme)
        self.head = CardHead(theme)
        self.bar = CardBar(theme)
        self.remember = CardRemember(context)
        self.side = CardSide(context)
        self.model = TimelineModel(context.formatter, self)
        self.timeline = TimelineList(theme, self.model, self.tr("What happened, newest first"))
        self._earlier = DeskButton(theme, self.tr("Earlier"), ButtonKind.QUIET, "chevron-down")
        self.nothing = EmptyState(theme, "", "", margin=MARGIN_TIMELINE, height=76)
        self._filters = self._make_filters()
        self._top = QWidget()
        self._left = QWidget()
        self._columns = QWidget()
        self._lay_out()
        self._page = ScrollPage(self._columns)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._top)
        self._whole.addWidget(self._page, 1)
        self._earlier.clicked.connect(self.more_wanted)
        self.timeline.row_shown.connect(self._on_timeline_row_shown)
        self.timeline.end_reached.connect(self.more_wanted)
        self.remember.resized.connect(self._arrange_soon)
        self._page.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._arrange)

    def show_record(self, record: CardRecord) -> None:
        """Show a record; the same person keeps the scroll position, another one resets it."""
        person = record.person
        self.head.show_record(record)
        self.bar.show_fields(person.fields)
        self.remember.show_lines(person.id, person.name, person.fields.remember)
        self.side.show_record(record)
        self.show_timeline(record.timeline, person.name, more=record.more)
        self.notice.setVisible(record.draft is not None)
        self._lay_out_now()
        self._arrange_soon()

    def show_timeline(self, rows: Sequence[TimelineRow], name: str, *, more: bool) -> None:
        current = self.timeline.current_row()
        self.model.set_rows(rows, name, more=more)
        if current is not None:
            self.timeline.choose(current)
        self._after_rows()

    def add_rows(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        self.model.add_rows(rows, more=more)
        self._after_rows()

    def to_top(self) -> None:
        self._page.verticalScrollBar().setValue(0)

    def choose_all(self) -> None:
        """Select the whole timeline without emitting `kinds_chosen`, as for another person."""
        self._group.buttons()[0].setChecked(True)
        self._kinds = None

    @property
    def stays(self) -> bool:
        """Return whether head and note stay in place while the rest scrolls."""
        return self._stays

    @property
    def scroll_bar(self) -> QScrollBar:
        return self._page.verticalScrollBar()

    @property
    def kinds(self) -> frozenset[TimelineKind] | None:
        return self._kinds

    def filters(self) -> list[FilterButton]:
        return [b for b in self._group.buttons() if isinstance(b, FilterButton)]

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    # internals

    def _make_filters(self) -> FlowLayout:
        flow = FlowLayout(self._context.theme, 2, 2)
        flow.setAccessibleName(self.tr("What to show of the timeline"))
        self._group = QButtonGroup(self)
        for text, kinds in (
            (self.tr("All"), None),
            (self.tr("Calls"), frozenset({TimelineKind.CALL})),
            (self.tr("Fixes"), frozenset({TimelineKind.FIX})),
            (self.tr("Check-ins"), frozenset({TimelineKind.CHECK_IN})),
            (self.tr("Bought"), frozenset({TimelineKind.BOUGHT})),
            (self.tr("Notes"), frozenset({TimelineKind.NOTE})),
        ):
            button = FilterButton(self._context.theme, text)
            button.clicked.connect(lambda _=False, kinds=kinds: self._choose(kinds))
            self._group.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            flow.add(button)
        self._group.buttons()[0].setChecked(True)
        return flow

    def _lay_out(self) -> None:
        top = QVBoxLayout(self._top)
        top.setContentsMargins(_LEFT, _TOP, _RIGHT, 0)
        top.setSpacing(0)
        top.addWidget(self.notice)
        top.addWidget(self.head)
        top.addSpacing(18)
        top.addWidget(self.bar)
        top.addSpacing(16)
        top.addWidget(self.remember)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 12)
        left.setSpacing(0)
        left.addWidget(self._filters)
        left.addSpacing(6)
        left.addWidget(self.timeline)
        left.addWidget(self.nothing)
        self._earlier_row = QVBoxLayout()
        self._earlier_row.addWidget(self._earlier)
        left.addLayout(self._earlier_row)
        left.addStretch(1)
        self._grid = QGridLayout(self._columns)
        self._grid.setSpacing(0)
        self.notice.hide()

    def _choose(self, kinds: frozenset[TimelineKind] | None) -> None:
        self._kinds = kinds
        self.kinds_chosen.emit(kinds)

    def _after_rows(self) -> None:
        none = not self.model.rows
        self.nothing.setVisible(none)
        self.timeline.setVisible(not none)
        self._earlier.setVisible(self.model.more)
        if none:
            self.nothing.set_texts(*self._nothing_texts())

    def _nothing_texts(self) -> tuple[str, str]:
        kind = next(iter(self._kinds)) if self._kinds else None
        match kind:
            case TimelineKind.CALL:
                return self.tr("No calls yet"), self.tr("Log call writes the first one down.")
            case TimelineKind.FIX:
                return self.tr("Nothing to do yet"), self.tr("Do it now writes a small thing down.")
            case TimelineKind.CHECK_IN:
                return self.tr("No check-ins yet"), self.tr("Check in says how often to call.")
            case TimelineKind.BOUGHT:
                return self.tr("Nothing bought yet"), self.tr("The plus at Bought writes it down.")
            case TimelineKind.NOTE:
                return self.tr("No notes yet"), self.tr("More, then Note, writes one.")
        return self.tr("Nothing yet"), self.tr("Calls, fixes and notes will stand here.")

    def _arrange_soon(self) -> None:
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        """Arrange the columns beside or below each other, and let a high head scroll."""
        theme = self._context.theme
        side = theme.px(_SIDE)
        narrow = self.width() < _LEFT + theme.px(_LEAST_TIMELINE) + _GAP + side + _RIGHT
        left, right = (_NARROW_LEFT, _NARROW_RIGHT) if narrow else (_LEFT, _RIGHT)
        right = max(right, self.width() - left - theme.px(WIDEST))
        top = self._top.layout()
        assert top is not None
        top.setContentsMargins(left, _TOP, right, 0)
        room = self.width() - left - right
        # The margin gives its width to the scroll bar, so that the columns do not move.
        bar = self._page.width() - self._page.viewport().width()
        beside = not narrow
        self._grid.setContentsMargins(left, 20, max(0, right - bar - OVERHANG), 0)
        if beside != self._beside:
            self._beside = beside
            for widget in (self._left, self.side):
                self._grid.removeWidget(widget)
            self._grid.addWidget(self._left, 1, 0)
            if beside:
                self._grid.addWidget(self.side, 1, 1)
            else:
                self._grid.addWidget(self.side, 2, 0)
        if beside:
            self._grid.setColumnStretch(2, 1)
            self._left.setFixedWidth(room - side - _GAP + OVERHANG)
            self.side.setFixedWidth(side + 2 * SIDE_OVERHANG)
            self._grid.setHorizontalSpacing(_GAP - OVERHANG - SIDE_OVERHANG)
            self._grid.setVerticalSpacing(0)
        else:
            self._left.setFixedWidth(room + OVERHANG)
            self.side.setFixedWidth(room + SIDE_OVERHANG)
            self._grid.setVerticalSpacing(16)
        self._earlier_row.setContentsMargins(theme.px(MARGIN_TIMELINE) + 4, 0, 0, 8)
        high = top.heightForWidth(self.width())
        stays = high <= self.height() * _STAYS
        if stays != self._stays:
            self._stays = stays
            if stays:
                self._grid.removeWidget(self._top)
                self._whole.insertWidget(0, self._top)
            else:
                self._whole.removeWidget(self._top)
                self._grid.addWidget(self._top, 0, 0, 1, 2)
            self._top.show()
        if not stays:
            # The head is inside the scrolling page and shares its margins.
            top.setContentsMargins(0, _TOP - 20, OVERHANG, 20 if beside else 4)

    def _lay_out_now(self) -> None:
        """Lay out at once what Qt would lay out in several steps, each of them painted."""
        for widget in (self.head, self.bar, self.remember, self._top):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._arrange()
        self._whole.activate()

    def _on_timeline_row_shown(self, box: QRect) -> None:
        top = self.timeline.mapTo(self._columns, box.topLeft()).y()
        bar = self._page.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top - 8)
        elif top + box.height() > bar.value() + self._page.viewport().height():
            bar.setValue(top + box.height() - self._page.viewport().height() + 8)

    def _on_scrolled(self, value: int) -> None:
        # With the side column below the timeline, only the button reads older rows.
        if self._beside and self.model.more:
            bar = self._page.verticalScrollBar()
            if value and bar.maximum() - value < _NEAR_END:
                self.more_wanted.emit()


_ENDS = (".", "!", "?", "…", ":", ";", ",", "。", "！", "？")


def as_sentences(lines: Sequence[str]) -> str:
    """Return the lines joined into one text, each with an end mark."""
    shown = [line.strip() for line in lines if line.strip()]
    return " ".join(line if line.endswith(_ENDS) else f"{line}." for line in shown)


class CardRemember(QWidget):
    """The Remember lines as one note; the pencil turns it into a field with a line for each."""

    lines_given = Signal(int, object, str)  # person id, list of lines, key of the draft to delete
    resized = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._person = 0
        self._lines: tuple[str, ...] = ()
        self._draft: Draft | None = None
        self._note = RememberNote(theme)
        self._note.edit_requested.connect(self.edit)
        self._sheet = _NoteSheet(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._note)
        self._column.addWidget(self._sheet)
        self._sheet.hide()
        self._sheet.save.clicked.connect(self._on_save_clicked)
        self._sheet.never.clicked.connect(self._close)
        self._sheet.saved.connect(self._on_save_clicked)
        self._sheet.given_up.connect(self._close)
        self._sheet.field.textChanged.connect(self._on_field_text_changed)

    @property
    def field(self) -> TextField:
        return self._sheet.field

    @property
    def is_editing(self) -> bool:
        return not self._sheet.isHidden()

    def show_lines(self, person: int, name: str, lines: Sequence[str]) -> None:
        if person != self._person:
            self._person = person
            self._sheet.hide()
            self._note.show()
        self._lines = tuple(lines)
        text = as_sentences(lines)
        ask = self.tr("What is worth remembering about {name}?")
        self._note.set_text(text or ask.format(name=isolated(first_name(name))))

    def edit(self) -> None:
        self._draft = Draft(self._context.runner, f"remember:person:{self._person}", self._person)
        self._fill("\n".join(self._lines))
        self._note.hide()
        self._sheet.show()
        self._sheet.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._draft.read(self._restore)
        self.resized.emit()

    def _fill(self, text: str) -> None:
        self._sheet.field.blockSignals(True)
        self._sheet.field.setPlainText(text)
        self._sheet.field.blockSignals(False)
        self._sheet.field.fit()

    def _restore(self, content: Content | None) -> None:
        if content and self.is_editing and content.get("person") == self._person:
            self._fill(str(content.get("text", "")))

    def _on_field_text_changed(self) -> None:
        self._sheet.field.fit()
        if self._draft is not None:
            self._draft.keep({"text": self._sheet.field.toPlainText()})
        self.resized.emit()

    def _on_save_clicked(self) -> None:
        lines = [line.strip() for line in self._sheet.field.toPlainText().splitlines()]
        lines = [line for line in lines if line]
        if self._draft is not None and tuple(lines) != self._lines:
            self.lines_given.emit(self._person, lines, self._draft.hand_over())
        elif self._draft is not None:
            self._draft.drop()
        self._close()

    def _close(self) -> None:
        self._sheet.hide()
        self._note.show()
        self.resized.emit()


class _LinesField(TextField):
    """A text field that is as high as its lines, from two to eight of them."""

    def fit(self) -> None:
        lines = 0
        block = self.document().firstBlock()
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        height = min(8, max(2, lines)) * self._theme.line_height(Text.BODY) + 18
        if height != self.height():
            self.setFixedHeight(height)


class _NoteSheet(QWidget):
    """A yellow note with a field and its buttons."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        title = PlainLabel(theme, self.tr("Remember"), Text.BODY, "note_ink", 600)
        hint = PlainLabel(theme, self.tr("One thing a line"), Text.META, "note_ink")
        name = self.tr("What to remember, one thing a line")
        self.field = _LinesField(theme, name=name)
        self.never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, ink="note_ink")
        self.save = DeskButton(theme, self.tr("Save"), ButtonKind.ACTION)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(title)
        head.addWidget(hint, 1)
        head.addWidget(self.never)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 6, 7, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.saved.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.note, c.note_line)


class DraftBanner(QWidget):
    """A line that offers to continue with unsaved changes, or to discard them."""

    go_on_requested = Signal()
    discard_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = PlainLabel(
            theme, self.tr("You were changing this card."), Text.SMALL, weight=500
        )
        self._box = _Box(theme)
        self.discard = DeskButton(theme, self.tr("Let it go"), ButtonKind.QUIET)
        self.go_on = DeskButton(theme, self.tr("Go on"), ButtonKind.ACTION, "pencil")
        self.discard.clicked.connect(self.discard_requested)
        self.go_on.clicked.connect(self.go_on_requested)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(14, 5, 6, 5)
        row.setSpacing(6)
        row.addWidget(self._label, 1)
        row.addWidget(self.discard)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self._box)

    def set_text(self, text: str) -> None:
        self._label.setText(text)


class _Box(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.tint, c.tint_line)
