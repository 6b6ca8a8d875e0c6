"""Documents to PDF and pictures by typst, from the templates in resources/reports/.

All text travels as JSON in one input of the template, so nothing a person typed is ever read as
markup. Nothing is downloaded. The functions release the interpreter while typst works: call them
in a thread.
"""

import ctypes
import json
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import typst

from desk.paths import RESOURCES
from desk.reports.document import Document, plain
from desk.reports.fonts import PrintableText, make_printable

_TEMPLATES = RESOURCES / "reports"

# Documents that typst goes back over: what none of them wanted is given back.
_REMEMBERED = 11
# A word that may be wider than its column. Words break here; the first letters stay together.
_LONG = re.compile(r'[^\s"\\-]{21}')


def to_pdf(document: Document, made: datetime) -> bytes:
    """A tagged PDF (PDF/UA-1). `made` (aware) is written into it."""
    ready = _ready(document)
    return typst.compile(
        _template(document),
        root=_TEMPLATES,
        font_paths=ready.fonts,
        ignore_system_fonts=True,
        sys_inputs=_inputs(ready),
        pdf_standards=["ua-1"],
        timestamp=int(made.timestamp()),
    )


def to_pictures(document: Document, ppi: float) -> list[bytes]:
    """A PNG of each page; a page has `ppi` pixels an inch."""
    return _pages(document, "png", ppi)


def to_drawings(document: Document) -> list[bytes]:
    """An SVG of each page; letters are outlines in it, pictures are inside."""
    return _pages(document, "svg", None)


def missing_characters(document: Document) -> tuple[str, ...]:
    """Characters of the document that no font of this computer has. Paper shows their codes."""
    return _ready(document).missing


def clear_cache() -> None:
    """Give back what typst keeps of the last documents to lay out the same again sooner: a gigabyte
    for each of 14,000 rows."""
    for _ in range(_REMEMBERED):
        typst.compile(b"", format="svg", ignore_system_fonts=True)
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if give_back is not None:
        # glibc would keep it for what is wanted next.
        give_back(0)


def _pages(document: Document, form: Literal["png", "svg"], ppi: float | None) -> list[bytes]:
    ready = _ready(document)
    # The stub knows one page only; several come as a list.
    pages: Any = typst.compile(
        _template(document),
        root=_TEMPLATES,
        font_paths=ready.fonts,
        ignore_system_fonts=True,
        sys_inputs=_inputs(ready),
        format=form,
        ppi=ppi,
    )
    return pages if isinstance(pages, list) else [pages]


def _template(document: Document) -> Path:
    return _TEMPLATES / f"{document.kind}.typ"


def _ready(document: Document) -> PrintableText:
    return make_printable(json.dumps(plain(document), ensure_ascii=False))


def _inputs(ready: PrintableText) -> dict[str, str]:
    return {
        "document": ready.text,
        "fonts": json.dumps(ready.families),
        "long": "yes" if _LONG.search(ready.text) else "",
    }
