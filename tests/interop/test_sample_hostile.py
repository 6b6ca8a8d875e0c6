"""Malicious files: reading ends soon, with a sentence, and leaves nothing behind."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desk.errors import DeskError
from desk.formats.csv.reader import read_csv
from desk.formats.detect import kind_of
from desk.formats.parsed import FileKind, ParsedFile
from desk.formats.vcard.reader import NO_CARD, read_vcards
from tests.interop.expected import Expected, list_expected

EXPECTED = list_expected("hostile")
_PROSE = (
    r"\d+ bytes",
    r"no BEGIN:VCARD: 0 customers",
    r"must end in <5 s with a message, no traceback, nothing stored",
    r"vobject raises ParseError.*",  # what another reader does with it
    r"208 kB of short lines; vobject 0\.25 s",
    r"one 372,748-byte line with NUL bytes",
    r"NUL bytes=\d+",
)
# Reads a file with no way to open another one or a socket; prints what it made of it.
_WATCHED = """
import encodings.cp1252, encodings.latin_1, sys
from pathlib import Path
files = [Path(name).read_bytes() for name in sys.argv[1:]]
from desk.formats.csv.reader import read_csv
from desk.formats.detect import kind_of
from desk.formats.vcard.reader import read_vcards
def watch(event, args):
    if event == "open" or event.startswith(("socket.", "subprocess.", "os.system", "urllib.")):
        print("TOUCHED", event, args)
sys.addaudithook(watch)
for data in files:
    print(len(read_vcards(data, "x").people))
    try:
        print(len(read_csv(data, "x", kind_of(data, "x")).people))
    except Exception as refusal:
        print(type(refusal).__name__)
"""


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: e.path.name)
def test_hostile_file_is_refused_with_a_sentence(samples: Path, expected: Expected) -> None:
    data = expected.path.read_bytes()
    for prose in expected.prose:
        assert any(re.fullmatch(known, prose) for known in _PROSE), prose
        if found := re.fullmatch(r"(\d+) bytes", prose):
            assert len(data) == int(found[1])
        if found := re.fullmatch(r"NUL bytes=(\d+)", prose):
            assert data.count(0) == int(found[1])
    assert expected.facts == ()

    started = time.process_time()
    parsed = read_vcards(data, expected.path.name)  # --as vcard
    assert (parsed.people, parsed.problems[0].reason) == ((), NO_CARD)
    people, sentence = imported(data, expected.path.name)
    assert people == 0
    assert sentence.endswith(".")
    assert time.process_time() - started < 5


def imported(data: bytes, name: str) -> tuple[int, str]:
    """Run `desk import FILE` and return the number of people and the sentence."""
    try:
        kind = kind_of(data, name)
        parsed: ParsedFile
        parsed = read_vcards(data, name) if kind is FileKind.VCARD else read_csv(data, name, kind)
    except DeskError as refusal:
        return 0, str(refusal)
    return len(parsed.people), parsed.problems[0].reason


def test_reading_a_file_opens_no_other_file_or_socket(samples: Path) -> None:
    files = [e.path for e in EXPECTED]
    files += sorted((samples / "vcard").rglob("*url*.vcf"))
    files += sorted((samples / "vcard").rglob("*xing*.vcf"))
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, *map(str, files)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.count("\n") == 2 * len(files)
    assert "TOUCHED" not in done.stdout


def test_every_hostile_sample_has_expectations(samples: Path) -> None:
    on_disk = {
        str(path.relative_to(samples))
        for path in (samples / "hostile").rglob("*")
        if path.is_file()
    }
    assert {expected.file for expected in EXPECTED} == on_disk
