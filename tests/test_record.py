"""Records behave like frozen dataclasses."""

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


def test_record_takes_values_by_position_name_and_default() -> None:
    line = Line("Ruth", marks={"a": 1})
    assert (line.text, line.token, line.marks) == ("Ruth", "ink", {"a": 1})
    assert line.is_plain
    assert Line("a").marks is not Line("a").marks
    assert One(3).value == 3
    match line:
        case Line(text, token):
            assert (text, token) == ("Ruth", "ink")


def test_record_refuses_missing_unknown_and_invalid_values() -> None:
    for _ in range(2):  # also by the first object of a class
        with pytest.raises(TypeError, match="text"):
            Line()  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="colour"):
            Line("a", colour="b")  # type: ignore[call-arg]
        with pytest.raises(ValueError, match="0"):
            Positive(0)
    assert Positive(1).number == 1


def test_records_are_equal_by_class_and_values() -> None:
    assert One("a") == One("a")
    assert One("a") != One("b")
    assert One(1) != Positive(1)  # type: ignore[comparison-overlap]
    assert len({One("a"), One("a"), One("b")}) == 2
    assert repr(One("a")) == "One(value='a')"


def test_record_is_frozen() -> None:
    line = Line("a")
    for name in ("text", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(line, name, "b")
    with pytest.raises(FrozenInstanceError):
        del line.text
    assert not hasattr(line, "__dict__")


def test_record_works_with_fields_replace_and_asdict() -> None:
    line = Line("a", marks={"b": 1})
    assert [f.name for f in fields(Line)] == ["text", "token", "marks"]
    assert replace(line, token="late") == Line("a", "late", {"b": 1})
    assert asdict(line) == {"text": "a", "token": "ink", "marks": {"b": 1}}


def test_record_can_be_copied_and_pickled() -> None:
    line = Line("a", "late", {"b": 1})
    for again in (copy.copy(line), copy.deepcopy(line), pickle.loads(pickle.dumps(line))):
        assert again == line
        assert again is not line
