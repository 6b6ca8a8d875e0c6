"""The printed table: what was measured, the floor, the figure of Desk, their ratio and the bar."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement.

    `bar` is the largest ratio of `ours` to `floor` that is allowed; without a floor it is the
    largest value of `ours` itself, in `unit`.
    """

    what: str
    ours: float
    bar: float
    floor: float | None = None
    unit: str = "ms"
    beside: str = ""  # what was measured as the floor

    @property
    def ratio(self) -> float | None:
        return None if self.floor is None else self.ours / self.floor

    @property
    def is_met(self) -> bool:
        return (self.ours if self.ratio is None else self.ratio) <= self.bar

    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            f"{_number(self.floor)} {self.unit}" if self.floor is not None else "-",
            f"{_number(self.ours)} {self.unit}".rstrip(),
            f"{self.ratio:.2f} x" if self.ratio is not None else "-",
            f"{self.bar:g} {'x' if self.floor is not None else self.unit}".rstrip(),
            "" if self.is_met else "over",
            self.beside,
        )


HEAD = ("what", "floor", "ours", "ratio", "bar", "", "beside")


def table(rows: Sequence[Measured]) -> str:
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    left = {0, len(HEAD) - 1}

    def text(line: tuple[str, ...]) -> str:
        cells = (
            cell.ljust(width) if place in left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        return "  ".join(cells).rstrip()

    return "\n".join([text(lines[0]), "-" * sum(widths), *map(text, lines[1:])])


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{value:.3f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"
