"""The record that a card shows, and its photo, read and decoded on the worker thread."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent

from desk.domain.fixes import Fix
from desk.domain.people import Person, PersonRef
from desk.domain.person_schema import Photo
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.errors import NotUnderstood
from desk.record import record
from desk.services import people
from desk.services.desk import Desk
from desk.services.people import list_timeline
from desk.ui.theme.theme import Theme
from desk.ui.widgets.avatar import Avatar

NEW_DRAFT = "person:new"


@record(frozen=True, slots=True)
class CardRecord:
    """A person with their open items, the first page of the timeline and any unsaved changes."""

    person: Person
    open: tuple[Fix, ...]
    timeline: tuple[TimelineRow, ...]
    more: bool  # whether there are older rows of the timeline
    photo: QImage | None  # small; None without a photo or if it cannot be decoded
    draft: dict[str, Any] | None

    @property
    def ref(self) -> PersonRef:
        return PersonRef(self.person.id, self.person.name)


def draft_key(person: int | None) -> str:
    return NEW_DRAFT if person is None else f"person:{person}"


def read_card(
    desk: Desk, person_id: int, kinds: frozenset[TimelineKind] | None, limit: int
) -> CardRecord:
    """Read a card on the worker, its photo decoded. Raises NotFound."""
    found = people.read_card(desk, person_id, kinds, limit, draft_key(person_id))
    return CardRecord(
        person=found.person,
        open=found.open,
        timeline=found.timeline,
        more=len(found.timeline) >= limit,
        photo=read_photo(found.person.fields.photo),
        draft=found.draft,
    )


def read_more(
    desk: Desk,
    person_id: int,
    kinds: frozenset[TimelineKind] | None,
    before: datetime,
    limit: int,
) -> Sequence[TimelineRow]:
    return list_timeline(desk, person_id, kinds=kinds, before=before, limit=limit)


def read_new_draft(desk: Desk) -> dict[str, Any] | None:
    """Return the draft of a person who was being added, or None. Call on the worker."""
    from desk.services.drafts import read_draft

    return read_draft(desk, NEW_DRAFT)


SHOWN = 192  # side of the shown photo in device pixels: 64 at a scale of three
KEPT = 640  # side of the stored photo
_LARGEST_FILE = 30_000_000
_MOST_PIXELS = 120_000_000
# The first bytes decide: a file of any other type (a drawing, say) is not opened.
_FORMATS = (
    (b"\xff\xd8\xff", b"jpeg"),
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"GIF8", b"gif"),
    (b"RIFF", b"webp"),
    (b"BM", b"bmp"),
)


def decoded(data: bytes, side: int) -> QImage | None:
    """Return the picture, at most `side` px wide and high; None if it is none. Any thread."""
    form = next((name for start, name in _FORMATS if data.startswith(start)), None)
    if form is None or len(data) > _LARGEST_FILE:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        if size.width() * size.height() > _MOST_PIXELS:
            return None
        if max(size.width(), size.height()) > side:
            reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def read_photo(photo: Photo | None) -> QImage | None:
    return None if photo is None else decoded(photo.data, SHOWN)


def load_photo(_desk: Desk, path: Path) -> Photo:
    """Return a file as a JPEG of at most 640 px. On the worker. Raises NotUnderstood."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise NotUnderstood(f"{path.name} is too large for a photo. Nothing was changed.")
        data = path.read_bytes()
    except OSError as error:
        raise NotUnderstood(
            f"{path.name} cannot be read: {error.strerror}. Nothing was changed."
        ) from error
    image = decoded(data, KEPT)
    if image is None:
        raise NotUnderstood(
            f"{path.name} is no photo that Desk can read. Nothing was changed. "
            "Choose a JPEG or PNG file."
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # JPEG has no transparency: transparent parts become white instead of black.
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    flat.save(buffer, "JPEG", 88)  # type: ignore[call-overload]
    return Photo("image/jpeg", bytes(buffer.data().data()))


class PhotoAvatar(Avatar):
    """An avatar that shows the photo where there is one."""

    def __init__(self, theme: Theme, size: int = 64) -> None:
        super().__init__(theme, size=size)
        self._image: QImage | None = None
        self._radius = 12

    def set_size(self, size: int) -> None:
        super().set_size(size)
        self._radius = 12 if size > 36 else 8

    def set_photo(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.setClipPath(path)
        wide, high = self._image.width(), self._image.height()
        side = min(wide, high)
        source = QRectF((wide - side) / 2, (high - side) / 2, side, side)
        painter.drawImage(QRectF(self.rect()), self._image, source)
