import io
import sys

import pytest

from desk.cli import progress
from desk.cli.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_command_shows_how_far_it_is_and_cleans_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_AFTER", 0)
    with ProgressLine("people\x1b.vcf") as show:
        assert show(50, 200)
    assert terminal.getvalue().startswith("\rpeople .vcf  25 %")
    assert terminal.getvalue().endswith("\r" + " " * len("people .vcf  25 %") + "\r")


def test_what_is_done_at_once_needs_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressLine("people.vcf") as show:
        assert show(200, 200)
    assert terminal.getvalue() == ""


def test_only_a_terminal_hears_of_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_AFTER", 0)
    with ProgressLine("people.vcf") as show:
        assert show(1, 2)
    assert capsys.readouterr().err == ""
