"""Calls, texts and emails opened in the programs that the desktop has for them."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from desk.desktop import url_handlers
from tests.tools.opening_program import OpeningProgram
from tests.tools.x11_desktop import X11Desktop

PROJECT = Path(__file__).parents[2]


class Desktop:
    """The real desktop with the owner's default programs in `folder`."""

    def __init__(self, x11: X11Desktop, folder: Path) -> None:
        self._x11 = x11
        self._env = {"PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS"):
            self._env[name] = str(folder / ("data" if name == "XDG_DATA_HOME" else name))

    def open(self, function: str, *texts: str) -> bool:
        """Run `url_handlers.<function>(*texts)` in a process of its own; returns its answer."""
        program = (
            "import json, sys\n"
            "from PySide6.QtGui import QGuiApplication\n"
            "from desk.desktop import url_handlers\n"
            "app = QGuiApplication([])\n"
            "name, *texts = json.loads(sys.argv[1])\n"
            "print(json.dumps(getattr(url_handlers, name)(*texts)))\n"
        )
        done = self._x11.run(
            [sys.executable, "-c", program, json.dumps([function, *texts])],
            env=self._env,
            check=True,
        )
        return json.loads(done.stdout) is True


@pytest.fixture
def desktop(x11_desktop: X11Desktop, tmp_path: Path) -> Desktop:
    """Return a desktop without any program, except the `handler` of the test."""
    return Desktop(x11_desktop, tmp_path)


@pytest.fixture
def handler(tmp_path: Path, need_program: Callable[..., None]) -> OpeningProgram:
    need_program("xdg-open")
    return OpeningProgram(tmp_path)


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("+1 (555) 010-0100", "tel:+15550100100"),
        ("*21#", "tel:*21%23"),
        ("555-0100,,42", "tel:5550100,,42"),
        ("112?x=1&y=<script>", "tel:1121"),
    ],
)
def test_call_opens_a_tel_link(desktop: Desktop, handler: OpeningProgram, typed: str, dialled: str):
    assert desktop.open("call", typed)
    assert handler.opened() == dialled


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("", ""),
        ("Your awning", "Dear Ruth,\n\nit is ready.\n"),
        ("50% & more? #1", "a+b=c; C:\\x\n&cc=someone@example.com"),
        ("Grüße ☎ \U0001f44d", "中文\tعربي"),
        ("two\nlines\r\nBcc: x@example.com", "\ud800 half"),
        ("$(id) `id` 'q' \"q\"", "<b>bold</b> %0A"),
    ],
)
def test_email_opens_a_mailto_link(
    desktop: Desktop, handler: OpeningProgram, subject: str, body: str
):
    assert desktop.open("email", "ruth+rv@example.com", subject, body)
    url = urlsplit(handler.opened())
    assert (url.scheme, unquote(url.path)) == ("mailto", "ruth+rv@example.com")
    fields = parse_qs(url.query, strict_parsing=bool(url.query))
    assert fields.get("subject", [""]) == [" ".join(subject.split())]
    printable = body.replace("\ud800", "?").replace("\n", "\r\n")
    assert fields.get("body", [""]) == [printable]


def test_address_cannot_add_mailto_fields(desktop: Desktop, handler: OpeningProgram):
    assert desktop.open("email", "a@example.com?bcc=b@example.com&body=x", "hello")
    url = urlsplit(handler.opened())
    assert unquote(url.path) == "a@example.com?bcc=b@example.com&body=x"
    assert url.query == "subject=hello"


@pytest.mark.parametrize(
    ("number", "words", "opened"),
    [
        (
            "(541) 555-0196",
            "Hi Eleanor, it is done.",
            "sms:5415550196?body=Hi%20Eleanor%2C%20it%20is%20done.",
        ),
        ("+1 555 010 0100", "", "sms:+15550100100"),
        (
            "+1 555 010 0100",
            "50% & more? #1\n\ud800",
            "sms:+15550100100?body=50%25%20%26%20more%3F%20%231%0A%3F",
        ),
    ],
)
def test_text_opens_an_sms_link(
    desktop: Desktop, handler: OpeningProgram, number: str, words: str, opened: str
):
    assert desktop.open("can_text")
    assert desktop.open("text", number, words)
    assert handler.opened() == opened


def test_empty_number_or_address_returns_false():
    assert not url_handlers.call("unknown")
    assert not url_handlers.call("")
    assert not url_handlers.email("")
    assert not url_handlers.email("Ruth Kessler")
    assert not url_handlers.text("unknown", "Hi")


def test_without_a_program_every_function_returns_false(desktop: Desktop):
    assert not desktop.open("call", "+15550100100")
    assert not desktop.open("email", "ruth@example.com")
    assert not desktop.open("text", "+15550100100", "Hi")
    assert not desktop.open("can_text")


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path


@pytest.mark.parametrize(
    "file", ["XDG_CONFIG_HOME/mimeapps.list", "XDG_DATA_DIRS/applications/mimeinfo.cache"]
)
def test_handler_is_found_in_each_list_of_the_desktop(folders: Path, file: str):
    path = folders / file
    path.parent.mkdir(parents=True)
    path.write_text("[Removed Associations]\nx-scheme-handler/tel=phone.desktop;\n")
    assert not url_handlers._has_handler("tel")
    path.write_text("[MIME Cache]\nx-scheme-handler/tel=phone.desktop;\n")
    assert url_handlers._has_handler("tel")
    assert not url_handlers._has_handler("mailto")
