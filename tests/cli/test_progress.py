"""The progress line of long commands."""

import io
import sys

import pytest

from desk.cli import context
from desk.cli.context import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_line_is_shown_after_half_a_second_and_erased(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(context, "PROGRESS_AFTER", 0)
    with ProgressLine("people\x1b.vcf") as show:
        assert show(50, 200)
    assert terminal.getvalue().startswith("\rpeople .vcf  25 %")
    assert terminal.getvalue().endswith("\r" + " " * len("people .vcf  25 %") + "\r")


def test_progress_line_is_not_shown_for_a_fast_command(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressLine("people.vcf") as show:
        assert show(200, 200)
    assert terminal.getvalue() == ""


def test_progress_line_is_not_written_to_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "PROGRESS_AFTER", 0)
    with ProgressLine("people.vcf") as show:
        assert show(1, 2)
    assert capsys.readouterr().err == ""
