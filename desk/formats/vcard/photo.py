"""Decoding of the PHOTO property."""

import base64
import binascii
import re

from desk.domain.person_schema import Photo
from desk.formats.vcard.lexer import PropertyHead

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_BASE64_OF_MAGIC = ("/9j/", "iVBORw", "R0lGOD")  # for cards without ENCODING=b


def photo_in(head: PropertyHead, value: str) -> Photo | None:
    """Return the picture of a PHOTO value; None for a URL or for data that is no picture.

    A truncated picture is returned as it is, because viewers show its upper part.
    """
    body = value.strip()
    declared = head.param("MEDIATYPE").lower()
    if body[:5].lower() == "data:":
        kind, comma, body = body[5:].partition(",")
        if not comma or not kind.lower().endswith(";base64"):
            return None
        declared = kind.partition(";")[0].lower()
    elif not head.base64 and not body.startswith(_BASE64_OF_MAGIC):
        return None
    data = _decoded(body)
    if not data:
        return None
    if not _MEDIA_TYPE.fullmatch(declared):
        word = next((word.lower() for word in head.types if word.lower() != "pref"), "jpeg")
        declared = word if "/" in word else f"image/{word}"
        declared = _seen(data) or (declared if _MEDIA_TYPE.fullmatch(declared) else "image/jpeg")
    return Photo(declared, data)


def _decoded(body: str) -> bytes | None:
    text = "".join(body.split())
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        pass
    if not re.fullmatch(r"[A-Za-z0-9+/]+=*", text):
        return None
    bare = text.rstrip("=")
    bare = bare[: len(bare) - (len(bare) % 4 == 1)]
    data = base64.b64decode(bare + "=" * (-len(bare) % 4))
    return data if _seen(data) else None


def _seen(data: bytes) -> str | None:
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
