"""Words for a screen reader, said once."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have assistive tools say `words`; nothing happens where none is running."""
    # Imported here: its many enums would cost 2 ms of every start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
