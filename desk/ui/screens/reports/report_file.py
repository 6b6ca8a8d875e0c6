"""The PDF of a report, its file name, and the message for an error of typst."""

import re
from datetime import datetime

from desk.reports.document import Document
from desk.ui.translation import tr

_LONGEST = 120  # characters of a name; file systems take 255 bytes
_NEVER = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+')


def pdf_of(document: Document, made: datetime) -> bytes:
    """Return the PDF. It takes long: call on any thread but the window's."""
    from desk.reports.preview import clear_cache_after
    from desk.reports.typst_renderer import to_pdf

    pdf = to_pdf(document, made)
    clear_cache_after(document)
    return pdf


def rendering_error(error: Exception) -> str:
    """Return the message for an error of typst, which is always a bug of Desk."""
    why = next(iter(str(error).splitlines()), "") or type(error).__name__
    sentence = tr("This report could not be set on paper ({why}). What is on your desk is safe.")
    return sentence.format(why=why)


def file_name(document: Document, made: datetime) -> str:
    """Return a name without an ending, such as "Ruth Kessler history 2026-04-14"."""
    frame = document.frame
    subject = frame.title.removeprefix(frame.kind).removeprefix(": ")
    name = f"{subject} {frame.kind.lower()}" if subject else frame.kind
    name = " ".join(_NEVER.sub(" ", name).split())[:_LONGEST].strip(" .")
    return f"{name} {made:%Y-%m-%d}"
