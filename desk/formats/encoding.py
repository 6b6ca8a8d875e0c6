"""Decoding of files whose encoding is not declared, or declared wrongly."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def as_utf8(data: bytes) -> bytes:
    """Return `data` without its byte order mark, UTF-16 and UTF-32 converted to UTF-8.

    Other 8-bit encodings are returned unchanged: they may differ between the lines of a vCard.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if encoding == "utf-8":
                return body
            return body.decode(encoding, "replace").encode("utf-8", "replace")
    # UTF-16 without a mark: in Western text every other byte of the first line is zero.
    head = data[:64]
    if len(head) >= 8 and head[1::2].count(0) == len(head) // 2 and 0 not in head[::2]:
        return data.decode("utf-16-le", "replace").encode("utf-8", "replace")
    if len(head) >= 8 and head[::2].count(0) == (len(head) + 1) // 2 and 0 not in head[1::2]:
        return data.decode("utf-16-be", "replace").encode("utf-8", "replace")
    return data


def decoded(data: bytes, declared: str = "", neighbour: str = "") -> str:
    """Return the text of `data`, decoded with the first encoding that fits.

    They are tried in this order: the declared one, UTF-8, `neighbour` (declared by another line of
    the card), and last the Hebrew or Western Windows code page.
    """
    for encoding in (declared, "utf-8", neighbour):
        try:
            if encoding and codecs.lookup(encoding)._is_text_encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # the encoding is unknown, or the bytes do not fit it
    # cp1252 leaves five bytes undefined; they become U+FFFD, so that they stay visible.
    return data.decode("cp1255" if _is_hebrew(data) else "cp1252", "replace")


def _is_hebrew(data: bytes) -> bool:
    """Return whether all non-ASCII words consist of the bytes 0xE0 to 0xFA, the Hebrew letters."""
    words = [word for word in re.split(rb"[\x00-\x7f]+", data) if word]
    return (
        any(len(word) >= 3 for word in words)
        and all(0xE0 <= byte <= 0xFA for word in words for byte in word)
        and not re.search(rb"[A-Za-z][\xe0-\xfa]|[\xe0-\xfa][A-Za-z]", data)
    )
