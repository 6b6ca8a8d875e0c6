"""The import screen from the choice of files to Undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from desk.domain.person_schema import PersonFields, Phone
from desk.services.people import add_person
from desk.ui.screens.importing.detail import _Difference
from tests.ui.app_window import AppWindow
from tests.ui.screens.customers.card_window import HOSTILE, heard
from tests.ui.screens.importing.import_window import OnScreen, card

NOBODY = "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
RUTH = ("Ruth Kessler", "(541) 555-0142")
TOM = ("Tom Abernathy", "(541) 555-0118")


@pytest.fixture
def on(desk_window: AppWindow, tmp_path: Path) -> OnScreen:
    return OnScreen(desk_window, tmp_path)


def ruth(on: OnScreen, **fields: str) -> None:
    fields_of = PersonFields(
        given="Ruth", family="Kessler", phones=(Phone("(541) 555-0142", "cell"),), **fields
    )
    on.parts.ask(add_person, fields_of)


def differences(on: OnScreen) -> dict[str, _Difference]:
    rows = on.screen.preview.detail.findChildren(_Difference)
    return {row.difference.theirs: row for row in rows}


def test_import_is_previewed_applied_and_undone(on: OnScreen) -> None:
    ruth(on)
    on.take(on.file("phone.vcf", card(*RUTH, "TITLE:Guide") + card(*TOM) + NOBODY))
    assert on.figures() == {"new": "1", "differs": "1", "same": "0", "problems": "1"}
    preview = on.screen.preview
    assert heard(preview.tiles["new"]) == "1 new"
    assert not preview.tiles["same"].isEnabled()
    assert preview.list.entries.texts(0)[:2] == TOM
    assert on.screen.go_on.text() == "Bring in 2 people"
    assert on.people() == 1
    on.go_on()
    assert on.people() == 2
    assert on.person("ruth").fields.role == "Guide"
    assert on.parts.toast.text() == "Took in 2 people."
    assert on.screen.done.isVisible()
    on.screen.done.undo.click()
    on.settle()
    assert on.people() == 1
    assert on.person("ruth").fields.role == ""
    assert on.screen.start.isVisible()


def test_done_page_requests_people_or_duplicates_and_back_returns(on: OnScreen) -> None:
    asked: list[str] = []
    on.screen.people_requested.connect(lambda: asked.append("people"))
    on.screen.duplicates_requested.connect(lambda: asked.append("doubles"))
    on.take(on.file("phone.vcf", card(*TOM)))
    on.go_on()
    on.screen.done.people.click()
    on.screen.done.duplicates.click()
    assert asked == ["people", "doubles"]
    on.parts.window.show_screen("import")
    on.screen.back.click()
    assert on.screen.start.isVisible()


def test_undo_button_is_hidden_after_another_write(on: OnScreen) -> None:
    on.take(on.file("phone.vcf", card(*TOM)))
    on.go_on()
    assert on.screen.done.undo.isVisible()
    on.parts.operations.write(add_person, PersonFields(given="Gus"))
    on.settle()
    assert not on.screen.done.undo.isVisible()


def test_differences_kept_as_mine_are_not_imported(on: OnScreen) -> None:
    ruth(on, role="Owner", business="Kessler Orchards")
    on.take(
        on.file(
            "phone.vcf",
            card(
                *RUTH, "TITLE:Guide", "ORG:Kessler Tours", "TEL:(541) 555-0199", "BDAY:1961-05-09"
            ),
        )
    )
    preview = on.screen.preview
    assert preview.list.entries.texts(0)[2] == "4 differ"
    rows = differences(on)
    assert heard(rows["Guide"].mine) == "Job on your desk: Owner"
    assert heard(rows["1961-05-09"].theirs) == "Birthday in the file: May 9, 1961"
    assert rows["Guide"].theirs.isChecked()
    rows["Guide"].mine.click()
    rows["1961-05-09"].mine.click()
    assert preview.list.entries.texts(0)[2] == "2 differ"
    on.go_on()
    fields = on.person("ruth").fields
    assert (fields.role, fields.business) == ("Owner", "Kessler Tours")
    assert fields.birthday is None
    assert [phone.raw for phone in fields.phones] == ["(541) 555-0142", "(541) 555-0199"]


def test_arrow_keys_choose_mine_or_theirs(on: OnScreen) -> None:
    ruth(on, role="Owner")
    on.take(on.file("phone.vcf", card(*RUTH, "TITLE:Guide")))
    row = differences(on)["Guide"]
    row.theirs.setFocus()
    on.parts.qtbot.keyClick(row.theirs, Qt.Key.Key_Left)
    assert row.mine.isChecked()
    assert row.mine.hasFocus()
    on.parts.qtbot.keyClick(row.mine, Qt.Key.Key_Right)
    assert row.theirs.isChecked()


def test_mine_and_theirs_buttons_choose_for_one_entry_or_all(on: OnScreen) -> None:
    ruth(on, role="Owner")
    on.take(on.file("phone.vcf", card(*RUTH, "TITLE:Guide") + card(*TOM)))
    preview = on.screen.preview
    preview.tiles["differs"].click()
    preview.detail.mine.click()
    assert differences(on)["Guide"].mine.isChecked()
    assert preview.list.entries.texts(0)[2] == "stays as it is"
    assert on.screen.go_on.text() == "Bring in 1 person"
    preview.theirs.click()
    assert on.screen.go_on.text() == "Bring in 2 people"
    preview.mine.click()
    on.go_on()
    assert on.person("ruth").fields.role == "Owner"
    assert on.people() == 2


def test_import_button_is_disabled_when_every_difference_is_kept(on: OnScreen) -> None:
    ruth(on, role="Owner")
    on.take(on.file("phone.vcf", card(*RUTH, "TITLE:Guide")))
    on.screen.preview.mine.click()
    assert not on.screen.go_on.isEnabled()
    assert on.screen.go_on.text() == "Nobody to bring in"


def test_several_files_are_imported_as_one(on: OnScreen) -> None:
    on.take(
        on.file("a.vcf", card(*RUTH)),
        on.file("b.vcf", card(*RUTH, "TITLE:Guide") + card(*TOM)),
        on.file("c.bin", "\x00\x01\x02\x03" * 50),
    )
    assert on.figures()["new"] == "2"
    assert on.figures()["problems"] == "1"
    on.screen.preview.tiles["problems"].click()
    assert "c.bin" in on.screen.preview.list.entries.texts(0)[1]
    on.go_on()
    assert on.people() == 2
    assert on.person("ruth").fields.role == "Guide"


def test_dropped_file_is_previewed_or_refused_with_a_reason(on: OnScreen) -> None:
    on.drop(on.file("phone.vcf", card(*TOM)))
    assert on.figures()["new"] == "1"
    on.screen.back.click()
    assert on.screen.start.isVisible()
    on.drop(on.file("diary.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"))
    assert "This is a calendar" in on.screen.start.error.text()
    on.take(Path("/nonexistent/phone.vcf"))
    assert "cannot be read" in on.screen.start.error.text()
    on.drop(on.file("again.vcf", card(*TOM)))
    assert on.figures()["new"] == "1"


def test_problems_are_saved_as_a_list(
    on: OnScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on.take(on.file("phone.vcf", card(*TOM) + NOBODY))
    on.screen.preview.tiles["problems"].click()
    saved = tmp_path / "list.txt"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(saved), ""))
    )
    on.screen.preview.save.click()
    on.settle()
    assert saved.read_text() == "7\tThis card has no name and no number.\n"


def test_escape_returns_to_the_start_then_leaves(on: OnScreen) -> None:
    gone: list[bool] = []
    on.screen.left.connect(lambda: gone.append(True))
    on.take(on.file("phone.vcf", card(*TOM)))
    on.parts.qtbot.keyClick(on.screen.preview.list, Qt.Key.Key_Escape)
    assert on.screen.start.isVisible()
    assert not gone
    on.parts.qtbot.keyClick(on.screen, Qt.Key.Key_Escape)
    assert gone == [True]


def test_list_of_two_thousand_entries_has_no_row_widgets(on: OnScreen) -> None:
    many = "".join(card(f"Ada {n}", f"(541) 555-{n:05}") for n in range(2_000))
    on.screen.take_files([on.file("phone.vcf", many)])
    on.when(on.screen.preview.isVisible)
    assert on.screen.preview.list.entries.rowCount() == 2_000
    rows = on.screen.preview.list.findChildren(QAbstractButton)
    assert not rows, "rows are painted, not built"


def test_stopped_import_changes_nothing_and_can_be_repeated(on: OnScreen) -> None:
    many = "".join(card(f"Ada {n}", f"(541) 555-{n:05}") for n in range(2_000))
    on.screen.take_files([on.file("phone.vcf", many)])
    on.when(on.screen.preview.isVisible)
    on.screen.go_on.click()
    on.screen.back.click()
    on.when(on.screen.preview.isVisible)
    on.settle()
    assert on.people() == 0
    assert on.parts.toast.text() == "Stopped. Nothing was changed."
    on.go_on()
    on.when(on.screen.done.isVisible)
    assert on.people() == 2_000


def test_back_while_a_file_is_read_returns_to_the_start(on: OnScreen) -> None:
    many = "".join(card(f"Ada {n}", f"(541) 555-{n:05}") for n in range(2_000))
    on.screen.take_files([on.file("phone.vcf", many)])
    on.screen.back.click()
    on.settle()
    assert on.screen.start.isVisible()


def test_hostile_entries_are_all_listed_and_painted(on: OnScreen) -> None:
    text = ""
    for number, evil in enumerate(HOSTILE):
        escaped = evil.replace("\\", "\\\\").replace("\r\n", "\\n").replace("\n", "\\n")
        escaped = escaped.replace(";", "\\;").replace(",", "\\,").replace("\x07", "")
        text += card("x", f"(541) 555-01{number:02}", f"ORG:{escaped}", f"NOTE:{escaped}")
    on.take(on.file("<b>evil<b>.vcf", text))
    rows = on.screen.preview.list.entries.rowCount()
    assert rows == len(HOSTILE)
    for row in range(rows):
        on.screen.preview.list.choose(row)
        assert not on.screen.grab().toImage().isNull()


def test_pasted_cards_are_previewed_and_an_empty_clipboard_refused(on: OnScreen) -> None:
    QGuiApplication.clipboard().setText(card(*TOM))
    on.parts.qtbot.keyClick(on.screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    on.settle()
    assert on.figures()["new"] == "1"
    on.screen.back.click()
    QGuiApplication.clipboard().clear()
    on.screen.start.zone.paste.click()
    assert "nothing to paste" in on.screen.start.error.text()
