"""Splitting vCard bytes into cards and content lines (RFC 6350 section 3.3, lenient).

Files of real phones need repairs on the way: byte order marks, UTF-16, folds inside a character,
a charset for each line, quoted-printable soft breaks, base64 without indentation, a missing END.
"""

import binascii
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from desk.formats.encoding import as_utf8, decoded
from desk.record import record

UNREADABLE = "X-DESK-UNREADABLE"  # holds a line of the file that is not a content line

_BEGIN = re.compile(rb"^(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r*$", re.I | re.M)
_END = re.compile(rb"^(?:[\w-]+\.)?END[ \t]*:[ \t]*VCARD[ \t]*\r*$", re.I | re.M)
_FOLD = re.compile(rb"\r*\n[ \t]")
_ENCODED = (b"quoted-printable", b"charset", b"base64", b"encoding=b")  # in lower case
_SOFT_BREAK_HEAD = re.compile(rb"^[^:]*quoted-printable[^:]*:", re.I)
_BASE64_HEAD = re.compile(rb'^[^:"]*[;=](?:base64|b)(?:;[^:"]*)?:', re.I)
_BASE64_BODY = re.compile(rb"^[A-Za-z0-9+/]+={0,2}[ \t]*$")
_PROPERTY_START = re.compile(rb"^[A-Za-z][A-Za-z0-9._-]*[;:]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CONTROL_BYTES = bytes([*range(9), *range(11, 32), 127])
# The part of a line before the colon. Possessive quantifiers, so that a hostile line is refused in
# linear time.
_HEAD = re.compile(
    r"(?:(?P<group>[a-zA-Z0-9_-]+)\.)?(?P<name>[a-zA-Z0-9_-]+)"
    r'(?P<params>(?:;[a-zA-Z0-9_-]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*+)?+)*+)'
)
_PARAM = re.compile(r';([a-zA-Z0-9_-]+)(?:=((?:"[^"]*"|[^";:])*+))?')
_PARAM_VALUE = re.compile(r'"([^"]*)"|([^",]+)')
_EMPTY_PARAM = re.compile(r";(?=;|$)")  # "ADR;HOME;PREF;"
_BARE_LIST = re.compile(r";[A-Za-z0-9_-]+(?:,[A-Za-z0-9_-]+)++(?=;|$)")  # "TEL;FAX,WORK"
_ESCAPE = re.compile(r"\\(.)", re.S)
_PIECES = re.compile(r"\\.|[^\\]", re.S)
_SPECIAL = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_DECLARED = re.compile(rb"[;:]charset=\"?([\w.:-]+)", re.I)
_HEAD_LIMIT = 4_000  # characters; longer is no vCard
_QUOTED_PRINTABLE = frozenset({"quoted-printable"})
_BASE64 = frozenset({"b", "base64"})
_NOT_A_TYPE = frozenset({"8bit", "7bit", "inline", "url", "uri", "cid", "content-id"})


@record(frozen=True, slots=True)
class PropertyHead:
    """The part of a content line before the colon."""

    group: str  # as written, "" without one
    name: str  # upper case
    types: tuple[str, ...]  # TYPE values and the bare words of 2.1, as written
    params: Mapping[str, tuple[str, ...]]  # upper-case names; TYPE is in `types`
    quoted_printable: bool
    base64: bool
    text: str  # fit for a vCard 4.0 line: no 2.1 words, charset or quoted-printable left

    def param(self, name: str) -> str:
        values = self.params.get(name)
        return values[0] if values else ""


class ContentLine(NamedTuple):
    head: PropertyHead
    value: str  # decoded but not unescaped

    def text(self) -> str:
        """Return the whole content line, unfolded, as vCard 4.0 writes it."""
        value = self.value.replace("\n", "\\n") if self.head.quoted_printable else self.value
        return f"{self.head.text}:{value}"


class Card(NamedTuple):
    line: int  # 1-based line of BEGIN in the file
    lines: list[ContentLine]
    version: str  # "2.1", "3.0", "4.0", or what the card says; "" if nothing


class LineReader:
    """A parser of unfolded lines to `ContentLine`s that caches the parsed heads of the file."""

    def __init__(self) -> None:
        self._heads: dict[str, PropertyHead | None] = {}

    def head(self, text: str) -> PropertyHead | None:
        """Return the parsed head; None for text that is not the head of a content line."""
        try:
            return self._heads[text]
        except KeyError:
            if len(self._heads) > 20_000:  # a hostile file with a new head on each line
                self._heads.clear()
            head = self._heads[text] = _repaired_head(text)
            return head

    def encoded_line(self, raw: bytes, charset: str) -> ContentLine | None:
        """Parse one unfolded line in bytes; return None if it is not a content line.

        `charset` is used for a line that declares none and is not UTF-8.
        """
        head_text, value = split_head(raw.decode("latin-1"))
        if value is None:
            return None
        if not head_text.isascii():
            head_text = decoded(head_text.encode("latin-1"), "", charset)
        head = self.head(_CONTROL.sub("", head_text))
        if head is None:
            return None
        body = value.encode("latin-1")
        if head.quoted_printable:
            body = binascii.a2b_qp(body)
        text = decoded(body, head.param("CHARSET"), charset)
        if head.quoted_printable:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return ContentLine(head, _CONTROL.sub("", text))


def split_head(text: str) -> tuple[str, str | None]:
    """Return the parts before and after the first colon outside quotes; None for no colon."""
    head, colon, value = text.partition(":")
    if '"' not in head or head.count('"') % 2 == 0:
        return head, value if colon else None
    quoted = False
    for place, char in enumerate(text[:_HEAD_LIMIT]):
        if char == '"':
            quoted = not quoted
        elif char == ":" and not quoted:
            return text[:place], text[place + 1 :]
    return head, value if colon else None


def parse_head(text: str) -> tuple[str, str, list[tuple[str, list[str]]]] | None:
    """Return group, name and parameters of the part before the colon; None if it is no head.

    A parameter comes with its values in order, without quotes and empty values. A lone word of
    vCard 2.1 has none. Underscores in the name become hyphens, as in Lotus Notes.
    """
    found = _HEAD.fullmatch(text)
    if found is None:
        return None
    params = [
        (name, [quoted or plain for quoted, plain in _PARAM_VALUE.findall(values)])
        for name, values in _PARAM.findall(found["params"])
    ]
    return found["group"] or "", found["name"].replace("_", "-"), params


def _repaired_head(text: str) -> PropertyHead | None:
    if len(text) > _HEAD_LIMIT:
        return None
    clean = _EMPTY_PARAM.sub("", text.strip())
    clean = _BARE_LIST.sub(lambda found: found[0].replace(",", ";"), clean)
    parsed = parse_head(clean) or parse_head(clean.replace('"', ""))
    return None if parsed is None else _head(*parsed)


def _head(group: str, written: str, found: list[tuple[str, list[str]]]) -> PropertyHead:
    name = written.upper()
    types: list[str] = []
    params: dict[str, tuple[str, ...]] = {}
    encodings: set[str] = set()
    kept: list[str] = []
    for word, values in found:
        key = word.upper()
        if not values:
            bare = word.lower()
            if bare in _QUOTED_PRINTABLE or bare in _BASE64:
                encodings.add(bare)
                if bare in _BASE64:
                    kept.append("ENCODING=b")
            elif bare in _NOT_A_TYPE:
                params["VALUE"] = (bare,)
                kept.append(f"VALUE={bare}")
            else:
                types.append(word)
                kept.append(f"TYPE={word}")
        elif key == "TYPE":
            # TYPE="work,voice" quotes the list as a whole
            types += [part for value in values for part in value.split(",") if part]
            kept.append(_param(word, values))
        elif key == "ENCODING":
            encodings.update(value.lower() for value in values)
            if encodings & _BASE64:
                kept.append("ENCODING=b")
        else:
            params[key] = params.get(key, ()) + tuple(values)
            if key != "CHARSET":
                kept.append(_param(word, values))
    prefix = f"{group}." if group else ""
    return PropertyHead(
        group,
        name,
        tuple(types),
        params,
        bool(encodings & _QUOTED_PRINTABLE),
        bool(encodings & _BASE64),
        ";".join([prefix + written, *kept]),
    )


def _param(name: str, values: list[str]) -> str:
    return f"{name}=" + ",".join(f'"{v}"' if set(v) & set(";:,") else v for v in values)


class CardFile:
    """The cards of one file, in order; none for bytes without a vCard. Never raises.

    A card inside another (2.1 AGENT) belongs to the outer one and is not read.
    """

    def __init__(self, data: bytes) -> None:
        data = as_utf8(data)
        if b"\n" not in data:
            data = data.replace(b"\r", b"\n")
        self._data = data
        self._spans = list(_spans(data))

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Card]:
        reader = LineReader()
        number, counted = 1, 0
        for start, stop in self._spans:
            number += self._data.count(b"\n", counted, start)
            counted = start
            lines = list(_lines(self._data[start:stop], reader))
            version = next((one.value.strip() for one in lines if one.head.name == "VERSION"), "")
            yield Card(number, lines, version)


