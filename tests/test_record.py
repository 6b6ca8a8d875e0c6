"""Records behave as the frozen dataclasses that they stand in for."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Generic, TypeVar

import pytest

from desk.record import record

T = TypeVar("T")


@record(frozen=True, slots=True)
class Line:
    text: str
    token: str = "ink"
    marks: dict[str, int] = field(default_factory=dict)

    @property
    def is_plain(self) -> bool:
        return self.token == "ink"


@record(frozen=True, slots=True)
class One(Generic[T]):
    value: T


@record(frozen=True, slots=True)
class Positive:
    number: int

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError(self.number)


def test_values_by_place_by_name_and_by_default() -> None:
    line = Line("Ruth", marks={"a": 1})
    assert (line.text, line.token, line.marks) == ("Ruth", "ink", {"a": 1})
    assert line.is_plain
    assert Line("a").marks is not Line("a").marks
    assert One(3).value == 3
    match line:
        case Line(text, token):
            assert (text, token) == ("Ruth", "ink")


def test_wrong_values_are_refused_as_by_any_function() -> None:
    for _ in range(2):  # also by the first object of a class
        with pytest.raises(TypeError, match="text"):
            Line()  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="colour"):
            Line("a", colour="b")  # type: ignore[call-arg]
        with pytest.raises(ValueError, match="0"):
            Positive(0)
    assert Positive(1).number == 1


def test_equal_by_values_and_class() -> None:
    assert One("a") == One("a")
    assert One("a") != One("b")
    assert One(1) != Positive(1)  # type: ignore[comparison-overlap]
    assert len({One("a"), One("a"), One("b")}) == 2
    assert repr(One("a")) == "One(value='a')"


def test_nothing_changes_a_record() -> None:
    line = Line("a")
    for name in ("text", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(line, name, "b")
    with pytest.raises(FrozenInstanceError):
        del line.text
    assert not hasattr(line, "__dict__")


def test_the_standard_library_takes_it_for_a_dataclass() -> None:
    line = Line("a", marks={"b": 1})
    assert [f.name for f in fields(Line)] == ["text", "token", "marks"]
    assert replace(line, token="late") == Line("a", "late", {"b": 1})
    assert asdict(line) == {"text": "a", "token": "ink", "marks": {"b": 1}}


def test_copies_and_pickles() -> None:
    line = Line("a", "late", {"b": 1})
    for again in (copy.copy(line), copy.deepcopy(line), pickle.loads(pickle.dumps(line))):
        assert again == line
        assert again is not line
