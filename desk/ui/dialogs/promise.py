"""The form of a promise: what, to whom and by which day."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.ages import days_age
from desk.domain.dates import PlainDate
from desk.domain.fixes import Fix
from desk.domain.local_time import local_moment
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.promises import SuggestedDay
from desk.formatting.days import day_in_words, read_day, unclear_day
from desk.formatting.durations import long_duration
from desk.formatting.text import isolated
from desk.services.fixes import suggest_day
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.dialogs.person_field import PersonField
from desk.ui.draft import Content
from desk.ui.task_runner import Task, TaskError
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.button import ButtonKind, ChoiceCard, DeskButton, FilterButton
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel

_FRIDAY = 4


def day_choices(today: date) -> list[date]:
    """Return tomorrow, the next Friday after that, and the Friday a week later."""
    tomorrow = today + timedelta(days=1)
    friday = tomorrow + timedelta(days=1)
    while friday.weekday() != _FRIDAY:
        friday += timedelta(days=1)
    return [tomorrow, friday, friday + timedelta(days=7)]


class PromiseDialog(FormDialog):
    """Adds a promise; with `fix`, turns a fix into one, or changes the day of a promise."""

    slip_requested = Signal(int)  # id of the promise whose slip is to be printed

    def __init__(
        self,
        context: UiContext,
        *,
        person: PersonRef | None = None,
        what: str = "",
        fix: Fix | None = None,
        by: PlainDate | None = None,
    ) -> None:
        theme = context.theme
        if fix is not None:
            person, what = fix.person, fix.what
        super().__init__(
            context,
            _title(person),
            _tr("Promise it"),
            draft=_draft_key(person, fix),
            person=person.id if person is not None else None,
        )
        self._today = context.formatter.clock.today()
        self._fix = fix
        self._given = person
        self._suggestion: SuggestedDay | None = None
        self.whom: PersonField | None = None
        if person is None:
            placeholder = self.tr("Name or number, if it is for somebody")
            self.whom = PersonField(context, placeholder, self.tr("Whom?"))
            self.add_row(self.tr("Whom?"), self.whom)
            self.whom.textEdited.connect(self.on_changed)
            self.whom.person_chosen.connect(self.on_changed)
        self.what = Field(theme)
        self.what.setMaxLength(500)
        self.what.setReadOnly(fix is not None)
        self.add_row(self.tr("What did you promise?"), self.what, key="what")
        self.add_row(self.tr("By when?"), self._make_cards())
        self.body.addSpacing(8)
        self.day = Field(
            theme,
            self.tr("Or type a day, like “May 1” or “in 3 weeks”"),
            "calendar-days",
            icon_token="ink2",
            name=self.tr("By when?"),
        )
        self.add_field("day", self.day)
        self._hint = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self._hint.setObjectName("hint")
        self.suggested = DeskButton(theme, "", ButtonKind.QUIET_ACTION)
        self.suggested.clicked.connect(self._on_suggested_clicked)
        self.suggested.hide()
        hint = QHBoxLayout()
        hint.setSpacing(8)
        # As high as the button even if that is hidden, so that the dialog keeps its size.
        hint.addStrut(theme.px(32))
        hint.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
        hint.addWidget(self.suggested)
        self.body.addSpacing(14 - 7)
        self.body.addLayout(hint)
        self.body.setContentsMargins(20, 0, 20, 20 - 7)
        self.slip = FilterButton(theme, self.tr("Print slip"), "printer")
        self.slip.setAccessibleName(self.tr("Print a slip for them too"))
        self.add_extra_button(self.slip)
        self.day.textChanged.connect(self._on_day_text_changed)
        context.runner.run(suggest_day).on_success(self._on_suggested)
        day = self._typable(by) if by is not None else ""
        self.open_form({"what": what, "day": day}, self.cards[0] if what else self.what)

    def by(self) -> PlainDate | None:
        """Return the chosen or typed day, with its time if one was typed; else None."""
        typed = self.day.text().strip()
        if typed:
            found = read_day(typed, self._context.formatter)
            return found if found is not None and not self._has_gone(found) else None
        for card, day in zip(self.cards, self._days, strict=True):
            if card.isChecked():
                return PlainDate(day)
        return None

    def _make_cards(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        formatter = self._context.formatter
        self._days = day_choices(self._today)
        near, later = self._days[1], self._days[2]
        titles = [
            (self.tr("Tomorrow"), formatter.weekday_and_day(self._days[0])),
            (formatter.weekday(near), formatter.day(near)),
            (
                self.tr("Next {weekday}").format(weekday=formatter.weekday(later)),
                formatter.day(later),
            ),
        ]
        self.cards = []
        for title, detail in titles:
            card = ChoiceCard(self._context.theme, title, detail)
            card.clicked.connect(lambda _=False, card=card: self._on_card_clicked(card))
            self.cards.append(card)
            row.addWidget(card, 1)
        return box

    def _on_card_clicked(self, chosen: ChoiceCard) -> None:
        for card in self.cards:
            card.setChecked(card is chosen)
        self.day.clear()
        self.on_changed()

    def _on_day_text_changed(self, text: str) -> None:
        if text.strip():
            for card in self.cards:
                card.setChecked(False)

    def _on_suggested(self, suggestion: SuggestedDay | None) -> None:
        self._suggestion = suggestion
        self.refresh()

    def validate(self) -> list[FieldError]:
        errors = [] if self.what.text().strip() else [FieldError(self.what)]
        return errors if self.by() is not None else [*errors, FieldError(self.day)]

    def refresh(self) -> None:
        super().refresh()
        by = self.by()
        typed = self.day.text().strip()
        if typed and by is None:
            hint = self._why_no_day(typed)
        elif by is not None:
            day = day_in_words(by, self._context.formatter)
            hint = self._reminders(by.day).format(day=day)
        elif self._suggestion is not None:
            hint = self._suggested(self._suggestion)
        else:
            hint = self.tr("Desk reminds you the day before, and again that morning.")
        self._hint.setText(hint)
        self._show_suggested(self._suggestion if by is None and not typed else None)

    def _why_no_day(self, typed: str) -> str:
        found = read_day(typed, self._context.formatter)
        if found is None:
            return unclear_day(typed, self._context.formatter)
        return (
            self.tr("That day has gone by.")
            if found.day < self._today
            else self.tr("That time has gone by.")
        )

    def _has_gone(self, by: PlainDate) -> bool:
        clock = self._context.formatter.clock
        if by.at is None:
            return by.day < self._today
        return local_moment(by.day, by.at, clock.zone()) <= clock.now()

    def _reminders(self, day: date) -> str:
        """Return the sentence about a promised day, with `{day}`: when Desk still reminds."""
        if day == self._today:
            return self.tr("{day}. That is today; it stands on Today at once.")
        if (day - self._today).days == 1:
            return self.tr("{day}. Desk reminds you that morning.")
        return self.tr("{day}. Desk reminds you the day before, and again that morning.")

    def _show_suggested(self, suggestion: SuggestedDay | None) -> None:
        self.suggested.setVisible(suggestion is not None)
        if suggestion is not None:
            today = suggestion.day == self._today
            day = self.tr("today") if today else self._spoken(suggestion.day)
            self.suggested.setText(self.tr("Say {day}").format(day=day))

    def _suggested(self, suggestion: SuggestedDay) -> str:
        if suggestion.usual_days <= 0:
            return self.tr("You usually keep a promise the same day.")
        usual = long_duration(days_age(suggestion.usual_days), self._context.formatter)
        day = self._spoken(suggestion.day)
        return self.tr("You usually need {days}; say {day}.").format(days=usual, day=day)

    def _spoken(self, day: date) -> str:
        """Return "Friday" for a day within the coming week, else "Fri, Apr 24"."""
        near = 0 < (day - self._today).days < 7
        return (
            self._context.formatter.weekday(day)
            if near
            else self._context.formatter.weekday_and_day(day)
        )

    def _on_suggested_clicked(self) -> None:
        if self._suggestion is None:
            return
        day = self._suggestion.day
        if day in self._days:
            self._on_card_clicked(self.cards[self._days.index(day)])
        else:
            self.day.setText(self._typable(PlainDate(day)))
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typable(self, by: PlainDate) -> str:
        """Return a day in words that Desk understands, else in ISO format, with its time."""
        day, words = by.day, self._context.formatter.day(by.day)
        found = read_day(words, self._context.formatter)
        words = words if found is not None and found.day == day else day.isoformat()
        return words if by.at is None else f"{words} {by.at:%H:%M}"

    # the draft

    def typed(self) -> Content:
        person = self.whom.person if self.whom is not None else self._given
        chosen = [d for card, d in zip(self.cards, self._days, strict=True) if card.isChecked()]
        return super().typed() | {
            "card": chosen[0].isoformat() if chosen else "",
            "whom": self.whom.text() if self.whom is not None else "",
            "person": person.id if person is not None else None,
            "name": person.name if person is not None else "",
        }

    def restore(self, content: Content | None) -> None:
        """Restore the typed draft, unless the promise is now about something else."""
        given = self._unchanged["what"]
        untouched = self.typed() == self._unchanged
        if content is not None and untouched and given in ("", content.get("what")):
            self._show_draft(content)
        elif given and self._fix is None and self._draft is not None:
            # The text comes from a line that was cleared: only this draft has it.
            self._draft.keep(self.typed())

    def _show_draft(self, content: Content) -> None:
        if self.whom is not None and isinstance(content.get("person"), int):
            self.whom.choose(PersonRef(content["person"], str(content.get("name", ""))))
        elif self.whom is not None:
            self.whom.setText(str(content.get("whom", "")))
        for card, day in zip(self.cards, self._days, strict=True):
            # A draft of yesterday has a day that may be on another choice now, or on none.
            card.setChecked(day.isoformat() == content.get("card"))
        self.fill_quietly(content)

    # saving

    def write(self) -> Task[Fix]:
        from desk.services.fixes import PromiseBy, promise, promise_fix

        by = self.by()
        assert by is not None
        promised = PromiseBy(by.day, by.at)
        write, draft = self._context.operations.write, self.draft_key
        if self._fix is not None:
            return write(promise_fix, self._fix.id, promised, draft=draft)
        person = self.whom.person if self.whom is not None else self._given
        whom = person.id if person is not None else None
        return write(promise, self.what.text().strip(), whom, promised, draft=draft)

    def on_saved(self, fix: Fix) -> None:
        super().on_saved(fix)
        if self.slip.isChecked():
            self.slip_requested.emit(fix.id)

    def show_failure(self, error: TaskError) -> None:
        self._hint.setText(error.sentence)


def _title(person: PersonRef | None) -> str:
    if person is None:
        return QCoreApplication.translate("PromiseDialog", "Promise something")
    title = QCoreApplication.translate("PromiseDialog", "Promise {name} something")
    return title.format(name=isolated(first_name(person.name)))


def _draft_key(person: PersonRef | None, fix: Fix | None) -> str:
    if fix is not None:
        return f"promise:fix:{fix.id}"
    return f"promise:person:{person.id}" if person is not None else "promise"
