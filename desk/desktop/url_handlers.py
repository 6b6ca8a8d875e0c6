"""Open calls, texts, emails and files in the programs that the desktop has for them."""

import os
import sys
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QDesktopServices

_DIALLED = frozenset("0123456789+*#,;")


def call(number: str) -> bool:
    """Start a call to a number as it was typed; returns False if no program can."""
    dialled = "".join(character for character in number if character in _DIALLED)
    if not any(character.isdigit() for character in dialled):
        return False
    return _open("tel", quote(dialled, safe="+*,;"))


def email(address: str, subject: str = "", body: str = "") -> bool:
    """Open a new email to one address, without sending it; returns False if no program can."""
    if "@" not in address:
        return False
    # RFC 6068: lines end with CR LF; "+" is a plus and a space is %20.
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    fields = [
        f"{name}={quote(text, safe='', errors='replace')}"
        for name, text in (("subject", " ".join(subject.split())), ("body", lines))
        if text
    ]
    query = f"?{'&'.join(fields)}" if fields else ""
    return _open("mailto", quote(address.strip(), safe="@+", errors="replace") + query)


def can_text() -> bool:
    """Return whether a program on this computer is registered for sms: links."""
    if sys.platform == "darwin":
        return True
    return sys.platform.startswith("linux") and _has_handler("sms")


def text(number: str, body: str) -> bool:
    """Open a new text (RFC 5724) to a number as it was typed; returns False if no program can."""
    dialled = "".join(character for character in number if character in _DIALLED)
    if not can_text() or not any(character.isdigit() for character in dialled):
        return False
    query = f"?body={quote(body, safe='', errors='replace')}" if body else ""
    return _open("sms", quote(dialled, safe="+*,;") + query)


def show_file(path: Path) -> bool:
    """Open a file or a folder in its default program; returns False if that failed."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _open(scheme: str, rest: str) -> bool:
    if sys.platform.startswith("linux") and not _has_handler(scheme):
        # Qt would start xdg-open all the same, whose failure is not reported.
        return False
    url = QUrl.fromEncoded(QByteArray(f"{scheme}:{rest}".encode()), QUrl.ParsingMode.StrictMode)
    return url.isValid() and QDesktopServices.openUrl(url)


def _has_handler(scheme: str) -> bool:
    """Return whether an installed program is registered for `scheme`.

    https://specifications.freedesktop.org/mime-apps-spec/latest/
    """
    wanted = f"x-scheme-handler/{scheme}="
    for path in _application_lists():
        try:
            lines = path.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            continue
        group = ""
        for line in lines:
            if line.startswith("["):
                group = line
            elif (
                group != "[Removed Associations]"
                and line.replace(" ", "").startswith(wanted)
                and line.partition("=")[2].strip(" ;")
            ):
                return True
    return False


def _application_lists() -> list[Path]:
    def folders(name: str, default: str) -> list[Path]:
        return [Path(part) for part in (os.environ.get(name) or default).split(":") if part]

    home = Path.home()
    config = folders("XDG_CONFIG_HOME", str(home / ".config"))
    config += folders("XDG_CONFIG_DIRS", "/etc/xdg")
    data = folders("XDG_DATA_HOME", str(home / ".local/share"))
    data += folders("XDG_DATA_DIRS", "/usr/local/share:/usr/share")
    applications = [folder / "applications" for folder in data]
    lists = [folder / "mimeapps.list" for folder in [*config, *applications]]
    return lists + [folder / "mimeinfo.cache" for folder in applications]
