"""`desk report`: each kind becomes a PDF, and a file that was there is never half of another."""

from pathlib import Path

import pytest

from desk.cli.parser import make_parser
from desk.reports.page import Kind
from tests.cli.test_commands import Command
from tests.tools.paper import info_of, is_ua, words_of


@pytest.fixture(scope="module")
def sample_desk(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """A desk with the sample people that these tests share: reports change nothing that others print."""
    command = Command(tmp_path_factory.mktemp("sample") / "desk")
    command("sample")
    return command


def test_every_kind_of_report_can_be_asked_for() -> None:
    parser = make_parser()
    for kind in Kind:
        assert parser.parse_args(["report", kind, "-o", "x.pdf"]).kind == kind


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (["phone-list"], "Phone list: Everyone, A to Z"),
        (["history", "--for", "ruth"], "Customer history: Ruth Kessler"),
        (["month", "--month", "2026-03"], "Month in review"),
        (["check-in-sheet"], "Week’s check-in sheet"),
    ],
)
def test_a_report_is_a_pdf(
    sample_desk: Command, tmp_path: Path, arguments: list[str], title: str
) -> None:
    file = tmp_path / "out.pdf"
    assert sample_desk("report", *arguments, "-o", str(file)) == f"Saved {file}.\n"
    pdf = file.read_bytes()
    assert is_ua(pdf)
    assert info_of(pdf)["Title"].startswith(title)
    assert "Printed April 14, 2026." in words_of(pdf)


def test_paper_is_what_the_country_uses_or_what_is_asked_for(
    sample_desk: Command, tmp_path: Path
) -> None:
    file = tmp_path / "out.pdf"
    sample_desk("report", "phone-list", "--starred", "-o", str(file))
    assert "letter" in info_of(file.read_bytes())["Page size"]
    sample_desk("report", "phone-list", "--paper", "a4", "-o", str(file))
    assert "A4" in info_of(file.read_bytes())["Page size"]


def test_what_goes_wrong_is_a_sentence_and_the_old_file_is_whole(
    sample_desk: Command, tmp_path: Path
) -> None:
    file = tmp_path / "out.pdf"
    file.write_bytes(b"of yesterday")
    wrong = {
        "is no longer|Nobody on this desk is called": ["history", "--for", "nobody at all"],
        "Say whose it is": ["history"],
        "has the tag": ["phone-list", "--tag", "Boats"],
        "Say which it is": ["slip"],
    }
    for said, arguments in wrong.items():
        answer = sample_desk("report", *arguments, "-o", str(file), code=1)
        assert any(part in answer for part in said.split("|"))
    assert file.read_bytes() == b"of yesterday"
    assert [found.name for found in tmp_path.iterdir()] == ["out.pdf"]
    assert "is a folder" in sample_desk("report", "phone-list", "-o", str(tmp_path), code=1)
    full = sample_desk("report", "phone-list", "-o", "/dev/full", code=1)
    assert "There is no room for /dev/full. Whatever was there before is unchanged." in full


def test_wrong_usage_ends_with_two(sample_desk: Command) -> None:
    sample_desk("report", "novel", "-o", "x.pdf", code=2)
    sample_desk("report", "phone-list", code=2)
    sample_desk("report", "month", "--month", "2026-13", "-o", "x.pdf", code=2)
    sample_desk("report", "phone-list", "--paper", "a3", "-o", "x.pdf", code=2)


def test_a_character_that_no_font_has_is_told(tmp_path: Path) -> None:
    desk_command = Command(tmp_path / "desk")
    file = tmp_path / "out.pdf"
    card = tmp_path / "one.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ruth \ufffe\r\nEND:VCARD\r\n", "utf-8")
    desk_command("import", str(card))
    done = desk_command.run("report", "phone-list", "-o", str(file))
    assert done.returncode == 0
    assert "desk: No font on this computer has" in done.stderr
    assert "U+FFFE" in done.stderr
    assert "Ruth [U+FFFE]" in words_of(file.read_bytes())


def test_it_loads_no_qt(sample_desk: Command, tmp_path: Path) -> None:
    done = sample_desk.run(
        "report", "phone-list", "-o", str(tmp_path / "x.pdf"), PYTHONPROFILEIMPORTTIME="1"
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "typst" in loaded
    assert not any(name.startswith(("PySide6", "sqlalchemy")) for name in loaded)
