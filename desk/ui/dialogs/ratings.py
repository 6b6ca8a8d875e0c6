"""The dialogs of ratings: one rating, the owner's remark on it, and all ratings of a person."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.scores import Felt, score_since
from desk.domain.timeline import Rating
from desk.formatting.text import capitalised, isolated
from desk.services.card_records import Rated, list_ratings
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.draft import Content
from desk.ui.task_runner import Task
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.faces import FACES, Face, FacePicker, face_name
from desk.ui.widgets.field import TextField
from desk.ui.widgets.label import IconLabel, PlainLabel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_focus, hline

_INSET = 8  # a row lights up this far past its words


class RatingDialog(FormDialog):
    """Asks for a rating: a face, and optionally the customer's words. It cannot be edited later."""

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
        # The same keys as in the window of a call.
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
    """A rating read-only: face, subject and the customer's words."""

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


class RatingsDialog(CardDialog):
    """Lists all ratings of a person, newest first, the last twelve months before the rest.

    A click on a row opens its remark.
    """

    def __init__(
        self, context: UiContext, person: PersonRef, remark: Callable[[Rating], object]
    ) -> None:
        name = isolated(first_name(person.name))
        super().__init__(
            context.theme, context.window, _tr("How it has gone with {name}").format(name=name), 520
        )
        self._context = context
        self._person = person
        self._remark = remark
        self._was_shown = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        context.operations.written.connect(self._on_actions_written)
        self._read()
        self.open_card()

    def rows(self) -> list["RatingRow"]:
        return self.findChildren(RatingRow)

    def _read(self) -> None:
        self._context.runner.run(list_ratings, self._person.id).on_success(self._show).coalesce(
            "ratings of a person"
        )

    @Slot(object)
    def _on_actions_written(self, changes: Changes) -> None:
        if changes.touches(Area.RATINGS | Area.CALLS | Area.FIXES):
            self._read()

    def _show(self, ratings: Sequence[Rating]) -> None:
        held = next((row.rating.id for row in self.rows() if row.hasFocus()), None)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        since = score_since(self._context.formatter.clock.now())
        self._add(
            self.tr("The last twelve months, which count"), [r for r in ratings if r.at > since]
        )
        self._add(self.tr("Before that"), [r for r in ratings if r.at <= since])
        if not ratings:
            self._rows.addWidget(
                EmptyState(
                    self._context.theme,
                    self.tr("Nobody has said yet"),
                    self.tr("A face after a call or a fix, and it stands here."),
                    margin=0,
                    gap=0,
                )
            )
        rows = self.rows()
        target = next((row for row in rows if row.rating.id == held), rows[0] if rows else None)
        if target is not None and (held is not None or not self._was_shown):
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._was_shown = True

    def _add(self, caption: str, ratings: Sequence[Rating]) -> None:
        if not ratings:
            return
        if self._rows.count():
            self._rows.addSpacing(18)
        self._rows.addWidget(PlainLabel(self._context.theme, caption, Text.META, "ink3"))
        self._rows.addSpacing(6)
        for rating in ratings:
            row = RatingRow(self._context, rating)
            row.clicked.connect(lambda _=False, rating=rating: self._remark(rating))
            self._rows.addWidget(row)


class RatingRow(PaintedButton):
    """A rating: face, subject, day, words and remark, under a hairline."""

    FOCUS_RADIUS = None  # paints its own focus line

    def __init__(self, context: UiContext, rating: Rating) -> None:
        theme = context.theme
        super().__init__(theme)
        self.rating = rating
        face = FACES[rating.felt]
        word = capitalised(face_name(face))
        local = context.formatter.clock.local(rating.at).date()
        about = rating.about.strip()
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(PlainLabel(theme, about or word, Text.BODY, weight=500, wrap=True), 1)
        day = PlainLabel(theme, context.formatter.day(local), Text.SMALL, "ink3", side=Side.RIGHT)
        first.addWidget(day)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(first)
        said = f"“{rating.words.strip()}”" if rating.words.strip() else ""
        remark = rating.annotation.strip()
        if remark:
            remark = self.tr("Your remark: {remark}").format(remark=isolated(remark))
        for text, token in ((said, "ink"), (remark, "ink2")):
            if text:
                column.addWidget(PlainLabel(theme, text, Text.SMALL, token, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 11, _INSET, 10)
        row.setSpacing(12)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, 1, 0, 0)
        icon.addWidget(IconLabel(theme, face.icon, 18, face.token), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(icon)
        row.addLayout(column, 1)
        spoken = (word, context.formatter.day(local), about, said, remark)
        self.setAccessibleName(", ".join(filter(None, spoken)))
        self.setToolTip(self.tr("Write a remark"))
        self._ignore_mouse_in_children()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        if (fill := state.fill(c)) is not None:
            painter.fillRect(self.rect(), fill)
        hline(painter, 0, 0, self.width(), c.line)
        if state.focused:
            draw_focus(painter, self._theme, self.rect(), 0)
