"""How it went: one tap and the customer's own words; and what the owner remarks on it later."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.domain.timeline import Rating
from desk.formatting.text import capitalised, isolated
from desk.services.card_records import Rated
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.draft import Content
from desk.ui.task_runner import Task
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.faces import FACES, Face, FacePicker, face_name
from desk.ui.widgets.field import TextField
from desk.ui.widgets.label import IconLabel, PlainLabel


class RatingDialog(FormDialog):
    """A face is enough; the words may stay empty. It stays as it is given."""

    def __init__(
        self, context: UiContext, kind: Rated, key: int, person: PersonRef, about: str
    ) -> None:
        """`kind` and `key` name the call or fix, `about` what it was about."""
        theme = context.theme
        title = _tr("How did it go with {name}?").format(name=isolated(first_name(person.name)))
        draft = f"rating:{kind}:{key}"
        super().__init__(context, title, _tr("Save"), width=420, draft=draft, person=person.id)
        self._kind: Rated = kind
        self._key = key
        if about.strip():
            self.body.addWidget(PlainLabel(theme, about.strip(), Text.BODY, "ink2", wrap=True))
            self.body.addSpacing(12)
        self.faces = FacePicker(theme)
        self.body.addWidget(self.faces)
        self.own_words = TextField(theme)
        self.add_row(self.tr("In their own words"), self.own_words, key="words")
        self.add_failure()
        self.faces.face_chosen.connect(self.on_changed)
        # As on a call.
        for number, face in enumerate(Face, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._choose, face))
        self.open_form({}, self.faces.first())

    def validate(self) -> list[FieldError]:
        return [FieldError(self.faces)] if self.faces.face() is None else []

    def typed(self) -> Content:
        face = self.faces.face()
        return {**super().typed(), "felt": face.name if face is not None else ""}

    def fill(self, content: Content) -> None:
        super().fill(content)
        self.faces.set_face(Face.__members__.get(str(content.get("felt", ""))))

    def _choose(self, face: Face) -> None:
        self.faces.set_face(face)
        self.on_changed()

    def write(self) -> Task[int]:
        from desk.services.card_records import rate_call, rate_fix

        face = self.faces.face()
        assert face is not None
        return self._context.operations.write(
            rate_call if self._kind == "call" else rate_fix,
            self._key,
            Felt[face.name],
            self.own_words.toPlainText(),
            draft=self.draft_key,
        )


class RemarkDialog(FormDialog):
    """A dialog that shows a rating read-only and lets the owner edit the remark on it."""

    def __init__(self, context: UiContext, rating: Rating) -> None:
        theme = context.theme
        name = isolated(first_name(rating.person.name))
        title = _tr("How it went with {name}").format(name=name)
        super().__init__(
            context,
            title,
            _tr("Save remark"),
            width=420,
            draft=f"remark:{rating.id}",
            person=rating.person.id,
        )
        self._rating = rating
        self.body.addWidget(GivenRating(theme, rating))
        self.remark = TextField(theme)
        self.add_row(self.tr("Your remark"), self.remark, key="remark")
        self.body.addSpacing(6)
        hint = self.tr("What they said stays as it was, and counts as it did.")
        self.body.addWidget(PlainLabel(theme, hint, Text.META, "ink3", wrap=True))
        self.add_failure()
        self.open_form({"remark": rating.annotation}, self.remark)

    def write(self) -> Task[int]:
        from desk.services.card_records import annotate_rating

        return self._context.operations.write(
            annotate_rating, self._rating.id, self.remark.toPlainText(), draft=self.draft_key
        )


class GivenRating(QWidget):
    """A face with its word, what it was about, and what they said."""

    def __init__(self, theme: Theme, rating: Rating) -> None:
        super().__init__()
        face = FACES[rating.felt]
        column = QVBoxLayout()
        column.setSpacing(2)
        word = capitalised(face_name(face))
        column.addWidget(PlainLabel(theme, word, Text.BODY, weight=600))
        said = f"“{rating.words.strip()}”" if rating.words.strip() else ""
        for text, token in ((rating.about.strip(), "ink2"), (said, "ink")):
            if text:
                column.addWidget(PlainLabel(theme, text, Text.SMALL, token, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, 1, 0, 0)
        icon.addWidget(IconLabel(theme, face.icon, 18, face.token), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(icon)
        row.addLayout(column, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(filter(None, (word, rating.about.strip(), said))))
