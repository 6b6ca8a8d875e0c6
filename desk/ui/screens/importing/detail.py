"""One entry of an import: its data, or its differences from the desk, side by side."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import FIELDS, PERSON_FIELDS, FieldKind, PersonFields
from desk.formats.parsed import Problem
from desk.formatting.formatter import Formatter
from desk.formatting.people import partial_date
from desk.formatting.text import one_line
from desk.services.importing.diff import FieldDifference
from desk.services.importing.importer import EntryStatus, ImportEntry
from desk.ui.context import UiContext
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.button import ButtonKind, DeskButton, LinkButton
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage

_MOST = 60  # facts or differences shown; the rest are left out without a hint
_CAPTION = 104
_FIRST_COLUMNS = (
    "ignore",
    "formatted",
    "given",
    "family",
    "business",
    "phone",
    "email",
    "address",
    "street",
    "city",
    "region",
    "postcode",
    "country",
    "birthday",
    "note",
    "remember",
    "tags",
    "role",
    "custom",
    "middle",
    "prefix",
    "suffix",
    "nickname",
    "say_as",
)
_LAST_COLUMNS = ("label", "preferred", "starred", "photo-url", "kept-lines", "uid")
# All other fields stand between the first and the last; those of `_NO_FACTS` are not shown.
_FIRST_FACTS = ("business", "role", "nickname", "say_as")
_LAST_FACTS = (
    "phones",
    "emails",
    "addresses",
    "channels",
    "birthday",
    "dates",
    "tags",
    "remember",
    "notes",
    "custom",
)
_NO_FACTS = ("starred", "unknown", "photo", "uid")


class EntryDetail(QWidget):
    """Shows an entry; `ours_changed` carries the differences in which the desk's value stays."""

    ours_changed = Signal(object)  # frozenset of FieldDifference

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._entry: ImportEntry | None = None
        self._ours: frozenset[FieldDifference] = frozenset()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 14, 32, 20)
        column.setSpacing(0)
        self.name = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.said = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self._both = QWidget()
        below = QVBoxLayout(self._both)
        below.setContentsMargins(0, 8, 0, 0)
        both = FlowLayout(theme, 8)
        below.addWidget(both)
        self.theirs = DeskButton(theme, self.tr("Take the file’s"), ButtonKind.ACTION)
        self.mine = DeskButton(theme, self.tr("Keep mine"))
        self.theirs.clicked.connect(lambda: self._keep(frozenset()))
        self.mine.clicked.connect(self._keep_all)
        both.add(self.theirs)
        both.add(self.mine)
        column.addWidget(self.name)
        column.addWidget(self.said)
        column.addWidget(self._both)
        column.addSpacing(10)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(self._content))

    def show_nothing(self) -> None:
        self._entry = None
        self._clear()
        self.name.setText("")
        self.said.setText("")
        self._both.hide()

    def show_problem(self, problem: Problem) -> None:
        self.show_nothing()
        where = self.tr("Line {line}").format(line=problem.line)
        self.name.setText(where if problem.line else self.tr("A whole file"))
        self.said.setText(self._context.formatter.text(problem.reason))

    def show_entry(self, entry: ImportEntry, ours: Collection[FieldDifference]) -> None:
        self._entry = entry
        self._ours = frozenset(ours)
        self._clear()
        self.name.setText(one_line(person_name(entry.parsed.fields)))
        differs = entry.status is EntryStatus.DIFFERS
        known = entry.person is not None
        self._both.setVisible(differs and known)
        self.said.setText(self._sentence(entry))
        if differs:
            self._show_differences(entry, choosable=known)
        else:
            for caption, text in facts_of(entry.parsed.fields, self._context.formatter)[:_MOST]:
                self._lines.addWidget(_Fact(self._context.theme, caption, text))

    def _sentence(self, entry: ImportEntry) -> str:
        if entry.status is EntryStatus.NEW:
            return self.tr("Not on your desk yet.")
        if entry.status is EntryStatus.SAME:
            return self.tr("Your desk knows all of this already.")
        if entry.person is None:
            return self.tr("Joins another entry of the same file.")
        return self.tr("On your desk already. Choose what each line is to say.")

    def _show_differences(self, entry: ImportEntry, *, choosable: bool) -> None:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(self._context.theme.px(_CAPTION), 0, 0, 4)
        grid.setSpacing(8)
        for place, text in enumerate((self.tr("On your desk"), self.tr("In the file"))):
            grid.addWidget(PlainLabel(self._context.theme, text, Text.CAPTION, "ink3"), 0, place)
            grid.setColumnStretch(place, 1)
        self._lines.addWidget(head)
        for difference in entry.differences[:_MOST]:
            mine, theirs = (
                self._shown(difference, t) for t in (difference.ours, difference.theirs)
            )
            kept = difference in self._ours
            caption = field_name(difference.field, self._context.formatter)
            theme = self._context.theme
            row = _Difference(theme, difference, caption, mine, theirs, kept, choosable)
            row.kept.connect(self._on_row_kept)
            self._lines.addWidget(row)

    def _shown(self, difference: FieldDifference, text: str) -> str:
        if difference.field == "birthday" and text:
            return partial_date(PartialDate.from_iso(text), self._context.formatter)
        return text

    def _on_row_kept(self, difference: FieldDifference, kept: bool) -> None:
        ours = self._ours | {difference} if kept else self._ours - {difference}
        self._ours = frozenset(ours)
        self.ours_changed.emit(self._ours)

    def _keep_all(self) -> None:
        if self._entry is not None:
            self._keep(frozenset(self._entry.differences))

    def _keep(self, ours: frozenset[FieldDifference]) -> None:
        self._ours = ours
        for row in self._content.findChildren(_Difference):
            row.set_kept(row.difference in ours)
        self.ours_changed.emit(ours)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


