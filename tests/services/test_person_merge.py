from dataclasses import replace
from datetime import date

import pytest

from desk.domain.duplicates import MergeGroup
from desk.domain.intervals import Interval
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import MERGED_FIELDS, Email, PersonFields, Phone, Photo
from desk.errors import NotFound, NotUnderstood
from desk.services.calls import CallFields, log_call
from desk.services.card_records import PurchaseFields, add_note, add_purchase
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.people import add_person, get_person, list_timeline
from desk.services.person_merge import list_differing, merge_people
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk

ONE = PersonFields(
    given="Ruth",
    family="Kessler",
    phones=(Phone("(541) 555-0142"),),
    emails=(Email("ruth@kessler.example"),),
    tags=("Orchard",),
    remember=("Husband Walt.",),
    birthday=PartialDate(4, 17),
    photo=Photo("image/png", b"one"),
    unknown=("X-A:1",),
)
OTHER = PersonFields(
    given="R.",
    family="Kessler",
    business="Kessler Orchards",
    phones=(Phone("+1 541 555 0142", "cell", True), Phone("(541) 555-0143")),
    emails=(Email("RUTH@kessler.example", "home"), Email("office@kessler.example")),
    tags=("orchard", "Yuma"),
    remember=("Husband Walt.", "Two beagles."),
    birthday=PartialDate(4, 18),
    starred=True,
    custom=(("Hitch", "10K"),),
    photo=Photo("image/png", b"two"),
    unknown=("X-A:1", "X-B:2"),
    uid="urn:other",
)


def test_merge_keeps_all_data_and_undo_restores_both(desk: Desk) -> None:
    keep, other = add_person(desk, ONE).value, add_person(desk, OTHER).value
    sent = add_person(desk, PersonFields(given="Eleanor", referred_by=other)).value
    for person in (keep, other):
        log_call(desk, CallFields(person=person, summary="Awning"))
        add_note(desk, person, "A note")
        add_purchase(desk, person, PurchaseFields("Hitch"))
    set_check_in(desk, keep, every=Interval.parse("3 months"), reason="Awning")
    set_check_in(desk, other, on=date(2026, 5, 1), reason="Pump")
    before = whole_desk(desk)

    merged = merge_people(desk, keep, other)
    assert merged.changes.label == "Merged R. Kessler into Ruth Kessler"
    card = get_person(desk, keep)
    fields = card.fields
    assert (fields.given, fields.business, fields.starred) == ("Ruth", "Kessler Orchards", True)
    assert [(p.raw, p.label, p.preferred) for p in fields.phones] == [
        ("(541) 555-0142", "cell", True),
        ("(541) 555-0143", "", False),
    ]
    assert [e.address for e in fields.emails] == ["ruth@kessler.example", "office@kessler.example"]
    assert fields.tags == ("Orchard", "Yuma")
    assert fields.remember == ("Husband Walt.", "Two beagles.")
    assert fields.birthday == PartialDate(4, 17)
    assert fields.photo == ONE.photo
    assert fields.custom == (
        ("Hitch", "10K"),
        ("Also known as", "R. Kessler"),
        ("Other birthday", "--04-18"),
        ("Other check-in", "due 2026-05-01, Pump"),
    )
    assert fields.unknown == (
        "X-A:1",
        "X-B:2",
        "PHOTO:data:image/png;base64,dHdv",
        "X-DESK-MERGED-UID:urn:other",
    )
    assert card.calls == 2
    assert len(card.bought) == 2
    assert len(list_timeline(desk, keep)) == 6
    sender = get_person(desk, sent).referred_by
    assert sender is not None
    assert sender.id == keep
    with pytest.raises(NotFound):
        get_person(desk, other)

    undo_last(desk)
    assert whole_desk(desk) == before


