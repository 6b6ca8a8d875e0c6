"""Documents to PDF and pictures by typst, from the templates in resources/reports/.

All text travels as JSON in one input of the template, so nothing a person typed is ever read as
markup. Nothing is downloaded. The functions release the interpreter while typst works: call
them in a thread.
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from desk.paths import RESOURCES
from desk.reports.page import Document, plain

_TEMPLATES = RESOURCES / "reports"
_FONTS = RESOURCES / "fonts"


def to_pdf(document: Document, made: datetime) -> bytes:
    """A tagged PDF (PDF/UA-1). `made` (aware) is written into it."""
    return typst.compile(
        _template(document),
        root=_TEMPLATES,
        font_paths=[_FONTS],
        ignore_system_fonts=True,
        sys_inputs=_inputs(document),
        pdf_standards=["ua-1"],
        timestamp=int(made.timestamp()),
    )


def to_pictures(document: Document, ppi: float) -> list[bytes]:
    """A PNG of each page; a page has `ppi` pixels an inch."""
    # The stub knows one picture only; several come as a list.
    pictures: Any = typst.compile(
        _template(document),
        root=_TEMPLATES,
        font_paths=[_FONTS],
        ignore_system_fonts=True,
        sys_inputs=_inputs(document),
        format="png",
        ppi=ppi,
    )
    return pictures if isinstance(pictures, list) else [pictures]


def to_drawings(document: Document) -> list[bytes]:
    """An SVG of each page."""
    drawings: Any = typst.compile(
        _template(document),
        root=_TEMPLATES,
        font_paths=[_FONTS],
        ignore_system_fonts=True,
        sys_inputs=_inputs(document),
        format="svg",
    )
    return drawings if isinstance(drawings, list) else [drawings]


def _template(document: Document) -> Path:
    return _TEMPLATES / f"{document.kind}.typ"


def _inputs(document: Document) -> dict[str, str]:
    return {"document": json.dumps(plain(document), ensure_ascii=False)}
