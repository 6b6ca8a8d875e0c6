"""The head of a card: photo, name, tags, and the row of buttons below them."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.names import first_name
from desk.domain.people import Person
from desk.domain.person_schema import PersonFields
from desk.formatting.text import isolated
from desk.ui.screens.customers.card_record import CardRecord, PhotoAvatar
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import TagChip
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.label import PlainLabel, as_tooltip
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text

_LONGEST_TAG = 220
_AVATAR = 64
_NARROW = 420  # below this width, the name and the avatar are a size smaller
_NARROW_AVATAR = 36


class TagButton(PaintedButton):
    """A tag that can be pressed: 22 px high, or green and 24 px; if compact, it shows only its
    icon.
    """

    FOCUS_RADIUS = 7.0

    def __init__(
        self, theme: Theme, text: str, icon: str | None = None, *, green: bool = False
    ) -> None:
        super().__init__(theme, text, name=text)
        self._icon = icon
        self._green = green
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def whole_width(self) -> int:
        """Return the width in pixels with the whole text."""
        width = 16 + round(self._theme.text_width(self.text(), Text.META, self._weight()))
        if self._icon is not None:
            width += self._theme.px(13) + 5
        return min(width, self._theme.px(_LONGEST_TAG))

    def sizeHint(self) -> QSize:
        width = self._theme.px(32) if self._compact else self.whole_width()
        return QSize(width, self._theme.px(24 if self._green else 22))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self.sizeHint().height())

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        fill = state.fill(c, c.tint if self._green else c.sunk)
        outline = c.line if self._theme.high_contrast else None
        draw_box(painter, self.rect(), 5, fill, outline)
        ink = c.accent_ink if self._green else c.ink2
        left = 8
        if self._icon is not None:
            size = self._theme.px(13)
            if self._compact:
                left = (self.width() - size) // 2
            self._theme.draw_icon(painter, self._icon, left, (self.height() - size) / 2, size, ink)
            left += size + 5
        if self._compact:
            return
        box = QRect(left, 0, self.width() - left - 7, self.height())
        draw_text(painter, self._theme, box, self.text(), Text.META, ink, self._weight())

    def _weight(self) -> int:
        return 600 if self._green else 500


class CardHead(QWidget):
    """The photo, name and tags of a person: 64 px high, or more where there are many tags."""

    star_clicked = Signal()
    person_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._avatar = PhotoAvatar(theme, _AVATAR)
        self._high = _AVATAR
        self._kind = Text.DISPLAY
        self._name = PlainLabel(theme, "", Text.DISPLAY, wrap=True, most_lines=2)
        self.star = TagButton(theme, self.tr("Always put through"), "star", green=True)
        self.star.setToolTip(self.tr("No longer always put through"))
        self.star.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.star.clicked.connect(self.star_clicked)
        self._rest = TagChip(theme, "")
        self._second = FlowLayout(theme, 10, 4, most_rows=2, rest=self._rest, centred=22)
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self._name)
        first.addSpacing(12)
        # Align with the middle of the name's first line.
        self._star_place = QVBoxLayout()
        self._star_place.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        first.addLayout(self._star_place)
        first.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(5)
        column.addLayout(first)
        column.addWidget(self._second)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        theme = self._theme
        self.setMinimumHeight(theme.px(self._high))
        above = (theme.line_height(self._kind) - self.star.sizeHint().height()) // 2
        self._star_place.setContentsMargins(0, max(0, above), 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())
        self._share_first_line()

    def _fit(self, width: int) -> None:
        narrow = width < self._theme.px(_NARROW)
        self._high = _NARROW_AVATAR if narrow else _AVATAR
        self._kind = Text.TITLE if narrow else Text.DISPLAY
        self._avatar.set_size(self._high)
        self._name.set_kind(self._kind)
        self._measure()

    def _share_first_line(self) -> None:
        """Give the name precedence in the first line: where it would be cut, the star loses its
        text.
        """
        room = self.width() - self._avatar.sizeHint().width() - 16
        self.star.set_compact(self._name.sizeHint().width() + 12 + self.star.whole_width() > room)

    def show_record(self, record: CardRecord) -> None:
        person = record.person
        self._avatar.set_person(person.name, person.id)
        self._avatar.set_photo(record.photo)
        self._name.setText(person.name)
        self.star.setVisible(person.fields.starred)
        self._share_first_line()
        self._fill_second(person)

    def _fill_second(self, person: Person) -> None:
        theme, fields, second = self._theme, person.fields, self._second
        second.clear()
        if fields.say_as.strip():
            said = self.tr("say “{name}”").format(name=isolated(fields.say_as.strip()))
            second.add(PlainLabel(theme, said, Text.BODY, "ink3"))
        work = [part for part in (fields.role.strip(), fields.business.strip()) if part]
        # A person who is only a business has the business as their name.
        if work and work != [person.name]:
            second.add(PlainLabel(theme, ", ".join(work), Text.BODY, "ink2"))
        for name in fields.tags:
            tag = TagChip(theme, name)
            tag.setToolTip(as_tooltip(name))
            second.add(tag)
        if person.referred_by is not None:
            sender = person.referred_by
            text = self.tr("Sent by {name}").format(name=isolated(first_name(sender.name)))
            self._add_link(text, sender.id, sender.name)
        for other in person.household:
            text = self.tr("With {name}").format(name=isolated(first_name(other.name)))
            self._add_link(text, other.id, other.name, "users-round")
        together = {other.id for other in person.household}
        for other in person.shares_number_with:
            if other.id not in together:
                text = self.tr("Number also of {name}").format(
                    name=isolated(first_name(other.name))
                )
                self._add_link(text, other.id, other.name, "phone")
        # The tooltip lists all tags, because some have no room.
        self._rest.setToolTip(as_tooltip(", ".join(fields.tags)))
        second.again()

    def _add_link(self, text: str, person: int, name: str, icon: str | None = None) -> None:
        tag = TagButton(self._theme, text, icon)
        tag.setToolTip(as_tooltip(name))
        tag.clicked.connect(lambda: self.person_requested.emit(person))
        self._second.add(tag)


_LONGEST_ADDRESS = 240
_SHORTEST_ADDRESS = 150


class _ContactButton(DeskButton):
    """A button that is no wider than a phone number or an ordinary address needs."""

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(whole.width(), self._theme.px(_LONGEST_ADDRESS)), whole.height())


class CardBar(QWidget):
    """The buttons of a card; the filled one calls the person."""

    triggered = Signal(str, object)  # name of an action of PersonActions, button

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
        """Return the button at which the keyboard starts on a card."""
        return next(
            b for b in (self.phone, self.phones, self.email, self.emails, self.log) if b.isVisible()
        )
