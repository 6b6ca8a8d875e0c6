from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.changes import Area
from desk.data import projections, search_index
from desk.data.change_tracker import ChangeTracker
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
from desk.errors import Ambiguous, DeskError, NotFound, NotUnderstood
from desk.services.desk import Desk
from desk.services.people import (
    add_person,
    edit_person,
    get_person,
    insert_people,
    removal_counts,
    remove_person,
    resolve_person,
    set_remember,
    star_person,
)
from desk.services.person_edits import ChangedMeanwhile
from desk.services.undo import undo_last
from tests.formats.people_strategy import people as any_people

RUTH = PersonFields(
    prefix="Mrs",
    given="Ruth",
    middle="Ann",
    family="Kessler",
    nickname="Ruthie",
    say_as="KESS-ler",
    business="Kessler Orchards",
    role="Owner",
    phones=(Phone("(541) 555-0142", "cell", True), Phone("0142", "shop")),
    emails=(Email("Ruth@Kessler.example", "home"),),
    addresses=(
        Address(street="18840 Couch Market Road", city="Bend", country="USA", label="home"),
    ),
    channels=(Channel("url", "https://kessler.example", "work"),),
    birthday=PartialDate(2, 29),
    dates=(ImportantDate("Wedding", PartialDate(6, 21, 1988)),),
    remember=("Husband Walt.", "Hates being rushed."),
    tags=("Winters in Yuma", "Orchard"),
    custom=(("Hitch", "10K sway control"),),
    starred=True,
    photo=Photo("image/png", b"\x89PNG\x00\xff"),
    unknown=("X-WIFE;TYPE=x:no",),
    uid="urn:uuid:ruth",
)


def read(desk: Desk, person: int) -> PersonFields:
    """Return the fields as given, without the values computed on reading."""
    fields = get_person(desk, person).fields
    return replace(fields, phones=tuple(replace(p, e164=None, shown="") for p in fields.phones))


def test_add_person_stores_every_field(desk: Desk) -> None:
    added = add_person(desk, RUTH)
    assert read(desk, added.value) == RUTH
    assert added.changes.label == "Added Mrs Ruth Ann Kessler"
    assert added.changes.touches(Area.PEOPLE)
    assert added.changes.people == {added.value}
    phones = get_person(desk, added.value).fields.phones
    assert [p.e164 for p in phones] == ["+15415550142", None]


@pytest.mark.parametrize(
    "fields",
    [
        PersonFields(given="Gus"),
        PersonFields(business="Lindqvist Charters"),
        PersonFields(phones=(Phone("911"),)),
        PersonFields(emails=(Email("gus@lindqvist.example"),)),
    ],
)
def test_add_person_accepts_name_business_number_or_email_alone(
    desk: Desk, fields: PersonFields
) -> None:
    assert get_person(desk, add_person(desk, fields).value).name


@pytest.mark.parametrize("fields", [PersonFields(), PersonFields(given="  ", role="Owner")])
def test_add_and_edit_person_refuse_fields_without_name_or_contact(
    desk: Desk, fields: PersonFields
) -> None:
    with pytest.raises(NotUnderstood):
        add_person(desk, fields)
    person = add_person(desk, RUTH).value
    with pytest.raises(NotUnderstood):
        edit_person(desk, person, fields)
    assert read(desk, person) == RUTH


def test_household_lists_other_members_and_sharers_of_a_number(desk: Desk) -> None:
    walt = replace(RUTH, given="Walt", uid="", household="Kesslers")
    ruth = add_person(desk, replace(RUTH, household="Kesslers")).value
    walt_id = add_person(desk, walt).value
    assert [p.id for p in get_person(desk, ruth).household] == [walt_id]
    assert [p.id for p in get_person(desk, ruth).shares_number_with] == [walt_id]
    edit_person(desk, walt_id, replace(walt, household=""))
    assert get_person(desk, ruth).household == ()
    assert get_person(desk, ruth).fields.household == "Kesslers"


def test_edit_of_any_member_renames_the_household(desk: Desk) -> None:
    ruth = add_person(desk, replace(RUTH, household="Kesslers")).value
    key = get_person(desk, ruth).fields.household_id
    gus = add_person(desk, PersonFields(given="Gus", household_id=key)).value
    edit_person(desk, gus, PersonFields(given="Gus", household_id=key, household="The orchard"))
    assert get_person(desk, ruth).fields.household == "The orchard"


