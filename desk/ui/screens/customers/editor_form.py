"""The fields of the editor, in sections."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.people import Person, PersonRef
from desk.domain.person_schema import FIELDS, TEXT_FIELDS, PersonFields, Photo
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.dialogs.person_field import PersonField
from desk.ui.screens.customers.card_record import PhotoAvatar, load_photo, read_photo
from desk.ui.screens.customers.editor_rows import (
    Cell,
    EditorColumn,
    EditorRowList,
    EditorSection,
    Labelled,
    TagsField,
    sides,
)
from desk.ui.screens.customers.editor_state import (
    Typed,
    name_of,
    photo_of,
    read_partial,
    shown_day,
    typed_photo,
)
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.toggle import Switch

_NARROW = 440  # below this width, all fields stand below each other
_MORE_NAMES = ("prefix", "middle", "suffix", "formatted")


class EditorForm(QWidget):
    """The form; `fill` and `typed` are each other's reverse, and each keystroke emits `changed`.

    `build` makes the fields once the form is in its final parent: Qt styles fields anew when they
    move to another parent, which takes as long as making them.
    """

    changed = Signal()
    focused = Signal(QWidget)  # asks to bring a widget into view; the page itself does so for Tab

    def __init__(self, context: UiContext, person: Person | None) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._person = person
        self._filling = False
        self._narrow = False
        self._kept_photo: object = None  # the photo as in Typed
        self.names: dict[str, Cell] = {}
        self.sections: list[EditorSection] = []
        self.photo = PhotoField(context)
        self.tags = TagsField(theme)
        self.sent_by = PersonField(context, self.tr("Name or number"), self.tr("Sent by"))
        self.household = Cell(Field(theme, name=self.tr("Household")))
        self.starred = Switch(theme, self.tr("Always put through"))
        self.birthday = Field(theme, self.tr("Apr 17, 1956"), name=self.tr("Birthday"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)

    def build(self) -> None:
        self._add_name()
        self._add_reach()
        self._add_days()
        self._add_about()
        self._add_rest()
        self._connect()

    def first(self) -> QWidget:
        return self.names["given"].field

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The margin gives its width to the scroll bar.
        bar = max(0, self._outer_width() - event.size().width())
        left, right = sides(self._context.theme, self._outer_width())
        self._column.setContentsMargins(left, 0, max(8, right - bar), 24)
        narrow = self._outer_width() < self._context.theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            for section in self.sections:
                section.set_narrow(narrow)
            for rows in self._lists().values():
                rows.set_narrow(narrow)

    def _outer_width(self) -> int:
        holder: QWidget | None = self.parentWidget()  # the viewport of the page
        page = holder.parentWidget() if holder is not None else None
        return page.width() if page is not None else self.width()

    # values

    def fill(self, typed: Typed) -> None:
        self._filling = True
        for name, cell in self.names.items():
            cell.fill(str(typed["fields"].get(name, "")))
        for key, rows in self._lists().items():
            found = [row for row in typed.get(key, ()) if isinstance(row, dict)]
            if key == "dates":
                found = [
                    {**row, "on": shown_day(str(row.get("on", "")), self._context.formatter)}
                    for row in found
                ]
            rows.fill(found)
        self.birthday.setText(shown_day(str(typed.get("birthday", "")), self._context.formatter))
        self.tags.fill([str(tag) for tag in typed.get("tags", ())])
        self.starred.setChecked(bool(typed.get("starred")))
        self.household.fill(str(typed.get("household", "")))
        sender = typed.get("referred_by")
        if isinstance(sender, dict) and isinstance(sender.get("id"), int):
            self.sent_by.choose(PersonRef(sender["id"], str(sender.get("name", ""))))
        else:
            self.sent_by.choose(None)
            self.sent_by.setText(str(typed.get("referred_text", "")))
        self._kept_photo = typed.get("photo")
        before = self._person.fields if self._person is not None else PersonFields()
        self.photo.show_photo(photo_of(typed, before))
        if any(self.names[name].text() for name in _MORE_NAMES):
            self._show_more_names()
        self._filling = False
        self._look()

    def typed(self) -> Typed:
        sender = self.sent_by.person
        return {
            "fields": {name: cell.text() for name, cell in self.names.items()},
            **{key: rows.typed() for key, rows in self._lists().items()},
            "birthday": self.birthday.text(),
            "tags": self.tags.tags(),
            "starred": self.starred.isChecked(),
            "referred_by": {"id": sender.id, "name": sender.name} if sender else None,
            "referred_text": self.sent_by.text(),
            "household": self.household.text(),
            "photo": self._kept_photo,
        }

    def _lists(self) -> dict[str, EditorRowList]:
        return {
            "phones": self.phones,
            "emails": self.emails,
            "addresses": self.addresses,
            "channels": self.channels,
            "dates": self.dates,
            "remember": self.remember,
            "custom": self.custom,
        }

    # building

    def _section(self, title: str) -> EditorSection:
        section = EditorSection(self._context.theme, title, first=not self.sections)
        self.sections.append(section)
        self._column.addWidget(section)
        return section

    def _name(self, key: str, label: str, placeholder: str = "") -> Labelled:
        field = Field(self._context.theme, placeholder, name=label)
        self.names[key] = Cell(field)
        return Labelled(self._context.theme, label, field)

    def _add_name(self) -> None:
        name = self._section(self.tr("Name"))
        name.add_beside(
            self._name("given", self.tr("First name")),
            self._name("family", self.tr("Last name")),
        )
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(10)
        for pair in (
            (
                self._name("prefix", self.tr("Before the name"), self.tr("Dr.")),
                self._name("middle", self.tr("Middle name")),
            ),
            (
                self._name("suffix", self.tr("After the name"), self.tr("Jr.")),
                self._name("formatted", self.tr("The name as a whole")),
            ),
        ):
            more.addLayout(name.beside(*pair))
        name.body.addWidget(self._more)
        name.add_beside(
            self._name("say_as", self.tr("How to say it")),
            self._name("nickname", self.tr("Nickname")),
        )
        self._more_button = DeskButton(
            self._context.theme, self.tr("More of the name"), ButtonKind.QUIET_ACTION, "plus"
        )
        self._more_button.clicked.connect(self._on_more_clicked)
        row = QHBoxLayout()
        row.addWidget(self._more_button)
        row.addStretch(1)
        name.body.addLayout(row)
        self._more.hide()
        work = self._section(self.tr("Business"))
        work.add_beside(
            self._name("business", self.tr("Business")), self._name("role", self.tr("Role"))
        )
        for key in TEXT_FIELDS:
            if key not in self.names:  # a field that has no place of its own
                label = self._context.formatter.text(FIELDS[key].label)
                work.body.addWidget(self._name(key, label))

    def _add_reach(self) -> None:
        labels = (self.tr("mobile"), self.tr("work"), self.tr("home"), self.tr("main"))
        label = EditorColumn("label", self.tr("Label"), 2, labels)
        self.phones = self._list(
            self.tr("Phones"),
            self.tr("Phone"),
            self.tr("Add a phone"),
            [[EditorColumn("raw", self.tr("Number"), 4), label]],
            preferred=self.tr("Call this one first"),
        )
        self.emails = self._list(
            self.tr("Emails"),
            self.tr("Email"),
            self.tr("Add an email"),
            [[EditorColumn("address", self.tr("Address"), 4), label]],
            preferred=self.tr("Write to this one first"),
        )
        self.addresses = self._list(
            self.tr("Addresses"),
            self.tr("Address"),
            self.tr("Add an address"),
            [
                [EditorColumn("street", self.tr("Street"), lines=True)],
                [
                    EditorColumn("extra", self.tr("Flat or suite")),
                    EditorColumn("po_box", self.tr("PO box")),
                ],
                [
                    EditorColumn("city", self.tr("City"), 3),
                    EditorColumn("region", self.tr("State"), 2),
                    EditorColumn("postcode", self.tr("Postcode"), 2),
                ],
                [EditorColumn("country", self.tr("Country"), 3), label],
            ],
        )
        kinds = ("url", "impp", "signal", "whatsapp", "telegram")
        self.channels = self._list(
            self.tr("Other ways"),
            self.tr("Way"),
            self.tr("Add a web page or chat"),
            [
                [
                    EditorColumn("kind", self.tr("Which"), 2, kinds),
                    EditorColumn("value", self.tr("Address or name"), 4),
                    label,
                ]
            ],
        )

    def _add_days(self) -> None:
        days = self._section(self.tr("Days"))
        self._birthday = Labelled(self._context.theme, self.tr("Birthday"), self.birthday, " ")
        days.body.addWidget(self._birthday)
        self.dates = self._rows_in(
            days,
            self.tr("Day"),
            self.tr("Add another day"),
            [
                [
                    EditorColumn("label", self.tr("What is it?"), 3, (self.tr("anniversary"),)),
                    EditorColumn("on", self.tr("Apr 17, 1956"), 3),
                ]
            ],
        )

    def _add_about(self) -> None:
        self.remember = self._list(
            self.tr("Remember"),
            self.tr("Line"),
            self.tr("Add a line"),
            [[EditorColumn("text", self.tr("Worth knowing before a call"))]],
        )
        tags = self._section(self.tr("Tags"))
        tags.body.addWidget(self.tags)
        near = self._section(self.tr("Near them"))
        near.add_beside(
            Labelled(self._context.theme, self.tr("Sent by"), self.sent_by),
            Labelled(self._context.theme, self.tr("Household"), self.household.field),
        )

    def _add_rest(self) -> None:
        self.custom = self._list(
            self.tr("Own fields"),
            self.tr("Field"),
            self.tr("Add a field"),
            [
                [
                    EditorColumn("label", self.tr("What is it?"), 2),
                    EditorColumn("value", self.tr("Value"), 4),
                ]
            ],
        )
        photo = self._section(self.tr("Photo"))
        photo.body.addWidget(self.photo)
        through = self._section(self.tr("Calls"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.starred)
        text = self.tr("Always put through, also while you are with someone")
        label = PlainLabel(self._context.theme, text, Text.BODY, wrap=True)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        through.body.addLayout(row)
        kept = len(self._person.fields.unknown) if self._person is not None else 0
        if kept:
            rest = self._section(self.tr("Also kept"))
            one = self.tr("1 more line of their contact card is kept, and goes out again with it.")
            many = self.tr(
                "{n} more lines of their contact card are kept, and go out again with it."
            )
            text = one if kept == 1 else many.format(n=kept)
            rest.body.addWidget(
                PlainLabel(self._context.theme, text, Text.SMALL, "ink2", wrap=True)
            )

    def _list(
        self,
        title: str,
        what: str,
        add: str,
        lines: list[list[EditorColumn]],
        *,
        preferred: str = "",
    ) -> EditorRowList:
        return self._rows_in(self._section(title), what, add, lines, preferred=preferred)

    def _rows_in(
        self,
        section: EditorSection,
        what: str,
        add: str,
        lines: list[list[EditorColumn]],
        *,
        preferred: str = "",
    ) -> EditorRowList:
        return EditorRowList(
            self._context.theme, section.body, what, add, lines, preferred=preferred, parent=self
        )

    def _connect(self) -> None:
        for cell in self.names.values():
            cell.field.textChanged.connect(self._on_changed)
        for rows in self._lists().values():
            rows.changed.connect(self._on_changed)
            rows.focused.connect(self.focused)
        self.birthday.textChanged.connect(self._on_changed)
        self.household.field.textChanged.connect(self._on_changed)
        self.sent_by.textChanged.connect(self._on_changed)
        self.sent_by.person_chosen.connect(self._on_changed)
        self.tags.changed.connect(self._on_changed)
        self.starred.toggled.connect(self._on_changed)
        self.photo.changed.connect(self._on_photo_changed)

    # changes

    def _on_changed(self, *_: object) -> None:
        if not self._filling:
            self._look()
            self.changed.emit()

    def _on_photo_changed(self) -> None:
        self._kept_photo = typed_photo(self.photo.photo)
        self._on_changed()

    def _look(self) -> None:
        """Show how Desk reads the birthday, and the initials on the photo."""
        text = self.birthday.text().strip()
        today = self._context.formatter.clock.today()
        if not text:
            self._birthday.set_hint(self.tr("The year may be left out."))
        else:
            day = read_partial(text, today, self._context.formatter.date_style)
            if day is None:
                self._birthday.set_hint(self.tr("Desk does not know that day yet."))
            else:
                shown = day.in_year(day.year or today.year)
                month_day = self._context.formatter.month_and_day(shown)
                year = f", {day.year}" if day.year else ""
                self._birthday.set_hint(f"{month_day}{year}")
        shown_name = name_of({name: cell.text() for name, cell in self.names.items()})
        self.photo.set_name(shown_name, self._person.id if self._person is not None else None)

    def _on_more_clicked(self) -> None:
        self._show_more_names()
        field = self.names["prefix"].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focused.emit(field)

    def _show_more_names(self) -> None:
        self._more.show()
        self._more_button.hide()


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