def test_merge_into_nameless_card_takes_other_name(desk: Desk) -> None:
    keep = add_person(desk, PersonFields(phones=(Phone("(541) 555-0142"),))).value
    other = add_person(desk, replace(OTHER, household="Kesslers")).value
    set_check_in(desk, other, every=Interval.parse("1 month"))
    merge_people(desk, keep, other)
    card = get_person(desk, keep)
    assert card.name == "R. Kessler"
    assert card.fields.photo == OTHER.photo
    assert card.fields.household == "Kesslers"
    assert card.fields.custom == OTHER.custom
    assert card.check_in is not None


def test_merge_of_referrer_drops_referral_to_self(desk: Desk) -> None:
    gus = add_person(desk, PersonFields(given="Gus")).value
    keep = add_person(desk, PersonFields(given="Ruth", referred_by=gus)).value
    merge_people(desk, keep, gus)
    assert get_person(desk, keep).referred_by is None
    other = add_person(desk, PersonFields(given="Ruth", referred_by=keep)).value
    merge_people(desk, keep, other)
    assert get_person(desk, keep).referred_by is None


def test_merge_refuses_same_or_unknown_person(desk: Desk) -> None:
    keep = add_person(desk, ONE).value
    with pytest.raises(NotUnderstood):
        merge_people(desk, keep, keep)
    with pytest.raises(NotFound):
        merge_people(desk, keep, 99)


def test_merge_prefers_chosen_values_and_keeps_others(desk: Desk) -> None:
    sent_by = [add_person(desk, PersonFields(given=name)).value for name in ("Gus", "Carlos")]
    keep = add_person(
        desk,
        replace(ONE, nickname="Ruthie", household="Home", referred_by=sent_by[0], role="Owner"),
    ).value
    other = add_person(
        desk,
        replace(OTHER, nickname="R", household="Orchard", referred_by=sent_by[1], role="Boss"),
    ).value
    set_check_in(desk, keep, every=Interval.parse("3 months"), reason="Awning")
    set_check_in(desk, other, on=date(2026, 5, 1), reason="Pump")
    before = whole_desk(desk)
    people = get_person(desk, keep), get_person(desk, other)
    differing = {*MergeGroup, *(each.name for each in MERGED_FIELDS)} - {"say_as", "business"}
    assert set(list_differing(*people)) == differing

    merge_people(desk, keep, other, differing)
    card = get_person(desk, keep)
    assert card.name == "R. Kessler"
    assert card.fields.photo == OTHER.photo
    assert card.fields.birthday == OTHER.birthday
    assert (card.fields.nickname, card.fields.role) == ("R", "Boss")
    assert card.fields.household == "Orchard"
    assert card.referred_by is not None
    assert card.referred_by.name == "Carlos"
    assert card.check_in is not None
    assert (card.check_in.due_on, card.check_in.reason) == (date(2026, 5, 1), "Pump")
    assert set(card.fields.custom) == {
        ("Hitch", "10K"),
        ("Also known as", "Ruth Kessler"),
        ("Other nickname", "Ruthie"),
        ("Other role", "Owner"),
        ("Other birthday", "--04-17"),
        ("Other household", "Home"),
        ("Also sent by", "Gus"),
        ("Other check-in", "every 3 months, due 2026-07-14, Awning"),
    }
    assert "PHOTO:data:image/png;base64,b25l" in card.fields.unknown
    undo_last(desk)
    assert whole_desk(desk) == before


def test_list_differing_returns_only_conflicting_fields(desk: Desk) -> None:
    keep = add_person(desk, PersonFields(given="Ruth", business="Kessler Orchards")).value
    other = add_person(
        desk, PersonFields(given="Ruth", birthday=PartialDate(4, 17), referred_by=keep)
    ).value
    people = get_person(desk, keep), get_person(desk, other)
    assert list_differing(*people) == ()
    other = add_person(desk, replace(people[0].fields, family="Kessler", uid="")).value
    assert list_differing(people[0], get_person(desk, other)) == (MergeGroup.NAME,)
    merge_people(desk, keep, other, [MergeGroup.NAME])
    card = get_person(desk, keep)
    assert card.name == "Ruth Kessler"
    assert card.fields.custom == ()  # "Ruth" adds nothing to "Ruth Kessler"
