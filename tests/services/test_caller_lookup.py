"""Lookup of the caller by number."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desk.domain.calls import Direction, Outcome
from desk.domain.people import PersonRef
from desk.domain.person_schema import PersonFields, Phone
from desk.errors import NotUnderstood
from desk.services.calls import (
    CallFields,
    add_caller,
    get_call,
    log_call,
    read_caller,
    set_no_customer,
)
from desk.services.card_records import PurchaseFields, add_purchase
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, add_fix, promise
from desk.services.people import add_person, get_person, set_remember, star_person
from desk.services.settings import read_settings, save_settings
from desk.services.undo import undo_last

NUMBER = "(541) 555-0142"


def add(desk: Desk, name: str, number: str = NUMBER) -> PersonRef:
    given, _, family = name.partition(" ")
    fields = PersonFields(given=given, family=family, phones=(Phone(number),))
    return PersonRef(add_person(desk, fields).value, name)


def missed(desk: Desk, number: str, hours: int) -> int:
    return log_call(
        desk,
        CallFields(
            number=number,
            direction=Direction.INCOMING,
            outcome=Outcome.MISSED,
            at=desk.clock.now() - timedelta(hours=hours),
        ),
    ).value


def test_read_caller_summarises_a_known_person(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    star_person(desk, ruth.id, True)
    set_remember(desk, ruth.id, ["Husband Walt.", "Hates being rushed."])
    today = desk.clock.today()
    add_purchase(desk, ruth.id, PurchaseFields("Water pump", today, Decimal(189)))
    add_purchase(desk, ruth.id, PurchaseFields("Minnie", date(2023, 3, 1), Decimal(32900)))
    add_purchase(desk, ruth.id, PurchaseFields("Hitch", date(2024, 3, 1), Decimal(540)))
    talked = desk.clock.now() - timedelta(days=42)
    log_call(desk, CallFields(ruth.id, NUMBER, at=talked, summary="The awning"))
    add_fix(desk, "Order the knob", ruth.id)
    promise(desk, "Knob fitted", ruth.id, PromiseBy(today + timedelta(days=10)))
    caller = read_caller(desk, "541 555 0142")
    assert caller.number == NUMBER
    assert caller.people == (ruth,)
    assert caller.certain
    summary = caller.summary
    assert summary is not None
    assert summary.person == ruth
    assert summary.starred
    assert summary.remember == ("Husband Walt.", "Hates being rushed.")
    assert summary.bought is not None
    assert summary.bought.what == "Minnie"
    assert (summary.last_talked, summary.about) == (talked, "The awning")
    assert [fix.what for fix in summary.open] == ["Order the knob", "Knob fitted"]


def test_read_caller_has_no_topic_when_the_last_contact_was_no_call(desk: Desk) -> None:
    from desk.services.check_ins import check_in_done

    ruth = add(desk, "Ruth Kessler")
    at = desk.clock.now() - timedelta(days=42)
    log_call(desk, CallFields(ruth.id, NUMBER, at=at, summary="The awning"))
    check_in_done(desk, ruth.id)
    summary = read_caller(desk, NUMBER).summary
    assert summary is not None
    assert (summary.last_talked, summary.about) == (desk.clock.now(), "")


def test_read_caller_lists_sharers_last_talked_to_first(desk: Desk) -> None:
    ruth, walt = add(desk, "Ruth Kessler"), add(desk, "Walt Kessler")
    log_call(desk, CallFields(walt.id, NUMBER, at=desk.clock.now() - timedelta(days=1)))
    caller = read_caller(desk, NUMBER)
    assert caller.people == (walt, ruth)
    assert caller.summary is not None
    assert caller.summary.person == walt
    asked_for = read_caller(desk, NUMBER, ruth.id)
    assert asked_for.summary is not None
    assert asked_for.summary.person == ruth
    assert asked_for.people == (walt, ruth)


def test_read_caller_is_uncertain_when_only_last_digits_match(desk: Desk) -> None:
    add(desk, "Ruth Kessler", "555-0142")
    assert not read_caller(desk, NUMBER).certain
    assert read_caller(desk, NUMBER).summary is not None


def test_read_caller_has_no_summary_for_an_unknown_person(desk: Desk) -> None:
    assert read_caller(desk, NUMBER, 999).summary is None


def test_read_caller_counts_earlier_calls_of_the_number(desk: Desk) -> None:
    assert read_caller(desk, "(541) 555-0177").past.calls == 0
    missed(desk, "(541) 555-0177", 5)
    missed(desk, "541-555-0177", 2)
    missed(desk, "(541) 555-0199", 1)
    past = read_caller(desk, "(541) 555-0177").past
    assert past.calls == 2
    assert past.last == desk.clock.now() - timedelta(hours=2)
    assert (past.direction, past.outcome) == (Direction.INCOMING, Outcome.MISSED)
    assert read_caller(desk, "").past.calls == 0


def test_add_caller_links_earlier_calls_of_the_number(desk: Desk) -> None:
    call = missed(desk, "(541) 555-0177", 5)
    karl = add_caller(desk, "  Karl  Otto Meier ", "(541) 555-0177").value
    assert karl.name == "Karl Otto Meier"
    person = get_person(desk, karl.id)
    assert (person.fields.given, person.fields.family) == ("Karl Otto", "Meier")
    assert [phone.raw for phone in person.fields.phones] == ["(541) 555-0177"]
    assert get_call(desk, call).person == karl
    assert read_caller(desk, "(541) 555-0177").people == (karl,)
    undo_last(desk)
    assert get_call(desk, call).person is None
    assert read_caller(desk, "(541) 555-0177").people == ()


def test_add_caller_requires_name_but_no_number(desk: Desk) -> None:
    with pytest.raises(NotUnderstood):
        add_caller(desk, "  ", "(541) 555-0177")
    karl = add_caller(desk, "Karl", "").value
    assert get_person(desk, karl.id).fields.phones == ()


def test_set_no_customer_is_kept_until_undone(desk: Desk) -> None:
    assert not read_caller(desk, "(541) 555-0177").no_customer
    set_no_customer(desk, "(541) 555-0177")
    set_no_customer(desk, "(541) 555-0178")
    assert read_caller(desk, "541 5550177").no_customer
    assert read_caller(desk, "(541) 555-0178").no_customer
    assert not read_caller(desk, "(541) 555-0142").no_customer
    # Saving the settings keeps it.
    save_settings(desk, read_settings(desk))
    assert read_caller(desk, "(541) 555-0177").no_customer
    undo_last(desk)
    assert not read_caller(desk, "(541) 555-0178").no_customer
    assert read_caller(desk, "(541) 555-0177").no_customer


def test_log_call_without_recognise_links_nobody(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    linked = log_call(desk, CallFields(number=NUMBER)).value
    not_linked = log_call(desk, CallFields(number=NUMBER, recognise=False)).value
    assert get_call(desk, linked).person == ruth
    assert get_call(desk, not_linked).person is None
