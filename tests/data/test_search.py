"""Search for people and records, on both databases."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desk.domain.calls import Direction, Outcome
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.services.bin import erase, list_bin
from desk.services.calls import CallFields, edit_call, log_call
from desk.services.card_records import PurchaseFields, add_note, add_purchase
from desk.services.desk import Desk
from desk.services.fixes import add_fix
from desk.services.people import (
    add_person,
    edit_person,
    insert_people,
    remove_person,
    set_remember,
)
from desk.services.search import find, find_people
from tests.tools.fake_clock import FakeClock

RUTH = PersonFields(
    given="Ruth",
    family="Kessler",
    business="Kessler Orchards",
    phones=(Phone("(541) 555-0142"), Phone("541-555-0199 ext 7")),
    emails=(Email("ruth@kessler.example"),),
    tags=("Winters in Yuma",),
    remember=("Husband Walt. Two beagles, Biscuit and Gravy.",),
)
OTHERS = ("Tom Abernathy", "Gus Lindqvist", "Priya Raman", "Hank Whitaker")


@pytest.fixture
def ruth(desk: Desk) -> int:
    for name in OTHERS:
        given, family = name.split()
        add_person(desk, PersonFields(given=given, family=family))
    return add_person(desk, RUTH).value


def names(desk: Desk, text: str) -> list[str]:
    return [person.name for person in find_people(desk, text)]


def texts(desk: Desk, text: str) -> list[str]:
    return [record.text for record in find(desk, text).records]


def test_find_people_matches_word_beginnings_and_any_digits(desk: Desk, ruth: int) -> None:
    for typed in (
        "ru",
        "RUTH",
        "kess",
        "kessler ruth",
        "  ruth   K ",
        "orchards",
        "orch ruth",
        "ruth@kessler.example",
        "ruth@kess",
        "yuma",
        "walt biscuit",
        "5415550142",
        "+1 541 555 0142",
        "555-0142",
        "0142",
        "550",
        "55501",
        "(541) 555-01",
        "0199",
        "ruth 0142",
    ):
        assert names(desk, typed) == ["Ruth Kessler"], typed
    for typed in ("uth", "essler", "ruth gus", "ruth 0143", "zzz", "999"):
        assert names(desk, typed) == [], typed


def test_find_people_ignores_case_accents_and_width(desk: Desk) -> None:
    add_person(desk, PersonFields(given="Zoë", family="Åström"))
    add_person(desk, PersonFields(given="Łukasz", family="Groß"))
    for typed in ("zoe", "ZOË", "astrom", "Zoe\u0308", "ｚｏｅ"):
        assert names(desk, typed) == ["Zoë Åström"], typed
    for typed in ("lukasz", "ŁUK", "gross", "groß"):
        assert names(desk, typed) == ["Łukasz Groß"], typed


def test_find_people_matches_names_with_and_without_punctuation(desk: Desk) -> None:
    add_person(desk, PersonFields(given="Anne-Marie", family="O'Brien"))
    for typed in ("o'brien", "obrien", "brien", "anne marie", "annemarie", "anne-m", "marie o"):
        assert names(desk, typed) == ["Anne-Marie O'Brien"], typed


def test_find_people_matches_inside_text_without_spaces(desk: Desk) -> None:
    one = add_person(desk, PersonFields(given="小明", family="王", business="北京烤鸭店")).value
    add_person(desk, PersonFields(given="さくら", family="田中"))
    add_person(desk, PersonFields(given="민준", family="김"))
    add_note(desk, one, "喜欢喝茶 and dumplings")
    for typed in ("王小明", "小明", "明", "烤鸭", "喝茶", "王 烤鸭", "王 dump"):
        assert names(desk, typed) == ["王小明"], typed
    assert names(desk, "鸭烤") == []
    assert names(desk, "さく") == ["田中さくら"]
    assert names(desk, "민준") == ["김민준"]
    for text in ("नमस्ते दुनिया", "สวัสดี", "שלום", "Ελλάδα"):
        person = add_person(desk, PersonFields(given=text.split()[0])).value
        assert [p.id for p in find_people(desk, text.split()[0])] == [person]


def test_find_lists_calls_fixes_and_notes_newest_first(
    desk: Desk, ruth: int, fake_clock: FakeClock
) -> None:
    summary = "Awning arm won't lock open"
    log_call(desk, CallFields(person=ruth, summary=summary, at=fake_clock.now - timedelta(days=9)))
    add_fix(desk, "Order the awning arm knob", ruth)
    fake_clock.turn(minutes=5)
    add_note(desk, ruth, "The awning is a Carefree")
    log_call(desk, CallFields(number="541 555 0177", summary="Asked about an awning"))
    found = find(desk, "awn")
    assert {record.kind for record in found.records} == {"call", "fix", "note"}
    assert [record.at for record in found.records] == sorted(
        (record.at for record in found.records), reverse=True
    )
    assert texts(desk, "carefree awn") == ["The awning is a Carefree"]
    assert [p.name for p in found.people] == ["Ruth Kessler"]
    assert next(r for r in found.records if "Asked" in r.text).person is None


def test_find_matches_words_across_person_and_record(desk: Desk, ruth: int) -> None:
    gus = find_people(desk, "gus")[0].id
    log_call(desk, CallFields(person=ruth, summary="Awning arm won't lock open"))
    log_call(desk, CallFields(person=ruth, summary="Nothing new"))
    log_call(desk, CallFields(person=gus, summary="Asked after an awning"))
    for typed in ("ruth awning", "awn ruth", "0142 awning", "ruth kessler lock"):
        assert names(desk, typed) == ["Ruth Kessler"], typed
        assert texts(desk, typed) == ["Awning arm won't lock open"], typed
    assert texts(desk, "ruth kessler") == []
    add_purchase(desk, ruth, PurchaseFields(what="Awning", on=desk.clock.today()))
    assert texts(desk, "ruth awning") == ["Awning arm won't lock open"]


def test_find_people_ranks_name_before_card_before_records(
    desk: Desk, fake_clock: FakeClock
) -> None:
    def person(given: str, family: str, **more: object) -> int:
        return add_person(desk, PersonFields(given=given, family=family, **more)).value  # type: ignore[arg-type]

    heard = person("Eleanor", "Voss")
    log_call(desk, CallFields(person=heard, summary="Her brother Pete sends regards"))
    person("Carlos", "Mendez", remember=("Sent by Pete",))
    person("Marlene", "Peterson")
    longest_ago = person("Pete", "Novak")
    lately = person("Pete", "Abernathy")
    log_call(desk, CallFields(person=longest_ago, at=fake_clock.now - timedelta(days=30)))
    log_call(desk, CallFields(person=lately, at=fake_clock.now - timedelta(days=3)))
    assert names(desk, "pete") == [
        "Pete Abernathy",
        "Pete Novak",
        "Marlene Peterson",
        "Carlos Mendez",
        "Eleanor Voss",
    ]
    assert names(desk, "pete novak")[0] == "Pete Novak"
    assert [p.name for p in find_people(desk, "pete", 2)] == ["Pete Abernathy", "Pete Novak"]
    assert "Eleanor Voss" not in [p.name for p in find_people(desk, "pete", on_record=False)]


def test_find_people_keeps_the_name_match_when_results_are_limited(desk: Desk) -> None:
    with desk.database.transaction("Added many") as tx:
        for number in range(70):
            person = tx.insert("customer", uid=f"{number}", given=f"Ann {number}", created_at=0)
            tx.insert("remember_line", customer_id=person, text="Knows Zeb")
        tx.insert("customer", uid="z", given="Zebulon", created_at=0)
    assert names(desk, "zeb")[0] == "Zebulon"
    assert names(desk, "zebu") == ["Zebulon"]
    assert len(names(desk, "ann")) == 50
    assert len(find_people(desk, "a", 60)) == 60


def test_search_index_follows_edits_and_removal(desk: Desk, ruth: int) -> None:
    call = log_call(desk, CallFields(person=ruth, summary="Sway hitch")).value
    gus = find_people(desk, "gus")[0].id
    fields = CallFields(
        person=gus, direction=Direction.INCOMING, outcome=Outcome.VOICEMAIL, summary="Propane"
    )
    edit_call(desk, call, fields)
    assert texts(desk, "sway") == []
    assert names(desk, "propane") == ["Gus Lindqvist"]
    edit_person(desk, ruth, PersonFields(given="Ruth", family="Walters"))
    assert names(desk, "kessler") == [] == names(desk, "0142")
    assert names(desk, "walt") == ["Ruth Walters"]
    remove_person(desk, ruth)
    assert names(desk, "ruth") == []


def test_erase_leaves_no_trace_in_search_index_or_files(desk: Desk, ruth: int) -> None:
    set_remember(desk, ruth, ["Zyzzyva"])
    add_note(desk, ruth, "Quetzalcoatl")
    remove_person(desk, ruth)
    for entry in list_bin(desk):
        erase(desk, entry.id)
    with desk.database.reading() as reader:
        for table in ("person_doc", "record_doc"):
            rows = str(reader.rows(f"SELECT * FROM {table}")).lower()
            assert "zyzz" not in rows
            assert "quetz" not in rows
    if desk.database.is_sqlite:
        desk.database.close()
        for file in desk.database.paths.home.glob("desk.db*"):
            held = file.read_bytes().lower()
            assert b"zyzz" not in held, file
            assert b"quetz" not in held, file
        desk.database.open()


HOSTILE = [
    "",
    " ",
    '"',
    "'",
    '""',
    '"ruth',
    "AND",
    "ruth AND",
    "OR NOT",
    "NEAR(ruth kessler)",
    "ruth NEAR/2 kessler",
    "*",
    "ruth*",
    "^ruth",
    "-ruth",
    "names:ruth",
    "names : {ruth}",
    "{names facts}: ruth",
    "+ruth",
    "(ruth",
    ")",
    "ruth;",
    "'; DROP TABLE customer; --",
    "%",
    "_",
    "ruth%",
    ":match",
    "\0",
    "ruth\0kessler",
    "\\",
    "ruth:*",
    "ruth & !kessler",
    "ruth <-> kessler",
    "a|b",
    "🙂",
    "👩‍👩‍👧",
    "\u202eruth",
    "\ud800",
    "x" * 10_000,
    "ruth " * 2_000,
    "1" * 10_000,
    "王" * 10_000,
    "１２３",
    "٣٤٥",
    "1e5",
    "0x1f",
    "3.14",
    "http://ruth.example/a?b=c&d",
    "a-b-c-d",
    "-1",
]


def test_find_treats_query_syntax_as_text(desk: Desk, ruth: int) -> None:
    for typed in HOSTILE:
        assert isinstance(find(desk, typed).people, tuple), typed
    for typed in ("*", "%", '"', ":", "_", "NOT", "🙂", "NEAR"):
        assert find(desk, typed).people == (), typed
    for typed in ("ruth*", "^ruth", "-ruth", '"ruth', "ruth%", "\u202eruth", "+ruth", "(ruth"):
        assert names(desk, typed) == ["Ruth Kessler"], typed


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example("ruth \x1c")
@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(["ruth", '"', "*", "AND", "NEAR", "(", ")", ":", "^", "-", "0142", "王"])
    ).map(" ".join)
)
def test_find_never_raises_on_any_text(desk: Desk, typed: str) -> None:
    find(desk, typed)


def test_find_matches_a_note_by_its_whole_text(desk: Desk, ruth: int) -> None:
    for text in ("İstanbul", "ǅemal", "ﬁnal", "Ⅷ ball", "1e5 volts", "v2.0-beta", "a" * 300):
        note = add_note(desk, ruth, text).value
        assert note in [r.id for r in find(desk, text).records], text


def crowd_of(desk: Desk, count: int) -> list[int]:
    """Insert `count` people called Ruth; return their ids."""
    with desk.database.transaction("Filled", undoable=False) as tx:
        return insert_people(
            tx, [PersonFields(given="Ruth", family=f"Shop{n}") for n in range(count)]
        )


@pytest.mark.parametrize("others", [30, 450])
def test_find_lists_records_of_any_of_many_matching_people(desk: Desk, others: int) -> None:
    crowd = crowd_of(desk, others)
    gus = add_person(desk, PersonFields(given="Gus", tags=("Yuma",))).value
    for person in (crowd[0], crowd[-1], gus):
        log_call(desk, CallFields(person=person, summary=f"Awning arm of {person}"))
    log_call(desk, CallFields(number="541 555 0177", summary="Asked about an awning"))
    add_note(desk, gus, "Ruth knows about the pump")
    expected = [f"Awning arm of {person}" for person in (crowd[-1], crowd[0])]
    for typed in ("ruth awning", "awn ru", "rut arm awn"):
        assert texts(desk, typed) == expected, typed
    assert texts(desk, "yuma awning") == [f"Awning arm of {gus}"]
    assert texts(desk, "yuma ruth pump") == ["Ruth knows about the pump"]
    assert texts(desk, "ruth pump gus") == ["Ruth knows about the pump"]


def test_find_lists_a_record_older_than_thousands_of_others(desk: Desk) -> None:
    crowd = crowd_of(desk, 250)
    with desk.database.transaction("Filled", undoable=False) as tx:
        told = {"direction": "outgoing", "outcome": "talked", "created_at": 0, "summary": "Awning"}
        keys = tx.reserve("call", 2_600)
        rows = [{"id": k, "at": k, "customer_id": None, **told} for k in keys]
        rows[0] |= {"customer_id": crowd[7]}
        tx.insert_many("call", rows)
    assert len(texts(desk, "ruth awning")) == 1
