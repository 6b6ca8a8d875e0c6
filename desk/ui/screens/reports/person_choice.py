"""Whose history it is to be: a button that opens a list to find somebody in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent

from desk.domain.people import PersonRow
from desk.formatting.text import one_line
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.pick_panel import Pick, PickPanel

_MOST = 30
_LATEST = "report person"


class PersonChoice(DeskButton):
    """The first in the list are those the owner talked to last."""

    chosen = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme, icon="book-user", icon_size=15, arrow=True)
        self._context = context
        self._person: int | None = None
        self.panel: PickPanel | None = None
        self.clicked.connect(self.open_panel)
        self.show_person(None, "")

    def show_person(self, person: int | None, name: str) -> None:
        self._person = person
        self.setText(one_line(name) or self.tr("Choose somebody"))
        self.setAccessibleName(self.tr("Whose history, {name}").format(name=self.text()))
        self.updateGeometry()
        self._show_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_whole()

    def _show_whole(self) -> None:
        """A name that is cut, when the mouse rests on it."""
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(as_tooltip(self.text()) if cut else "")

    def open_panel(self) -> None:
        current = "" if self._person is None else str(self._person)
        panel = PickPanel(
            self._context.theme, self.window(), self.tr("Whose history"), None, current, 360
        )
        panel.typed.connect(self._find)
        panel.picked.connect(lambda key: self.chosen.emit(int(key)))
        panel.closed.connect(self._on_panel_closed)
        self.panel = panel
        panel.open_below(self)
        self._find("")

    def _find(self, text: str) -> None:
        self._context.runner.run(find_people, text).on_success(self._show_found).coalesce(_LATEST)

    def _show_found(self, people: Sequence[PersonRow]) -> None:
        if self.panel is not None:
            nobody = QCoreApplication.translate("Unknown", "Nobody of that name")
            picks = [Pick(str(p.id), p.name, p.second) for p in people]
            self.panel.show_picks(picks, nobody if self.panel.field.text().strip() else "")

    def _on_panel_closed(self) -> None:
        self._context.runner.cancel(_LATEST)
        if self.panel is not None:
            self.panel.deleteLater()
            self.panel = None


def find_people(desk: Desk, text: str) -> Sequence[PersonRow]:
    """On the worker: who fits, or, where nothing is typed, whom the owner talked to last."""
    if text.strip():
        from desk.services import search

        return search.find_people(desk, text, _MOST, on_record=False)
    from desk.services.report_choices import list_recent_people

    return list_recent_people(desk, _MOST)
