from datetime import timedelta

import pytest

from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind
from desk.errors import NotFound, NotUnderstood
from desk.services.calls import CallFields, edit_call, log_call
from desk.services.card_records import (
    annotate_rating,
    find_rating,
    list_ratings,
    rate_call,
    rate_fix,
)
from desk.services.desk import Desk
from desk.services.fixes import add_fix, finish_fix
from desk.services.people import get_person, list_timeline
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock


def test_score_counts_ratings_of_the_last_twelve_months(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    rate_call(desk, log_call(desk, CallFields(person=ruth)).value, Felt.UNHAPPY)
    fake_clock.turn(days=400)
    fix = add_fix(desk, "knob", ruth).value.id
    finish_fix(desk, fix)
    rate_fix(desk, fix, Felt.HAPPY, "So quick")
    score = get_person(desk, ruth).score
    assert (score.happy, score.ok, score.unhappy) == (1, 0, 0)


def test_annotate_rating_keeps_rating_words_and_moment(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = add(desk, "Ruth Kessler")
    call = log_call(desk, CallFields(person=ruth)).value
    rating = rate_call(desk, call, Felt.UNHAPPY, "Took a week").value
    fake_clock.turn(hours=1)
    annotate_rating(desk, rating, "The part was late; sent flowers")
    (row,) = list_timeline(desk, ruth)
    assert (row.felt, row.words) == (Felt.UNHAPPY, "Took a week")
    assert row.annotation == "The part was late; sent flowers"
    assert row.at == fake_clock.now - timedelta(hours=1)


def test_second_rating_of_a_call_is_refused(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    call = log_call(desk, CallFields(person=ruth, felt=Felt.HAPPY, words="So quick")).value
    with pytest.raises(NotUnderstood, match="Add a remark"):
        rate_call(desk, call, Felt.UNHAPPY)
    with pytest.raises(NotUnderstood, match="Add a remark"):
        edit_call(desk, call, CallFields(person=ruth, felt=Felt.OK, words="So quick"))
    edit_call(
        desk, call, CallFields(person=ruth, felt=Felt.HAPPY, words="So quick", summary="Knob")
    )
    score = get_person(desk, ruth).score
    assert (score.happy, score.ok, score.unhappy) == (1, 0, 0)


def test_rate_call_without_person_and_annotate_unknown_raise_not_found(desk: Desk) -> None:
    call = log_call(desk, CallFields(number="541 555 0177")).value
    with pytest.raises(NotFound):
        rate_call(desk, call, Felt.OK)
    with pytest.raises(NotFound):
        annotate_rating(desk, 99, "x")


def test_ratings_are_listed_newest_first(desk: Desk, fake_clock: FakeClock) -> None:
    ruth, tom = add(desk, "Ruth Kessler"), add(desk, "Tom Abernathy")
    call = log_call(desk, CallFields(person=ruth, summary="Awning arm")).value
    first = rate_call(desk, call, Felt.UNHAPPY, "Took a week").value
    annotate_rating(desk, first, "The part was late")
    fake_clock.turn(days=400)
    fix = add_fix(desk, "Order the knob", ruth).value.id
    finish_fix(desk, fix)
    rate_fix(desk, fix, Felt.HAPPY)
    rate_call(desk, log_call(desk, CallFields(person=tom)).value, Felt.OK)
    newest, oldest = list_ratings(desk, ruth)
    assert (newest.felt, newest.of, newest.about) == (
        Felt.HAPPY,
        TimelineKind.FIX,
        "Order the knob",
    )
    assert (oldest.id, oldest.words, oldest.annotation) == (
        first,
        "Took a week",
        "The part was late",
    )
    assert (oldest.of, oldest.about) == (TimelineKind.CALL, "Awning arm")
    assert oldest.person.name == "Ruth Kessler"
    assert list_ratings(desk, ruth, limit=1) == [newest]
    assert find_rating(desk, "fix", fix) == newest
    assert find_rating(desk, "call", call) == oldest
    assert find_rating(desk, "call", call + 99) is None
