"""A ledger that keeps one row widget for each record."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.action_row import ActionRow
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.margin_rows import MarginList

_AT_ONCE = 8  # rows built in one turn of the event loop: each takes about a millisecond


class RowList(MarginList):
    """Rows are known by their record's key. Long lists are built in pieces, so that no turn of
    the event loop takes long."""

    asked = Signal(str, object, object)  # the word, the record, the row
    left_empty = Signal()  # the row that had the keyboard has closed, and was the last

    def __init__(
        self,
        theme: Theme,
        name: str,
        make: Callable[[], ActionRow],
        nothing: EmptyState,
    ) -> None:
        super().__init__(theme, name)
        self._make = make
        self._nothing = nothing
        self._by_key: dict[object, ActionRow] = {}
        self._records: dict[ActionRow, object] = {}
        self._order: list[object] = []
        self._single_keys = True
        self._builder = QTimer(self, interval=0)
        self._builder.timeout.connect(self._build_some)
        self._missing: list[tuple[object, object]] = []
        self._fill: Callable[[ActionRow, object, int], None] = lambda row, record, at: None

    def set_single_keys(self, on: bool) -> None:
        self._single_keys = on
        for row in self._by_key.values():
            row.set_single_keys(on)

    def show_records(
        self,
        records: Sequence[tuple[object, object]],
        fill: Callable[[ActionRow, object, int], None],
    ) -> None:
        """Show (key, record) pairs in this order. `fill(row, record, index)` says how."""
        self._order = [key for key, _ in records]
        self._fill = fill
        self._missing = []
        for index, (key, record) in enumerate(records):
            row = self._by_key.get(key)
            if row is not None and not row.finishing:
                self._records[row] = record
                fill(row, record, index)
            else:
                self._missing.append((key, record))
        self._builder.stop()
        self._build_some()

    def _build_some(self) -> None:
        for key, record in self._missing[:_AT_ONCE]:
            row = self._make()
            row.set_single_keys(self._single_keys)
            row.asked.connect(lambda word, row=row: self._on_row_asked(word, row))
            row.closed.connect(lambda row=row: self._on_row_closed(row))
            self._by_key[key] = row
            self._records[row] = record
            self._fill(row, record, self._order.index(key))
        del self._missing[:_AT_ONCE]
        if self._missing:
            self._builder.start()
        else:
            self._builder.stop()
        self._arrange()

    def _arrange(self) -> None:
        wanted = [self._by_key[key] for key in self._order if key in self._by_key]
        focused = next((row for row in self.rows() if row.hasFocus()), None)
        at = self.rows().index(focused) if focused is not None else 0
        shown: list[QWidget] = list(wanted)
        for index, row in enumerate(self.rows()):
            # A finished row stays where it was until it has closed.
            if isinstance(row, ActionRow) and row.finishing and row not in shown:
                shown.insert(min(index, len(shown)), row)
        for key, row in list(self._by_key.items()):
            if row not in shown:
                del self._by_key[key]
                del self._records[row]
        if shown:
            self._nothing.hide()
        if self.rows() != shown:
            self.set_rows(shown)
            for row in shown:
                if row.isHidden():
                    row.show()
        if not shown:
            self._nothing.show()
        if focused is not None and focused not in shown and wanted:
            wanted[min(at, len(wanted) - 1)].setFocus()

    def _on_row_asked(self, word: str, row: ActionRow) -> None:
        self.asked.emit(word, self._records[row], row)

    def _on_row_closed(self, row: ActionRow) -> None:
        row.finishing = False
        at, had = self.rows().index(row) if row in self.rows() else 0, row.hasFocus()
        for key, each in list(self._by_key.items()):
            if each is row:
                # The same record may be back meanwhile, by Undo.
                del self._by_key[key]
                self._records.pop(row, None)
        self.set_rows([each for each in self.rows() if each is not row])
        if had and not self.rows():
            self.left_empty.emit()
        elif had:
            # The next one, so that the keyboard can go on from here.
            self.rows()[min(at, len(self.rows()) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        missing = [key for key in self._order if key not in self._by_key]
        if not self.rows() and not missing:
            self._nothing.show()
