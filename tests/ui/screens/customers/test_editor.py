"""The editor: every field there and back, drafts at each keystroke, keys, and hostile words."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desk.domain.dates import DateStyle
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import (
    Address,
    Channel,
    Email,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.errors import NotUnderstood
from desk.services.drafts import read_draft
from desk.services.people import count_people, edit_person
from desk.ui.screens.customers.card_record import load_photo
from desk.ui.screens.customers.editor_state import fields_of, read_partial, typed_of
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.focus_frame import FocusFrame
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import ScrollPage
from tests.ui.screens.customers.card_window import HOSTILE, CardOnADesk, heard

TODAY = date(2026, 4, 14)


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    path = tmp_path / "ruth.png"
    image.save(str(path))
    return load_photo(None, path)  # type: ignore[arg-type]


@pytest.fixture
def whole(photo: Photo) -> PersonFields:
    """Return fields with a value in each."""
    return PersonFields(
        prefix="Dr.",
        given="Ruth",
        middle="Anne",
        family="Kessler",
        suffix="Jr.",
        nickname="Ruthie",
        formatted="Ruth A. Kessler",
        say_as="KESS-ler",
        business="Kessler Orchards",
        role="Owner",
        phones=(
            Phone("(541) 555-0142", "mobile", preferred=True),
            Phone("541.555.0199 x 3", "barn"),
        ),
        emails=(Email("ruth@kessler.example", "home"), Email("office@kessler.example", "work")),
        addresses=(
            Address(
                "18840 Couch Market Road\nBehind the barn",
                "Apt 2",
                "PO 7",
                "Bend",
                "OR",
                "97703",
                "USA",
                "home",
            ),
            Address(city="Yuma", label="winter"),
        ),
        channels=(Channel("url", "https://kessler.example", "web"), Channel("signal", "ruth.7")),
        birthday=PartialDate(4, 17, 1956),
        dates=(ImportantDate("wedding", PartialDate(2, 29)), ImportantDate("x", PartialDate(1, 2))),
        remember=("Husband Walt.", "Hates being rushed"),
        tags=("Winters in Yuma", "a, b"),
        custom=(("Tire size", "ST225/75R15"), ("Two", "lines\nof text")),
        starred=True,
        household="Kessler",
        photo=photo,
        unknown=("X-FOO:bar", "X-BAR;TYPE=x:y"),
        uid="urn:uuid:7",
    )


def known(found: PersonFields) -> PersonFields:
    """Return the fields without the values computed on reading."""
    return replace(
        found,
        phones=tuple(replace(p, e164=None, shown="") for p in found.phones),
        household_id=None,
    )


def test_save_after_one_keystroke_keeps_all_other_fields(
    on_desk: CardOnADesk, whole: PersonFields
) -> None:
    gus = on_desk.add(PersonFields(given="Gus", family="Lindqvist"))
    whole = replace(whole, referred_by=gus.id)
    # Notes are entries of the timeline; the id of the household is given when it is stored.
    elsewhere = {"household_id", "notes"}
    assert all(getattr(whole, f.name) for f in fields(PersonFields) if f.name not in elsewhere), (
        "a field is missing from this test"
    )
    ruth = on_desk.add(whole)
    on_desk.show(ruth)
    editor = on_desk.edit()
    # One keystroke, so that there is something to save; everything else must survive it.
    role = editor.form.names["role"].field
    on_desk.qtbot.keyClicks(role, "s")
    on_desk.qtbot.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    on_desk.settle()
    found = on_desk.person(ruth).fields
    assert known(found) == replace(whole, role=found.role)
    assert sorted(found.role) == sorted("Owners")


def test_untouched_form_returns_the_stored_fields(
    on_desk: CardOnADesk, whole: PersonFields
) -> None:
    ruth = on_desk.add(whole)
    before = on_desk.person(ruth)
    on_desk.show(ruth)
    editor = on_desk.edit()
    assert fields_of(editor.form.typed(), before, TODAY) == replace(
        before.fields,
        unknown=(),
        uid="",
        phones=tuple(replace(p, e164=None, shown="") for p in before.fields.phones),
    )


def test_new_person_is_saved_with_all_fields(on_desk: CardOnADesk) -> None:
    gus = on_desk.add(PersonFields(given="Gus", family="Lindqvist"))
    added: list[int] = []
    on_desk.card.person_added.connect(added.append)
    on_desk.card.add_person()
    on_desk.settle()
    editor = on_desk.editor()
    form = editor.form
    type_into = on_desk.qtbot.keyClicks
    type_into(form.names["given"].field, "Denise")
    type_into(form.names["family"].field, "Fowler")
    type_into(form.names["say_as"].field, "FOW-ler")
    type_into(form.names["business"].field, "Fowler Mobile Grooming")
    for rows, values in (
        (form.phones, {"raw": "541 555 0163", "label": "mobile"}),
        (form.emails, {"address": "denise@fowler.example", "label": "work"}),
        (form.addresses, {"street": "1 Elm", "city": "Bend", "country": "USA"}),
        (form.channels, {"kind": "url", "value": "https://fowler.example"}),
        (form.dates, {"label": "opened", "on": "May 1, 2019"}),
        (form.remember, {"text": "Poodle Otis rides along"}),
        (form.custom, {"label": "Van", "value": "Sprinter"}),
    ):
        on_desk.qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
        (row,) = rows.rows()
        for key, text in values.items():
            field = row.field(key)
            field.clear()
            type_into(field, text)
    type_into(form.birthday, "Aug 9")
    type_into(form.tags.field, "Big family,Cash")
    type_into(form.sent_by, "Gus")
    on_desk.settle()
    on_desk.qtbot.wait(20)
    on_desk.settle()
    form.sent_by.choose(gus)
    type_into(form.household.field, "Fowler")
    form.starred.click()
    on_desk.qtbot.keyClick(
        form.names["given"].field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    on_desk.settle()
    (person,) = added
    found = on_desk.person(person).fields
    assert (found.given, found.family, found.say_as) == ("Denise", "Fowler", "FOW-ler")
    assert found.business == "Fowler Mobile Grooming"
    assert [(p.raw, p.label) for p in found.phones] == [("541 555 0163", "mobile")]
    assert [(e.address, e.label) for e in found.emails] == [("denise@fowler.example", "work")]
    assert found.addresses == (Address(street="1 Elm", city="Bend", country="USA"),)
    assert found.channels == (Channel("url", "https://fowler.example"),)
    assert found.birthday == PartialDate(8, 9)
    assert found.dates == (ImportantDate("opened", PartialDate(5, 1, 2019)),)
    assert found.remember == ("Poodle Otis rides along",)
    assert found.tags == ("Big family", "Cash")
    assert found.custom == (("Van", "Sprinter"),)
    assert found.referred_by == gus.id
    assert found.household == "Fowler"
    assert found.starred
    assert on_desk.card.person_id == person
    assert on_desk.parts.ask(read_draft, "person:new") is None
    on_desk.undo()
    assert on_desk.parts.ask(count_people) == (1, 0)


def test_phone_rows_are_reordered_preferred_and_removed(on_desk: CardOnADesk) -> None:
    ruth = on_desk.add(
        PersonFields(given="Ruth", phones=tuple(Phone(f"555-010{n}") for n in range(3)))
    )
    on_desk.show(ruth)
    form = on_desk.edit().form
    first, second, third = form.phones.rows()
    assert first.up.isHidden()
    assert not second.up.isHidden()
    field = third.field("raw")
    field.setFocus()
    on_desk.qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.phones.rows() == [first, third, second]
    assert heard(field) == "Phone 2: Number"
    first.prefer.click()
    third.prefer.click()
    second.away.click()
    assert form.phones.typed() == [
        {"raw": "555-0100", "label": "", "preferred": False},
        {"raw": "555-0102", "label": "", "preferred": True},
    ]
    on_desk.editor().save.click()
    on_desk.settle()
    phones = on_desk.person(ruth).fields.phones
    assert [(p.raw, p.preferred) for p in phones] == [("555-0100", False), ("555-0102", True)]


def test_draft_is_saved_at_each_keystroke(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    key = f"person:{ruth.id}"
    for typed in "Orc":
        on_desk.qtbot.keyClicks(editor.form.names["business"].field, typed)
        on_desk.settle()
        kept = on_desk.parts.ask(read_draft, key)
        assert kept["fields"]["business"] == editor.form.names["business"].text()
        assert kept["person"] == ruth.id
    # Taken back by hand: there is nothing left to keep.
    editor.form.names["business"].field.clear()
    on_desk.settle()
    assert on_desk.parts.ask(read_draft, key) is None


def test_draft_keeps_unfinished_date_that_cannot_be_saved(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    on_desk.qtbot.keyClicks(editor.form.birthday, "Apri")
    on_desk.settle()
    assert on_desk.parts.ask(read_draft, f"person:{ruth.id}")["birthday"] == "Apri"
    editor.save.click()
    on_desk.settle()
    assert editor.isVisible()
    assert "Apri" in editor.said.text()
    assert on_desk.person(ruth).fields.birthday is None


def test_escape_keeps_the_draft_and_the_card_offers_it(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    on_desk.qtbot.keyClicks(editor.form.names["role"].field, "Owner")
    on_desk.qtbot.keyClick(editor.form.names["role"].field, Qt.Key.Key_Escape)
    on_desk.settle()
    assert not on_desk.card.is_editing
    assert on_desk.card.page.notice.isVisible()
    on_desk.card.page.notice.go_on.click()
    on_desk.settle()
    editor = on_desk.editor()
    assert editor.form.names["role"].text() == "Owner"
    assert editor.afresh.isVisible()
    editor.afresh.click()
    on_desk.settle()
    assert editor.form.names["role"].text() == ""
    assert on_desk.parts.ask(read_draft, f"person:{ruth.id}") is None


def test_draft_survives_showing_another_person(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    tom = on_desk.parts.add("Tom Abernathy")
    on_desk.show(ruth)
    editor = on_desk.edit()
    on_desk.qtbot.keyClicks(editor.form.names["role"].field, "Owner")
    on_desk.show(tom)
    assert not on_desk.card.is_editing
    assert not on_desk.card.page.notice.isVisible()
    on_desk.show(ruth)
    assert on_desk.card.page.notice.isVisible()
    on_desk.card.page.notice.discard.click()
    on_desk.settle()
    assert not on_desk.card.page.notice.isVisible()
    assert on_desk.parts.ask(read_draft, f"person:{ruth.id}") is None


def test_never_mind_drops_the_draft_and_undo_restores_it(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    on_desk.qtbot.keyClicks(editor.form.names["role"].field, "Owner")
    editor.never.click()
    on_desk.settle()
    assert on_desk.parts.ask(read_draft, f"person:{ruth.id}") is None
    assert on_desk.parts.toast.text() == "Not saved."
    on_desk.parts.toast.offers()[0].click()
    on_desk.settle()
    assert on_desk.editor().form.names["role"].text() == "Owner"


def test_draft_of_new_person_is_restored(on_desk: CardOnADesk) -> None:
    on_desk.card.show_person(None)
    on_desk.card.add_person()
    on_desk.settle()
    editor = on_desk.editor()
    on_desk.qtbot.keyClicks(editor.form.names["given"].field, "Denise")
    on_desk.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    on_desk.settle()
    nobody = on_desk.card.nobody
    assert nobody.isVisible()
    assert nobody.add.text() == "Go on adding"
    nobody.add.click()
    on_desk.settle()
    assert on_desk.editor().form.names["given"].text() == "Denise"


def test_save_without_name_or_number_is_refused(on_desk: CardOnADesk) -> None:
    on_desk.card.add_person()
    on_desk.settle()
    editor = on_desk.editor()
    editor.save.click()
    on_desk.settle()
    assert "name or a number" in editor.said.text()
    assert editor.save.isEnabled()
    assert on_desk.parts.ask(count_people) == (0, 0)


def test_typed_referrer_that_was_not_chosen_is_refused(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    person = on_desk.person(ruth)
    typed = typed_of(person) | {"referred_text": "Somebody"}
    with pytest.raises(NotUnderstood, match="who sent them"):
        fields_of(typed, person, TODAY)


def test_new_household_name_does_not_rename_the_old_household(on_desk: CardOnADesk) -> None:
    on_desk.add(PersonFields(given="Walt", household="Kessler"))
    ruth = on_desk.add(PersonFields(given="Ruth", household="Kessler"))
    on_desk.show(ruth)
    editor = on_desk.edit()
    field = editor.form.household.field
    field.clear()
    on_desk.qtbot.keyClicks(field, "Orchard")
    editor.save.click()
    on_desk.settle()
    assert on_desk.person(ruth).fields.household == "Orchard"
    assert on_desk.person(ruth.id - 1).fields.household == "Kessler"
    assert on_desk.person(ruth).household == ()


def test_hostile_text_in_editor_is_read_back_as_typed(on_desk: CardOnADesk) -> None:
    for text in HOSTILE:
        shown = text.strip()
        person = on_desk.add(
            PersonFields(
                given=text,
                family=text,
                say_as=text,
                business=text,
                role=text,
                phones=(Phone("555-0100", text),),
                emails=(Email(text, text),),
                addresses=(Address(text, text, text, text, text, text, text, text),),
                channels=(Channel(text, text, text),),
                dates=(ImportantDate(text, PartialDate(4, 17)),),
                remember=(text,),
                tags=(text,),
                custom=((text, text),),
                household=text,
            )
        )
        before = on_desk.person(person)
        on_desk.show(person)
        editor = on_desk.edit()
        assert not editor.grab().toImage().isNull()
        typed = fields_of(editor.form.typed(), before, TODAY)
        assert typed.given == typed.family == typed.business == shown
        assert typed.addresses[0] == Address(*(shown,) * 8)
        assert typed.custom == ((shown, shown),)
        assert typed.remember == (shown,)
        assert typed.tags == (shown,)
        on_desk.card.show_person(None)
        on_desk.settle()


def test_every_field_and_button_has_an_accessible_name(
    on_desk: CardOnADesk, whole: PersonFields
) -> None:
    ruth = on_desk.add(whole)
    on_desk.show(ruth)
    editor = on_desk.edit()
    roles = {}
    for kind in (QLineEdit, QPlainTextEdit, QAbstractButton):
        for widget in editor.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_"):
                name = heard(widget)
                assert name, widget
                roles[name] = QAccessible.queryAccessibleInterface(widget).role()
    assert roles["First name"] is QAccessible.Role.EditableText
    assert roles["Phone 1: Number"] is QAccessible.Role.EditableText
    assert roles["Take away: Phone 1"] is QAccessible.Role.Button
    assert roles["Always put through"] is QAccessible.Role.CheckBox
    assert "Take away the tag Winters in Yuma" in roles


def test_photo_is_stored_small_and_can_be_removed(on_desk: CardOnADesk, tmp_path: Path) -> None:
    image = QImage(3000, 1500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    image.save(str(tmp_path / "big.png"))
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    editor.form.photo.take(tmp_path / "drawing.svg")
    on_desk.settle()
    assert editor.form.photo.photo is None
    editor.form.photo.take(tmp_path / "big.png")
    on_desk.settle()
    editor.save.click()
    on_desk.settle()
    kept = on_desk.person(ruth).fields.photo
    assert kept is not None
    assert kept.media_type == "image/jpeg"
    shown = QImage.fromData(kept.data)
    assert (shown.width(), shown.height()) == (640, 320)
    editor = on_desk.edit()
    editor.form.photo.remove.click()
    editor.save.click()
    on_desk.settle()
    assert on_desk.person(ruth).fields.photo is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Apr 17", PartialDate(4, 17)),
        ("April 17, 1956", PartialDate(4, 17, 1956)),
        ("17 Apr 1956", PartialDate(4, 17, 1956)),
        ("1956-04-17", PartialDate(4, 17, 1956)),
        ("--02-29", PartialDate(2, 29)),
        ("Feb 29", PartialDate(2, 29)),
        ("4/17/1956", PartialDate(4, 17, 1956)),
        ("4/17/56", PartialDate(4, 17, 1956)),
        ("friday", None),
        ("yesterday", None),
        ("Feb 30", None),
        ("3 pm", None),
        ("", None),
    ],
)
def test_read_partial_parses_a_day_with_or_without_its_year(
    text: str, day: PartialDate | None
) -> None:
    assert read_partial(text, TODAY) == day


def test_read_partial_reads_figures_only_in_a_given_order() -> None:
    assert read_partial("12/5/1956", TODAY) is None
    month_first, day_first = DateStyle(month_first=True), DateStyle(month_first=False)
    assert read_partial("12/5/1956", TODAY, style=month_first) == PartialDate(12, 5, 1956)
    assert read_partial("12/5/56", TODAY, style=day_first) == PartialDate(5, 12, 1956)


def test_editor_has_only_fields_of_the_desk(on_desk: CardOnADesk) -> None:
    """Plain Qt fields would show markup in their tooltips and unstyled menus."""
    on_desk.card.add_person()
    on_desk.settle()
    editor = on_desk.editor()
    for field in editor.findChildren(QLineEdit):
        assert isinstance(field, Field)
    for area in editor.findChildren(QPlainTextEdit):
        assert isinstance(area, TextField)


def test_focused_field_is_scrolled_into_view(on_desk: CardOnADesk, qapp: QApplication) -> None:
    frame = FocusFrame(qapp, on_desk.parts.theme)
    on_desk.show(on_desk.ruth())
    editor = on_desk.edit()
    page = editor.findChildren(ScrollPage)[0]
    with on_desk.qtbot.waitActive(on_desk.parts.window):
        on_desk.parts.window.activateWindow()

    def in_view() -> bool:
        widget = on_desk.parts.window.focusWidget()
        assert widget is not None
        top = widget.mapTo(page.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + widget.height() <= page.viewport().height()

    seen = set()
    for _ in range(60):
        on_desk.qtbot.keyClick(on_desk.parts.window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(on_desk.parts.window.focusWidget())
        if page.isAncestorOf(on_desk.parts.window.focusWidget()):
            assert in_view(), on_desk.parts.window.focusWidget().accessibleName()
    assert len(seen) > 15
    assert page.verticalScrollBar().maximum() > 0
    # A row that is added far down while the page is scrolled to its top.
    page.verticalScrollBar().setValue(0)
    editor.form.custom.add.click()
    assert editor.form.custom.rows()[0].first().hasFocus()
    on_desk.qtbot.waitUntil(in_view)
    qapp.focusChanged.disconnect(frame._on_focus_changed)


def test_narrow_editor_shows_every_field_within_its_width(
    on_desk: CardOnADesk, whole: PersonFields
) -> None:
    on_desk.show(on_desk.add(whole))
    editor = on_desk.edit()
    page = editor.findChildren(ScrollPage)[0]
    given, family = (editor.form.names[name].field for name in ("given", "family"))

    def right_of(widget: QWidget) -> int:
        return widget.mapTo(page.viewport(), QPoint(widget.width(), 0)).x()

    for size, scale, beside in (
        ((830, 720), 1.0, True),
        ((380, 485), 1.5, False),
        ((524, 520), 1.0, True),
    ):
        on_desk.parts.theme.set_text_scale(scale)
        on_desk.card.resize(*size)
        on_desk.settle()
        on_desk.qtbot.wait(30)
        tops = [field.mapTo(page.viewport(), QPoint(0, 0)).y() for field in (given, family)]
        assert (tops[0] == tops[1]) is beside, size
        fields = [w for w in page.findChildren(QLineEdit) if w.isVisible()]
        fields += [w for w in page.findChildren(QAbstractButton) if w.isVisible()]
        assert len(fields) > 30
        for field in fields:
            assert right_of(field) <= page.viewport().width(), (size, field.accessibleName())


def test_save_keeps_what_another_window_changed_meanwhile(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    on_desk.qtbot.keyClicks(editor.form.names["business"].field, "Orchards")
    before = on_desk.person(ruth).fields
    on_desk.parts.ask(edit_person, ruth.id, replace(before, phones=(Phone("(541) 555-0199"),)))
    editor.save.click()
    on_desk.settle()
    after = on_desk.person(ruth).fields
    assert ([p.raw for p in after.phones], after.business) == (["(541) 555-0199"], "Orchards")


def test_field_changed_here_and_elsewhere_is_asked_about(on_desk: CardOnADesk) -> None:
    ruth = on_desk.ruth()
    on_desk.show(ruth)
    editor = on_desk.edit()
    on_desk.qtbot.keyClicks(editor.form.names["business"].field, "Orchards")
    before = on_desk.person(ruth).fields
    on_desk.parts.ask(edit_person, ruth.id, replace(before, business="Bakery"))
    editor.save.click()
    on_desk.settle()
    assert on_desk.person(ruth).fields.business == "Bakery"
    dialog = on_desk.dialog()
    texts = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert any("Bakery" in text and "Orchards" in text for text in texts)
    save = next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "Save what is here")
    save.click()
    on_desk.settle()
    assert on_desk.person(ruth).fields.business == "Orchards"
