"""`desk sample`, `desk import` and `desk export`."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desk.cli.context import Context, ProgressLine, line, print_json
from desk.errors import DeskError, NotUnderstood
from desk.formats.parsed import FileKind, Problem
from desk.services.desk import Written


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
            reports.append(_take_in(context, Path(name), kind, options.dry_run))
        except DeskError as error:
            # One bad file does not keep the others out.
            failures.append(error)
    if options.json:
        print_json({"files": reports})
    else:
        for report in reports:
            _tell(report, options.dry_run)
    if failures:
        raise DeskError(" ".join(str(error) for error in failures))


def run_export(context: Context, options: Namespace) -> None:
    from desk.services.exporting import export

    with ProgressLine(options.file) as progress:
        export(context.desk, options.what, Path(options.file), progress=progress)
    print(line(f"Written to {options.file}."))


def _take_in(context: Context, path: Path, kind: FileKind | None, dry_run: bool) -> dict[str, Any]:
    from desk.formats.detect import kind_of
    from desk.services.importing.importer import Standing, preview, read_file, read_whole, take_in

    if (kind or kind_of(read_whole(path), path.name)) is FileKind.JSON:
        return _take_in_desk(context, path, dry_run)
    with ProgressLine(str(path)) as progress:
        seen = preview(context.desk, read_file(path, kind, progress=progress), progress)
        if not dry_run and (seen.new or seen.changed):
            context.changed(take_in(context.desk, [seen], progress).changes)
    return {
        "file": str(path),
        "kind": seen.kind.value,
        "entries": len(seen.entries) + len(seen.problems),
        "people": {
            "new": seen.count(Standing.NEW),
            "same": seen.count(Standing.SAME),
            "changed": seen.count(Standing.DIFFERS),
        },
        "calls": {"new": 0, "same": 0},
        "problems": [_problem(p) for p in seen.problems],
    }


def _take_in_desk(context: Context, path: Path, dry_run: bool) -> dict[str, Any]:
    from desk.services.desk_document import load

    written = load(context.desk, path, dry_run=dry_run)
    if not dry_run:
        context.changed(written.changes)
    counts = written.value
    return {
        "file": str(path),
        "kind": FileKind.JSON.value,
        "entries": counts["new"] + counts["same"] + counts["calls"],
        "people": {"new": counts["new"], "same": counts["same"], "changed": 0},
        "calls": {"new": counts["calls"], "same": 0},
        "problems": [],
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


def _problem(problem: Problem) -> dict[str, Any]:
    return {"entry": problem.entry, "line": problem.line, "reason": problem.reason}


def _tell(report: dict[str, Any], dry_run: bool) -> None:
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
