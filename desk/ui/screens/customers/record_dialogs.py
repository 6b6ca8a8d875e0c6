"""The forms of a note, a check-in other than a call, and a purchase."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from desk.domain.names import first_name
from desk.domain.people import Person, Purchase
from desk.domain.timeline import TimelineRow
from desk.formatting.days import read_day, read_past_moment, unclear_day, unclear_moment
from desk.formatting.text import isolated
from desk.services.card_records import PurchaseFields, add_purchase, edit_purchase, remove_purchase
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.draft import Content
from desk.ui.task_runner import Task
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel


class NoteDialog(FormDialog):
    """A form that adds a note, or changes the one given."""

    def __init__(self, context: UiContext, person: Person, note: TimelineRow | None = None) -> None:
        name = isolated(first_name(person.name))
        title = _tr("A note on {name}’s card").format(name=name)
        key = f"note:{note.id}" if note else f"note:person:{person.id}"
        super().__init__(context, title, _tr("Save note"), width=440, draft=key, person=person.id)
        self._person = person
        self._note = note
        self.text = TextField(context.theme, name=self.tr("Note"), height=140)
        self.add_field("text", self.text)
        self.add_failure()
        self.open_form({"text": note.text if note else ""}, self.text)

    def validate(self) -> list[FieldError]:
        return [] if self.text.toPlainText().strip() else [FieldError(self.text)]

    def write(self) -> Task[int]:
        from desk.services.card_records import add_note, edit_note

        text, write, draft = self.text.toPlainText(), self._context.operations.write, self.draft_key
        if self._note is None:
            return write(add_note, self._person.id, text, draft=draft)
        return write(edit_note, self._note.id, text, draft=draft)


class InteractionDialog(FormDialog):
    """A form of a check-in; a changed day counts for the rhythm as if entered at first."""

    def __init__(self, context: UiContext, person: Person, contact: TimelineRow) -> None:
        theme = context.theme
        name = isolated(first_name(person.name))
        title = _tr("Checking in with {name}").format(name=name)
        super().__init__(
            context,
            title,
            _tr("Save"),
            width=400,
            draft=f"interaction:{contact.id}",
            person=person.id,
        )
        self._contact = contact
        self.note = TextField(theme)
        self.when = Field(theme, icon="clock")
        self._moment = PlainLabel(theme, "", Text.META, "ink3")
        self.add_row(self.tr("What came of it?"), self.note, key="note")
        self.add_row(self.tr("When was it?"), self.when, key="when")
        self.body.addSpacing(4)
        self.body.addWidget(self._moment)
        self.add_failure()
        self._said_when = f"{context.formatter.clock.local(contact.at):%Y-%m-%d %H:%M}"
        self.open_form({"note": contact.text, "when": self._said_when}, self.note)

    def validate(self) -> list[FieldError]:
        return [FieldError(self.when)] if self._at() is None else []

    def refresh(self) -> None:
        super().refresh()
        moment = self._at()
        self._moment.setText(
            unclear_moment(self.when.text().strip(), self._context.formatter)
            if moment is None
            else self._context.formatter.moment(moment)
        )

    def write(self) -> Task[int]:
        from desk.services.interactions import edit_interaction

        note, draft = self.note.toPlainText(), self.draft_key
        write = self._context.operations.write
        return write(edit_interaction, self._contact.id, note, self._at(), draft=draft)

    def _at(self) -> datetime | None:
        """Return the moment; None if it is not understood or is in the future."""
        text = self.when.text().strip()
        if text == self._said_when:
            return self._contact.at  # the stored time, with its seconds
        return read_past_moment(text, self._context.formatter) if text else None


class PurchaseDialog(FormDialog):
    """A form that adds a purchase, or changes the one given."""

    def __init__(
        self, context: UiContext, person: Person, purchase: Purchase | None = None
    ) -> None:
        theme = context.theme
        name = isolated(first_name(person.name))
        title = _tr("What {name} bought").format(name=name)
        key = f"purchase:{purchase.id}" if purchase else f"purchase:person:{person.id}"
        super().__init__(context, title, _tr("Save"), width=440, draft=key, person=person.id)
        self._person = person
        self._purchase = purchase
        self.what = Field(theme, icon="shopping-bag", name=self.tr("What"))
        self.on = Field(theme, self.tr("today"), name=self.tr("When"))
        self.price = Field(theme)
        self.currency = Field(theme)
        self.serial = Field(theme)
        self.note = TextField(theme, height=56)
        self._day = PlainLabel(theme, "", Text.META, "ink3")
        self.add_row(self.tr("What"), self.what, key="what")
        self.add_beside(
            (self.tr("When"), self.on, 3, "on"),
            (self.tr("Price"), self.price, 2, "price"),
            (self.tr("Currency"), self.currency, 1, "currency"),
        )
        self.body.addSpacing(4)
        self.body.addWidget(self._day)
        self.add_row(self.tr("Serial number"), self.serial, key="serial")
        self.add_row(self.tr("Remark"), self.note, key="note")
        self.add_failure()
        if purchase is not None:
            self.remove = DeskButton(theme, self.tr("Remove"), ButtonKind.DANGER, large=True)
            self.remove.clicked.connect(self._on_remove_clicked)
            self.add_extra_button(self.remove)
        self.open_form(_written(purchase), self.what)

    def validate(self) -> list[FieldError]:
        complete = {
            self.what: bool(self.what.text().strip()),
            self.on: self._when() is not None,
            self.price: self._cost() is not False,
        }
        return [FieldError(field) for field, is_complete in complete.items() if not is_complete]

    def refresh(self) -> None:
        super().refresh()
        day = self._when()
        text = self.on.text().strip()
        if day is None:
            self._day.setText(unclear_day(text, self._context.formatter, past=True))
        else:
            self._day.setText(self._context.formatter.day(day) if text else self.tr("Today."))

    def write(self) -> Task[int]:
        cost = self._cost()
        fields = PurchaseFields(
            what=self.what.text(),
            on=self._when(),
            price=cost if isinstance(cost, Decimal) else None,
            currency=self.currency.text(),
            serial=self.serial.text(),
            note=self.note.toPlainText(),
        )
        write, draft = self._context.operations.write, self.draft_key
        if self._purchase is None:
            return write(add_purchase, self._person.id, fields, draft=draft)
        return write(edit_purchase, self._purchase.id, fields, draft=draft)

    def _when(self) -> date | None:
        """Return the day, today if nothing is typed, None if it is not understood."""
        text = self.on.text().strip()
        if not text:
            return self._context.formatter.clock.today()
        formatter = self._context.formatter
        found = read_day(text, formatter, past=True)
        return found.day if found is not None and found.at is None else None

    def _cost(self) -> Decimal | bool:
        """Return the price; True if there is none, False if it is not understood."""
        text = self.price.text().strip().replace(" ", "").replace("\u00a0", "")
        if not text:
            return True
        # 1,234.50 and 1.234,50: a comma followed by one or two digits is the decimal separator.
        if "," in text:
            whole, _, cents = text.rpartition(",")
            decimal = len(cents) in (1, 2) and "." not in cents
            text = f"{whole.replace('.', '')}.{cents}" if decimal else text.replace(",", "")
        try:
            price = Decimal(text)
        except InvalidOperation:
            return False
        return price if price.is_finite() and price >= 0 else False

    def _on_remove_clicked(self) -> None:
        assert self._purchase is not None
        write, draft = self._context.operations.write, self.draft_key
        write(remove_purchase, self._purchase.id, draft=draft).on_success(self.on_saved)


def _written(purchase: Purchase | None) -> Content:
    if purchase is None:
        return {}
    return {
        "what": purchase.what,
        "on": purchase.on.isoformat(),
        "price": "" if purchase.price is None else str(purchase.price),
        "currency": purchase.currency,
        "serial": purchase.serial,
        "note": purchase.note,
    }
