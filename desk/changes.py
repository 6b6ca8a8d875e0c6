"""What a write touched: frozen flags that tell the screens what to read again."""

from enum import Flag, auto

from desk.record import record


class Area(Flag):
    """The parts of a desk that a screen can be about."""

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
    """One committed write.

    `people` are the ids it touched; empty with `areas` set means "any of them" (an import).
    `action` is the number by which it can be undone, None when there is nothing to undo.
    """

    areas: Area = Area.NOTHING
    people: frozenset[int] = frozenset()
    action: int | None = None
    label: str = ""

    def touches(self, areas: Area) -> bool:
        return bool(self.areas & areas)

    def touches_person(self, person: int) -> bool:
        return bool(self.areas) and (not self.people or person in self.people)
