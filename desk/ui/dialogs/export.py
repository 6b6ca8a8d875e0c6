"""The export of people, calls or the whole desk: choosing what and where, and writing the file."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk.record import record
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.dialogs.save_file import SaveFileFlow
from desk.ui.task_runner import Progress, Task
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.button import ButtonKind, ChoiceCard, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import PlainLabel


@record(frozen=True, slots=True)
class Savable:
    """Something that can be exported.

    `key` and the endings are those of `desk.services.exporting.export`; the first ending is the
    usual one. `file` is the suggested file name.
    """

    key: str
    title: str
    detail: str
    file: str
    endings: tuple[str, ...]


def savables() -> tuple[Savable, ...]:
    return (
        Savable(
            "people",
            _tr("People"),
            _tr("Contact cards for a phone, or a table for a spreadsheet"),
            _tr("people", "a file's name"),
            (".vcf", ".csv", ".json"),
        ),
        Savable(
            "calls",
            _tr("Calls"),
            _tr("A table for a spreadsheet"),
            _tr("calls", "a file's name"),
            (".csv", ".json"),
        ),
        Savable(
            "all",
            _tr("Everything"),
            _tr("All that is on this desk, for another Desk"),
            _tr("desk", "a file's name"),
            (".json",),
        ),
    )


class ChooseWhat(CardDialog):
    """Asks what to export; `chosen()` returns it. The arrow keys move between the choices."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _tr("Save as a file"), 420)
        self._savables = savables()
        about = self.tr("Desk writes one file, to the place you choose.")
        self.body.addWidget(PlainLabel(theme, about, Text.BODY, "ink2", wrap=True))
        self.body.addSpacing(14)
        self.cards: list[ChoiceCard] = []
        column = QVBoxLayout()
        column.setSpacing(8)
        group = QButtonGroup(self)
        for each in self._savables:
            card = ChoiceCard(theme, each.title, each.detail)
            group.addButton(card)
            card.setAutoExclusive(True)  # a radio button to assistive tools
            column.addWidget(card)
            self.cards.append(card)
        self.cards[0].setChecked(True)
        self.body.addLayout(column)
        footer = self.add_footer()
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self.reject)
        self.go_on = DeskButton(theme, self.tr("Choose the place…"), ButtonKind.FILLED, large=True)
        self.go_on.clicked.connect(self.accept)
        footer.addWidget(never)
        footer.addWidget(self.go_on)
        self.open_card(self.cards[0])

    def chosen(self) -> Savable:
        return next(
            savable
            for savable, card in zip(self._savables, self.cards, strict=True)
            if card.isChecked()
        )


class ExportFlow(QObject):
    """Asks what to export, then where, and writes the file."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._saving = SaveFileFlow(context, self)

    def ask(self) -> None:
        if not self._saving.is_idle():
            return
        dialog = ChooseWhat(self._context.theme, self._context.window)
        # Not `accepted`, which is emitted while the dialog still covers the window.
        dialog.finished.connect(lambda done: self._save(dialog.chosen()) if done else None)

    def save_everything(self) -> None:
        """Save all that is on the desk by the connection that is open, where no other can be."""
        everything = savables()[-1]

        def start(file: Path, progress: Progress) -> Task[None]:
            return self._context.runner.run(export, everything.key, file, progress)

        self._saving.save(everything.file, {".json": _kind(".json")}, start)

    def _save(self, what: Savable) -> None:
        def start(file: Path, progress: Progress) -> Task[None]:
            return self._context.runner.run_long(export, what.key, file, progress)

        self._saving.save(what.file, {ending: _kind(ending) for ending in what.endings}, start)


def _kind(ending: str) -> str:
    """Return a line of the file dialog's list of kinds."""
    return {
        ".vcf": _tr("Contact cards (*.vcf)"),
        ".csv": _tr("Table for a spreadsheet (*.csv)"),
        ".json": _tr("For another Desk (*.json)"),
    }[ending]


def export(desk: Desk, what: str, file: Path, progress: Progress) -> None:
    """Write the file on the worker. Raises Cancelled when the owner stopped it."""
    from desk.services import exporting

    exporting.export(desk, what, file, progress=progress.report)
