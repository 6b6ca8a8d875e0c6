"""Pseudo locale: English made a third longer, in brackets that show where a text is cut."""

import re

from PySide6.QtCore import QObject, QTranslator

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aeiouyAEIOUYcnsCNS", "áèïõùÿÁÈÏÕÙÝçñšÇÑŠ")
_PLACES = re.compile(r"(\{[^{}]*\}|%n)")


def pseudo(text: str) -> str:
    """Return a text like "⟦Çáll bàck ···⟧": accented, a third longer, placeholders unchanged."""
    parts = [
        part if _PLACES.fullmatch(part) else part.translate(_ACCENTS)
        for part in _PLACES.split(text)
    ]
    letters = sum(len(part) for part in parts if not _PLACES.fullmatch(part))
    return f"{OPEN}{''.join(parts)}{'·' * max(1, letters // 3)}{CLOSE}"


class PseudoLocale(QTranslator):
    """A catalogue that translates every text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, comment: str | None = None, number: int = -1
    ) -> str:
        # Qt asks for the names of its own keys and the direction of writing too.
        if context.startswith("Q"):
            return ""
        self.asked.add(source)
        return pseudo(source)
