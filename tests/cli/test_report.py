"""`desk report`: each kind becomes a PDF; a failure keeps the file that was there."""

from pathlib import Path

import pytest

from desk.cli.main import main
from desk.cli.parser import make_parser
from desk.reports.kinds import ReportKind
from tests.cli.test_commands import DAY, Command
from tests.tools.paper import info_of, is_ua, words_of


@pytest.fixture(scope="module")
def sample_desk(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return a desk with the sample people, shared by these tests."""
    command = Command(tmp_path_factory.mktemp("sample") / "desk")
    command("sample")
    return command


def test_parser_knows_every_kind_of_report() -> None:
    parser = make_parser()
    for kind in ReportKind:
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
def test_report_writes_a_pdf(
    sample_desk: Command, tmp_path: Path, arguments: list[str], title: str
) -> None:
    file = tmp_path / "out.pdf"
    assert sample_desk("report", *arguments, "-o", str(file)) == f"Saved {file}.\n"
    pdf = file.read_bytes()
    assert is_ua(pdf)
    assert info_of(pdf)["Title"].startswith(title)
    assert "Printed April 14, 2026." in words_of(pdf)


def test_report_paper_follows_the_region_or_the_option(
    sample_desk: Command, tmp_path: Path
) -> None:
    file = tmp_path / "out.pdf"
    sample_desk("report", "phone-list", "--starred", "-o", str(file))
    assert "letter" in info_of(file.read_bytes())["Page size"]
    sample_desk("report", "phone-list", "--paper", "a4", "-o", str(file))
    assert "A4" in info_of(file.read_bytes())["Page size"]


def test_failed_report_exits_1_and_keeps_the_old_file(
    sample_desk: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out.pdf"
    file.write_bytes(b"of yesterday")

    def refused(*arguments: str, to: Path = file) -> str:
        home = str(sample_desk.home)
        assert main(["--home", home, "--today", DAY, "report", *arguments, "-o", str(to)]) == 1
        return capsys.readouterr().err

    assert "Nobody on this desk is called" in refused("history", "--for", "nobody at all")
    assert "Say whose it is" in refused("history")
    assert "has the tag" in refused("phone-list", "--tag", "Boats")
    assert "Say which it is" in refused("slip")
    assert "This promise is no longer" in refused("slip", "--promise", str(2**63 - 1))
    assert file.read_bytes() == b"of yesterday"
    assert [found.name for found in tmp_path.iterdir()] == ["out.pdf"]
    assert "is a folder" in refused("phone-list", to=tmp_path)
    full = refused("phone-list", to=Path("/dev/full"))
    assert "There is no room for /dev/full. Whatever was there before is unchanged." in full


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("novel", "-o", "x.pdf"), "invalid choice: 'novel'"),
        (("phone-list",), "required: -o/--output"),
        (("month", "--month", "2026-13", "-o", "x.pdf"), "not a month like 2026-04: 2026-13"),
        (("month", "--month", "9999-12", "-o", "x.pdf"), "not a month like 2026-04: 9999-12"),
        (("month", "--month", "0001-01", "-o", "x.pdf"), "not a month like 2026-04: 0001-01"),
        (("phone-list", "--paper", "a3", "-o", "x.pdf"), "invalid choice: 'a3'"),
        (("labels", "--start", "0", "-o", "x.pdf"), "not a place on a sheet: 0"),
        (("slip", "--promise", str(2**63), "-o", "x.pdf"), f"not an id: {2**63}"),
    ],
)
def test_wrong_usage_exits_2(
    arguments: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["report", *arguments])
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


def test_report_names_characters_that_no_font_has(tmp_path: Path) -> None:
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


def test_report_imports_no_qt(sample_desk: Command, tmp_path: Path) -> None:
    done = sample_desk.run(
        "report", "phone-list", "-o", str(tmp_path / "x.pdf"), PYTHONPROFILEIMPORTTIME="1"
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "typst" in loaded
    assert not any(name.startswith(("PySide6", "sqlalchemy")) for name in loaded)
