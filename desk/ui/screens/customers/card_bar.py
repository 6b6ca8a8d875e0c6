"""The buttons of a card: call, email, and what to write down."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.person_schema import PersonFields
from desk.formatting.text import isolated
from desk.ui.screens.customers.flow_layout import FlowLayout
from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton

_LONGEST_ADDRESS = 240
_SHORTEST_ADDRESS = 150


class _ContactButton(DeskButton):
    """No wider than a number or an ordinary address."""

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(whole.width(), self._theme.px(_LONGEST_ADDRESS)), whole.height())


class CardBar(QWidget):
    """The filled button is the phone: the next kind thing to do."""

    triggered = Signal(str, object)  # the name of an action of PersonActions, the button

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.phone = _ContactButton(theme, "", ButtonKind.FILLED, "phone")
        self.phones = _ContactButton(theme, "", ButtonKind.FILLED, "phone", arrow=True)
        self.email = _ContactButton(theme, "", icon="mail")
        self.emails = _ContactButton(theme, "", icon="mail", arrow=True)
        self.log = DeskButton(theme, self.tr("Log call"), icon="pencil")
        self.fix = DeskButton(theme, self.tr("Do it now"), icon="timer")
        self.check_in = DeskButton(theme, self.tr("Check in"), icon="calendar-check")
        self.more = DeskButton(theme, icon="ellipsis", name=self.tr("More for this person"))
        self._flow = FlowLayout(theme, 8)
        for button, name in (
            (self.phone, "call"),
            (self.phones, "choose_number"),
            (self.email, "email"),
            (self.emails, "email"),
            (self.log, "log_call"),
            (self.fix, "fix"),
            (self.check_in, "check_in"),
        ):
            self._flow.add(button)
            button.clicked.connect(
                lambda _=False, name=name, button=button: self.triggered.emit(name, button)
            )
        self._flow.add(self.more)
        self._flow.part_at(self.log)
        for button in (self.email, self.emails):
            self._flow.yields(button, theme.px(_SHORTEST_ADDRESS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._flow)

    def show_fields(self, fields: PersonFields) -> None:
        phone = next((p for p in fields.phones if p.preferred), None)
        phone = phone or (fields.phones[0] if fields.phones else None)
        email = next((e for e in fields.emails if e.preferred), None)
        email = email or (fields.emails[0] if fields.emails else None)
        for button, other, text, count in (
            (self.phone, self.phones, phone and (phone.shown or phone.raw), len(fields.phones)),
            (self.email, self.emails, email and email.address, len(fields.emails)),
        ):
            shown = button if count <= 1 else other
            for each in (button, other):
                each.setVisible(bool(text) and each is shown)
                each.setText(text or "")
        self.phone.setAccessibleName(self.tr("Call {number}").format(number=self.phone.text()))
        self.phones.setAccessibleName(
            self.tr("Call {number} or another number").format(number=self.phone.text())
        )
        address = isolated(self.email.text())
        self.email.setAccessibleName(self.tr("Email {address}").format(address=address))
        self.emails.setAccessibleName(
            self.tr("Email {address} or another address").format(address=address)
        )
        reachable = bool(fields.phones or fields.emails)
        self._flow.part_at(self.log if reachable else None)
        self._flow.again()

    def first(self) -> QWidget:
        """Where the keyboard starts on a card."""
        return next(
            b for b in (self.phone, self.phones, self.email, self.emails, self.log) if b.isVisible()
        )
