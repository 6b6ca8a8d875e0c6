"""Taking in a contacts file from the window."""

from pathlib import Path
from typing import Any

from shiboken6 import isValid

from desk.services.people import count_people, list_people
from desk.ui.customers import import_card
from desk.ui.customers.import_card import ImportCard
from tests.ui.customers.card_on_a_desk import HOSTILE, CardOnADesk, plain

TWO = """BEGIN:VCARD
VERSION:3.0
N:Kessler;Ruth;;;
FN:Ruth Kessler
TEL:(541) 555-0142
TEL;TYPE=work:(541) 555-0199
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Abernathy;Tom;;;
FN:Tom Abernathy
TEL:(541) 555-0118
END:VCARD
BEGIN:VCARD
VERSION:3.0
NOTE:nobody
END:VCARD
"""


def open_card(on_desk: CardOnADesk, path: Path) -> ImportCard:
    parts = on_desk.parts
    card = ImportCard(parts.theme, parts.window, parts.background, parts.actions, path)
    on_desk.settle()
    return card


def test_shows_what_it_would_do_and_does_it(on_desk: CardOnADesk, tmp_path: Path) -> None:
    on_desk.ruth()
    file = tmp_path / "phone.vcf"
    file.write_text(TWO)
    card = open_card(on_desk, file)
    assert {key: tile.text() for key, tile in card.counts.items()} == {
        "new": "1",
        "differs": "1",
        "same": "0",
        "problems": "1",
    }
    assert "Tom Abernathy" in plain(card.said.text())
    (problem,) = card.problems()
    assert problem.startswith("Line 14: ")
    assert card.go_on.text() == "Take in 2 people"
    assert on_desk.parts.ask(count_people)[0] == 1
    card.go_on.click()
    on_desk.settle()
    assert on_desk.parts.ask(count_people)[0] == 2
    assert on_desk.parts.toast.text() == "Took in 2 people."
    assert not isValid(card)
    on_desk.undo()
    assert on_desk.parts.ask(count_people)[0] == 1


def test_the_same_file_again_adds_nothing(on_desk: CardOnADesk, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text(TWO)
    open_card(on_desk, file).go_on.click()
    on_desk.settle()
    card = open_card(on_desk, file)
    assert card.counts["same"].text() == "2"
    assert not card.go_on.isEnabled()
    assert card.cancel.text() == "Close"


def test_a_table_without_headings_says_what_to_do(on_desk: CardOnADesk, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("x1,y1\nq,w\ne,r\n")
    card = open_card(on_desk, file)
    assert "which column" in card.said.text()
    assert not card.go_on.isEnabled()


def test_a_file_that_is_gone_says_so(on_desk: CardOnADesk, tmp_path: Path) -> None:
    card = open_card(on_desk, tmp_path / "nothing.vcf")
    assert "cannot be read" in card.said.text()
    card.cancel.click()
    assert not card.isVisible()


def many(path: Path, count: int) -> Path:
    cards = (
        f"BEGIN:VCARD\nVERSION:3.0\nN:Person;Number {n};;;\nFN:Number {n} Person\n"
        f"TEL:+1541555{n:04}\nEND:VCARD\n"
        for n in range(count)
    )
    path.write_text("".join(cards))
    return path


def test_progress_comes_from_the_worker_and_cancel_leaves_nothing(
    on_desk: CardOnADesk, tmp_path: Path
) -> None:
    card = open_card(on_desk, many(tmp_path / "many.vcf", 3000))
    assert card.counts["new"].text().replace(",", "") == "3000"
    seen: list[int] = []

    def stop(value: int) -> None:
        seen.append(value)
        if value:
            card.cancel.click()

    card.bar.valueChanged.connect(stop)
    card.go_on.click()
    assert card.bar.isVisible()
    on_desk.settle()
    assert any(seen)
    assert on_desk.parts.ask(count_people)[0] == 0
    assert on_desk.parts.toast.text() == "Stopped. Nothing was changed."
    assert not isValid(card)


def test_all_of_a_long_file_is_taken_in(on_desk: CardOnADesk, tmp_path: Path) -> None:
    card = open_card(on_desk, many(tmp_path / "many.vcf", 1200))
    card.go_on.click()
    on_desk.settle()
    assert on_desk.parts.ask(count_people)[0] == 1200


def test_hostile_names_in_a_file_stay_words(on_desk: CardOnADesk, tmp_path: Path) -> None:
    lines = [text.replace("\r", " ").replace("\n", " ") for text in HOSTILE]
    file = tmp_path / "hostile.vcf"
    file.write_text(
        "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{text}\nN:;{text};;;\nEND:VCARD\n" for text in lines)
    )
    card = open_card(on_desk, file)
    assert not card.grab().toImage().isNull()
    card.go_on.click()
    on_desk.settle()
    found = on_desk.parts.ask(_everybody)
    assert len(found) == len([text for text in lines if text.strip()])


def _everybody(desk: Any) -> Any:
    from desk.data.records.people import PeopleOrder

    return list_people(desk, PeopleOrder.LAST_NAME)


def test_choosing_no_file_does_nothing(on_desk: CardOnADesk, monkeypatch: Any) -> None:
    monkeypatch.setattr(
        import_card.QFileDialog, "getOpenFileName", staticmethod(lambda *a, **k: ("", ""))
    )
    parts = on_desk.parts
    card = import_card.choose_and_take_in(
        parts.theme, parts.window, parts.background, parts.actions
    )
    assert card is None
