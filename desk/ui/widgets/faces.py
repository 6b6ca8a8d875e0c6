"""The face picker: a rating in one click."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.domain.scores import Felt
from desk.ui.theme.theme import Theme
from desk.ui.translation import tr
from desk.ui.widgets.button import FilterButton


class Face(Enum):
    """A rating: its icon and the colour token that it is shown in."""

    HAPPY = ("smile", "accent_ink")
    OK = ("meh", "ink3")
    UNHAPPY = ("frown", "late")

    @property
    def icon(self) -> str:
        return self.value[0]

    @property
    def token(self) -> str:
        return self.value[1]


FACES = {Felt.HAPPY: Face.HAPPY, Felt.OK: Face.OK, Felt.UNHAPPY: Face.UNHAPPY}


def face_name(face: Face) -> str:
    """Return the name of the face in lower case, such as "happy"."""
    return {
        Face.HAPPY: tr("happy"),
        Face.OK: tr("OK"),
        Face.UNHAPPY: tr("unhappy"),
    }[face]


class FacePicker(QWidget):
    """Buttons for Happy, OK and Unhappy; a second click on the chosen face clears the rating."""

    face_chosen = Signal(object)  # Face or None

    def __init__(self, theme: Theme, *, pad: int = 12, parent: QWidget | None = None) -> None:
        """`pad` is the space in pixels left and right of each face and its text."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.setAccessibleName(self.tr("How did it go?"))
        self._buttons: dict[Face, FilterButton] = {}
        texts = {
            Face.HAPPY: self.tr("Happy"),
            Face.OK: self.tr("OK"),
            Face.UNHAPPY: self.tr("Unhappy"),
        }
        for face, text in texts.items():
            button = FilterButton(theme, text, face.icon, icon_size=18, pad=pad)
            button.clicked.connect(lambda _=False, face=face: self._on_clicked(face))
            self._buttons[face] = button
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def first(self) -> FilterButton:
        """Return the button that takes the focus first."""
        return self._buttons[Face.HAPPY]

    def face(self) -> Face | None:
        return next((f for f, b in self._buttons.items() if b.isChecked()), None)

    def set_face(self, face: Face | None) -> None:
        for each, button in self._buttons.items():
            button.setChecked(each is face)

    def _on_clicked(self, face: Face) -> None:
        self.set_face(face if self._buttons[face].isChecked() else None)
        self.face_chosen.emit(self.face())
