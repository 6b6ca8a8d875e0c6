"""The pairs who may be one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.duplicates import DuplicatePage, DuplicatePair
from desk.domain.people import PersonRow
from desk.formatting.duplicates import likeness_sentence, likeness_word
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import ActionRegistry, RecordActions
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import Avatar
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel, as_tooltip
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.row_list import MarginList, MarginRow

_PAGE = 30  # rows shown at first, and more at a time
_NARROW = 560  # of a row, at 100 % text


class DuplicateList(QWidget):
    """Enter compares the pair in the row with the keyboard, N says that they are two people."""

    compare_requested = Signal(object)  # Double
    apart_requested = Signal(object)  # Double

    def __init__(self, theme: Theme, registry: ActionRegistry, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._theme = theme
        self._pairs: Sequence[DuplicatePair] = ()
        self._most = _PAGE
        actions = self._actions = RecordActions[DuplicatePair](registry, "duplicates", self)
        actions.add(
            "apart",
            self.tr("Two different people"),
            "x",
            lambda pair, _row: self.apart_requested.emit(pair),
            shortcut=shortcuts.NOT_DUPLICATE,
        )
        self.ledger = MarginList(theme, self.tr("Likely doubles"))
        self.more = DeskButton(theme, "", ButtonKind.QUIET_ACTION, "chevron-down")
        self.more.clicked.connect(self._on_more_clicked)
        self.more.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(0)
        column.addWidget(self.ledger)
        below = QHBoxLayout()
        below.setContentsMargins(0, 8, 0, 0)
        below.addWidget(self.more)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(content))

    def show_doubles(self, found: DuplicatePage) -> None:
        """The keyboard stays in its place where it was in the list."""
        focus: QWidget | None = self.window().focusWidget()
        place = next(
            (
                number
                for number, row in enumerate(self.ledger.rows())
                if focus is not None and (row is focus or row.isAncestorOf(focus))
            ),
            None,
        )
        self._pairs = found.pairs
        rows: list[QWidget] = [
            self._row(pair, first=number == 0)
            for number, pair in enumerate(found.pairs[: self._most])
        ]
        if not rows:
            rows.append(
                EmptyState(
                    self._theme,
                    self.tr("No likely doubles"),
                    self.tr("Nobody shares a number, an email or a name with somebody else."),
                )
            )
        self.ledger.set_rows(rows)
        hidden = len(found.pairs) - self._most
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("%n more", "", hidden))
        if found.pairs and place is not None:
            rows[min(place, len(rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget | None:
        return next(iter(self.ledger.rows()), None) if self._pairs else None

    def _row(self, pair: DuplicatePair, *, first: bool) -> "_PairRow":
        row = _PairRow(self._theme, pair, self._formatter, first=first)
        row.apart.clicked.connect(lambda: self.apart_requested.emit(pair))
        row.compare.clicked.connect(lambda: self.compare_requested.emit(pair))
        row.opened.connect(lambda: self.compare_requested.emit(pair))
        row.key_pressed.connect(lambda event: self._actions.trigger_key(event, pair, row))
        return row

    def _on_more_clicked(self) -> None:
        self._most += _PAGE
        self.show_doubles(DuplicatePage(tuple(self._pairs), False))


class _PairRow(MarginRow):
    """Both, and what may be done with them; the names come before all else in a narrow one."""

    def __init__(
        self, theme: Theme, pair: DuplicatePair, formatter: Formatter, *, first: bool
    ) -> None:
        names = {"name": isolated(pair.one.name), "other": isolated(pair.other.name)}
        why = likeness_sentence(pair, formatter)
        spoken = QCoreApplication.translate("_PairRow", "{name} and {other}. {why}")
        margin = likeness_word(pair.likeness[0], formatter)
        super().__init__(theme, spoken.format(**names, why=why), margin)
        self.setToolTip(as_tooltip(why))
        self.content.setSpacing(8)
        self._faces = [_PairAvatar(theme, person) for person in (pair.one, pair.other)]
        for face in self._faces:
            self.content.addWidget(face, 1)
        self.apart = DeskButton(theme, self.tr("Not the same"), ButtonKind.QUIET)
        self.apart.setAccessibleName(self.tr("{name} and {other} are not the same").format(**names))
        kind = ButtonKind.FILLED if first else ButtonKind.ACTION
        self.compare = DeskButton(theme, self.tr("Compare"), kind)
        self.compare.setAccessibleName(self.tr("Compare {name} and {other}").format(**names))
        self.content.addWidget(self.apart)
        self.content.addWidget(self.compare)
        # Inside the focus line of the row.
        self.content.addSpacing(8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._theme.px(_NARROW)
        self.apart.shorten("x" if narrow else None)
        for face in self._faces:
            face.avatar.setVisible(not narrow)
        super().resizeEvent(event)


class _PairAvatar(QWidget):
    """Somebody in half a row: avatar, name, and the line under it."""

    def __init__(self, theme: Theme, person: PersonRow) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.avatar = Avatar(theme, person.name, person.id)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(PlainLabel(theme, person.name, weight=600))
        if person.second:
            texts.addWidget(PlainLabel(theme, person.second, Text.SMALL, "ink2"))
        texts.addStretch(1)
        row.addLayout(texts, 1)
