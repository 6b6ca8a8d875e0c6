"""The owner's name and business: for the greeting, the window's title and the tray menu."""

from PySide6.QtCore import QCoreApplication

from desk.domain.settings import DeskSettings
from desk.services.desk import Desk, Written
from desk.services.settings import read_settings
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FormDialog
from desk.ui.draft import Content
from desk.ui.task_runner import Task
from desk.ui.translation import tr as _tr
from desk.ui.widgets.field import Field

DRAFT = "owner"


class OwnerDialog(FormDialog):
    def __init__(self, context: UiContext) -> None:
        title = QCoreApplication.translate("OwnerDialog", "Your name and business")
        super().__init__(context, title, _tr("Save"), width=400, draft=DRAFT)
        self.owner = Field(context.theme)
        self.business = Field(context.theme)
        self.add_row(self.tr("Your first name"), self.owner, key="owner")
        self.add_row(self.tr("Business name"), self.business, key="business")
        for field in (self.owner, self.business):
            field.setMaxLength(120)
        self.open_form({}, self.owner)
        context.runner.run(read_settings).on_success(self._show)

    def fill(self, content: Content) -> None:
        super().fill(content)
        for field in (self.owner, self.business):
            field.end(False)

    def write(self) -> Task[DeskSettings]:
        return self._context.operations.write(
            _save, self.owner.text().strip(), self.business.text().strip()
        )

    def _show(self, settings: DeskSettings) -> None:
        """Fill the empty fields; what was typed, or restored from the draft, stays."""
        known = {"owner": settings.owner, "business": settings.business}
        self.fill_quietly({key: text or known[key] for key, text in self.typed().items()})


def _save(desk: Desk, owner: str, business: str) -> Written[DeskSettings]:
    from desk.services.settings import change_settings

    label = "Changed your name and business"
    return change_settings(desk, label, draft=DRAFT, owner=owner, business=business)
