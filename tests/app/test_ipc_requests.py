"""What a command leaves to the Desk that runs."""

from datetime import date

import pytest

from desk.app.ipc_requests import jot_and_answer
from desk.domain.dates import DateStyle
from desk.domain.person_schema import PersonFields
from desk.services.check_in_sheet import give_codes, read_sheet
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.people import add_person

pytestmark = pytest.mark.parametrize("desk", ["sqlite"], indirect=True)


def test_jot_and_answer_returns_label_and_fix(desk: Desk) -> None:
    told = jot_and_answer(desk, {"jot": "order the awning knob"}, DateStyle()).value
    assert told["label"] == "Jotted down “Order the awning knob”"
    assert (told["fix"]["text"], told["fix"]["person"]) == ("Order the awning knob", None)


def test_jot_and_answer_runs_a_code_of_a_printed_sheet(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth", family="Kessler")).value
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    give_codes(desk, read_sheet(desk))
    assert jot_and_answer(desk, {"jot": "a1 done"}, DateStyle()).value == {
        "fix": {
            "code": "A1",
            "person": {"id": ruth, "name": "Ruth Kessler"},
            "did": "done",
            "text": "",
            "next": None,
        },
        "label": "Checked in with Ruth",
    }
