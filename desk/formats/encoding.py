"""From the bytes of a file to its text, whatever program wrote them."""

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
    """`data` without its byte order mark, and UTF-16 and UTF-32 turned into UTF-8.

    Bytes in another 8-bit encoding come back as they are: which one it is may differ from one
    vCard line to the next.
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
    """The text of `data`.

    In the declared encoding if there is such a one; else UTF-8; else `neighbour`, which other
    lines of the same card declare; else the Western or Hebrew Windows code page.
    """
    for encoding in (declared, "utf-8", neighbour):
        try:
            if encoding and codecs.lookup(encoding)._is_text_encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # "blabla", or bytes that are something else after all
    # cp1252 leaves five bytes undefined; they become U+FFFD, seen rather than lost.
    return data.decode("cp1255" if _is_hebrew(data) else "cp1252", "replace")


def _is_hebrew(data: bytes) -> bool:
    """Whole words of letters that Western languages only sprinkle: 0xE0 to 0xFA are Hebrew."""
    words = [word for word in re.split(rb"[\x00-\x7f]+", data) if word]
    return (
        any(len(word) >= 3 for word in words)
        and all(0xE0 <= byte <= 0xFA for word in words for byte in word)
        and not re.search(rb"[A-Za-z][\xe0-\xfa]|[\xe0-\xfa][A-Za-z]", data)
    )
