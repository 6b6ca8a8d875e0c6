"""Reads PDF files: text and pages by poppler's programs, tags by pikepdf."""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from PySide6.QtGui import QImage

# Nearly white counts as white: a page that is a picture is drawn as #fefefe.
_INKED = bytes(255 if value >= 250 else value for value in range(256))
_LAYOUT_ONLY = ("Div", "Span", "Strong", "Em", "NonStruct")


def text_of(pdf: bytes, *, layout: bool = False, raw: bool = False) -> str:
    """Return all text in poppler's reading order, with `layout` as it is placed on paper, or `raw`
    in the order of writing. Form feeds end pages."""
    how = ["-layout"] if layout else ["-raw"] if raw else []
    return _run(["pdftotext", *how, "-", "-"], pdf).decode()


def pages_of(pdf: bytes, *, layout: bool = False) -> list[str]:
    """Return the text of each page."""
    return text_of(pdf, layout=layout).split("\f")[:-1]


def words_of(pdf: bytes) -> str:
    """Return all text with single spaces, for looking up whole sentences and rows."""
    return " ".join(text_of(pdf, raw=True).split())


def info_of(pdf: bytes) -> dict[str, str]:
    """Return the output of pdfinfo by key: "Title", "Tagged", "Pages", "Page size" and so on."""
    lines = _run(["pdfinfo", "-"], pdf).decode().splitlines()
    return {name.strip(): value.strip() for name, _, value in (x.partition(":") for x in lines)}


def fonts_of(pdf: bytes) -> set[str]:
    """Return names of the embedded fonts without the prefix that marks a subset."""
    lines = _run(["pdffonts", "-"], pdf).decode().splitlines()[2:]
    return {line.split()[0].rpartition("+")[2].removesuffix("-Identity-H") for line in lines}


@dataclass
class Part:
    """One element of the tags of a PDF: "Table" with its rows inside, "Figure" with its alt."""

    role: str
    alt: str | None = None
    scope: str | None = None  # of a TH
    parts: list["Part"] = field(default_factory=list)

    def all(self, role: str) -> list["Part"]:
        """Return every element inside with this role, in reading order."""
        return [part for part in self.walk() if part.role == role]

    def walk(self) -> Iterator["Part"]:
        for part in self.parts:
            yield part
            yield from part.walk()

    def outline(self) -> str:
        """Return a text like "Document(H1 Table(TR(TH TH)))", without layout-only elements."""
        inside = " ".join(filter(None, (part.outline() for part in self.parts)))
        if self.role in _LAYOUT_ONLY:
            return inside
        return f"{self.role}({inside})" if inside else self.role


def structure_of(pdf: bytes) -> Part:
    """Return the tags from "Document" down."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = Part("Root")
        _read_tags(opened.Root.StructTreeRoot.K, root, opened.Root.StructTreeRoot.get("/RoleMap"))
        (document,) = root.parts
        return document


def language_of(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return str(opened.Root.Lang)


def text_colours_of(pdf: bytes) -> set[tuple[float, ...]]:
    """Return the colours of letters that can be seen: grey, or red, green and blue, from 0 to 1."""
    found: set[tuple[float, ...]] = set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            colour, transparent = (0.0,), False
            kept = []
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "q":
                        kept.append((colour, transparent))
                    case "Q":
                        colour, transparent = kept.pop()
                    case "g" | "rg" | "sc" | "scn":
                        colour = tuple(float(part) for part in operands)
                    case "gs":
                        state = page.Resources.ExtGState[operands[0]]
                        transparent = float(state.get("/ca", 1)) == 0
                    case "Tj" | "TJ" if not transparent:
                        found.add(colour)
    return found


def is_ua(pdf: bytes) -> bool:
    """Return whether the file declares PDF/UA-1, is tagged and shows its title in the window."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        part = opened.open_metadata().get("pdfuaid:part")
        marked = bool(opened.Root.MarkInfo.Marked)
        titled = bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    return part == "1" and marked and titled


def picture_of(pdf: bytes, page: int = 1, ppi: int = 96) -> QImage:
    """Return a page (from 1) as poppler draws it, not as typst does."""
    number = str(page)
    drawn = _run(["pdftoppm", "-r", str(ppi), "-f", number, "-l", number, "-"], pdf)
    image = QImage.fromData(drawn, "PPM")
    assert not image.isNull()
    return image


def ink_of(picture: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom edge (pixels) of everything that is not white."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, stride = grey.width(), grey.bytesPerLine()
    bits = bytes(grey.constBits()).translate(_INKED)
    rows = [bits[y * stride : y * stride + width] for y in range(grey.height())]
    inked = [y for y, row in enumerate(rows) if min(row) < 255]
    if not inked:
        return 0, 0, 0, 0
    left = min(len(row) - len(row.lstrip(b"\xff")) for row in rows)
    right = max(len(row.rstrip(b"\xff")) for row in rows)
    return left, inked[0], right, inked[-1] + 1


def _read_tags(found: object, parent: Part, roles: pikepdf.Object | None) -> None:
    if isinstance(found, pikepdf.Array):
        for each in found:
            _read_tags(each, parent, roles)
    elif isinstance(found, pikepdf.Dictionary) and "/S" in found:
        name = str(found.S)
        if roles is not None and name in roles:
            name = str(roles[name])
        alt = found.get("/Alt")
        part = Part(name[1:], None if alt is None else str(alt), _scope(found.get("/A")))
        parent.parts.append(part)
        if "/K" in found:
            _read_tags(found.K, part, roles)


def _scope(attributes: pikepdf.Object | None) -> str | None:
    for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(each, pikepdf.Dictionary) and "/Scope" in each:
            return str(each.Scope)[1:]
    return None


def _run(command: list[str], pdf: bytes) -> bytes:
    # poppler 22 complains on stderr about entries that PDF has had since 2008.
    done = subprocess.run(command, input=pdf, capture_output=True, timeout=60, check=True)
    return done.stdout
