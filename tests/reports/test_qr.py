"""The owner's card as a QR code, read from the page by zbar and parsed by vobject."""

import re
from typing import Any

import pytest

from desk.domain.settings import DeskSettings
from desk.errors import NotFound
from desk.record import replace
from desk.reports.builders.direct_line_cards import make_cards
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.reports.qr import FINEST, QUIET, QrCode, contact_code, direct_line
from tests.reports.sheets import MICHAEL, WORDS, card_in, codes_in, codes_on, printed

_SIDE, _WIDEST = 20.6, 29.0
_LONG = "Maximiliana-Theodora Freifrau von und zu Hohenlohe-Waldenburg"


@pytest.fixture(autouse=True)
def _programs(need_program: Any) -> None:
    need_program("pdftoppm", "zbarimg")


def _read(settings: DeskSettings) -> Any:
    """Return the vCard in the code of a printed card."""
    (code,) = codes_on(printed(ReportKind.CARDS, make_cards(settings, WORDS, Paper.A4, start=10)))
    return card_in(code)


def _coded(settings: DeskSettings) -> Any:
    """Return the vCard in the code, without printing it."""
    (code,) = codes_in(_beside_each_other([contact_code(settings, WORDS, _SIDE, _WIDEST)]))
    return card_in(code)


def test_code_contains_the_whole_card() -> None:
    card = _read(MICHAEL)
    assert card.fn.value == "Michael"
    assert (card.n.value.given, card.n.value.family) == ("Michael", "")
    assert card.org.value == ["Michael’s RV"]
    assert card.tel.value == "+15415550100"
    assert card.email.value == "michael@michaelsrv.example"
    assert card.adr.value.street == "1820 Century Drive\nBend\nOregon"


_NAMES = (
    "Kessler, Ruth; & Co",
    "back\\slash\\n, n",
    "Jürgen Groß",
    "Michael’s RV",
    "山田太郎",
    "張",
    "Анна Ωmega",
    "🚐 Michael 🎉",
    "אבי كريم",
    _LONG,
    "ß" * 60,
    "山田太郎" * 15,
    "🚐" * 60,
)


def test_code_reads_back_any_name() -> None:
    codes = [contact_code(replace(MICHAEL, owner=x), WORDS, _SIDE, _WIDEST) for x in _NAMES]
    read = codes_in(_beside_each_other(codes))
    assert {card_in(code).fn.value for code in read} == set(_NAMES)


@pytest.mark.parametrize("name", ['Groß, Jürgen; "Söhne"', "山田太郎" * 15])
def test_printed_code_reads_back_any_name(name: str) -> None:
    assert _read(replace(MICHAEL, owner=name)).fn.value == name


def _beside_each_other(codes: list[QrCode], scale: int = 3) -> bytes:
    """Return a PBM picture of these codes with their quiet zones."""
    rows = [""] * (max(code.modules for code in codes) + 2 * QUIET)
    for code in codes:
        dark = {
            (int(x) + i, int(y))
            for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code.drawing)
            for i in range(int(width))
        }
        for y in range(len(rows)):
            across = range(-QUIET, code.modules + QUIET)
            rows[y] += "".join("01"[(x, y - QUIET) in dark] * scale for x in across)
    drawn = "\n".join(row for row in rows for _ in range(scale))
    return f"P1\n{len(rows[0])} {len(rows) * scale}\n{drawn}\n".encode()


def test_line_breaks_of_a_name_become_spaces_and_controls_are_removed() -> None:
    assert _coded(replace(MICHAEL, owner="Ruth\r\nKess\x00ler\x1b")).fn.value == "Ruth Kessler"


def test_name_of_two_words_is_split_into_first_and_last() -> None:
    name = _coded(replace(MICHAEL, owner="Ruth Kessler")).n.value
    assert (name.given, name.family) == ("Ruth", "Kessler")


@pytest.mark.parametrize(
    ("typed", "tel"),
    [
        ("+49 30 901820", "+4930901820"),
        ("(541) 555-0100 ext. 7", "(541) 555-0100 ext. 7"),
        ("555-0100", "555-0100"),
    ],
)
def test_number_in_the_code_is_e164_if_its_country_is_known(typed: str, tel: str) -> None:
    assert _coded(replace(MICHAEL, phone=typed)).tel.value == tel


def test_code_leaves_out_the_address_first_if_space_is_short() -> None:
    card = _coded(replace(MICHAEL, address="1820 Century Drive, " * 6))
    assert "adr" not in card.contents
    assert card.email.value == MICHAEL.email
    card = _coded(replace(MICHAEL, email=f"{'m' * 190}@example.org"))
    assert card.contents.keys() == {"version", "n", "fn", "org", "tel"}


def test_code_has_no_lines_for_empty_settings() -> None:
    card = _coded(DeskSettings(business="Michael’s RV", phone="(541) 555-0100"))
    assert card.contents.keys() == {"version", "n", "fn", "org", "tel"}
    assert card.fn.value == "Michael’s RV"


@pytest.mark.parametrize("name", ["Michael", _LONG, "ß" * 60, "山田太郎" * 15, "🚐" * 500])
@pytest.mark.parametrize("room", [(17.46, 20.7), (20.6, 29.0)])
def test_modules_are_large_enough_for_cheap_printers(name: str, room: tuple[float, float]) -> None:
    code = contact_code(replace(MICHAEL, owner=name, business=name), WORDS, *room)
    assert code.side / code.modules >= FINEST - 1e-9
    assert room[0] <= code.side <= room[1]


def test_code_has_the_designed_size_unless_the_name_is_long() -> None:
    assert contact_code(MICHAEL, WORDS, _SIDE, _WIDEST).side == _SIDE
    long = replace(MICHAEL, owner="山田太郎" * 15)
    assert contact_code(long, WORDS, _SIDE, _WIDEST).side > _SIDE


def test_code_has_an_alternative_text() -> None:
    code = contact_code(MICHAEL, WORDS, _SIDE, _WIDEST)
    assert code.alt == "QR code with the direct line of Michael: (541) 555-0100"


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ({"phone": " "}, "Your own number is not set yet"),
        ({"owner": "", "business": ""}, "Your name and that of your business are not set yet"),
    ],
)
def test_code_without_number_or_name_names_the_missing_setting(
    missing: dict[str, str], says: str
) -> None:
    with pytest.raises(NotFound, match="in Settings, under Your business") as refused:
        direct_line(replace(MICHAEL, **missing))
    assert str(refused.value).startswith(says)
