"""A program for calls, texts and email that records the opened URL."""

import sys
from pathlib import Path

from tests.tools.waiting import wait_until

_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Recorder
Exec={program} %u
NoDisplay=true
MimeType=x-scheme-handler/tel;x-scheme-handler/mailto;x-scheme-handler/sms;
"""


class OpeningProgram:
    """A program that opens tel:, sms: and mailto: and records the URL in a file.

    It is found in `folder`/data, the XDG_DATA_HOME of the tested program.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._written = folder / "opened"
        program = folder / "recorder"
        program.write_text(
            f"#!{sys.executable}\nimport os, sys\n"
            f"new = {str(self._written)!r} + '.new'\n"
            "open(new, 'w').write(sys.argv[1])\n"
            f"os.rename(new, {str(self._written)!r})\n"
        )
        program.chmod(0o700)
        applications = folder / "data/applications"
        applications.mkdir(parents=True)
        (applications / "recorder.desktop").write_text(_ENTRY.format(program=program))
        (applications / "mimeapps.list").write_text(
            "[Default Applications]\n"
            "x-scheme-handler/tel=recorder.desktop\nx-scheme-handler/mailto=recorder.desktop\n"
            "x-scheme-handler/sms=recorder.desktop\n"
        )

    def opened(self) -> str:
        wait_until(self._written.is_file, what="the program's start")
        text = self._written.read_text()
        self._written.unlink()
        return text