class _Fact(QWidget):
    def __init__(self, theme: Theme, caption: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(0)
        label = PlainLabel(theme, caption, Text.SMALL, "ink3")
        label.setFixedWidth(theme.px(_CAPTION))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(theme, text[:2000], Text.SMALL, wrap=True), 1)


class _Difference(QWidget):
    """Two buttons, the value of the desk and that of the file, of which one is checked."""

    kept = Signal(object, bool)  # FieldDifference, whether the desk's value stays

    def __init__(
        self,
        theme: Theme,
        difference: FieldDifference,
        word: str,
        mine: str,
        theirs: str,
        kept: bool,
        choosable: bool,
    ) -> None:
        super().__init__()
        self.difference = difference
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 3, 0, 3)
        grid.setHorizontalSpacing(8)
        label = PlainLabel(theme, word, Text.SMALL, "ink3")
        label.setFixedWidth(theme.px(_CAPTION) - 8)
        grid.addWidget(label, 0, 0)
        blank = self.tr("blank")
        ours_name = self.tr("{field} on your desk: {text}").format(field=word, text=mine or blank)
        theirs_name = self.tr("{field} in the file: {text}").format(
            field=word, text=theirs or blank
        )
        self.mine = LinkButton(theme, mine, ours_name, blank=blank)
        self.theirs = LinkButton(theme, theirs, theirs_name, blank=blank)
        group = QButtonGroup(self)
        for place, button in enumerate((self.mine, self.theirs), 1):
            button.setEnabled(choosable)
            group.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            grid.addWidget(button, 0, place)
            grid.setColumnStretch(place, 1)
        self.set_kept(kept)
        self.mine.clicked.connect(lambda: self.kept.emit(difference, True))
        self.theirs.clicked.connect(lambda: self.kept.emit(difference, False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the left and right arrow to the other side, and choose it."""
        beside = {Qt.Key.Key_Left: self.mine, Qt.Key.Key_Right: self.theirs}
        button = beside.get(Qt.Key(event.key()))
        if button is None:
            super().keyPressEvent(event)
            return
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()

    def set_kept(self, kept: bool) -> None:
        self.mine.setChecked(kept)
        self.theirs.setChecked(not kept)


def column_names(formatter: Formatter) -> dict[str, str]:
    """Return the names of the fields that a column can hold, by field, the usual ones first."""
    single = {
        each.name: formatter.text(each.column_label or each.import_label or each.label)
        for each in PERSON_FIELDS
        if each.headings
    }
    lists = {
        "ignore": tr("Leave it out"),
        "phone": tr("Phone"),
        "email": tr("Email"),
        "address": tr("Whole address"),
        "street": tr("Street"),
        "city": tr("City"),
        "region": tr("State or region"),
        "postcode": tr("Postcode"),
        "country": tr("Country"),
        "note": tr("Note"),
        "remember": tr("Remember"),
        "tags": tr("Tags"),
        "custom": tr("A field of its own"),
        "department": tr("Department"),
        "website": tr("Website"),
        "channel": tr("Chat name"),
        "channel-kind": tr("Which chat it is"),
        "date": tr("Another date"),
        "birth-year": tr("Year of birth"),
        "birth-month": tr("Month of birth"),
        "birth-day": tr("Day of birth"),
        "extra": tr("Flat or suite"),
        "po-box": tr("P.O. box"),
        "label": tr("Which kind the one beside it is"),
        "preferred": tr("Whether it is the preferred one"),
        "photo-url": tr("Photo"),
        "kept-lines": tr("Lines kept from a card"),
    }
    found = single | lists
    others = (key for key in found if key not in _LAST_COLUMNS)
    return {key: found[key] for key in (*_FIRST_COLUMNS, *others, *_LAST_COLUMNS)}


def field_name(field: str, formatter: Formatter) -> str:
    """Return the caption of a field of PersonFields."""
    spec = FIELDS[field]
    return formatter.text(spec.import_label or spec.label)


def person_name(fields: PersonFields) -> str:
    """Return the name of a person, or without one their number or email, on one line."""
    from desk.domain.names import display_name

    contact = fields.phones[0].raw if fields.phones else ""
    contact = contact or (fields.emails[0].address if fields.emails else "")
    return display_name(
        fields.prefix,
        fields.given,
        fields.middle,
        fields.family,
        fields.suffix,
        fields.nickname,
        fields.formatted,
        fields.business,
        contact,
    )


def second_line(fields: PersonFields) -> str:
    """Return business, first number and first email, if given and not the name itself."""
    name = person_name(fields)
    parts = [
        fields.business,
        fields.phones[0].raw if fields.phones else "",
        fields.emails[0].address if fields.emails else "",
    ]
    return " · ".join(part for part in parts if part and part != name)


def facts_of(fields: PersonFields, formatter: Formatter) -> list[tuple[str, str]]:
    """Return (caption, line) of all that a file says about a person except the name."""
    from desk.services.importing.diff import shown

    facts: list[tuple[str, str]] = []
    others = (each.name for each in PERSON_FIELDS if not each.in_name)
    known = (*_FIRST_FACTS, *_LAST_FACTS, *_NO_FACTS)
    order = (*_FIRST_FACTS, *(name for name in others if name not in known), *_LAST_FACTS)
    for each in (FIELDS[name] for name in order):
        value = getattr(fields, each.name)
        if not value:
            continue
        caption = field_name(each.name, formatter)
        if isinstance(value, PartialDate):
            facts.append((caption, partial_date(value, formatter)))
        elif each.kind is FieldKind.LIST:
            facts += [(caption, shown(item)) for item in value]
        elif each.kind is FieldKind.TEXT:
            facts.append((caption, value))
    return facts
