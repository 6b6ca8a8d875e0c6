"""Who the owner is: for the greeting, the window's title and the head of the tray menu."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from desk.domain.settings import DeskSettings
from desk.services.desk import Desk, Written
from desk.services.settings import read_settings
from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel

DRAFT = "owner"


class OwnerDialog(CardDialog):
    """What is typed is there again after Esc or a crash; Never mind drops it."""

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        title = QCoreApplication.translate("OwnerDialog", "Your name and business")
        super().__init__(theme, context.window, title, width=400)
        self._context = context
        self._draft = Draft(context.runner, DRAFT, None)
        self.owner = Field(theme, name=self.tr("Your first name"))
        self.business = Field(theme, name=self.tr("Business name"))
        for label, field in (
            (self.tr("Your first name"), self.owner),
            (self.tr("Business name"), self.business),
        ):
            column = QVBoxLayout()
            column.setSpacing(5)
            column.setContentsMargins(0, 0 if self.body.count() == 0 else 14, 0, 0)
            column.addWidget(PlainLabel(theme, label, Text.SMALL, weight=500))
            column.addWidget(field)
            self.body.addLayout(column)
            field.setMaxLength(120)
            field.returnPressed.connect(self._on_save_clicked)
            field.textEdited.connect(self._keep_draft)
        footer = self.add_footer()
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self._on_never_clicked)
        save = DeskButton(theme, self.tr("Save"), ButtonKind.FILLED, large=True)
        save.clicked.connect(self._on_save_clicked)
        footer.addWidget(never)
        footer.addWidget(save)
        self._draft.read(self._restore)
        context.runner.run(read_settings).on_success(self._show)
        self.open_card(self.owner)

    def _restore(self, draft: Content | None) -> None:
        if draft is not None and not self.owner.text() and not self.business.text():
            self.owner.setText(str(draft.get("owner", "")))
            self.business.setText(str(draft.get("business", "")))

    def _keep_draft(self, _text: str) -> None:
        self._draft.keep({"owner": self.owner.text(), "business": self.business.text()})

    def _on_never_clicked(self) -> None:
        self._draft.drop()
        self.reject()

    def _show(self, settings: DeskSettings) -> None:
        if not self.owner.text():
            self.owner.setText(settings.owner)
        if not self.business.text():
            self.business.setText(settings.business)

    def _on_save_clicked(self) -> None:
        self._context.operations.write(
            _save, self.owner.text().strip(), self.business.text().strip()
        ).on_success(lambda _settings: self.accept())


def _save(desk: Desk, owner: str, business: str) -> Written[DeskSettings]:
    from desk.services.settings import change_settings

    label = "Changed your name and business"
    return change_settings(desk, label, draft=DRAFT, owner=owner, business=business)
