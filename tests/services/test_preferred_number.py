from datetime import date

from desk.domain.calls import Direction, Outcome
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.services.calls import CallFields, log_call
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.fixes import add_fix
from desk.services.people import add_person
from desk.services.today import read_today


def test_today_rows_have_the_preferred_number_and_email(desk: Desk) -> None:
    phones = (Phone("(541) 555-0142", "work"), Phone("(541) 555-0199", "mobile", preferred=True))
    emails = (Email("office@kessler.example"), Email("ruth@kessler.example", preferred=True))
    fields = PersonFields(given="Ruth", family="Kessler", phones=phones, emails=emails)
    ruth = add_person(desk, fields).value
    set_check_in(desk, ruth, on=date(2026, 4, 14))
    add_fix(desk, "Text the awning video", ruth)
    missed = CallFields(person=ruth, direction=Direction.INCOMING, outcome=Outcome.MISSED)
    log_call(desk, missed)
    today = read_today(desk)
    rows = (*today.check_in, *today.fixes, *today.call_back)
    assert [row.number for row in rows] == ["(541) 555-0199"] * 3
    assert today.fixes[0].email == "ruth@kessler.example"
