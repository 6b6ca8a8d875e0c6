"""Renders documents to PDF, PNG and SVG with typst and the templates in resources/reports/.

All text is passed to the template as JSON in one input, so no typed text is parsed as markup.
Nothing is downloaded. typst releases the GIL while it works: call these functions in a thread.
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

# typst drops a cache entry that was not used in this many compilations.
_REMEMBERED = 11
# A word that may be wider than its column: it may be broken, but not within its first letters.
_LONG = re.compile(r'[^\s"\\-]{21}')


def to_pdf(document: Document, made: datetime) -> bytes:
    """Return a tagged PDF (PDF/UA-1); `made` (aware) is its creation date."""
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
    """Return a PNG of each page, with `ppi` pixels per inch."""
    return _pages(document, "png", ppi)


def to_drawings(document: Document) -> list[bytes]:
    """Return an SVG of each page, with letters as outlines and images embedded."""
    return _pages(document, "svg", None)


def missing_characters(document: Document) -> tuple[str, ...]:
    """Return the characters that no font of this computer has; the pages show their codes."""
    return _ready(document).missing


def clear_cache() -> None:
    """Empty the cache of typst, which takes a gigabyte for a document of 14,000 rows."""
    for _ in range(_REMEMBERED):
        typst.compile(b"", format="svg", ignore_system_fonts=True)
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if give_back is not None:
        # glibc would keep the freed memory for later allocations.
        give_back(0)


def _pages(document: Document, form: Literal["png", "svg"], ppi: float | None) -> list[bytes]:
    ready = _ready(document)
    # The type stub declares one page; several are returned as a list.
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
