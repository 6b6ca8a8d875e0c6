"""People and calls written as CSV: UTF-8 with a mark (Excel needs it), commas, CRLF.

`csv_reader.read_csv` reads back equal drafts, photos apart. A cell that a spreadsheet would run as
a formula stands behind an apostrophe (see `table.guarded`), which the reader takes away again.
"""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC

from desk.formats.csv.table import guarded
from desk.formats.parsed import CallDraft, PersonDraft
from desk.formats.vcard.reader import DEPARTMENT

_SINGLE: tuple[tuple[str, Callable[[PersonDraft], str]], ...] = (
    ("Prefix", lambda d: d.prefix),
    ("First name", lambda d: d.given),
    ("Middle name", lambda d: d.middle),
    ("Last name", lambda d: d.family),
    ("Suffix", lambda d: d.suffix),
    ("Nickname", lambda d: d.nickname),
    ("Name", lambda d: d.formatted),
    ("Say as", lambda d: d.say_as),
    ("Business", lambda d: d.business),
    ("Role", lambda d: d.role),
    ("Starred", lambda d: "yes" if d.starred else ""),
    ("Birthday", lambda d: d.birthday.iso() if d.birthday else ""),
    ("Tags", lambda d: _joined_tags(d.tags)),
)
# What comes last: of use to Desk only.
_CLOSING: tuple[tuple[str, Callable[[PersonDraft], str]], ...] = (
    ("UID", lambda d: d.uid),
    ("Kept vCard lines", lambda d: "\n".join(d.unknown)),
)
# Headings with the number of the thing, and the cells of each thing a person has.
_REPEATED: tuple[tuple[tuple[str, ...], Callable[[PersonDraft], list[tuple[str, ...]]]], ...] = (
    (
        ("Phone {}", "Phone {} label", "Phone {} preferred"),
        lambda d: [(p.raw, p.label, "yes" if p.preferred else "") for p in d.phones],
    ),
    (
        ("Email {}", "Email {} label", "Email {} preferred"),
        lambda d: [(e.address, e.label, "yes" if e.preferred else "") for e in d.emails],
    ),
    (
        (
            "Address {} street",
            "Address {} extra",
            "Address {} PO box",
            "Address {} city",
            "Address {} region",
            "Address {} postcode",
            "Address {} country",
            "Address {} label",
        ),
        lambda d: [
            (a.street, a.extra, a.po_box, a.city, a.region, a.postcode, a.country, a.label)
            for a in d.addresses
        ],
    ),
    (("Date {}", "Date {} label"), lambda d: [(date.on.iso(), date.label) for date in d.dates]),
    (
        ("Channel {}", "Channel {} kind", "Channel {} label"),
        lambda d: [(c.value, c.kind, c.label) for c in d.channels],
    ),
    (("Remember {}",), lambda d: [(line,) for line in d.remember]),
    (("Note {}",), lambda d: [(note,) for note in d.notes]),
    (("Department",), lambda d: [(value,) for label, value in d.custom if label == DEPARTMENT]),
    (
        ("Field {}", "Field {} label"),
        lambda d: [(value, label) for label, value in d.custom if label != DEPARTMENT],
    ),
)
_CALL_HEADINGS = ("When", "In or out", "Outcome", "Person", "Number", "Seconds", "About", "Felt")


def write_people_csv(drafts: Sequence[PersonDraft]) -> bytes:
    """One row a person; as many numbered columns as the person with the most needs."""
    counts = [max((len(cells(d)) for d in drafts), default=0) for _, cells in _REPEATED]
    header = [heading for heading, _ in _SINGLE]
    for (headings, _), count in zip(_REPEATED, counts, strict=True):
        header += [heading.format(n) for n in range(1, count + 1) for heading in headings]
    header += [heading for heading, _ in _CLOSING]
    return write_rows(header, (_person_row(draft, counts) for draft in drafts))


def write_calls_csv(calls: Iterable[CallDraft]) -> bytes:
    """One row a call; times are ISO 8601 in UTC."""
    rows = (
        [
            call.at.astimezone(UTC).isoformat(timespec="seconds"),
            call.direction,
            call.outcome,
            call.person,
            call.number,
            "" if call.seconds is None else str(call.seconds),
            call.about,
            call.felt,
        ]
        for call in calls
    )
    return write_rows(_CALL_HEADINGS, rows)


def write_rows(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Any table, as those above are written."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return codecs.BOM_UTF8 + text.getvalue().encode("utf-8", "replace")


def _person_row(draft: PersonDraft, counts: Sequence[int]) -> list[str]:
    row = [value(draft) for _, value in _SINGLE]
    for (headings, cells), count in zip(_REPEATED, counts, strict=True):
        things = cells(draft)
        for thing in things:
            row += thing
        row += [""] * (len(headings) * (count - len(things)))
    return row + [value(draft) for _, value in _CLOSING]


def _joined_tags(tags: Iterable[str]) -> str:
    return ", ".join(
        '"' + tag.replace('"', '""') + '"' if set(tag) & set(',;"\n\r') else tag for tag in tags
    )
