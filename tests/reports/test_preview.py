"""The preview: pages as SVG, the first page of a long report, and inlined images."""

import base64
import re
import resource
import sys
from pathlib import Path

import pytest

from desk.reports import preview
from desk.reports.preview import (
    clear_cache_after,
    document_text,
    lay_out,
    lay_out_first_page,
    page_size,
)
from tests.tools.sample_report import phone_list

LAMP = re.compile(rb"data:image/svg")


def test_page_is_an_svg_of_its_paper_size() -> None:
    pages = lay_out(phone_list(3))
    assert len(pages) == 1
    drawing = pages.drawing(0)
    assert [round(side) for side in page_size(drawing)] == [595, 842]
    # The logo is paths, not an image that would blur.
    assert not LAMP.search(drawing)
    assert b"#f5de8c" in drawing.lower()


def test_inlined_svg_keeps_place_size_and_colours() -> None:
    inner = (
        b"<svg xmlns='x' viewBox='0 0 24 12' fill='none' stroke=\"#17664E\"><path d='M0 0'/></svg>"
    )
    coded = base64.b64encode(inner)
    outer = (
        b'<svg><image transform="translate(5 6)" xlink:href="data:image/svg+xml;base64,'
        + coded
        + b'" width="48" height="48" preserveAspectRatio="none"/></svg>'
    )
    unfolded = preview._unfold(outer)
    assert b"translate(5 6) scale(2.000000 4.000000)" in unfolded
    assert b"fill='none' stroke=\"#17664E\"" in unfolded
    assert unfolded.endswith(b"<path d='M0 0'/></g></svg>")


def test_first_page_is_laid_out_alone_only_for_a_long_report() -> None:
    assert lay_out_first_page(phone_list(100)) is None
    beginning = lay_out_first_page(phone_list(700))
    assert beginning is not None
    assert len(beginning) == 1


def test_document_text_has_the_words_of_a_page() -> None:
    heard = document_text(phone_list(2000))
    assert "A to Z." in heard
    assert len(heard) < 2000


def test_preview_of_a_very_long_report_is_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not lay_out(phone_list(60)).cut
    monkeypatch.setattr(preview, "_MOST", 30)
    pages = lay_out(phone_list(60))
    assert pages.cut
    assert len(pages) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_of_long_reports_is_released() -> None:
    def kept() -> int:
        lay_out(long)
        clear_cache_after(long)
        pages = Path("/proc/self/statm").read_text().split()[1]
        return int(pages) * resource.getpagesize()

    long = phone_list(610)
    before = kept()
    long = phone_list(620)
    # typst takes 60 KB a row and caches ten documents.
    assert kept() - before < 25_000_000
