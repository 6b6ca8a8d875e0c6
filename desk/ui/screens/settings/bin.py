"""The bin: records that were removed in the last thirty days, to restore or to erase."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.ages import days_age
from desk.domain.bin import BinEntry, BinKind
from desk.formatting.durations import long_duration, short_duration
from desk.formatting.text import isolated
from desk.services.bin import erase, list_bin, restore
from desk.services.desk import Desk
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import RecordActions
from desk.ui.context import UiContext
from desk.ui.screens.settings.options import SettingsPage
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import ask
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import IconLabel, PlainLabel
from desk.ui.widgets.row_list import MarginList, MarginRow

_PAGE = 50  # rows shown at first, and more at a time
_ICONS = {
    BinKind.PERSON: "user-round",
    BinKind.CALL: "phone",
    BinKind.FIX: "timer",
    BinKind.NOTE: "sticky-note",
    BinKind.PURCHASE: "shopping-bag",
    BinKind.INTERACTION: "calendar-check",
}


class BinPage(SettingsPage):
    """The entries of the bin, newest first. R restores the focused row, Delete asks to erase it."""

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__(
            context,
            self.tr("The bin"),
            self.tr("What you remove stays here for 30 days and comes back whole."),
        )
        self._entries: Sequence[BinEntry] = ()
        self._now_days: dict[int, int] = {}
        self._most = _PAGE
        self._actions = self._declare_actions()
        self.ledger = MarginList(theme, self.tr("What was removed"))
        self.more = DeskButton(theme, "", ButtonKind.QUIET_ACTION, "chevron-down")
        self.more.clicked.connect(self._on_more_clicked)
        self.add_part(self.ledger)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self.more)
        row.addStretch(1)
        self.add_part(below)
        self.more.hide()
        self.fill_up()
        context.operations.written.connect(self._on_actions_written)

    def arrived(self) -> None:
        self._context.runner.run(_entries).on_success(self._show).coalesce("bin")

    def _show(self, found: tuple[Sequence[BinEntry], dict[int, int]]) -> None:
        focus: QWidget | None = self.window().focusWidget()
        rows = self.ledger.rows()
        place = next(
            (n for n, r in enumerate(rows) if focus and (r is focus or r.isAncestorOf(focus))), None
        )
        self._entries, self._now_days = found
        shown: list[QWidget] = [self._row(entry) for entry in self._entries[: self._most]]
        if not shown:
            shown.append(
                EmptyState(
                    self._theme,
                    self.tr("The bin is empty"),
                    self.tr("People, calls and notes that you remove come here first."),
                )
            )
        self.ledger.set_rows(shown)
        hidden = len(self._entries) - self._most
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("%n more", "", hidden))
        if self._entries and place is not None:
            shown[min(place, len(shown) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: BinEntry) -> MarginRow:
        theme = self._theme
        days = self._now_days[entry.id]
        when = (
            self.tr("Today")
            if days == 0
            else short_duration(days_age(days), self._context.formatter)
        )
        label = isolated(entry.label)
        spoken = (
            self.tr("today")
            if days == 0
            else long_duration(days_age(days), self._context.formatter)
        )
        name = self.tr("{what}, {kind}, removed {when}").format(
            what=label, kind=self._kind(entry.kind), when=spoken
        )
        row = MarginRow(theme, name, when, height=50, gap=12)
        row.content.setSpacing(8)
        icon = IconLabel(theme, _ICONS[entry.kind], 16, "ink2")
        icon.setFixedHeight(theme.px(18))
        row.content.addWidget(icon)
        row.content.addWidget(PlainLabel(theme, entry.label, Text.BODY, weight=500), 1)
        back = DeskButton(theme, self.tr("Restore"), ButtonKind.ACTION, "undo-2")
        back.setAccessibleName(self.tr("Restore {what}").format(what=label))
        back.clicked.connect(lambda: self._restore(entry))
        gone = DeskButton(theme, self.tr("Erase for good"), ButtonKind.DANGER)
        gone.setAccessibleName(self.tr("Erase {what} for good").format(what=label))
        gone.clicked.connect(lambda: self._ask_to_erase(entry))
        row.content.addWidget(back)
        row.content.addWidget(gone)
        # Inside the focus line of the row.
        row.content.addSpacing(8)
        row.opened.connect(lambda: None)
        row.key_pressed.connect(lambda event: self._actions.trigger_key(event, entry, row))
        return row

    def _declare_actions(self) -> RecordActions[BinEntry]:
        actions = RecordActions[BinEntry](self._context.actions, "bin", self)
        actions.add(
            "restore",
            self.tr("Restore"),
            "undo-2",
            lambda entry, _row: self._restore(entry),
            shortcut=shortcuts.RESTORE,
        )
        actions.add(
            "erase",
            self.tr("Erase for good"),
            "x",
            lambda entry, _row: self._ask_to_erase(entry),
            shortcut=shortcuts.REMOVE,
        )
        return actions

    def _restore(self, entry: BinEntry) -> None:
        self._context.operations.write(restore, entry.id)

    def _ask_to_erase(self, entry: BinEntry) -> None:
        what = isolated(entry.label)
        ask(
            self._theme,
            self.window(),
            self.tr("Erase {what} for good?").format(what=what),
            self.tr("No trace stays on this computer, and no Undo brings it back."),
            self.tr("Keep it"),
            self.tr("Erase"),
            lambda: self._context.operations.write(erase, entry.id).on_success(
                lambda _label: self._context.operations.show_message(
                    self.tr("{what} is erased for good.").format(what=what)
                )
            ),
        )

    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(Area.BIN) and self.isVisible():
            self.arrived()

    def _on_more_clicked(self) -> None:
        self._most += _PAGE
        self._show((self._entries, self._now_days))

    def _kind(self, kind: BinKind) -> str:
        return {
            BinKind.PERSON: self.tr("person"),
            BinKind.CALL: self.tr("call"),
            BinKind.FIX: self.tr("thing to do"),
            BinKind.NOTE: self.tr("note"),
            BinKind.PURCHASE: self.tr("purchase"),
            BinKind.INTERACTION: self.tr("check-in"),
        }[kind]


def _entries(desk: Desk) -> tuple[Sequence[BinEntry], dict[int, int]]:
    """Return the entries of the bin, and how many local days ago each was deleted."""
    found = list_bin(desk)
    today = desk.clock.today()
    return found, {e.id: (today - desk.clock.local(e.removed).date()).days for e in found}
