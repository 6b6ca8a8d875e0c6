"""The positions of cards and labels on their sheet."""

import re

from desk.errors import NotUnderstood
from desk.messages import message
from desk.record import record
from desk.reports.document import Paper

_PAPERS = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}  # mm
_INCH = 25.4


@record(frozen=True, slots=True)
class SheetGrid:
    """Places of equal size in columns and rows, numbered from 1, row by row. Lengths are in mm."""

    paper: Paper
    columns: int
    rows: int
    left: float  # from the edge of the paper to the first place
    top: float
    width: float  # of one place
    height: float
    across: float  # from the left edge of one place to that of the next
    down: float

    @property
    def places(self) -> int:
        return self.columns * self.rows


# The dimensions that the manufacturers publish.
_LABELS = {
    "l7160": SheetGrid(Paper.A4, 3, 7, 7.2, 15.15, 63.5, 38.1, 66.0, 38.1),
    "5160": SheetGrid(
        Paper.LETTER,
        3,
        10,
        0.1875 * _INCH,
        0.5 * _INCH,
        2.625 * _INCH,
        _INCH,
        2.75 * _INCH,
        _INCH,
    ),
}
_CARDS = {"85x54": (85.0, 54.0), "3.5x2": (3.5 * _INCH, 2 * _INCH)}
_FREE = re.compile(
    r"(\d{1,2})x(\d{1,2})(?::(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?))?"
)
# mm; the smallest label with a readable code and text beside it.
_LEAST_WIDTH, _LEAST_HEIGHT = 45.0, 20.0


def label_kinds(paper: Paper) -> list[str]:
    """Return the names of the label sheets of this paper, the usual one first."""
    return [name for name, grid in _LABELS.items() if grid.paper == paper]


def card_sizes(paper: Paper) -> list[str]:
    """Return the sizes of cards, the usual one first: "85x54" in mm, "3.5x2" in inches."""
    return list(_CARDS) if paper == Paper.A4 else list(reversed(_CARDS))


def label_grid(label: str, paper: Paper) -> SheetGrid:
    """Return the grid of a label sheet; an empty `label` is the usual sheet of the paper.

    `label` is "l7160" or "5160", which have their own paper, or columns and rows: "3x8". Margins
    and gaps in mm may follow, "3x8:7.25,4.5,2.5,0": at the sides, above and below, between
    columns, between rows. Raises NotUnderstood for anything else, and if the labels are too small.
    """
    name = label.strip().lower() or label_kinds(paper)[0]
    if name in _LABELS:
        return _LABELS[name]
    read = _FREE.fullmatch(name)
    if read is None:
        raise NotUnderstood(
            message(
                "{text} is no sheet of labels that Desk knows. Say l7160, 5160, or columns and "
                "rows such as 3x8.",
                text=label,
            )
        )
    columns, rows = int(read[1]), int(read[2])
    side, top, gap_across, gap_down = (float(text or 0) for text in read.groups()[2:])
    paper_width, paper_height = _PAPERS[paper]
    across = _pitch(paper_width - 2 * side, columns, gap_across)
    down = _pitch(paper_height - 2 * top, rows, gap_down)
    width, height = across - gap_across, down - gap_down
    if width < _LEAST_WIDTH or height < _LEAST_HEIGHT:
        raise NotUnderstood(
            message(
                "Labels of this sheet would be too small for a code that phones can read. Take "
                "fewer columns or rows: a label needs {width} by {height} mm.",
                width=f"{_LEAST_WIDTH:.0f}",
                height=f"{_LEAST_HEIGHT:.0f}",
            )
        )
    return SheetGrid(paper, columns, rows, side, top, width, height, across, down)


def card_grid(size: str, paper: Paper) -> SheetGrid:
    """Return a grid of ten cards in the middle of the sheet.

    An empty `size` is the usual one of the paper. Raises NotUnderstood for an unknown size.
    """
    found = _CARDS.get(size or card_sizes(paper)[0])
    if found is None:
        raise NotUnderstood(
            message("Cards are 85x54 (mm) or 3.5x2 (inches), not {text}.", text=size)
        )
    width, height = found
    paper_width, paper_height = _PAPERS[paper]
    left, top = (paper_width - 2 * width) / 2, (paper_height - 5 * height) / 2
    return SheetGrid(paper, 2, 5, left, top, width, height, width, height)


def check_start(grid: SheetGrid, start: int) -> None:
    """Raise NotUnderstood if the sheet has no place with the number `start`."""
    if not 1 <= start <= grid.places:
        raise NotUnderstood(
            message(
                "A sheet has places 1 to {last}; there is no place {start}.",
                last=grid.places,
                start=start,
            )
        )


def _pitch(room: float, count: int, gap: float) -> float:
    return (room + gap) / count if count else 0
