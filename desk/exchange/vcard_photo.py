"""The picture inside a card."""

import base64
import binascii

from desk.exchange.drafts import PhotoDraft
from desk.exchange.vcard_lines import Head

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


def photo_in(head: Head, value: str) -> PhotoDraft | None:
    """A PHOTO written into the line; None for one by URL, or that is not base64."""
    media_type = head.param("MEDIATYPE").lower()
    body = value
    if value[:5].lower() == "data:":
        kind, comma, body = value[5:].partition(",")
        if not comma or not kind.lower().endswith(";base64"):
            return None
        media_type = kind.partition(";")[0].lower()
    elif not head.base64:
        return None
    try:
        data = base64.b64decode("".join(body.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    if not data:
        return None
    if "/" not in media_type:
        word = next((w.lower() for w in head.types if w.lower() not in ("pref",)), "")
        found = (kind for magic, kind in _MAGIC if data.startswith(magic))
        declared = word if "/" in word else f"image/{word}" if word else "image/jpeg"
        media_type = next(found, declared)
    return PhotoDraft(media_type, data)
