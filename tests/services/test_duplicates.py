import time

import pytest

from desk.domain.duplicates import Likeness
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.errors import NotFound, NotUnderstood
from desk.services.bin import restore
from desk.services.calls import CallFields, log_call
from desk.services.desk import Desk
from desk.services.duplicates import list_duplicates, mark_not_duplicate
from desk.services.people import add_person, insert_people, remove_person
from desk.services.person_merge import merge_people
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk

NUMBER, PROBABLY, EMAIL = Likeness.NUMBER, Likeness.PROBABLY_NUMBER, Likeness.EMAIL
NAME, SIMILAR = Likeness.NAME, Likeness.SIMILAR_NAME


def person(
    name: str,
    phone: str = "",
    email: str = "",
    *,
    household: str = "",
    born: int = 0,
    nick: str = "",
) -> PersonFields:
    given, _, family = name.rpartition(" ")
    return PersonFields(
        given=given or family,
        family=family if given else "",
        nickname=nick,
        phones=(Phone(phone),) if phone else (),
        emails=(Email(email),) if email else (),
        household=household,
        birthday=PartialDate(4, born) if born else None,
    )


def found(desk: Desk) -> list[tuple[set[str], tuple[Likeness, ...], tuple[str, ...]]]:
    pairs = list_duplicates(desk).pairs
    return [({p.one.name, p.other.name}, p.likeness, p.shared) for p in pairs]


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (
            person("Ruth Kessler", "(541) 555-0142"),
            person("R. Kessler", "541.555.0142"),
            (NUMBER, SIMILAR),
        ),
        (person("Ruth Kessler", "(541) 555-0142"), person("Kessler", "555-0142"), (PROBABLY,)),
        (
            person("Ruth", email="r@k.example"),
            person("Ruth Kessler", email="R@k.example"),
            (EMAIL,),
        ),
        (person("Ruth Kessler"), person("Kessler RUTH"), (NAME,)),
        (person("Ruth Kessler"), person("Dr Ruth Kéßler"), (NAME,)),
        (person("Bill Tanaka"), person("William Tanaka", nick="Bill"), (SIMILAR,)),
        (person("Ruth Kessler"), person("R Kessler"), (SIMILAR,)),
        (
            person("Ruth Kessler", "(541) 555-0142"),
            person("Walt Kessler", "(541) 555-0142"),
            (NUMBER,),
        ),
        # too little in common
        (person("Ruth"), person("Ruth"), None),
        (person("Ruth Kessler"), person("Walt Kessler"), None),
        (person("Ruth Kessler"), person("R. Abernathy"), None),
        (person("Ruth", "(541) 555-0142"), person("Tom", "(206) 555-0142"), None),
        (person("Ruth", "0142"), person("Tom", "0142"), None),
        # a value that contradicts it
        (person("Ruth Kessler", born=17), person("Ruth Kessler", born=18), None),
        (
            person("Ruth Kessler", "(541) 555-0142", household="Kesslers"),
            person("Walt Kessler", "(541) 555-0142", household="Kesslers"),
            None,
        ),
        (
            person("Ruth Kessler", "(541) 555-0142", born=17),
            person("Ruth Kessler", "(541) 555-0142", born=18),
            (NUMBER, NAME),
        ),
    ],
)
def test_list_duplicates_finds_pairs_with_their_likeness(
    desk: Desk, one: PersonFields, other: PersonFields, likeness: tuple[Likeness, ...] | None
) -> None:
    for fields in (one, person("Gus Lindqvist", "(541) 555-0199", "gus@l.example"), other):
        add_person(desk, fields)
    assert [how for _names, how, _shared in found(desk)] == ([likeness] if likeness else [])


def test_pairs_are_ordered_by_likeness_with_their_shared_values(desk: Desk) -> None:
    for fields in (
        person("Walt Novak", "(541) 555-0111"),
        person("Pete Novak", "(541) 555-0111"),
        person("Hank Whitaker"),
        person("Whitaker Hank"),
        person("Ruth Kessler", "(541) 555-0142", "ruth@k.example"),
        person("R. Kessler", "541 555 0142", "Ruth@k.example"),
    ):
        add_person(desk, fields)
    assert found(desk) == [
        (
            {"Ruth Kessler", "R. Kessler"},
            (NUMBER, EMAIL, SIMILAR),
            ("(541) 555-0142", "ruth@k.example"),
        ),
        ({"Hank Whitaker", "Whitaker Hank"}, (NAME,), ()),
        ({"Walt Novak", "Pete Novak"}, (NUMBER,), ("(541) 555-0111",)),
    ]


def test_duplicate_pair_begins_with_person_last_talked_to(desk: Desk) -> None:
    first = add_person(desk, person("Ruth Kessler")).value
    second = add_person(desk, person("Ruth Kessler")).value
    assert [pair.one.id for pair in list_duplicates(desk).pairs] == [first]
    log_call(desk, CallFields(person=second))
    assert [pair.one.id for pair in list_duplicates(desk).pairs] == [second]


def test_pair_marked_not_duplicate_stays_unlisted_after_restore_and_merge(desk: Desk) -> None:
    ruth, other, third = (add_person(desk, person("Ruth Kessler")).value for _ in range(3))
    before = whole_desk(desk)
    written = mark_not_duplicate(desk, other, ruth)
    assert written.changes.label == "Ruth Kessler and Ruth Kessler are two people"
    assert mark_not_duplicate(desk, ruth, other).value == written.value
    pairs = [{p.one.id, p.other.id} for p in list_duplicates(desk).pairs]
    assert pairs == [{ruth, third}, {other, third}]

    gone = remove_person(desk, other).value
    restore(desk, gone)
    assert len(list_duplicates(desk).pairs) == 2
    # A pair marked as not duplicate stays marked after a merge.
    merge_people(desk, third, other)
    assert list_duplicates(desk).pairs == ()
    for _ in range(2):  # the merge, then the restore
        undo_last(desk)
    undo_last(desk)
    undo_last(desk)
    assert whole_desk(desk) == before
    assert len(list_duplicates(desk).pairs) == 3


def test_mark_not_duplicate_refuses_same_or_unknown_person(desk: Desk) -> None:
    ruth = add_person(desk, person("Ruth Kessler")).value
    with pytest.raises(NotUnderstood):
        mark_not_duplicate(desk, ruth, ruth)
    with pytest.raises(NotFound):
        mark_not_duplicate(desk, ruth, 99)


def test_number_shared_by_many_gives_few_pairs(desk: Desk) -> None:
    with desk.database.transaction("Filled") as tx:
        many = [person(f"{letter * 4} Shop", "(541) 555-0142") for letter in "abcdefghijklmnop"]
        insert_people(tx, many)
    assert len(list_duplicates(desk).pairs) == 15
    cut = list_duplicates(desk, limit=10)
    assert len(cut.pairs) == 10
    assert cut.more


def test_list_duplicates_of_ten_thousand_people_is_fast(desk: Desk) -> None:
    with desk.database.transaction("Filled", undoable=False) as tx:
        named = (
            f"{a}{b}a{c} {d}ell"
            for a in "bdgkmnprst"
            for b in "aeiou"
            for c in "lmnrs"
            for d in "bcdfghjklmnprstvwxyz"
            for _ in "12"
        )
        insert_people(
            tx,
            [person(n, f"(541) 5{k // 10_000:02}-{k % 10_000:04}") for k, n in enumerate(named)],
        )
    start = time.thread_time()
    found_pairs = list_duplicates(desk)
    assert time.thread_time() - start < 1.5  # a tenth of it on a quiet machine
    assert len(found_pairs.pairs) == 200
    assert found_pairs.more
