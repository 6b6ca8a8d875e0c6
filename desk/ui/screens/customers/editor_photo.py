"""The photo of a person in the editor."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.person_schema import Photo
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.screens.customers.card_record import PhotoAvatar, load_photo, read_photo
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel


class PhotoField(QWidget):
    """A field for a photo, which the worker reads and scales; it shows the photo as it will be
    stored.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._photo: Photo | None = None
        self._avatar = PhotoAvatar(theme)
        self.choose = DeskButton(theme, self.tr("Choose a photo…"))
        self.remove = DeskButton(theme, self.tr("Take away"), ButtonKind.QUIET)
        self._error = PlainLabel(theme, "", Text.META, "late", wrap=True)
        self._error.hide()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addStretch(1)
        right.addLayout(buttons)
        right.addWidget(self._error)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    @property
    def photo(self) -> Photo | None:
        return self._photo

    def set_name(self, name: str, person: int | None) -> None:
        # A new person has no tint yet: any will do until they are saved.
        self._avatar.set_person(name, person if person is not None else 0)

    def show_photo(self, photo: Photo | None) -> None:
        self._photo = photo
        self.remove.setVisible(photo is not None)
        self._error.hide()
        if photo is None:
            self._avatar.set_photo(None)
        else:
            self._context.runner.run(_shown, photo).on_success(self._avatar.set_photo).coalesce(
                "editor photo"
            )

    def take(self, path: Path) -> None:
        self._context.runner.run(load_photo, path).on_success(self._on_loaded).on_error(
            self._on_failed
        ).coalesce("editor photo")

    def _on_choose_clicked(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a photo"),
            "",
            self.tr("Photos (*.jpg *.jpeg *.png *.webp *.gif *.bmp)"),
        )
        if path:
            self.take(Path(path))

    def _on_remove_clicked(self) -> None:
        self.show_photo(None)
        self.changed.emit()

    def _on_loaded(self, photo: Photo) -> None:
        self.show_photo(photo)
        self.changed.emit()

    def _on_failed(self, error: TaskError) -> None:
        self._error.setText(error.sentence)
        self._error.show()


def _shown(_desk: Desk, photo: Photo) -> QImage | None:
    return read_photo(photo)
