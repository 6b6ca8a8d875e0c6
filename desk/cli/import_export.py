"""`desk sample`, `desk import` and `desk export`."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.cli.context import Context, ProgressLine, line, print_json
from desk.errors import DeskError, NotUnderstood
from desk.formats.parsed import FileKind
from desk.services.desk import Written

if TYPE_CHECKING:
    from desk.services.importing.importer import ImportSource


def run_sample(context: Context, options: Namespace) -> None:
    from desk.services.sample import fill_sample

    written: Written[Any] = fill_sample(context.desk)
    context.changed(written.changes)
    print("The sample people are on your desk. Clear them any time from Today.")


def run_import(context: Context, options: Namespace) -> None:
    kind = _kind(options.kind)
    reports = []
    failures = []
    for name in options.files:
        try:
            reports.append(_import_file(context, Path(name), kind, options.dry_run))
        except DeskError as error:
            # The other files are imported all the same.
            failures.append(error)
    if options.json:
        print_json({"files": reports})
    else:
        for report in reports:
            _print_report(report, options.dry_run)
    if failures:
        raise DeskError(" ".join(str(error) for error in failures))


def run_export(context: Context, options: Namespace) -> None:
    from desk.services.exporting import export

    with ProgressLine(options.file) as progress:
        export(context.desk, options.what, Path(options.file), progress=progress)
    print(line(f"Written to {options.file}."))


def _import_file(
    context: Context, path: Path, kind: FileKind | None, dry_run: bool
) -> dict[str, Any]:
    from desk.services.importing.importer import (
        EntryStatus,
        apply_import,
        open_file,
        parse,
        preview,
    )

    source = open_file(path, kind)
    if source.kind is FileKind.JSON:
        return _import_document(context, path, source, dry_run)
    with ProgressLine(str(path)) as progress:
        seen = preview(context.desk, parse(source, progress), progress)
        if not dry_run and (seen.new or seen.changed):
            context.changed(apply_import(context.desk, [seen], progress).changes)
    people = {
        "new": seen.count(EntryStatus.NEW),
        "same": seen.count(EntryStatus.SAME),
        "changed": seen.count(EntryStatus.DIFFERS),
    }
    entries = len(seen.entries) + len(seen.problems)
    problems = [{"entry": p.entry, "line": p.line, "reason": p.reason} for p in seen.problems]
    return _report(path, seen.kind, entries, people, problems=problems)


def _import_document(
    context: Context, path: Path, source: "ImportSource", dry_run: bool
) -> dict[str, Any]:
    from desk.services.desk_document import load

    written = load(context.desk, source, dry_run=dry_run)
    if not dry_run:
        context.changed(written.changes)
    counts = written.value
    people = {"new": counts["new"], "same": counts["same"], "changed": 0}
    return _report(path, source.kind, sum(counts.values()), people, calls=counts["calls"])


def _report(
    path: Path,
    kind: FileKind,
    entries: int,
    people: dict[str, int],
    calls: int = 0,
    problems: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    return {
        "file": str(path),
        "kind": kind.value,
        "entries": entries,
        "people": people,
        "calls": {"new": calls, "same": 0},
        "problems": list(problems),
    }


def _kind(name: str | None) -> FileKind | None:
    if name is None:
        return None
    try:
        return FileKind(name)
    except ValueError:
        kinds = ", ".join(kind.value for kind in FileKind)
        raise NotUnderstood(
            f"“{name}” is not a kind of file Desk reads: {kinds}. Nothing was changed."
        ) from None


def _print_report(report: dict[str, Any], dry_run: bool) -> None:
    people = report["people"]
    would = "would be " if dry_run else ""
    print(
        line(
            f"{report['file']}: {people['new']} people {would}new, {people['changed']} "
            f"{would}changed, {people['same']} the same, {len(report['problems'])} with a problem."
        )
    )
    for problem in report["problems"]:
        print(line(f"  Line {problem['line']}: {problem['reason']}"))
