"""The changes of a write, by which screens decide what to read again."""

from enum import Flag, auto

from desk.record import record


class Area(Flag):
    """The kinds of records that a screen can show."""

    NOTHING = 0
    PEOPLE = auto()
    CALLS = auto()
    FIXES = auto()
    CHECK_INS = auto()
    NOTES = auto()
    PURCHASES = auto()
    RATINGS = auto()
    BIN = auto()
    SETTINGS = auto()
    EVERYTHING = PEOPLE | CALLS | FIXES | CHECK_INS | NOTES | PURCHASES | RATINGS | BIN | SETTINGS


@record(frozen=True, slots=True)
class Changes:
    """The changes of one committed write.

    `people` are the ids of the people it changed; if it is empty and `areas` is not, any person
    may have changed (an import). `action` is the number by which the write can be undone, None if
    it cannot.
    """

    areas: Area = Area.NOTHING
    people: frozenset[int] = frozenset()
    action: int | None = None
    label: str = ""

    def touches(self, areas: Area) -> bool:
        return bool(self.areas & areas)

    def touches_person(self, person: int) -> bool:
        return bool(self.areas) and (not self.people or person in self.people)


@record(frozen=True, slots=True)
class WriteRequest:
    """A write that two processes may try, of which only one may do it.

    `until` are seconds of `time.monotonic`, which all processes share: after them it is not written
    any more, as whoever asked has given up.
    """

    key: str
    until: float | None = None
