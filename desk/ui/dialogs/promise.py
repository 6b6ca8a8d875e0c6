"""Promise something by a day."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.ages import days_age
from desk.domain.dates import PlainDate, parse
from desk.domain.fixes import Fix
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.promises import SuggestedDay
from desk.formatting.durations import long_duration
from desk.formatting.text import isolated
from desk.services.fixes import suggest_day
from desk.ui.context import UiContext
from desk.ui.dialogs.person_field import PersonField
from desk.ui.draft import Content, Draft
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, ChoiceCard, DeskButton, FilterButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel

_FRIDAY = 4


def day_choices(today: date) -> list[date]:
    """Tomorrow, the next Friday that is later than that, and the Friday after."""
    tomorrow = today + timedelta(days=1)
    friday = tomorrow + timedelta(days=1)
    while friday.weekday() != _FRIDAY:
        friday += timedelta(days=1)
    return [tomorrow, friday, friday + timedelta(days=7)]


class PromiseDialog(CardDialog):
    """`fix` turns a thing to do into a promise, or promises another day; without it, a new one.

    What is typed and chosen is on disk at each key, and is there again after Esc or a crash;
    Never mind drops it.
    """

    slip_requested = Signal(int)  # the promise that was made, which they are to have on paper

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
        super().__init__(theme, context.window, "", width=460)
        title = self.tr("Promise something")
        if person is not None:
            title = self.tr("Promise {name} something").format(
                name=isolated(first_name(person.name))
            )
        self.title.setText(title)
        self.setAccessibleName(title)
        self._context = context
        self._today = context.words.clock.today()
        self._fix = fix
        self._given = person
        self._whom: PersonField | None = None
        if person is None:
            self._whom = PersonField(
                context,
                self.tr("Name or number, if it is for somebody"),
                self.tr("Whom?"),
            )
            self._add(self.tr("Whom?"), self._whom)
        self.what = Field(theme, name=self.tr("What did you promise?"))
        self.what.setText(what)
        self.what.setMaxLength(500)
        self.what.setReadOnly(fix is not None)
        self._add(self.tr("What did you promise?"), self.what)
        self._add(self.tr("By when?"), self._choices())
        self.body.addSpacing(8)
        self.day = Field(
            theme,
            self.tr("Or type a day, like “May 1” or “in 3 weeks”"),
            "calendar-days",
            icon_token="ink2",
            name=self.tr("By when?"),
        )
        self.body.addWidget(self.day)
        self._hint = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.suggested = DeskButton(theme, "", ButtonKind.QUIET_ACTION)
        self.suggested.clicked.connect(self._on_suggested_clicked)
        self.suggested.hide()
        hint = QHBoxLayout()
        hint.setSpacing(8)
        # As high as the button, whether it is there or not: the card keeps its size.
        hint.addStrut(theme.px(32))
        hint.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
        hint.addWidget(self.suggested)
        self.body.addSpacing(14 - 7)
        self.body.addLayout(hint)
        self.body.setContentsMargins(20, 0, 20, 20 - 7)
        footer = self.add_footer()
        self.slip = FilterButton(theme, self.tr("Print slip"), "printer")
        self.slip.setAccessibleName(self.tr("Print a slip for them too"))
        footer.addWidget(self.slip)
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self._on_never_clicked)
        self.promise = DeskButton(theme, self.tr("Promise it"), ButtonKind.FILLED, large=True)
        self.promise.clicked.connect(self._on_promise_clicked)
        footer.addWidget(never)
        footer.addWidget(self.promise)
        self.what.textChanged.connect(self._look)
        self.what.textEdited.connect(self._keep_draft)
        self.what.returnPressed.connect(self._on_promise_clicked)
        self.day.textChanged.connect(self._on_day_text_changed)
        self.day.textEdited.connect(self._keep_draft)
        self.day.returnPressed.connect(self._on_promise_clicked)
        if self._whom is not None:
            self._whom.textEdited.connect(self._keep_draft)
            self._whom.person_chosen.connect(self._keep_draft)
        self._suggestion: SuggestedDay | None = None
        if by is not None:
            self.day.setText(self._typable(by.day))
        self._look()
        context.runner.run(suggest_day).on_success(self._on_suggested)
        self._draft = Draft(context.runner, _draft_key(person, fix), person.id if person else None)
        self._opened = self._typed()
        self._draft.read(self._restore)
        self.open_card(self.what if not what else self._cards[0])
        if what:
            self.what.setCursorPosition(0)

    def by(self) -> PlainDate | None:
        """The day that is chosen, with a time where one was typed."""
        typed = self.day.text().strip()
        if typed:
            found = parse(typed, self._today, month_first=self._context.words.month_first)
            return found if found is not None and found.day >= self._today else None
        for card, day in zip(self._cards, self._days, strict=True):
            if card.isChecked():
                return PlainDate(day)
        return None

    def _add(self, label: str, widget: QWidget) -> None:
        caption = PlainLabel(self._context.theme, label, Text.SMALL, weight=500)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.setContentsMargins(0, 0 if self.body.count() == 0 else 14, 0, 0)
        column.addWidget(caption)
        column.addWidget(widget)
        self.body.addLayout(column)

    def _choices(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = self._context.words
        self._days = day_choices(self._today)
        near, later = self._days[1], self._days[2]
        titles = [
            (self.tr("Tomorrow"), words.weekday_and_day(self._days[0])),
            (words.weekday(near), words.day(near)),
            (self.tr("Next {weekday}").format(weekday=words.weekday(later)), words.day(later)),
        ]
        self._cards = []
        for title, detail in titles:
            card = ChoiceCard(self._context.theme, title, detail)
            card.clicked.connect(lambda _=False, card=card: self._on_card_clicked(card))
            self._cards.append(card)
            row.addWidget(card, 1)
        return box

    def _on_card_clicked(self, chosen: ChoiceCard) -> None:
        for card in self._cards:
            card.setChecked(card is chosen)
        self.day.clear()
        self._look()
        self._keep_draft()

    def _on_day_text_changed(self, text: str) -> None:
        if text.strip():
            for card in self._cards:
                card.setChecked(False)
        self._look()

    def _on_suggested(self, suggestion: SuggestedDay | None) -> None:
        self._suggestion = suggestion
        self._look()

    def _look(self) -> None:
        by = self.by()
        typed = self.day.text().strip()
        if typed and by is None:
            hint = self.tr("Desk does not know that day yet. Try “friday” or “May 1”.")
        elif by is not None and typed:
            day = self._context.words.long_day(by.day)
            if by.at is not None:
                day = f"{day}, {self._context.words.short_time(by.at)}"
            hint = self.tr("{day}. Desk reminds you the day before, and again that morning.")
            hint = hint.format(day=day)
        elif by is None and self._suggestion is not None:
            hint = self._suggested(self._suggestion)
        else:
            hint = self.tr("Desk reminds you the day before, and again that morning.")
        self._hint.setText(hint)
        self._show_suggested(self._suggestion if by is None and not typed else None)
        self.promise.setEnabled(by is not None and bool(self.what.text().strip()))

    def _show_suggested(self, suggestion: SuggestedDay | None) -> None:
        self.suggested.setVisible(suggestion is not None)
        if suggestion is not None:
            today = suggestion.day == self._today
            day = self.tr("today") if today else self._spoken(suggestion.day)
            self.suggested.setText(self.tr("Say {day}").format(day=day))

    def _suggested(self, suggestion: SuggestedDay) -> str:
        if suggestion.usual_days <= 0:
            return self.tr("You usually keep a promise the same day.")
        usual = long_duration(days_age(suggestion.usual_days), self._context.words)
        day = self._spoken(suggestion.day)
        return self.tr("You usually need {days}; say {day}.").format(days=usual, day=day)

    def _spoken(self, day: date) -> str:
        """ "Friday" within the coming week, else "Fri, Apr 24"."""
        near = 0 < (day - self._today).days < 7
        return (
            self._context.words.weekday(day) if near else self._context.words.weekday_and_day(day)
        )

    def _on_suggested_clicked(self) -> None:
        if self._suggestion is None:
            return
        day = self._suggestion.day
        if day in self._days:
            self._on_card_clicked(self._cards[self._days.index(day)])
        else:
            self.day.setText(self._typable(day))
            self._keep_draft()
        self.promise.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typable(self, day: date) -> str:
        """A day as the owner might type it; by figures where those words are not understood."""
        words = self._context.words.day(day)
        found = parse(words, self._today)
        return words if found is not None and found.day == day else day.isoformat()

    # the draft

    def _typed(self) -> Content:
        person = self._whom.person if self._whom is not None else self._given
        card = next(
            (c for c in zip(self._cards, self._days, strict=True) if c[0].isChecked()), None
        )
        return {
            "what": self.what.text(),
            "day": self.day.text(),
            "card": card[1].isoformat() if card is not None else "",
            "whom": self._whom.text() if self._whom is not None else "",
            "person": person.id if person is not None else None,
            "name": person.name if person is not None else "",
        }

    def _keep_draft(self, *_: object) -> None:
        self._draft.keep(self._typed())

    def _restore(self, draft: Content | None) -> None:
        """Put back what was typed before, unless something else is to be promised now."""
        given = self._opened["what"]
        untouched = self._typed() == self._opened
        if draft is not None and untouched and given in ("", draft.get("what")):
            self._show_draft(draft)
        elif given and self._fix is None:
            # It was typed elsewhere and stands only here by now.
            self._keep_draft()

    def _show_draft(self, draft: Content) -> None:
        if self._whom is not None and isinstance(draft.get("person"), int):
            self._whom.choose(PersonRef(draft["person"], str(draft.get("name", ""))))
        elif self._whom is not None:
            self._whom.setText(str(draft.get("whom", "")))
        self.what.setText(str(draft.get("what", "")))
        for card, day in zip(self._cards, self._days, strict=True):
            # "Tomorrow" of yesterday's draft is another card today, or none.
            card.setChecked(day.isoformat() == draft.get("card"))
        self.day.setText(str(draft.get("day", "")))
        self._look()

    def _on_never_clicked(self) -> None:
        self._draft.drop()
        self.reject()

    def _on_promise_clicked(self) -> None:
        from desk.services.fixes import PromiseBy, promise, promise_fix

        by = self.by()
        what = self.what.text().strip()
        if by is None or not what:
            return
        self.promise.setEnabled(False)
        promised = PromiseBy(by.day, by.at)
        operations, draft = self._context.operations, self._draft.hand_over()
        if self._fix is not None:
            task = operations.write(promise_fix, self._fix.id, promised, draft=draft)
        else:
            person = self._whom.person if self._whom is not None else self._given
            whom = person.id if person is not None else None
            task = operations.write(promise, what, whom, promised, draft=draft)
        task.on_success(self._on_kept).on_error(self._on_failed)

    def _on_kept(self, fix: Fix) -> None:
        self.accept()
        if self.slip.isChecked():
            self.slip_requested.emit(fix.id)

    def _on_failed(self, trouble: TaskError) -> None:
        self._draft.take_back(self._typed())
        self._hint.setText(trouble.sentence)
        self.promise.setEnabled(True)


def _draft_key(person: PersonRef | None, fix: Fix | None) -> str:
    if fix is not None:
        return f"promise:fix:{fix.id}"
    return f"promise:person:{person.id}" if person is not None else "promise"
