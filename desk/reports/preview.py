"""The preview: lays a document out once and returns each page as SVG, sharp at any size.

typst lays out a whole document at once and takes ten times longer to rasterise a page than to lay
it out. So it returns SVG, and the window rasterises the page that is shown.
"""

import base64
import re
import zlib
from typing import Any

from desk.record import record, replace
from desk.reports.document import Document
from desk.reports.kinds import REPORTS
from desk.reports.typst_renderer import clear_cache, to_drawings

_LONG = 600  # list items; a document with fewer is laid out quickly
_FIRST = 200  # list items; more than fit on any first page
_MOST = 15_000  # list items of which pages are shown
_WORDS = 1200  # characters of the text for screen readers

_PICTURE = re.compile(
    rb'<image(?: transform="([^"]*)")? xlink:href="data:image/svg\+xml;base64,([^"]*)"'
    rb' width="([^"]*)" height="([^"]*)" preserveAspectRatio="none"/>'
)
_ROOT = re.compile(rb"<svg\b[^>]*>")
_BOX = re.compile(rb'viewBox=[\'"]([^\'"]*)[\'"]')
_LOOK = re.compile(rb"\s((?:fill|stroke)[\w-]*)=('[^']*'|\"[^\"]*\")")
_PAGE = re.compile(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@record(frozen=True, slots=True)
class Pages:
    """The pages of a document as SVG; compressed, which takes a tenth of the memory."""

    packed: tuple[bytes, ...]
    cut: bool = False  # the document has more pages than these

    def __len__(self) -> int:
        return len(self.packed)

    def drawing(self, number: int) -> bytes:
        """Return the SVG of a page, counted from 0."""
        return zlib.decompress(self.packed[number])


def lay_out(document: Document) -> Pages:
    """Lay out a document; of a very long one only the beginning (typst takes 60 KB a row)."""
    if not _is_list(document) or not _has_more_than(_MOST, document.body):
        return _packed(to_drawings(document))
    cut = replace(document, body=_cut(document.body, [_MOST]))
    return _packed(to_drawings(cut), cut=True)


def clear_cache_after(document: Document) -> None:
    """Release the memory of a long document, when it is neither shown nor being saved."""
    if _is_long(document):
        clear_cache()


def lay_out_first_page(document: Document) -> Pages | None:
    """Lay out the first page of a long document; return None for a short one.

    The number of pages is unknown, so the page shows "Page 1 of …".
    """
    if not _is_long(document):
        return None
    frame = replace(document.frame, page_of=document.frame.page_of.replace("{pages}", "…"))
    cut = replace(document, frame=frame, body=_cut(document.body, [_FIRST]))
    return _packed(to_drawings(cut)[:1])


def page_size(drawing: bytes) -> tuple[float, float]:
    """Return the width and height of a page in points (1/72 inch)."""
    found = _PAGE.search(drawing)
    if found is None:
        raise ValueError("a drawing without a size")
    return float(found[1]), float(found[2])


def document_text(document: Document) -> str:
    """Return the text of a report for screen readers; only the beginning of a long one."""
    words: list[str] = []
    _collect(document.body, words, [_WORDS])
    return " ".join(word if word.endswith((".", "?", "!", "…")) else f"{word}." for word in words)


def _is_long(document: Document) -> bool:
    """Return True if laying out the whole document is slow and takes much memory."""
    return _is_list(document) and _has_more_than(_LONG, document.body)


def _is_list(document: Document) -> bool:
    return REPORTS[document.kind].rows_per_page > 0


def _packed(drawings: list[bytes], *, cut: bool = False) -> Pages:
    return Pages(tuple(zlib.compress(_unfold(drawing), 1) for drawing in drawings), cut)


def _unfold(drawing: bytes) -> bytes:
    """Inline the SVG images within an SVG, because Qt rasterises such images at a low size."""
    return _PICTURE.sub(_unfolded, drawing)


def _unfolded(found: re.Match[bytes]) -> bytes:
    inner = base64.b64decode(found[2])
    root, box = _ROOT.search(inner), None
    if root is not None:
        box = _BOX.search(root[0])
    if root is None or box is None:
        return found[0]
    left, top, width, height = (float(n) for n in box[1].replace(b",", b" ").split())
    across, down = float(found[3]) / width, float(found[4]) / height
    # The colours and lines of the root element apply to everything in it.
    looks = b" ".join(name + b"=" + value for name, value in _LOOK.findall(root[0]))
    begin = b'<g transform="%s scale(%.6f %.6f) translate(%.4f %.4f)" %s>'
    rest = inner[root.end() : inner.rindex(b"</svg>")]
    return begin % (found[1] or b"", across, down, -left, -top, looks) + rest + b"</g>"


# The functions below stop early, so that the first page of a report of 14,000 rows is fast.


def _has_more_than(most: int, value: Any) -> bool:
    """Return True if all lists together have more than `most` items."""
    left = [most]
    _cut(value, left)
    return left[0] <= 0


def _cut(value: Any, left: list[int]) -> Any:
    """Truncate the lists to `left[0]` items in total; `left[0]` is counted down."""
    if hasattr(type(value), "__dataclass_fields__"):
        return {name: _cut(getattr(value, name), left) for name in type(value).__slots__}
    if isinstance(value, dict):
        return {name: _cut(each, left) for name, each in value.items()}
    if not isinstance(value, list | tuple):
        return value
    kept = []
    for each in value:
        if left[0] <= 0:
            break
        left[0] -= 1
        kept.append(_cut(each, left))
    return kept


def _collect(value: Any, words: list[str], left: list[int]) -> None:
    if left[0] <= 0:
        return
    if isinstance(value, str):
        # A long string without spaces is the path of a QR code.
        readable = any(map(str.isalnum, value)) and (" " in value or len(value) < 60)
        if readable and len(value) < left[0]:
            words.append(value)
            left[0] -= len(value)
        return
    if hasattr(type(value), "__dataclass_fields__"):
        value = [getattr(value, name) for name in type(value).__slots__]
    elif isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list | tuple):
        return
    for each in value:
        if left[0] <= 0:
            return
        _collect(each, words, left)
