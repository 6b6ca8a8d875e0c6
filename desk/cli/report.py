"""`desk report`."""

import sys
from argparse import Namespace
from pathlib import Path

from desk.cli.context import Context, line
from desk.files import atomic_write
from desk.formatting.english import EnglishFormatter
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, default_paper, make_csv, make_document
from desk.reports.typst_renderer import missing_characters, to_pdf
from desk.services.settings import read_settings

_NAMED = 5  # characters in a sentence


def run_report(context: Context, options: Namespace) -> None:
    desk = context.desk
    file = Path(options.out)
    order, formatter = _order(context, options), EnglishFormatter(context.desk.clock)
    if file.suffix.lower() == ".csv":
        atomic_write(file, [make_csv(desk, order, formatter)])
    else:
        document = make_document(desk, order, formatter)
        atomic_write(file, [to_pdf(document, desk.clock.now())])
        if missing := missing_characters(document):
            print(line(f"desk: {_missing(missing)}"), file=sys.stderr)
    if file.is_file():
        # Nothing beside the report where it goes to /dev/stdout.
        print(line(f"Saved {file}."))


def _order(context: Context, options: Namespace) -> ReportRequest:
    from desk.services.people import resolve_person

    desk = context.desk
    paper = Paper(options.paper) if options.paper else default_paper(read_settings(desk).region)
    return ReportRequest(
        kind=ReportKind(options.kind),
        paper=paper,
        person=resolve_person(desk, options.person).id if options.person else None,
        first=context.day(options.since, past=True) if options.since else None,
        last=context.day(options.until, past=True) if options.until else None,
        month=options.month,
        tag=options.tag,
        starred=options.starred,
        label=options.label,
        size=options.size,
        start=options.start,
        fix=options.promise,
        assign_codes=True,
    )


def _missing(characters: tuple[str, ...]) -> str:
    # A lone surrogate is no character that a terminal could be sent.
    shown = [
        f"U+{ord(char):04X}" if "\ud800" <= char <= "\udfff" else f"{char} (U+{ord(char):04X})"
        for char in characters[:_NAMED]
    ]
    more = f" and {len(characters) - _NAMED} more" if len(characters) > _NAMED else ""
    return (
        f"No font on this computer has {', '.join(shown)}{more}. The report shows the code in its "
        "place; install a font that has it, and make the report again."
    )
