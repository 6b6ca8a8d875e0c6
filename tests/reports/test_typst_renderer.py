"""Typed text is printed literally in every script, and pages keep their layout."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.reports.builders.phone_list import make_phone_list
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.typst_renderer import missing_characters, to_drawings, to_pdf, to_pictures
from desk.services.reports import PhoneEntry
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import (
    fonts_of,
    info_of,
    ink_of,
    is_ua,
    language_of,
    picture_of,
    structure_of,
    text_of,
    words_of,
)

MADE = datetime(2026, 4, 14, 16, tzinfo=UTC)
MARGIN = 68  # pixels: 18 mm
HOSTILE = (
    '#import "@preview/x:0.1.0": *',
    '#panic("no") #read("/etc/passwd") #sys.inputs',
    "$x^2/y_1$ *bold* _it_ `raw` ```py x``` // gone /* gone */",
    "= Heading - item + item / term: x @ref <label> ~ -- --- ...",
    "#{ } [ ] \\ \\u{41} \\# ' \" ’ https://example.example",
    '<b>bold</b> <img src="/etc/passwd"> &lt; &amp; <!-- x -->',
    "\\input{/etc/passwd} \\LaTeX{} $$ \\begin{x} % gone",
    "%s %n {0} {page} {pages} ${HOME} $(id) `id`",
    '{"a": [1, null]} \\n \\t \\x00 \\u0000 "',
    "Robert'); DROP TABLE customer;--",
)


def listed(*names: str, paper: Paper = Paper.A4, business: str = "Michael’s RV") -> Document:
    """Return a phone list of these names, each as a family name."""
    formatter = EnglishFormatter(FakeClock().clock)
    owner = DeskSettings(business=business, phone="(541) 555-0100", address="Bend\nOregon")
    entries = [PhoneEntry(name, "", "(541) 555-0142", (), False) for name in names]
    frame = make_frame(owner, formatter, "Phone list", "Everyone")
    return Document(ReportKind.PHONE_LIST, paper, frame, make_phone_list(entries, formatter))


def written(pdf: bytes) -> str:
    """Return all text of a PDF, without white space."""
    return "".join(text_of(pdf, raw=True).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_literally(text: str) -> None:
    pdf = to_pdf(listed(text, business=text), MADE)
    printed = written(pdf)
    assert printed.count("".join(text.split())) == 3  # above, in its row and in the foot
    assert info_of(pdf)["Author"] == text


@settings(max_examples=20)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=60))
def test_any_text_is_printed_literally(text: str) -> None:
    assert text in written(to_pdf(listed(text), MADE))


@settings(max_examples=15)
@given(st.lists(st.text(st.characters(codec=None), max_size=30), max_size=5))
def test_any_text_renders_without_error(names: list[str]) -> None:
    document = listed(*names)
    assert is_ua(to_pdf(document, MADE))
    assert to_pictures(document, 20)
    for char in missing_characters(document):
        assert any(char in name for name in names)


@pytest.mark.parametrize(
    "name",
    ["Jürgen Østergård-Łęcki", "Ελένη Παπαδοπούλου", "Иван Петров", "Ngu\u0302ye\u0302\u0303n"],
)
def test_text_that_inter_has_is_set_in_inter_only(name: str) -> None:
    pdf = to_pdf(listed(name), MADE)
    assert name in words_of(pdf)
    assert all(font.startswith("Inter") for font in fonts_of(pdf))


@pytest.mark.parametrize("name", ["王小明", "أحمد", "דוד כהן", "नमस्ते", "สมชาย"])
def test_other_scripts_use_system_fonts_or_are_reported_missing(name: str) -> None:
    document = listed(name)
    pdf = to_pdf(document, MADE)
    missing = missing_characters(document)
    if missing:
        assert f"U+{ord(missing[0]):04X}" in words_of(pdf)
    else:
        assert set(name) <= set(words_of(pdf))
        assert any(not font.startswith("Inter") for font in fonts_of(pdf))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "name", ["W" * 60, "Wolfeschlegelsteinhausen" * 2 + " Ahornblatt", "i" * 500]
)
def test_long_words_are_broken_within_their_column(name: str, paper: Paper) -> None:
    pdf = to_pdf(listed(name, paper=paper), MADE)
    picture = picture_of(pdf)
    left, _top, right, _bottom = ink_of(picture)
    assert left >= MARGIN - 1
    assert right <= picture.width() - MARGIN + 1
    # The space between the columns of names and numbers is blank.
    column = picture.copy(MARGIN + 193, 180, 6, 38)
    assert ink_of(column) == (0, 0, 0, 0)
    assert "".join(name.split()) in written(pdf)


def test_pdf_is_tagged_with_title_and_language() -> None:
    pdf = to_pdf(listed("Kessler"), MADE)
    info = info_of(pdf)
    assert is_ua(pdf)
    assert info["Title"] == "Phone list: Everyone"
    assert info["Tagged"] == "yes"
    assert "2026" in info["CreationDate"]
    assert language_of(pdf) == "en"
    assert (
        structure_of(pdf).outline() == "Document(H1 Table(THead(TR(TH TH TH)) TBody(TR(TD TD TD))))"
    )


def test_pdf_of_the_same_document_is_byte_identical() -> None:
    assert to_pdf(listed("Kessler"), MADE) == to_pdf(listed("Kessler"), MADE)


def test_pictures_and_drawings_have_every_page() -> None:
    document = listed(*(f"Kessler {n}" for n in range(50)))
    pages = int(info_of(to_pdf(document, MADE))["Pages"])
    assert pages == 3
    assert len(to_pictures(document, 40)) == pages
    assert len(to_drawings(document)) == pages
    assert all(page.startswith(b"\x89PNG") for page in to_pictures(document, 40))
