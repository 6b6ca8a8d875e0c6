"""Who the owner is: for the greeting, the window's title and the head of the tray menu."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.data.records.keeping import DeskSettings
from desk.services.desk import Desk, Written
from desk.ui.actions import Actions
from desk.ui.background import Background
from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel


class OwnerDialog(CardDialog):
    def __init__(
        self, theme: Theme, window: QWidget, background: Background, actions: Actions
    ) -> None:
        title = QCoreApplication.translate("OwnerDialog", "Your name and business")
        super().__init__(theme, window, title, width=400)
        self._theme = theme
        self._actions = actions
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
        footer = self.add_footer()
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self.reject)
        save = DeskButton(theme, self.tr("Save"), ButtonKind.FILLED, large=True)
        save.clicked.connect(self._on_save_clicked)
        footer.addWidget(never)
        footer.addWidget(save)
        background.submit(_read, done=self._show)
        self.open_card(self.owner)

    def _show(self, settings: DeskSettings) -> None:
        if not self.owner.text():
            self.owner.setText(settings.owner)
        if not self.business.text():
            self.business.setText(settings.business)

    def _on_save_clicked(self) -> None:
        self._actions.write(
            _save, self.owner.text().strip(), self.business.text().strip(), done=self._on_saved
        )

    def _on_saved(self, _settings: DeskSettings) -> None:
        self.accept()


def _read(desk: Desk) -> DeskSettings:
    from desk.services.settings import read_settings

    return read_settings(desk)


def _save(desk: Desk, owner: str, business: str) -> Written[DeskSettings]:
    from desk.services.settings import read_settings, save_settings

    settings = replace(read_settings(desk), owner=owner, business=business)
    return save_settings(desk, settings, label="Changed your name and business")
