"""What bringing people in asks of the worker."""

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desk.record import record
from desk.services.desk import Desk, Written

if TYPE_CHECKING:
    from desk.formats.csv.headings import ColumnField
    from desk.formats.parsed import FileKind, ParsedFile, PersonDraft, Problem, Progress
    from desk.services.importing.diff import FieldDifference
    from desk.services.importing.importer import ImportPreview

SHOWN_ROWS = 4
_PREVIEWED = 6


@record(frozen=True, slots=True)
class Source:
    """A file, or what was pasted."""

    name: str
    path: Path | None = None
    pasted: bytes = b""


@record(frozen=True, slots=True)
class TableSource:
    """A table whose columns the owner is asked about."""

    name: str
    data: bytes
    kind: "FileKind"
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # the first few below the first
    fields: tuple["ColumnField", ...]  # what each column seems to be
    has_header: bool  # whether the first row seems to be headings


@record(frozen=True, slots=True)
class ColumnChoice:
    """What the owner says about a table."""

    fields: Mapping[int, "ColumnField"]
    has_header: bool


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's collector stays away from all that is made in here, now and later.

    10,000 people are 70,000 objects, and looking through them for rings stops every thread, the
    window's too, for up to 160 ms. They hold no rings: they go when nobody wants them any more.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


@uncollected()
def open_source(
    desk: Desk, source: Source, ask: bool, progress: "Progress"
) -> "TableSource | ParsedFile":
    """A file of cards whole; a table as well where its maker is known, unless `ask`."""
    from desk.formats.csv.reader import first_rows, guess_columns
    from desk.formats.detect import kind_of
    from desk.formats.errors import UnreadableFile
    from desk.formats.parsed import FileKind
    from desk.messages import message
    from desk.services.importing.importer import read_file, read_whole

    data = read_whole(source.path) if source.path is not None else source.pasted
    kind = kind_of(data, source.name)
    if kind is FileKind.JSON:
        raise UnreadableFile(source.name, message("This is a whole desk, not a list of people."))
    if kind is FileKind.VCARD and source.path is not None:
        return read_file(source.path, kind, progress=progress)
    if kind is FileKind.VCARD:
        from desk.formats.vcard.reader import read_vcards

        return read_vcards(data, source.name, progress=progress)
    match = guess_columns(data)
    if kind is not FileKind.CSV and match.sure and not ask:
        from desk.formats.csv.reader import read_csv

        return read_csv(data, source.name, kind, progress=progress)
    rows = first_rows(data, SHOWN_ROWS + 1)
    return TableSource(
        source.name,
        data,
        kind,
        match.header,
        tuple(tuple(row) for row in rows[1:]),
        tuple(column.field for column in match.columns),
        match.sure or (len(rows) > 1 and not match.looks_like_data),
    )


@uncollected()
def read_table(
    desk: Desk, table: TableSource, columns: ColumnChoice, progress: "Progress"
) -> "ParsedFile":
    from desk.formats.csv.reader import read_csv

    return read_csv(
        table.data,
        table.name,
        table.kind,
        columns.fields,
        has_header=columns.has_header,
        progress=progress,
    )


def try_columns(
    desk: Desk, table: TableSource, columns: ColumnChoice
) -> "Sequence[PersonDraft | Problem]":
    """The first rows as they would become, in the order of the file."""
    from desk.formats.csv.reader import read_csv

    parsed = read_csv(
        table.data,
        table.name,
        table.kind,
        columns.fields,
        has_header=columns.has_header,
        most=_PREVIEWED,
    )
    rows: list[PersonDraft | Problem] = [*parsed.drafts, *parsed.problems]
    return sorted(rows, key=lambda each: each.entry)[:_PREVIEWED]


@uncollected()
def hold_against(
    desk: Desk, files: "Sequence[ParsedFile]", progress: "Progress"
) -> "ImportPreview":
    from desk.services.importing.importer import joined, preview

    return preview(desk, joined(files), progress)


@uncollected()
def bring_in(
    desk: Desk,
    seen: "ImportPreview",
    ours: "Mapping[int, Collection[FieldDifference]]",
    progress: "Progress",
) -> Written[int]:
    from desk.services.importing.importer import keeping, take_in

    return take_in(desk, [keeping(desk, seen, ours) if ours else seen], progress)


def save_problems(desk: Desk, problems: "Sequence[Problem]", file: Path) -> Path:
    """A plain list, a line for each. Raises CannotStore."""
    from desk.errors import CannotStore

    lines = [f"{problem.line}\t{problem.reason}" for problem in problems]
    try:
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise CannotStore(error.strerror or str(error)) from error
    return file
