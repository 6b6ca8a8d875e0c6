"""The complete document: equal bytes for equal data, and refusal of other files."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.formats.json_document import NewerDocument, Row, chunks, load
from desk.formats.parsed import UnreadableFile

WHEN = datetime(2026, 3, 2, 15, 4, 5, tzinfo=UTC)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)
tables = st.dictionaries(
    st.text().filter(lambda name: name != "desk"),
    st.lists(st.dictionaries(st.text(), values, max_size=3), max_size=3),
    max_size=3,
)


def dump(exported_at: datetime, given_tables: Mapping[str, Iterable[Row]]) -> bytes:
    return b"".join(chunks(exported_at, given_tables))


@given(tables)
def test_document_is_read_back_and_written_as_the_same_bytes(
    given_tables: dict[str, list[dict[str, object]]],
) -> None:
    data = dump(WHEN, given_tables)
    document = load(data, "all.json")
    assert document.tables == given_tables
    assert document.exported_at == WHEN
    assert dump(document.exported_at, document.tables) == data
    assert dump(WHEN, dict(reversed(given_tables.items()))) == data


def test_document_has_sorted_keys_and_one_row_per_line() -> None:
    data = dump(WHEN, {"people": [{"name": "Ruth", "id": 1}, {"name": "Zoë"}], "calls": []})
    assert data.decode() == (
        "{\n"
        ' "calls": [],\n'
        ' "desk": {"exported_at": "2026-03-02T15:04:05Z", "format": 1},\n'
        ' "people": [\n'
        '  {"id": 1, "name": "Ruth"},\n'
        '  {"name": "Zoë"}\n'
        " ]\n"
        "}\n"
    )
    assert json.loads(data)["people"][1]["name"] == "Zoë"


def test_only_exported_at_differs_between_two_exports() -> None:
    rows = {"people": [{"id": n} for n in range(2_500)]}
    later = datetime(2026, 3, 3, 0, 0, 0, tzinfo=timezone(timedelta(hours=-7)))
    one, other = dump(WHEN, rows), dump(later, rows)
    assert one.replace(b"2026-03-02T15:04:05Z", b"2026-03-03T07:00:00Z") == other


def test_rows_are_taken_in_chunks_while_writing_and_counted() -> None:
    taken = 0

    def rows() -> object:
        nonlocal taken
        for taken in range(1, 10_001):
            yield {"id": taken}

    pieces = chunks(WHEN, {"calls": rows()})  # type: ignore[dict-item]
    next(pieces), next(pieces)
    assert taken == 1_000
    came: list[int] = []
    whole = b"".join(chunks(WHEN, {"calls": rows()}, came.append))  # type: ignore[dict-item]
    assert len(load(whole, "x").tables["calls"]) == sum(came) == 10_000


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_nan_and_infinity_raise_value_error(bad: float) -> None:
    with pytest.raises(ValueError, match="Out of range"):
        dump(WHEN, {"calls": [{"x": bad}]})


def test_document_of_a_newer_format_is_refused() -> None:
    data = dump(WHEN, {}).replace(b'"format": 1', b'"format": 2')
    with pytest.raises(NewerDocument, match=r"all\.json was made by a newer Desk \(format 2"):
        load(data, "all.json")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"desk": 1}',
        b'{"desk": {"format": "1"}}',
        b'{"desk": {"format": true, "exported_at": "2026-03-02T15:04:05Z"}}',
        b'{"desk": {"format": 0, "exported_at": "2026-03-02T15:04:05Z"}}',
        b'{"desk": {"format": 1}}',
        b'{"desk": {"format": 1, "exported_at": "2026-99-02T15:04:05Z"}}',
        b'{"desk": {"format": 1, "exported_at": "2026-03-02T15:04:05Z"}, "calls": {}}',
        b'{"desk": {"format": 1, "exported_at": "2026-03-02T15:04:05Z"}, "calls": [1]}',
        b'{"desk": {"format": 1, "exported_at": "2026-03-02T15:04:05Z"}, "a": [{"x": "\\ud800"}]}',
        b'{"desk": {"format": 1, "exported_at": "2026-03-02T15:04:05Z"}, "a": [{"x": NaN}]}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_invalid_document_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^all\.json: .* Nothing was changed\.$"):
        load(data, "all.json")
