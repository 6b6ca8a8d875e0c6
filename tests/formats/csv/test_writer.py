"""Any table written as CSV is read back unchanged and contains no formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from desk.formats.csv.row_parser import Table, cell_value
from desk.formats.csv.writer import write_rows

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
TRICKY = st.sampled_from(["=1+1", "+49 30", "-2", "@x", "'=1", "''+", "a,b", 'a"b', "a\nb", "x"])


@given(st.lists(st.tuples(CELLS | TRICKY, CELLS | TRICKY), max_size=5))
def test_written_cells_are_read_back_and_none_is_a_formula(rows: list[tuple[str, str]]) -> None:
    data = write_rows(("One", "Two"), rows)
    found = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]
    assert all(cell[:1] not in tuple("=+-@") for row in found for cell in row if cell)
    assert [[_kept(cell) for cell in row] for row in rows] == [
        [cell_value(cell) for cell in row] for row in found
    ]
    ours = [row.cells for row in Table(data)][1:]
    assert ours == [cells for row in rows if any(cells := [_kept(cell) for cell in row])]


def _kept(cell: str) -> str:
    """Return the cell as Desk reads it: stripped unless it was guarded as a formula."""
    return cell if cell_value(cell) != cell.strip() else cell.strip()