def test_edit_person_writes_only_differences_and_can_be_undone(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    changed = replace(
        RUTH,
        family="Kessler-Voss",
        phones=(Phone("(541) 555-0199", "new"),),
        emails=(),
        birthday=None,
        tags=("Orchard", "Sells cherries"),
        photo=Photo("image/jpeg", b"jpeg"),
        custom=(("Hitch", "10K sway control"), ("Color", "Red")),
    )
    assert edit_person(desk, person, changed).changes.label == "Changed Mrs Ruth Ann Kessler"
    assert read(desk, person) == changed
    assert get_person(desk, person).name == "Mrs Ruth Ann Kessler-Voss"
    undo_last(desk)
    assert read(desk, person) == RUTH
    same = edit_person(desk, person, RUTH)
    assert same.changes.action is None
    assert not same.changes.areas


def test_edit_person_without_unknown_lines_and_uid_keeps_them(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    edit_person(desk, person, replace(RUTH, given="Rut", unknown=(), uid=""))
    assert read(desk, person) == replace(RUTH, given="Rut")


def test_referrer_is_stored_and_an_invalid_one_is_refused(desk: Desk) -> None:
    gus = add_person(desk, PersonFields(given="Gus")).value
    ruth = add_person(desk, PersonFields(given="Ruth", referred_by=gus)).value
    sender = get_person(desk, ruth).referred_by
    assert sender is not None
    assert sender.id == gus
    with pytest.raises(NotUnderstood):
        edit_person(desk, ruth, PersonFields(given="Ruth", referred_by=ruth))
    with pytest.raises(NotFound):
        edit_person(desk, ruth, PersonFields(given="Ruth", referred_by=999))
    with pytest.raises(NotFound):
        add_person(desk, PersonFields(given="Ruth", referred_by=999))
    with pytest.raises(DeskError, match="goes together"):
        add_person(desk, PersonFields(given="Ruth", household_id=999))


def test_star_and_remember_are_set_and_removed(desk: Desk) -> None:
    person = add_person(desk, PersonFields(given="Tom")).value
    assert star_person(desk, person, True).changes.label == "Always put Tom through"
    set_remember(desk, person, ["Early riser.", "  ", "Jobs all week."])
    fields = read(desk, person)
    assert fields.starred
    assert fields.remember == ("Early riser.", "Jobs all week.")
    star_person(desk, person, False)
    set_remember(desk, person, [])
    assert read(desk, person) == PersonFields(given="Tom", uid=read(desk, person).uid)


def test_removal_counts_counts_records_of_person(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    assert set(removal_counts(desk, person).values()) == {0}
    with desk.database.transaction("x") as tx:
        tx.insert("note", customer_id=person, text="x", at=1)
        tx.insert("fix", customer_id=person, what="x", created_at=1)
        tx.insert("fix", customer_id=person, what="x", created_at=1, promised_on="2026-04-14")
    assert removal_counts(desk, person) == {
        "calls": 0,
        "fixes": 1,
        "promises": 1,
        "notes": 1,
        "purchases": 0,
    }


def test_removed_person_is_not_found(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    remove_person(desk, person)
    for attempt in (
        lambda: get_person(desk, person),
        lambda: removal_counts(desk, person),
        lambda: remove_person(desk, person),
        lambda: edit_person(desk, person, RUTH),
        lambda: star_person(desk, person, True),
        lambda: set_remember(desk, person, ["x"]),
        lambda: resolve_person(desk, "Ruth"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_resolve_person_finds_unique_match(desk: Desk) -> None:
    ruth = add_person(desk, RUTH).value
    tom = add_person(desk, PersonFields(given="Tom", family="Abernathy")).value
    jose = add_person(desk, PersonFields(given="José", family="Núñez")).value
    for text, person in {
        str(ruth): ruth,
        "ruth": ruth,
        " KESSLER ": ruth,
        "kess ruth": ruth,
        "Kessler Orch": ruth,
        "ruthie": ruth,
        "541-555-0142": ruth,
        "+1 541 555 0142": ruth,
        "5550142": ruth,
        "Tom Abernathy": tom,
        "nunez": jose,
    }.items():
        assert resolve_person(desk, text).id == person, text


def test_resolve_person_prefers_a_whole_name_to_a_beginning(desk: Desk) -> None:
    tom = add_person(desk, PersonFields(given="Tom")).value
    add_person(desk, PersonFields(given="Tom", family="Abernathy"))
    assert resolve_person(desk, "tom").id == tom


def test_resolve_person_refuses_ambiguous_or_unknown_text(desk: Desk) -> None:
    for _ in range(7):
        add_person(desk, PersonFields(given="Ruth", phones=(Phone("(541) 555-0142"),)))
    with pytest.raises(Ambiguous, match=r"Ruth \(1\), .* and 2 more"):
        resolve_person(desk, "ruth")
    with pytest.raises(Ambiguous):
        resolve_person(desk, "541 555 0142")
    for text in ("", "100%", "ruth_", "Gus", "99", "555-0199", "'; DROP TABLE customer"):
        with pytest.raises(NotFound):
            resolve_person(desk, text)


def test_insert_people_adds_all_and_undo_removes_them(desk: Desk) -> None:
    people = [
        replace(RUTH, given=f"Ruth {n}", uid=f"u{n}", household="Kesslers") for n in range(60)
    ]
    with desk.database.transaction("Imported") as tx:
        ids = insert_people(tx, people)
    assert [read(desk, i).given for i in ids] == [p.given for p in people]
    assert len(get_person(desk, ids[0]).household) == 59
    assert read(desk, ids[7]).tags == RUTH.tags
    assert add_person(desk, PersonFields(given="Gus")).value not in ids
    undo_last(desk)
    undo_last(desk)
    with pytest.raises(NotFound):
        get_person(desk, ids[0])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(any_people, min_size=1, max_size=4))
def test_insert_people_writes_what_a_refresh_would_compute(
    desk: Desk, everybody: list[PersonFields]
) -> None:
    """Names and search documents of new people come from the inserted rows, not from reading."""
    everybody = [replace(p, uid="", given=p.given + "\0x") for p in everybody]
    with desk.database.transaction() as tx:
        ids = insert_people(tx, everybody)
    with desk.database.transaction() as tx:
        derived = (
            "SELECT display, second_line, sort_key, display_key, names, numbers, facts"
            " FROM customer c LEFT JOIN person_doc d ON d.id = c.id ORDER BY c.id"
        )
        inserted = tx.rows(derived)
        tx.run("UPDATE customer SET display = '', second_line = '', sort_key = ''")
        tx.run("DELETE FROM person_doc")
        all_ids = {key for (key,) in tx.rows("SELECT id FROM customer")}
        assert all_ids >= set(ids)
        tracker = ChangeTracker(names=all_ids, cards=all_ids)
        projections.refresh(tx, tracker)
        search_index.refresh(tx, tracker)
        assert tx.rows(derived) == inserted


def test_edits_of_different_fields_at_once_are_both_kept(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    one = other = get_person(desk, person).fields
    edit_person(desk, person, replace(one, phones=(Phone("(541) 555-0199"),)), read=one)
    edit_person(
        desk, person, replace(other, remember=("Dog.",), birthday=None, photo=None), read=other
    )
    wanted = replace(
        RUTH, phones=(Phone("(541) 555-0199"),), remember=("Dog.",), birthday=None, photo=None
    )
    assert read(desk, person) == wanted


def test_same_edit_twice_is_no_conflict(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    before = get_person(desk, person).fields
    for _ in range(2):
        edit_person(desk, person, replace(before, role="Baker"), read=before)
    assert read(desk, person) == replace(RUTH, role="Baker")


def test_same_field_changed_twice_is_refused_with_both_values(desk: Desk) -> None:
    person = add_person(desk, RUTH).value
    before = get_person(desk, person).fields
    edit_person(desk, person, replace(before, role="Baker", tags=("New",)), read=before)
    mine = replace(before, role="Cook", business="Other", tags=())
    with pytest.raises(ChangedMeanwhile, match="Nothing was saved yet") as raised:
        edit_person(desk, person, mine, read=before)
    assert [(str(c.label), c.theirs, c.ours) for c in raised.value.conflicts] == [
        ("Role", "Baker", "Cook"),
        ("Tag", "New", ""),
    ]
    assert read(desk, person) == replace(RUTH, role="Baker", tags=("New",))
    edit_person(desk, person, mine, read=raised.value.read)
    assert read(desk, person) == replace(RUTH, role="Cook", business="Other", tags=())
