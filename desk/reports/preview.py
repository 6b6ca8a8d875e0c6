"""Pages to look at: a document laid out once, and each page a drawing that is sharp at any size.

typst lays all of a document out at once and takes ten times longer to draw a page than to lay it
out, so it hands over drawings (SVG) and whoever shows them draws the one that is looked at.
"""

import base64
import re
import zlib
from typing import Any

from desk.record import record, replace
from desk.reports.document import Document
from desk.reports.kinds import REPORTS
from desk.reports.typst_renderer import clear_cache, to_drawings

_LONG = 600  # things in lists; fewer are laid out in no time
_FIRST = 200  # more than any first page holds
_MOST = 15_000
_WORDS = 1200  # characters

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
    """A document laid out; the drawings are packed, as they take a tenth of the room then."""

    packed: tuple[bytes, ...]
    cut: bool = False  # there are more, which nobody would look through

    def __len__(self) -> int:
        return len(self.packed)

    def drawing(self, number: int) -> bytes:
        """SVG of a page, counted from 0."""
        return zlib.decompress(self.packed[number])


def lay_out(document: Document) -> Pages:
    """All of it; of a very long one as much as memory has room for (typst takes 60 KB a row)."""
    if not _is_list(document) or not _has_more_than(_MOST, document.body):
        return _packed(to_drawings(document))
    cut = replace(document, body=_cut(document.body, [_MOST]))
    return _packed(to_drawings(cut), cut=True)


def clear_cache_after(document: Document) -> None:
    """Once it is neither shown nor being saved: memory for other programs, if it was a long one."""
    if _is_long(document):
        clear_cache()


def lay_out_first_page(document: Document) -> Pages | None:
    """The first page alone, of a document whose whole takes a while; else None.

    How many pages there are is not known yet, so it says "Page 1 of …".
    """
    if not _is_long(document):
        return None
    frame = replace(document.frame, page_of=document.frame.page_of.replace("{pages}", "…"))
    cut = replace(document, frame=frame, body=_cut(document.body, [_FIRST]))
    return _packed(to_drawings(cut)[:1])


def page_size(drawing: bytes) -> tuple[float, float]:
    """Width and height of a page in points (1/72 inch)."""
    found = _PAGE.search(drawing)
    if found is None:
        raise ValueError("a drawing without a size")
    return float(found[1]), float(found[2])


def document_text(document: Document) -> str:
    """The words of a report, for who cannot see the page; the beginning of a long one."""
    words: list[str] = []
    _collect(document.body, words, [_WORDS])
    return " ".join(word if word.endswith((".", "?", "!", "…")) else f"{word}." for word in words)


def _is_long(document: Document) -> bool:
    """Whether its whole takes a while, and much memory."""
    return _is_list(document) and _has_more_than(_LONG, document.body)


def _is_list(document: Document) -> bool:
    return REPORTS[document.kind].rows_per_page > 0


def _packed(drawings: list[bytes], *, cut: bool = False) -> Pages:
    return Pages(tuple(zlib.compress(_unfold(drawing), 1) for drawing in drawings), cut)


def _unfold(drawing: bytes) -> bytes:
    """Drawings within the drawing are drawn as part of it: Qt would make small pictures of them."""
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
    # Its own colours and lines count for all that is in it.
    looks = b" ".join(name + b"=" + value for name, value in _LOOK.findall(root[0]))
    begin = b'<g transform="%s scale(%.6f %.6f) translate(%.4f %.4f)" %s>'
    rest = inner[root.end() : inner.rindex(b"</svg>")]
    return begin % (found[1] or b"", across, down, -left, -top, looks) + rest + b"</g>"


# A report of 14,000 rows is not walked through for its first page: each of these stops early.


def _has_more_than(most: int, value: Any) -> bool:
    """Whether there are more things than `most` in all lists together."""
    left = [most]
    _cut(value, left)
    return left[0] <= 0


def _cut(value: Any, left: list[int]) -> Any:
    """As much of all lists together as `left` says, which is counted down."""
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
        # What is long without a space is the drawing of a code.
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