def _spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield (start, stop) of each card in bytes, BEGIN and END lines included."""
    begins = [(found.start(), found.end()) for found in _BEGIN.finditer(data)]
    ends = [found.end() for found in _END.finditer(data)]
    ends.append(len(data))  # a card without END reaches to the next BEGIN, or here
    following = [start for start, _ in begins[1:]] + [len(data)]
    end_place = 0
    skip_until = 0
    for place, (start, after) in enumerate(begins):
        if start < skip_until:
            continue
        while ends[end_place] < after:
            end_place += 1
        stop = following[place]
        # A nested card follows AGENT: directly. Anywhere else a second BEGIN means that this
        # card lost its END.
        if stop < len(data) and _opens_agent(data, after, stop) and end_place + 1 < len(ends):
            outer = ends[end_place + 1]
            if outer <= following[place + 1]:
                yield start, outer
                skip_until = outer
                continue
        yield start, min(ends[end_place], stop)


def _opens_agent(data: bytes, start: int, stop: int) -> bool:
    tail = data[max(start, stop - 80) : stop].rstrip().rpartition(b"\n")[2]
    return re.match(rb"(?i)AGENT[^:]*:$", tail.strip()) is not None


def _lines(card: bytes, reader: LineReader) -> Iterable[ContentLine]:
    lowered = card.lower()
    if not any(word in lowered for word in _ENCODED):
        try:
            # The most common card: no line declares a charset.
            return _plain_lines(card, reader)
        except UnicodeDecodeError:
            pass
    return _encoded_lines(card, reader)


def _encoded_lines(card: bytes, reader: LineReader) -> Iterator[ContentLine]:
    declared = _DECLARED.search(card)
    charset = declared[1].decode("ascii", "replace") if declared else ""
    inner = 0
    for raw in _logical_lines(card):
        if re.match(rb"(?i)BEGIN[ \t]*:", raw):
            inner += 1
            continue
        if re.match(rb"(?i)END[ \t]*:", raw):
            inner -= 1
            continue
        if inner > 1:
            continue
        line = reader.encoded_line(raw, charset)
        yield line or _unreadable(reader, decoded(raw, "", charset))


def _plain_lines(card: bytes, reader: LineReader) -> list[ContentLine]:
    """Return the lines of a card without encoded lines. Raises UnicodeDecodeError unless UTF-8."""
    if b"\n " in card or b"\n\t" in card:
        card = _FOLD.sub(b"", card)
    card = card.replace(b"\r\n", b"\n")
    text = card.decode("utf-8")
    if len(card.translate(None, _CONTROL_BYTES)) < len(card):
        text = _CONTROL.sub("", text)
    lines = []
    inner = 0
    heads = reader.head
    for raw in text.split("\n"):
        if not raw or raw.isspace():
            continue
        head_text, colon, value = raw.partition(":")
        if '"' in head_text:
            head_text, rest = split_head(raw)
            value = rest or ""
        head = heads(head_text) if colon else None
        if head is None:
            lines.append(_unreadable(reader, raw))
        elif head.name == "BEGIN":
            inner += 1
        elif head.name == "END":
            inner -= 1
        elif inner <= 1:
            lines.append(ContentLine(head, value))
    return lines


def _unreadable(reader: LineReader, raw: str) -> ContentLine:
    head = reader.head(UNREADABLE)
    assert head is not None
    text = _CONTROL.sub("", raw).strip()
    if text.upper().startswith(UNREADABLE + ":"):
        text = text[len(UNREADABLE) + 1 :]
    return ContentLine(head, text)


def _logical_lines(card: bytes) -> Iterator[bytes]:
    """Yield the unfolded lines of a card in which some are encoded, without blank ones."""
    parts: list[bytes] = []
    soft_break = base64 = False
    for physical in card.split(b"\n"):
        raw = physical.rstrip(b"\r")
        blank = not raw.strip()
        if soft_break and not _PROPERTY_START.match(raw):
            if not blank:
                soft_break = raw.rstrip().endswith(b"=")
                parts.append(raw.rstrip()[:-1] if soft_break else raw)
            continue
        if soft_break and not re.match(rb"(?i)(END|BEGIN)[ \t]*:|[\w.-]+;[^:]*=[^:]*:", raw):
            # Inside quoted-printable text a continued line may begin with "word:".
            soft_break = raw.rstrip().endswith(b"=")
            parts.append(raw.rstrip()[:-1] if soft_break else raw)
            continue
        soft_break = False
        if parts and not blank and raw[:1] in (b" ", b"\t"):
            parts.append(raw.strip() if base64 and _BASE64_BODY.match(raw.strip()) else raw[1:])
        elif parts and base64 and _BASE64_BODY.match(raw):
            parts.append(raw.strip())
        else:
            if parts:
                yield b"".join(parts)
            parts = [] if blank else [raw]
            base64 = bool(_BASE64_HEAD.match(raw))
        if parts and not base64 and raw.rstrip().endswith(b"="):
            soft_break = bool(_SOFT_BREAK_HEAD.match(b"".join(parts)))
            if soft_break:
                parts[-1] = parts[-1].rstrip()[:-1]
    if parts:
        yield b"".join(parts)


# Values: escaping and splitting (RFC 6350 section 3.4, lenient as 2.1 and 3.0 need)


def unescaped(text: str) -> str:
    """Return `text` with its escapes resolved; undefined escapes stay as written."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    char = found[1]
    if char in "nN":
        return "\n"
    return char if char in '\\,;:"' else found[0]


def escaped(text: str) -> str:
    """Return `text` with backslashes, commas, semicolons and line feeds escaped."""
    return text.translate(_SPECIAL)


def split_raw(text: str, separator: str) -> list[str]:
    """Return `text` split at each separator that is not escaped; the parts stay escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts = [""]
    for piece in _PIECES.findall(text):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def components(text: str, count: int, *, lists: bool) -> list[str]:
    """Return the components of a structured value, exactly `count` of them.

    With `lists`, an unescaped comma separates several values (middle names in N), which are joined
    by a blank. Addresses keep it: many programs leave the comma of a street unescaped.
    """
    parts = []
    for raw in split_raw(text, ";")[:count]:
        if lists and "," in raw:
            listed = (unescaped(one).strip() for one in split_raw(raw, ","))
            parts.append(" ".join(one for one in listed if one))
        else:
            parts.append(unescaped(raw).strip())
    return parts + [""] * (count - len(parts))
