"""The form of a purchase: what, when, price, serial number, a remark."""

from datetime import date
from decimal import Decimal, InvalidOperation

from desk.domain.dates import parse
from desk.domain.names import first_name
from desk.domain.people import Person, Purchase
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


class PurchaseDialog(FormDialog):
    """Adds a purchase, or changes the one given."""

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
            self._day.setText(self.tr("Desk does not know that day yet."))
        else:
            self._day.setText(self._context.words.day(day) if text else self.tr("Today."))

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
            return self._context.words.clock.today()
        words = self._context.words
        found = parse(text, words.clock.today(), month_first=words.month_first, past=True)
        return found.day if found is not None else None

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
