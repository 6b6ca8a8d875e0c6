"""Chooses the fonts of a document, and replaces characters that no font has."""

import json
import re
import unicodedata
from functools import lru_cache

import typst

from desk.paths import RESOURCES
from desk.record import record

_PROBE = RESOURCES / "reports" / "glyphs.typ"
_OWN = RESOURCES / "fonts"

# Characters that Inter has (a test checks it): a text of these alone needs no search for fonts.
_SURE = frozenset(
    {chr(code) for code in (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x149))}
    | set("\n\u00a0–—‘’‚“”„†•…‹›€−™")
)
# Tried after Inter and before the fonts that typst chooses by itself.
_PREFERRED = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK TC",
    "Noto Sans CJK KR",
    "Noto Color Emoji",
)
# Invisible characters, some of which reorder or hide the text beside them. The joiners are kept,
# because Persian names and emoji sequences need them, and so are U+2068 and U+2069, with which
# desk.formatting.text isolates the direction of a name.
_UNSEEN = re.compile(
    "[\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2067\u206a-\u206f\ufeff"
    "\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
_JOINED = "\u200c\u200d\ufe0e\ufe0f"
_REFUSED = re.compile(r'the text `"(.*?)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_WORD = re.compile(r'[^\s"\\]+')


@record(frozen=True, slots=True)
class PrintableText:
    """The text of a document of which every character can be printed."""

    text: str  # as JSON
    fonts: typst.Fonts
    families: tuple[str, ...]  # in the order in which they are tried for a character
    missing: tuple[str, ...]  # characters that no font has; the text has their codes instead


def make_printable(text: str) -> PrintableText:
    """Return `text` with its fonts; `text` is the result of `json.dumps(ensure_ascii=False)`.

    Control characters are removed; a character that no font has is replaced by "[U+1F9FF]".
    """
    text = _UNSEEN.sub("", _ESCAPE.sub(_harmless, text))
    odd = frozenset(text) - _SURE
    if not odd:
        return PrintableText(text, _own_fonts(), ("Inter",), ())
    clusters = _clusters(text, odd)
    if not _missing(clusters, with_others=False):
        return PrintableText(text, _own_fonts(), ("Inter",), ())
    missing = _missing(clusters, with_others=True)
    if missing:
        gone = "".join(map(re.escape, missing))
        text = re.sub(f"[{gone}][{gone}{_JOINED}]*", _codes, text)
    return PrintableText(
        text, _all_fonts(), _families(), tuple(sorted(missing.difference(_JOINED)))
    )


@lru_cache(1)
def _own_fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_OWN])


@lru_cache(1)
def _all_fonts() -> typst.Fonts:
    # Searched once, because it takes 0.3 s. The fonts embedded in typst are serif or monospaced.
    return typst.Fonts(include_embedded_fonts=False, font_paths=[_OWN])


@lru_cache(1)
def _families() -> tuple[str, ...]:
    known = set(_all_fonts().families())
    return ("Inter", *(name for name in _PREFERRED if name in known))


@lru_cache(64)
def _missing(clusters: frozenset[str], *, with_others: bool) -> frozenset[str]:
    """Return the characters that Inter lacks; `with_others`, those that every font lacks."""
    # No font has a lone surrogate, and it cannot be passed to typst.
    lone = {char for each in clusters for char in each if "\ud800" <= char <= "\udfff"}
    asked = sorted(each for each in clusters if not lone.intersection(each))
    families = _families() if with_others else ("Inter",)
    try:
        typst.compile(
            _PROBE,
            root=_PROBE.parent,
            font_paths=_all_fonts() if with_others else _own_fonts(),
            ignore_system_fonts=True,
            sys_inputs={
                "characters": json.dumps(asked, ensure_ascii=False),
                "fonts": json.dumps(families),
            },
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        refused = "".join(_REFUSED.findall(error.diagnostic))
        if not refused:
            raise
        lone.update(_CODE.sub(lambda code: chr(int(code[1], 16)), refused))
    return frozenset(lone)


def _clusters(text: str, odd: frozenset[str]) -> frozenset[str]:
    """Return each character of `odd` with its marks, which are set in the font of their letter."""
    found = set()
    for word in set(_WORD.findall(text)):
        if odd.isdisjoint(word):
            continue
        cluster = ""
        for char in word:
            if cluster and (char in _JOINED or unicodedata.category(char)[0] == "M"):
                cluster += char
                continue
            found.add(cluster)
            cluster = char
        found.add(cluster)
    return frozenset(each for each in found if not odd.isdisjoint(each))


def _harmless(escape: re.Match[str]) -> str:
    kind = escape[0][1]
    if kind in "tfv":
        return " "
    return "" if kind in "ubr" else escape[0]


def _codes(run: re.Match[str]) -> str:
    return f"[{' '.join(f'U+{ord(char):04X}' for char in run[0] if char not in _JOINED)}]"
