"""Commands run as programs: output, JSON, effect and exit code."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desk import __version__
from desk.cli.main import main

DAY = "2026-04-14"


class Command:
    """Runs `desk` on one data folder, on 14 April 2026."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def __call__(self, *arguments: str, code: int = 0) -> str:
        done = self.run(*arguments)
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout if code == 0 else done.stderr

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json"))

    def run(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "desk", "--home", str(self.home), "--today", DAY, *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            env=os.environ | {"TZ": "America/Los_Angeles", "PYTHONIOENCODING": "utf-8"} | env,
        )


@pytest.fixture
def desk_command(tmp_path: Path) -> Command:
    return Command(tmp_path / "desk")


@pytest.fixture(scope="session")
def desk_with_ruth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with one person, Ruth, to be copied."""
    folder = tmp_path_factory.mktemp("ruth")
    card = folder / "ruth.vcf"
    card.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kessler;Ruth;;;\r\nFN:Ruth Kessler\r\n"
        "ORG:Kessler Orchards\r\nTEL;TYPE=CELL:(541) 555-0142\r\nEMAIL:ruth@kessler.example\r\n"
        "X-FAVOURITE-PIE:cherry\r\nEND:VCARD\r\n",
        encoding="utf-8",
    )
    Command(folder / "desk")("import", str(card))
    return folder / "desk"


@pytest.fixture
def ruth(desk_command: Command, desk_with_ruth: Path) -> str:
    """Put Ruth on the desk of `desk_command` and return her name."""
    shutil.copytree(desk_with_ruth, desk_command.home)
    return "Ruth Kessler"


def test_log_takes_the_voicemail_that_the_owner_left(desk_command: Command, ruth: str) -> None:
    call = desk_command.json("log", ruth, "--out", "--outcome", "voicemail")
    assert (call["direction"], call["outcome"]) == ("outgoing", "voicemail")
    assert desk_command.json("due")["call_back"] == []
    assert "cannot be missed" in desk_command("log", ruth, "--out", "--outcome", "missed", code=1)


def test_log_prints_the_id_of_the_call(desk_command: Command, ruth: str) -> None:
    printed = desk_command("log", ruth)
    assert " ".join(printed.split()) == "1 Logged a call with Ruth."


def test_commands_of_a_day_print_and_change_what_they_say(desk_command: Command, ruth: str) -> None:
    found = desk_command.json("find", "kess")
    assert [(p["name"], p["business"]) for p in found] == [(ruth, "Kessler Orchards")]
    assert found[0]["phones"] == [
        {"typed": "(541) 555-0142", "e164": "+15415550142", "label": "mobile"}
    ]
    assert found[0]["emails"] == ["ruth@kessler.example"]
    assert found[0]["last_talked"] is None

    fix = desk_command.json("jot", "ruth text the awning video")
    assert (fix["text"], fix["person"]["name"]) == ("Text the awning video", ruth)
    desk_command("check-in", ruth, "--every", "3 months")
    desk_command("promise", ruth, "New knob fitted", "--by", "friday")
    desk_command("bought", ruth, "Water pump, fitted", "--on", "2025-08-22", "--price", "189.50")
    call = desk_command.json(
        "log", "541 555 0142", "--in", "--minutes", "6", "--about", "Awning arm", "--felt", "ok"
    )
    assert (call["person"]["name"], call["seconds"], call["felt"]) == (ruth, 360, "ok")
    missed = desk_command.json("log", "541 555 0177", "--outcome", "missed")
    assert missed["direction"] == "incoming"

    due = desk_command.json("due")
    assert set(due) == {"call_back", "check_in", "promised", "do_it_now"}
    assert [row["text"] for row in due["call_back"]] == ["(541) 555-0177"]
    assert due["do_it_now"] == [
        {
            "id": fix["id"],
            "person": fix["person"],
            "text": "Text the awning video",
            "since": due["do_it_now"][0]["since"],
            "late": False,
        }
    ]
    later = desk_command.json("due", "--on", "2026-07-14")
    assert [row["due"] for row in later["check_in"]] == ["2026-07-14"]
    assert [(row["due"], row["late"]) for row in later["promised"]] == [("2026-04-17", True)]

    shown = desk_command.json("show", ruth)
    assert shown["check_in"] == {
        "every": "3 months",
        "next": "2026-07-14",
        "reason": "",
        "last": DAY,
    }
    assert [p["by"] for p in shown["open"]["promises"]] == ["2026-04-17"]
    assert [(b["what"], b["price"]) for b in shown["bought"]] == [("Water pump, fitted", "189.50")]
    assert {row["kind"] for row in shown["timeline"]} == {"call", "fix", "bought"}
    assert shown["unknown_properties"] == ["X-FAVOURITE-PIE:cherry"]
    assert shown["score"] == {"happy": 0, "ok": 1, "unhappy": 0}

    desk_command("done", str(fix["id"]))
    assert desk_command.json("due")["do_it_now"] == []
    desk_command("undo")
    assert len(desk_command.json("due")["do_it_now"]) == 1


def test_promise_command_keeps_the_time(desk_command: Command, ruth: str) -> None:
    desk_command("promise", ruth, "Two quotes", "--by", "tomorrow noon")
    desk_command("promise", ruth, "Knob", "--by", "friday 3pm")
    promised = desk_command.json("show", ruth)["open"]["promises"]
    assert sorted(each["at"] for each in promised) == ["12:00", "15:00"]


def test_a_time_that_nothing_would_keep_is_refused(desk_command: Command, ruth: str) -> None:
    error = desk_command("check-in", ruth, "--on", "friday 3pm", code=1)
    assert "has a time" in error
    assert "time" in desk_command("promise", ruth, "Knob", "--by", "friday 25:00", code=1)


def test_snooze_until_before_the_due_day_is_refused(desk_command: Command, ruth: str) -> None:
    desk_command("check-in", ruth, "--every", "quarterly")
    error = desk_command("check-in", ruth, "--snooze", "tomorrow", code=1)
    assert "due on July 14" in error


def test_log_command_refuses_a_call_still_to_come(desk_command: Command, ruth: str) -> None:
    assert "still to come" in desk_command("log", ruth, "--at", "tomorrow", code=1)
    assert desk_command.json("show", ruth)["last_talked"] is None


@pytest.mark.parametrize(
    ("verb", "following"),
    [
        (("--on", "may 1"), "2026-05-01"),
        (("--move", "2026-06-02"), "2026-06-02"),
        (("--skip",), "2026-10-14"),
        (("--snooze", "2026-07-20"), "2026-07-14"),
        (("--stop",), None),
    ],
)
def test_check_in_command_sets_moves_skips_snoozes_and_stops(
    desk_command: Command, ruth: str, verb: tuple[str, ...], following: str | None
) -> None:
    desk_command("check-in", ruth, "--every", "quarterly")
    assert desk_command.json("check-in", ruth, *verb)["next"] == following


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "Nobody"),
        ("show", "999"),
        ("log", "Nobody At All"),
        ("log", "555", "--out", "--outcome", "missed"),
        ("log", "555", "--at", "someday"),
        ("check-in", "Ruth Kessler", "--every", "blue moon"),
        ("check-in", "Ruth Kessler", "--skip"),
        ("promise", "Ruth Kessler", "knob", "--by", "2020-01-01"),
        ("bought", "Ruth Kessler", "knob", "--price", "cheap"),
        ("done", "999"),
        ("jot", "  "),
        ("import", "/no/such/file.vcf"),
        ("export", "people", "/no/such/folder/people.vcf"),
    ],
)
def test_impossible_command_exits_1_with_one_sentence(
    desk_command: Command, ruth: str, arguments: tuple[str, ...]
) -> None:
    said = desk_command(*arguments, code=1)
    assert said.startswith("desk: ")
    assert said.strip().endswith(".")
    assert len(said.strip().splitlines()) == 1
    assert not (desk_command.home / "desk.log").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("bogus",),
        ("find",),
        ("find", "x", "--limit", "0"),
        ("log", "555", "--in", "--out"),
        ("check-in", "Ruth"),
        ("done", "one"),
        ("log", "555", "--minutes", "-3"),
    ],
)
def test_wrong_usage_exits_2(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "See desk" in capsys.readouterr().err


def test_wrong_usage_names_the_program(desk_command: Command) -> None:
    assert "See desk" in desk_command("bogus", code=2)


def test_ambiguous_name_is_refused_with_both_candidates(desk_command: Command, ruth: str) -> None:
    cards = desk_command.home.parent / "two.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Ruth Kessler\nTEL:+1 541 555 0199\nEND:VCARD\n")
    desk_command("import", str(cards))
    assert "Ruth Kessler" in desk_command("show", ruth, code=1)


def test_broken_pipe_exits_0(desk_command: Command, ruth: str) -> None:
    program = [sys.executable, "-m", "desk", "--home", str(desk_command.home), "show", ruth]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*program, "--json"], stdout=writer, stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_database_of_a_newer_desk_is_refused_and_untouched(
    desk_command: Command, ruth: str
) -> None:
    import sqlcipher3.dbapi2 as driver

    connection = driver.connect(str(desk_command.home / "desk.db"))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = (desk_command.home / "desk.db").read_bytes()
    assert "newer Desk" in desk_command("find", "ruth", code=1)
    assert (desk_command.home / "desk.db").read_bytes() == before


def test_file_that_is_no_database_is_refused(desk_command: Command) -> None:
    desk_command.home.mkdir()
    (desk_command.home / "desk.db").write_bytes(b"This is a letter to my mother.\n" * 100)
    assert "not a desk" in desk_command("due", code=1)


def test_read_commands_import_neither_qt_nor_sqlalchemy(desk_command: Command, ruth: str) -> None:
    code = (
        "import sys; from desk.launcher import main; main(sys.argv[1:]);"
        "print(*[m for m in ('PySide6', 'sqlalchemy', 'alembic', 'keyring', 'vobject')"
        " if m in sys.modules], file=sys.stderr)"
    )
    for arguments in (("find", "ruth"), ("due",), ("show", "Ruth Kessler")):
        done = subprocess.run(
            [sys.executable, "-c", code, "--home", str(desk_command.home), *arguments],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0
        assert done.stderr.split() == []


def test_version_option_prints_the_version(desk_command: Command) -> None:
    assert desk_command("--version").strip() == f"desk {__version__}"


def test_json_times_have_a_zone(desk_command: Command) -> None:
    at = desk_command.json("log", "5415550177", "--at", "2026-04-13T17:20")["at"]
    assert at == "2026-04-13T17:20:00-07:00"


@pytest.mark.parametrize(
    ("locale", "by"),
    [("en_US.UTF-8", "2026-12-05"), ("de_DE.UTF-8", "2026-05-12"), ("sv_SE.UTF-8", None)],
)
def test_numeric_date_is_read_in_the_order_of_the_locale(
    desk_command: Command, ruth: str, locale: str, by: str | None
) -> None:
    done = desk_command.run("jot", "ruth knob by 12/5", "--json", LC_ALL=locale)
    assert json.loads(done.stdout)["by"] == by
    done = desk_command.run("promise", ruth, "hose", "--by", "12/5", LC_ALL=locale)
    assert done.returncode == (0 if by else 1)


def test_jot_of_a_sheet_code_answers_its_check_in(desk_command: Command, ruth: str) -> None:
    desk_command("check-in", ruth, "--on", DAY)
    sheet = desk_command.home / "sheet.csv"
    desk_command("report", "check-in-sheet", "-o", str(sheet))
    assert "A1,2026-04-14,0,Ruth Kessler,(541) 555-0142," in sheet.read_text(encoding="utf-8-sig")
    done = desk_command.json("jot", "a1 done, wants the awning")
    assert (done["code"], done["did"], done["text"]) == ("A1", "done", "Wants the awning")
    assert (done["person"]["name"], done["next"]) == (ruth, None)
